import type { BegunDigest, DigestKind, DueDigest } from '../domain/digest/due.ts';
import type { MailFailure } from '../domain/digest/mail-failure.ts';
import type { Day } from '../domain/time/instant.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

/** A digest that was begun, with what became of it. */
export interface DigestRunRow extends BegunDigest, DueDigest {
  readonly sentAt: number | null;
  readonly failure: MailFailure | null;
}

/** What stands of these digests, of those begun. */
export async function listBegun(
  tx: Tx,
  scope: WorkspaceScope,
  due: readonly DueDigest[],
): Promise<DigestRunRow[]> {
  const rows = await tx.digestRun.findMany({
    where: {
      workspaceId: scope.workspaceId,
      OR: due.map(({ memberId, kind, on }) => ({ memberId, kind, on: dateOf(on) })),
    },
  });
  return rows.map(toRun);
}

/**
 * Claims a digest before it is made, so that of two workers one sends it, and a crash sends it to nobody rather than twice.
 * @param attempts tries made before this one: 0 for the first. Lost when another worker made one meanwhile.
 * @returns whether it is ours
 */
export async function claimDigest(
  tx: Tx,
  scope: WorkspaceScope,
  { memberId, kind, on }: DueDigest,
  attempts: number,
  now: Date,
): Promise<boolean> {
  const key = { workspaceId: scope.workspaceId, memberId, kind, on: dateOf(on) };
  if (attempts === 0) {
    const { count } = await tx.digestRun.createMany({
      data: [{ ...key, state: 'CLAIMED', claimedAt: now }],
      skipDuplicates: true,
    });
    return count === 1;
  }
  const { count } = await tx.digestRun.updateMany({
    where: { ...key, state: 'FAILED', attempts },
    data: { state: 'CLAIMED', attempts: attempts + 1, claimedAt: now, failure: null },
  });
  return count === 1;
}

/** What became of a claimed digest. `CLAIMED` with a failure: it may have left, and is not tried again. */
export async function settleDigest(
  tx: Tx,
  scope: WorkspaceScope,
  { memberId, kind, on }: DueDigest,
  end: {
    readonly state: BegunDigest['state'];
    readonly sentAt?: Date;
    readonly failure?: MailFailure;
  },
): Promise<void> {
  await tx.digestRun.updateMany({
    where: { workspaceId: scope.workspaceId, memberId, kind, on: dateOf(on), state: 'CLAIMED' },
    data: { state: end.state, sentAt: end.sentAt ?? null, failure: end.failure ?? null },
  });
}

/** The latest digests, of one member or of all, the latest first. */
export async function listDigestRuns(
  tx: Tx,
  scope: WorkspaceScope,
  input: { readonly memberId?: string; readonly limit: number },
): Promise<(DigestRunRow & { readonly name: string })[]> {
  const rows = await tx.digestRun.findMany({
    where: { workspaceId: scope.workspaceId, memberId: input.memberId },
    include: { member: { select: { firstName: true, lastName: true } } },
    orderBy: [{ claimedAt: 'desc' }, { memberId: 'asc' }],
    take: input.limit,
  });
  return rows.map(({ member, ...row }) => ({
    ...toRun(row),
    name: `${member.firstName} ${member.lastName}`,
  }));
}

function toRun(row: {
  memberId: string;
  kind: string;
  on: Date;
  state: string;
  attempts: number;
  claimedAt: Date;
  sentAt: Date | null;
  failure: string | null;
}): DigestRunRow {
  return {
    memberId: row.memberId,
    kind: row.kind as DigestKind,
    on: row.on.toISOString().slice(0, 10),
    state: row.state as BegunDigest['state'],
    attempts: row.attempts,
    claimedAt: row.claimedAt.getTime(),
    sentAt: row.sentAt?.getTime() ?? null,
    failure: row.failure as MailFailure | null,
  };
}

/** A calendar day as Prisma takes a DATE: its midnight in UTC. */
function dateOf(on: Day): Date {
  return new Date(`${on}T00:00:00Z`);
}
