import { describe, expect, test } from 'vitest';
import { type BarKind, type KeyCommand, readKey } from './week-keys.ts';

const press = (key: string, more: { repeat?: boolean; shiftKey?: boolean } = {}) => ({
  key,
  repeat: false,
  shiftKey: false,
  ...more,
});

describe('a key on the list', () => {
  test.each<[string, BarKind | null, KeyCommand | null]>([
    ['j', null, { what: 'move', by: 1 }],
    ['K', null, { what: 'move', by: -1 }],
    ['e', null, { what: 'row', verb: 'done' }],
    ['r', null, { what: 'row', verb: 'write' }],
    ['z', null, { what: 'row', verb: 'undo' }],
    ['3', null, { what: 'sentiment', place: 2 }],
    ['6', null, null],
    ['x', null, { what: 'pick', isRange: false }],
    // A bar is open: its own keys, and no other does anything to the row behind.
    ['1', 'reply', { what: 'choice', place: 0 }],
    ['5', 'classify', { what: 'choice', place: 4 }],
    ['3', 'call', { what: 'choice', place: 2 }],
    ['4', 'call', null],
    ['e', 'call', { what: 'choice', place: 0 }],
    ['h', 'later', { what: 'choice', place: 0 }],
    ['h', 'laterMany', { what: 'choice', place: 0 }],
    ['e', 'later', null],
    ['1', 'later', null],
  ])('%s (%s)', (key, bar, means) => {
    expect(readKey(press(key), bar)).toEqual(means);
  });

  test('held down it walks, and never does anything', () => {
    expect(readKey(press('j', { repeat: true }), null)).toEqual({ what: 'move', by: 1 });
    for (const key of ['e', 'h', 'a', 's', 'x', 'z', '1', 'Enter'])
      expect(readKey(press(key, { repeat: true }), null)).toEqual({ what: 'ignored' });
    expect(readKey(press('h', { repeat: true }), 'later')).toEqual({ what: 'ignored' });
    // What scrolls or moves the focus stays the browser's.
    for (const key of ['Tab', 'ArrowDown', ' ', 'PageDown'])
      expect(readKey(press(key, { repeat: true }), null)).toBeNull();
  });

  test('Shift and X picks up to here', () => {
    expect(readKey(press('X', { shiftKey: true }), null)).toEqual({ what: 'pick', isRange: true });
  });
});
