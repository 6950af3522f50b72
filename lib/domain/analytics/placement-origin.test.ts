import { expect, it } from 'vitest';
import { DAY } from '../time/instant.ts';
import { cameOfKeepingInTouch } from './placement-origin.ts';

const beganAt = Date.parse('2026-05-11T08:00:00Z'); // Monday

it.each([
  ['news answered two months before', [67], true],
  ['never asked, or never answered', [], false],
  ['the same moment', [0], true],
  ['180 days before, to the hour', [180], true],
  ['a little more than 180 days before', [180.01], false],
  ['answered once under way', [-1], false],
  ['long ago, and again lately', [400, 20], true],
])('a placement comes of keeping in touch: %s', (_, daysBefore, expected) => {
  const newsAnsweredAt = daysBefore.map((days) => beganAt - days * DAY);
  expect(cameOfKeepingInTouch({ beganAt, newsAnsweredAt })).toBe(expected);
});
