import { expect, it } from 'vitest';
import { bareArray, textArray } from './array-text.ts';

it('leaves bare words bare, and says NULL for what is absent', () => {
  expect(bareArray(['a1', null, 3, undefined, true])).toBe('{a1,NULL,3,NULL,true}');
  expect(bareArray([])).toBe('{}');
});

it('quotes texts, so that NULL, commas and quotes are words like others', () => {
  expect(textArray(['NULL', null, 'a,b', 'dit "non"', 'C:\\x', ''])).toBe(
    '{"NULL",NULL,"a,b","dit \\"non\\"","C:\\\\x",""}',
  );
});

it('takes off what PostgreSQL does not know', () => {
  expect(textArray(['a\0b', 'x\ud83d'])).toBe('{"ab","x\ufffd"}');
});
