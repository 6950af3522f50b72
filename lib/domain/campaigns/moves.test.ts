import { expect, it } from 'vitest';
import { moveOf, movesFrom } from './moves.ts';

it.each([
  ['CONTACTED', null, 'INTERVIEW', 'INTERVIEW_HELD'],
  ['CONTACTED', null, 'CLOSED', 'CLOSED'],
  ['INTERVIEW', null, 'CLOSED', 'CLOSED'],
  ['CLOSED', 'CLOSED', 'CONTACTED', 'REOPENED'],
  ['CLOSED', 'DECLINED', 'IN_CONVERSATION', 'REOPENED'],
  ['CLOSED', 'CLOSED', 'INTERVIEW', 'REOPEN_FIRST'],
  ['CLOSED', 'OBJECTED', 'CONTACTED', 'OBJECTED'],
  ['CONTACTED', null, 'IN_CONVERSATION', 'FOLLOWS_HISTORY'],
  ['IN_CONVERSATION', null, 'INVITED', 'FOLLOWS_HISTORY'],
  ['PLACED', null, 'CLOSED', 'PLACED'],
  ['CONTACTED', null, 'CONTACTED', 'ALREADY_THERE'],
] as const)('from %s (%s) to %s: %s', (stage, stopCode, to, expected) => {
  expect(moveOf({ stage, stopCode }, to)).toBe(expected);
});

it('offers what is possible and nothing else', () => {
  expect(movesFrom({ stage: 'INTERVIEW', stopCode: null })).toEqual([{ to: 'CLOSED', move: 'CLOSED' }]);
  expect(movesFrom({ stage: 'CLOSED', stopCode: 'OBJECTED' })).toEqual([]);
  expect(movesFrom({ stage: 'CLOSED', stopCode: 'CLOSED' })).toEqual([{ to: 'CONTACTED', move: 'REOPENED' }]);
});
