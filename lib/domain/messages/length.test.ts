import { describe, expect, it } from 'vitest';
import { bandOf, measureLength } from './length.ts';

describe('the length of a draft', () => {
  it.each([
    [400, 'BEST'],
    [401, 'FAIR'],
    [800, 'FAIR'],
    [801, 'LONG'],
    [1200, 'LONG'],
    [1201, 'WORST'],
  ] as const)('%d characters: %s', (characters, band) => {
    expect(bandOf(characters)).toBe(band);
  });

  it('counts an emoji and a composed letter once', () => {
    expect(measureLength('é👍e\u0301', 'EMAIL').characters).toBe(3);
  });

  it.each([
    ['a'.repeat(160), 1, 160, null],
    ['a'.repeat(161), 2, 160, 160],
    [`${'a'.repeat(69)}ç`, 1, 70, null],
    [`${'a'.repeat(70)}ç`, 2, 70, 70],
    ['é€'.repeat(54), 2, 160, null],
  ])('an SMS « %s » is %d', (text, smsParts, limit, overFrom) => {
    expect(measureLength(text, 'SMS')).toMatchObject({ smsParts, limit, overFrom });
  });
});
