import { expect, it } from 'vitest';
import { findPhrases, phraseBook } from './phrases.ts';
import { readText } from './reading.ts';

function found(phrase: string, text: string, unlessThen?: readonly string[]): string[] {
  const reading = readText(text);
  const book = phraseBook([{ phrase, what: null, ...(unlessThen ? { unlessThen } : {}) }]);
  return findPhrases(reading, book).map(({ from, to }) =>
    text.slice(reading.words[from]!.start, reading.words[to - 1]!.end),
  );
}

it.each([
  ['votre profil', 'Ton PROFIL', ['Ton PROFIL']],
  ['êtes-vous intéressé', 'Etes vous intéressé·e ?', ['Etes vous intéressé·e']],
  ['es-tu prête', 'Êtes-vous prêt(e)s ?', ['Êtes-vous prêt(e)s']],
  ["je n'ai pas", 'Je n’ai pas', ['Je n’ai pas']],
  ['leader … (marché|secteur)', 'leader incontesté de son secteur', ['leader incontesté de son secteur']],
  ['leader … (marché|secteur)', 'leader. Son marché', []],
  ['leader … marché', 'leader un deux trois quatre cinq marché', []],
  ['transm*', 'transmettez ou transmettre', ['transmettez', 'transmettre']],
  ['[très] belle opportunité', 'une très belle opportunité', ['très belle opportunité']],
  ['(a b|a b c)', 'a b c', ['a b c']],
  ['œuvre', 'OEUVRES', ['OEUVRES']],
  ['poste', 'post', []],
  ['(mal fermé', '(mal fermé', ['mal fermé']],
  ['…', 'tout', []],
  ['***', 'tout', []],
])('« %s » in « %s »', (phrase, text, expected) => {
  expect(found(phrase, text)).toEqual(expected);
});

it('lets a phrase pass when what follows makes it harmless', () => {
  expect(found('je reviens', 'je reviens avec du neuf', ['avec'])).toEqual([]);
  expect(found('je reviens', 'je reviens', ['avec'])).toEqual(['je reviens']);
});
