import { expect, it } from 'vitest';
import { ROLES } from './abilities.ts';
import { isInSight } from './team-in-sight.ts';

const north = 'team north';
const south = 'team south';

it.each([
  ['RECRUITER', north, false],
  ['RECRUITER', south, false],
  ['LEAD', north, true],
  ['LEAD', south, false],
  ['LEAD', null, false],
  ['ADMIN', north, true],
  ['ADMIN', south, true],
  ['ADMIN', null, true],
] as const)('a %s of team north, asked of a member of %s: %s', (role, teamId, expected) => {
  expect(isInSight({ id: 'reader', teamId: north, role }, { id: 'member', teamId })).toBe(expected);
});

it('everybody sees themselves', () => {
  for (const role of ROLES)
    expect(isInSight({ id: 'one', teamId: null, role }, { id: 'one', teamId: null })).toBe(true);
});

it('those without a team are one', () => {
  expect(isInSight({ id: 'reader', teamId: null, role: 'LEAD' }, { id: 'one', teamId: null })).toBe(true);
});
