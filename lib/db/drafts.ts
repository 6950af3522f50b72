import type { Channel } from '../domain/interactions/interaction.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

/** What is being written to somebody by one member. */
export interface DraftText {
  readonly channel: Channel;
  readonly subject: string | null;
  readonly body: string;
  readonly trameVersionId: string | null;
  readonly angle: string | null;
}

/** A draft as it stands. Its revision is raised by each save: whoever writes over a newer one is told so. */
export interface StoredDraft extends DraftText {
  readonly revision: number;
  readonly updatedAt: Instant;
}

const KEPT = {
  channel: true,
  subject: true,
  body: true,
  trameVersionId: true,
  angle: true,
  revision: true,
  updatedAt: true,
} as const;

/** The draft of a member in an approach, or null. */
export async function findDraft(
  tx: Tx,
  scope: WorkspaceScope,
  key: { readonly approachId: string; readonly memberId: string },
): Promise<StoredDraft | null> {
  const row = await tx.draft.findUnique({
    where: { workspaceId_approachId_memberId: { workspaceId: scope.workspaceId, ...key } },
    select: KEPT,
  });
  return row && { ...row, channel: row.channel as Channel, updatedAt: row.updatedAt.getTime() };
}

/**
 * Keeps a draft, if nobody wrote meanwhile: one statement, so that two tabs cannot both win.
 * @param base the revision the text was written over; null for a first one.
 * @returns the new revision, or null when another stands (or none any more).
 */
export async function saveDraft(
  tx: Tx,
  scope: WorkspaceScope,
  key: { readonly approachId: string; readonly memberId: string; readonly contactId: string },
  text: DraftText,
  base: number | null,
  now: Instant,
): Promise<number | null> {
  const at = new Date(now);
  const rows =
    base === null
      ? await tx.$queryRaw<{ revision: number }[]>`
          INSERT INTO "Draft" ("workspaceId", "approachId", "memberId", "contactId", "channel", "subject", "body", "trameVersionId", "angle", "updatedAt")
          VALUES (${scope.workspaceId}::uuid, ${key.approachId}::uuid, ${key.memberId}::uuid, ${key.contactId}::uuid, ${text.channel},
            ${text.subject}, ${text.body}, ${text.trameVersionId}::uuid, ${text.angle}, ${at}::timestamptz)
          ON CONFLICT DO NOTHING RETURNING "revision"`
      : await tx.$queryRaw<{ revision: number }[]>`
          UPDATE "Draft" SET "channel" = ${text.channel}, "subject" = ${text.subject}, "body" = ${text.body},
            "trameVersionId" = ${text.trameVersionId}::uuid, "angle" = ${text.angle}, "revision" = "revision" + 1, "updatedAt" = ${at}::timestamptz
          WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "approachId" = ${key.approachId}::uuid
            AND "memberId" = ${key.memberId}::uuid AND "revision" = ${base}
          RETURNING "revision"`;
  return rows[0]?.revision ?? null;
}

/** Empties a draft: what it said was sent, or given up. */
export async function deleteDraft(
  tx: Tx,
  scope: WorkspaceScope,
  key: { readonly approachId: string; readonly memberId: string },
): Promise<void> {
  await tx.draft.deleteMany({ where: { workspaceId: scope.workspaceId, ...key } });
}
