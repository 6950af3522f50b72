import { uuidv7 } from './ids.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

/** What is worth remembering of who did what. Names of verbs; the application can add rows and never change one. */
export type AuditAction =
  | 'session.open'
  | 'session.refuse'
  | 'session.end'
  | 'session.endOthers'
  | 'ability.deny'
  | 'password.change'
  | 'member.invite'
  | 'member.join'
  | 'member.changeRole'
  | 'member.deactivate'
  | 'member.reactivate'
  | 'list.handOver'
  | 'list.takeBack'
  | 'token.create'
  | 'token.revoke'
  | 'workspace.create'
  | 'workspace.edit'
  | 'policy.edit'
  | 'mail.edit'
  | 'mail.test'
  | 'mail.forget'
  | 'calendar.create'
  | 'calendar.revoke'
  | 'trame.share'
  | 'lexicon.edit'
  | 'contact.merge'
  | 'contact.unmerge'
  | 'contact.export';

export interface AuditFact {
  readonly action: AuditAction;
  /** Who did it; null when nobody proved who they were. */
  readonly memberId: string | null;
  readonly subject?: {
    readonly kind: 'member' | 'session' | 'token' | 'workspace' | 'contact' | 'calendar' | 'trame';
    readonly id: string;
  };
  /** Codes and counts. Never what people wrote, never a secret. */
  readonly details?: Readonly<Record<string, string | number | boolean>>;
}

/** Adds a line to the audit, in the transaction of what it tells: both stand, or neither. */
export async function recordAudit(tx: Tx, scope: WorkspaceScope, fact: AuditFact): Promise<void> {
  await tx.auditEntry.create({
    data: {
      workspaceId: scope.workspaceId,
      id: uuidv7(),
      memberId: fact.memberId,
      action: fact.action,
      subjectKind: fact.subject?.kind,
      subjectId: fact.subject?.id,
      details: fact.details ?? {},
    },
  });
}
