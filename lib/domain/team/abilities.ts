export const ROLES = ['RECRUITER', 'LEAD', 'ADMIN'] as const;
export type Role = (typeof ROLES)[number];

/**
 * Who may do what: the one table that buttons and operations ask. A verb missing here does not compile.
 * Contacts and histories are the team's memory: every member reads and adds to them, whoever owns the approach.
 * What is said of colleagues (load, lateness, rates) is for leads and administrators: a lead reads it of their own team, an administrator of all,
 * anybody of themselves (`team-in-sight.ts`); the rest is not found.
 */
const ABILITIES = {
  'week.view': ['RECRUITER', 'LEAD', 'ADMIN'],
  'contact.view': ['RECRUITER', 'LEAD', 'ADMIN'],
  'contact.create': ['RECRUITER', 'LEAD', 'ADMIN'],
  'contact.edit': ['RECRUITER', 'LEAD', 'ADMIN'],
  'contact.object': ['RECRUITER', 'LEAD', 'ADMIN'],
  'campaign.view': ['RECRUITER', 'LEAD', 'ADMIN'],
  'campaign.create': ['RECRUITER', 'LEAD', 'ADMIN'],
  'campaign.edit': ['RECRUITER', 'LEAD', 'ADMIN'],
  'approach.create': ['RECRUITER', 'LEAD', 'ADMIN'],
  'approach.record': ['RECRUITER', 'LEAD', 'ADMIN'],
  'approach.rank': ['RECRUITER', 'LEAD', 'ADMIN'],
  'approach.close': ['RECRUITER', 'LEAD', 'ADMIN'],
  'approach.handOver': ['LEAD', 'ADMIN'],
  'interaction.void': ['RECRUITER', 'LEAD', 'ADMIN'],
  'trame.view': ['RECRUITER', 'LEAD', 'ADMIN'],
  'trame.write': ['RECRUITER', 'LEAD', 'ADMIN'],
  'trame.editShared': ['LEAD', 'ADMIN'],
  'lexicon.edit': ['LEAD', 'ADMIN'],
  'import.run': ['RECRUITER', 'LEAD', 'ADMIN'],
  'token.manageOwn': ['RECRUITER', 'LEAD', 'ADMIN'],
  'session.manageOwn': ['RECRUITER', 'LEAD', 'ADMIN'],
  'digest.manageOwn': ['RECRUITER', 'LEAD', 'ADMIN'],
  'mail.manage': ['ADMIN'],
  'member.view': ['LEAD', 'ADMIN'],
  'member.manage': ['ADMIN'],
  'rate.view': ['RECRUITER', 'LEAD', 'ADMIN'],
  'rate.mark': ['RECRUITER', 'LEAD', 'ADMIN'],
  'team.view': ['LEAD', 'ADMIN'],
  'absence.manageOwn': ['RECRUITER', 'LEAD', 'ADMIN'],
  'absence.manage': ['LEAD', 'ADMIN'],
  'policy.edit': ['LEAD', 'ADMIN'],
  'workspace.edit': ['ADMIN'],
} as const satisfies Record<string, readonly Role[]>;

export type Ability = keyof typeof ABILITIES;

/** Whether a role may do this. */
export function may(role: Role, ability: Ability): boolean {
  return (ABILITIES[ability] as readonly Role[]).includes(role);
}

/** Every verb, for the tests that walk the table. */
export const ALL_ABILITIES = Object.keys(ABILITIES) as Ability[];
