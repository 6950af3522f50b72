import { expect, it } from 'vitest';
import { HOUR, MINUTE } from '@/lib/domain/time/instant';
import { openTime } from './open-time';

it.each([
  [0, '0 min', '0 min'],
  [45 * MINUTE, '45 min', '45 min'],
  [59.6 * MINUTE, '1 h', '1 h'],
  [2 * HOUR, '2 h', '2 h'],
  [2 * HOUR + 5 * MINUTE, '2 h 05', '2 h 5 min'],
  [9.4 * HOUR, '9 h 24', '9 h 24 min'],
  [13.6 * HOUR, '14 h', '14 h'],
])('%i ms', (time, fr, en) => {
  const plain = (text: string) => text.replaceAll('\u202f', ' ');
  expect(plain(openTime(time, 'fr'))).toBe(fr);
  expect(plain(openTime(time, 'en'))).toBe(en);
});
