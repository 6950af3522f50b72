import { recordAudit } from '../db/audit.ts';
import { withScope } from '../db/scope.ts';
import type { Refusal } from '../domain/team/refusal.ts';
import { findActor } from './current.ts';

/** Writes down that somebody signed in asked for what they may not do. Nobody signed in leaves no line: there is no workspace to write it in. */
export async function auditDenial(refusal: Refusal): Promise<void> {
  const actor = await findActor();
  if (!actor) return;
  const { scope, memberId } = actor;
  await withScope(scope, (tx) =>
    recordAudit(tx, scope, { action: 'ability.deny', memberId, details: { why: refusal.message } }),
  );
}
