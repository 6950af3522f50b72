import type { Channel } from '../../domain/interactions/interaction.ts';
import type { Category } from '../../domain/relances/policy.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { Prisma } from '../generated/client.ts';
import type { WorkspaceScope } from '../scope.ts';

/** Which attempts a report counts: those made from an instant to before another, by whom and how. Null leaves open. */
export interface AttemptsWish {
  readonly from: Instant;
  readonly to: Instant | null;
  readonly campaignId: string | null;
  /** Null: everybody's. Of nobody, nothing. */
  readonly memberIds: readonly string[] | null;
  readonly category: Category | null;
  readonly channel: Channel | null;
  /** Attempts made then or before are mature (`latestMatureAt`). */
  readonly matureUntil: Instant;
}

/** The condition every report shares, workspace and period first: they are what the index begins with. */
export function attemptsWhere(scope: WorkspaceScope, wish: AttemptsWish): Prisma.Sql {
  const conditions = [
    Prisma.sql`"workspaceId" = ${scope.workspaceId}::uuid`,
    Prisma.sql`"at" >= ${new Date(wish.from)}::timestamptz`,
  ];
  if (wish.to !== null) conditions.push(Prisma.sql`"at" < ${new Date(wish.to)}::timestamptz`);
  if (wish.memberIds) conditions.push(Prisma.sql`"memberId" = ANY(${[...wish.memberIds]}::uuid[])`);
  if (wish.campaignId) conditions.push(Prisma.sql`"campaignId" = ${wish.campaignId}::uuid`);
  if (wish.category) conditions.push(Prisma.sql`"category" = ${wish.category}`);
  if (wish.channel) conditions.push(Prisma.sql`"channel" = ${wish.channel}`);
  return Prisma.join(conditions, ' AND ');
}

/** The four columns of `Counts`. */
export function attemptCounts({ matureUntil }: Pick<AttemptsWish, 'matureUntil'>): Prisma.Sql {
  const isMature = Prisma.sql`"at" <= ${new Date(matureUntil)}::timestamptz`;
  return Prisma.sql`
    (count(*) FILTER (WHERE ${isMature}))::int AS "mature",
    (count("answeredAt") FILTER (WHERE ${isMature}))::int AS "answered",
    (count("answeredAt") FILTER (WHERE ${isMature} AND "answerSentiment" = 'POSITIVE'))::int AS "interested",
    (count(*) FILTER (WHERE NOT ${isMature}))::int AS "pending"`;
}
