import { describe, expect, it } from 'vitest';
import { joinEnglish, joinFrench, typesetFrench, typesetPlain } from './french.ts';
import type { VariableShape } from './variables.ts';

function join(before: string, value: string, shape: VariableShape = 'NAME'): string {
  const { dropped, joint, value: said } = joinFrench(before, value, shape);
  return before.slice(0, before.length - dropped) + joint + said;
}

describe('a value joins what was written before it', () => {
  it.each([
    ['un mot de ', 'Anaïs', 'un mot d’Anaïs'],
    ['un mot de ', 'Élodie', 'un mot d’Élodie'],
    ['un mot de ', 'Marc', 'un mot de Marc'],
    ['un mot de ', 'Hélène', 'un mot d’Hélène'],
    ['un mot de ', 'Hugo', 'un mot d’Hugo'],
    ['un mot de ', 'Hamza', 'un mot de Hamza'],
    ['un mot de ', 'Yves', 'un mot d’Yves'],
    ['un mot de ', 'Yasmine', 'un mot de Yasmine'],
    ['une équipe de ', 'onze personnes', 'une équipe de onze personnes'],
    ['une équipe de ', '8 personnes', 'une équipe de 8 personnes'],
    ['ce que ', 'Alcyon', 'ce qu’Alcyon'],
    ['Que ', 'Anaïs', 'Qu’Anaïs'],
    ['le poste de ', 'ingénieur', 'le poste d’ingénieur'],
    ['le ', 'architecte', 'l’architecte'],
    ['la ', 'équipe', 'l’équipe'],
    ['sa ', 'équipe', 'sa équipe'],
    ['chez ', 'Alcyon', 'chez Alcyon'],
    // « monde » ends with « de », which is no word of its own.
    ['le monde ', 'Anaïs', 'le monde Anaïs'],
    ['', 'Anaïs', 'Anaïs'],
  ])('%j and %j give %j', (before, value, whole) => {
    expect(join(before, value)).toBe(whole);
  });

  it.each([
    ['mon message de ', 'le 3 novembre', 'DAY', 'mon message du 3 novembre'],
    ['mon message de ', 'hier', 'DAY', 'mon message d’hier'],
    ['mon message de ', 'mardi', 'DAY', 'mon message de mardi'],
    ['je vous ai écrit ', 'le 3 novembre', 'DAY', 'je vous ai écrit le 3 novembre'],
    ['à ', 'Le Mans', 'PLACE', 'au Mans'],
    ['De ', 'Le Havre', 'PLACE', 'Du Havre'],
    ['à ', 'Nantes', 'PLACE', 'à Nantes'],
    ['à ', 'Les Ulis', 'PLACE', 'aux Ulis'],
    ['de ', 'Le Monde', 'NAME', 'de Le Monde'],
    ['à cause de ', 'les trois ans passés sur Java', 'PHRASE', 'à cause des trois ans passés sur Java'],
    ['à cause de ', 'Les Voix du Nord', 'PHRASE', 'à cause de Les Voix du Nord'],
  ] as const)('%j and %j, a %s, give %j', (before, value, shape, whole) => {
    expect(join(before, value, shape)).toBe(whole);
  });

  it('says an before a vowel in English, and leaves other words alone', () => {
    const say = (before: string, value: string) => {
      const { dropped, joint, value: said } = joinEnglish(before, value);
      return before.slice(0, before.length - dropped) + joint + said;
    };
    expect(say('looking for a ', 'engineer')).toBe('looking for an engineer');
    expect(say('looking for a ', 'data engineer')).toBe('looking for a data engineer');
    expect(say('the data ', 'engineer')).toBe('the data engineer');
  });
});

describe('typography', () => {
  it('sets French without a character more or less, so that places in a text hold', () => {
    const typed = "L'équipe : « oui » à 17 h 30, 54 k€ ?";
    const set = typesetFrench(typed);
    expect(set).toBe('L’équipe\u202f: «\u202foui\u202f» à 17\u202fh\u202f30, 54\u202fk€\u202f?');
    expect(set).toHaveLength(typed.length);
  });

  it('leaves addresses and hours without spaces whole', () => {
    expect(typesetFrench('https://exemple.fr à 12:30')).toBe('https://exemple.fr à 12:30');
  });

  it('gives an SMS back the apostrophe of a keyboard', () => {
    const set = 'l’essentiel\u202f: d’Alcyon';
    expect(typesetPlain(set)).toBe("l'essentiel : d'Alcyon");
  });
});
