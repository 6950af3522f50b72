import { describe, expect, it } from 'vitest';
import { diffWords } from './word-diff.ts';

const told = (before: string, after: string) =>
  diffWords(before, after).map(({ kind, text }) => `${kind[0]}:${text.trim()}`);

describe('what changed between two versions, in words', () => {
  it.each([
    [
      'a word replaced',
      'Dix minutes jeudi ?',
      'Quinze minutes jeudi ?',
      ['r:Dix', 'a:Quinze', 's:minutes jeudi ?'],
    ],
    [
      'a word added',
      'Bonjour, jeudi ?',
      'Bonjour, dix minutes jeudi ?',
      ['s:Bonjour,', 'a:dix minutes', 's:jeudi ?'],
    ],
    ['a word removed', 'Bonjour cher vous', 'Bonjour vous', ['s:Bonjour', 'r:cher', 's:vous']],
    ['nothing', 'Bonjour vous', 'Bonjour vous', ['s:Bonjour vous']],
    ['only white space', 'Bonjour  vous', 'Bonjour\n\nvous', ['s:Bonjour\n\nvous']],
    ['all of it', 'a b', 'c', ['r:a b', 'a:c']],
    ['from nothing', '', 'Bonjour', ['a:Bonjour']],
  ])('%s', (_, before, after, parts) => {
    expect(told(before, after)).toEqual(parts);
  });

  it('gives back both texts', () => {
    const before = 'Bonjour {prénom},\n\nUn mot sur Java.\n\nCamille';
    const after = 'Bonjour {prénom},\n\nDeux mots sur Java et Kafka.\n\nCamille';
    const parts = diffWords(before, after);
    const side = (kind: string) =>
      parts
        .filter((part) => part.kind !== kind)
        .map((part) => part.text)
        .join('')
        .replace(/\s+/g, ' ');
    expect(side('added')).toBe(before.replace(/\s+/g, ' '));
    expect(side('removed')).toBe(after.replace(/\s+/g, ' '));
  });
});
