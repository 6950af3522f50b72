import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY, policyOverrideSchema, resolvePolicy } from './policy.ts';

describe('a policy', () => {
  it('is inherited field by field: the campaign over the workspace over the defaults', () => {
    const policy = resolvePolicy(
      { maxRelances: 2, delays: { AFTER_FIRST_MESSAGE: [72, 96, 168] } },
      { delays: { AFTER_APPLICATION: [4, 24, 48], KEEPING_IN_TOUCH: [30 * 24] } },
    );
    expect(policy.maxRelances).toBe(2);
    expect(policy.delays.AFTER_FIRST_MESSAGE).toEqual([72, 96, 168]);
    expect(policy.delays.AFTER_APPLICATION).toEqual([4, 24, 48]);
    expect(policy.delays.AFTER_INVITATION).toEqual(DEFAULT_POLICY.delays.AFTER_INVITATION);
    expect(policy.keepingInTouchDays).toBe(30);
  });

  it.each([
    ['four relances', { maxRelances: 4 }, 'maxRelances'],
    ['five touches to a person', { personCap: 5 }, 'personCap'],
    [
      '47 h after a first message',
      { delays: { AFTER_FIRST_MESSAGE: [47, 96, 168] } },
      'delays.AFTER_FIRST_MESSAGE.0',
    ],
    [
      '47 h before a second relance',
      { delays: { AFTER_INVITATION: [48, 47, 168] } },
      'delays.AFTER_INVITATION.1',
    ],
    [
      '3 h after an application',
      { delays: { AFTER_APPLICATION: [3, 24, 24] } },
      'delays.AFTER_APPLICATION.0',
    ],
    [
      '49 h after an application',
      { delays: { AFTER_APPLICATION: [49, 24, 24] } },
      'delays.AFTER_APPLICATION.0',
    ],
    ['a rhythm of 29 days', { delays: { KEEPING_IN_TOUCH: [29 * 24] } }, 'delays.KEEPING_IN_TOUCH.0'],
    ['a rhythm of 731 days', { delays: { KEEPING_IN_TOUCH: [731 * 24] } }, 'delays.KEEPING_IN_TOUCH.0'],
    ['two delays', { delays: { AFTER_FIRST_MESSAGE: [48, 96] } }, 'delays.AFTER_FIRST_MESSAGE'],
  ])('refuses %s, saying where', (_, override, path) => {
    const { error } = policyOverrideSchema.safeParse(override);
    expect(error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });

  it('accepts its bounds', () => {
    const bounds = {
      maxRelances: 0,
      personCap: 1,
      delays: {
        AFTER_FIRST_MESSAGE: [48, 48, 48],
        AFTER_APPLICATION: [48, 24, 24],
        KEEPING_IN_TOUCH: [730 * 24],
      },
    };
    expect(policyOverrideSchema.safeParse(bounds).success).toBe(true);
  });
});
