import { describe, expect, it } from 'vitest';
import { foldHook, saysHook } from './hook.ts';

describe('a hook and its spellings', () => {
  it.each([
    ['Votre billet sur « Iceberg » !', 'votre billet sur iceberg'],
    ['VOTRE  billet, sur\u202fIceberg', 'votre billet sur iceberg'],
    ['l’Œuvre de Maëlys', 'l oeuvre de maelys'],
    ["l'Oeuvre de MAELYS", 'l oeuvre de maelys'],
    ['… ! ?', null],
    ['', null],
  ])('%j folds to %j', (hook, folded) => {
    expect(foldHook(hook)).toBe(folded);
  });

  it('tells two reasons apart', () => {
    expect(foldHook('votre billet sur Java 17')).not.toBe(foldHook('votre billet sur Java 21'));
  });
});

describe('whether a message says the hook', () => {
  const hook = 'votre migration de 40 To vers Iceberg sans arrêt de service';
  it.each([
    [
      'word for word',
      'Bonjour, je vous écris pour votre migration de 40 To vers Iceberg sans arrêt de service.',
      true,
    ],
    [
      'turned to fit the sentence',
      'Comment avez-vous migré 40 To vers Iceberg sans arrêt du service ?',
      true,
    ],
    ['in another order', 'Iceberg, 40 To, aucun arrêt de service : cette migration m’a intrigué.', true],
    ['alluded to', 'Votre travail sur Iceberg est remarquable.', false],
    ['not at all', 'Je recrute pour un client.', false],
    ['by its small words only', 'votre de vers sans de', false],
  ])('%s', (_, text, said) => {
    expect(saysHook(text, hook)).toBe(said);
  });

  it('says nothing of a hook of small words', () => {
    expect(saysHook('Bonjour à vous', 'à vous')).toBe(false);
  });
});
