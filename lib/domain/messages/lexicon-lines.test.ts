import { describe, expect, it } from 'vitest';
import { isPhrase, readLexiconLines, writeLexiconLines } from './lexicon-lines.ts';

describe('turns of phrase, one a line', () => {
  it('reads what to say instead after an arrow, however it is typed', () => {
    expect(
      readLexiconLines('nouvelle aventure → dites quoi\r\nclient leader => nommez-le\n\n  challenge  '),
    ).toEqual([
      { phrase: 'nouvelle aventure', suggestion: 'dites quoi' },
      { phrase: 'client leader', suggestion: 'nommez-le' },
      { phrase: 'challenge', suggestion: '' },
    ]);
  });

  it('keeps a turn once, and gives the field back', () => {
    const lines = readLexiconLines('Challenge\nchallenge → défi\n→ rien');
    expect(lines).toEqual([{ phrase: 'challenge', suggestion: 'défi' }]);
    expect(readLexiconLines(writeLexiconLines(lines))).toEqual(lines);
  });

  it.each([
    ['nouvelle aventure', true],
    ['(client|groupe) leader', true],
    ['(client leader', false],
    ['…', false],
    ['!!', false],
  ])('%j may be looked for: %s', (phrase, may) => {
    expect(isPhrase(phrase)).toBe(may);
  });
});
