import { may, type Role } from './abilities.ts';

/** Who looks, and whose load, rates or absences are looked at. */
interface Seated {
  readonly id: string;
  /** Those without a team are a team of their own: the workspace's. */
  readonly teamId: string | null;
}

/**
 * Whether somebody may be told of a member's load, lateness, rates and absences: an administrator of everybody's, a lead of their team's, everybody
 * of their own. What is not in sight reads as not found, never as refused: a refusal would tell that there is something.
 */
export function isInSight(reader: Seated & { readonly role: Role }, member: Seated): boolean {
  if (reader.id === member.id) return true;
  if (!may(reader.role, 'team.view')) return false;
  return reader.role === 'ADMIN' || reader.teamId === member.teamId;
}
