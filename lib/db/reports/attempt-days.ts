import {
  type AttemptColumns,
  type CountedAttempt,
  type DayColumns,
  joinDays,
  toColumns,
} from '../../domain/analytics/attempt-columns.ts';
import type { HalfDay } from '../../domain/analytics/attempts.ts';
import type { Degree } from '../../domain/analytics/degree-then.ts';
import type { Channel, Sentiment } from '../../domain/interactions/interaction.ts';
import type { Category } from '../../domain/relances/policy.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { Prisma } from '../generated/client.ts';
import type { Tx, WorkspaceScope } from '../scope.ts';
import { countPacked, PACKED_AS, packDay, roomFor, unpackDay } from './packed-day.ts';

/**
 * The attempts of every day that a period touches, those of its first and last day whole: who counts them says which they want.
 *
 * Days that stand packed, with nothing written in them since, come as they are; all others are read from the attempts. One statement, so that
 * what is packed and what was written since are seen at the same moment.
 *
 * @param to null: up to the latest.
 */
export async function listAttemptDays(
  tx: Tx,
  scope: WorkspaceScope,
  { from, to }: { readonly from: Instant; readonly to: Instant | null },
): Promise<AttemptColumns> {
  const ws = scope.workspaceId;
  const bounds = Prisma.sql`"workspaceId" = ${ws}::uuid AND "at" >= ${new Date(from)}::timestamptz
    ${to === null ? Prisma.empty : Prisma.sql`AND "at" < ${new Date(to)}::timestamptz`}`;
  const rows = await tx.$queryRaw<{ startsAt: Date; packed: string | null; loose: string | null }[]>`
    WITH span AS MATERIALIZED (
      SELECT (SELECT min("at") FROM "Attempt" WHERE ${bounds}) AS "first", (SELECT max("at") FROM "Attempt" WHERE ${bounds}) AS "last"),
    packed AS MATERIALIZED (
      SELECT w."startsAt", w."packed" FROM span, "AttemptDay" w
      WHERE w."workspaceId" = ${ws}::uuid AND w."startsAt" >= "day_of"("first") AND w."startsAt" <= "last" AND w."packedAs" = ${PACKED_AS}
        AND NOT EXISTS (SELECT 1 FROM "AttemptDayChange" c WHERE c."workspaceId" = ${ws}::uuid AND c."startsAt" = w."startsAt")),
    loose AS MATERIALIZED (
      SELECT s."startsAt" FROM span, generate_series("day_of"("first"), "last", interval '24 hours') AS s("startsAt")
      WHERE s."startsAt" NOT IN (SELECT "startsAt" FROM packed))
    SELECT "startsAt", "packed", NULL AS "loose" FROM packed
    UNION ALL
    SELECT l."startsAt", NULL, x."lines" FROM loose l CROSS JOIN LATERAL (
      SELECT ${LINES} AS "lines" FROM "Attempt" a
      WHERE a."workspaceId" = ${ws}::uuid AND a."at" >= l."startsAt" AND a."at" < l."startsAt" + interval '24 hours') x
    WHERE x."lines" <> ''`;
  const loose = rows.flatMap((row) =>
    row.loose === null ? [] : toColumns(attemptsIn(row.loose), row.startsAt.getTime()),
  );
  const packed = rows.flatMap(({ startsAt, packed: day }) => (day === null ? [] : { startsAt, packed: day }));
  const counts = packed.map((day) => countPacked(day.packed));
  const length = [...counts, ...loose.map(({ rank }) => rank.length)].reduce((sum, count) => sum + count, 0);
  return joinDays(unpackAll(packed, loose, roomFor(counts)), length);
}

/** Loose days as they are, then each packed one, in the room of the one before it. */
function* unpackAll(
  packed: readonly { readonly startsAt: Date; readonly packed: string }[],
  loose: readonly DayColumns[],
  room: Buffer<ArrayBuffer>,
): Generator<DayColumns> {
  yield* loose;
  const lists = new Map<string, readonly string[]>();
  for (const day of packed) yield unpackDay(day.packed, day.startsAt.getTime(), lists, room);
}

/** Days whose attempts were written since they were packed, or that never were. Oldest first. */
export async function listDaysToPack(tx: Tx, scope: WorkspaceScope): Promise<Instant[]> {
  const ws = scope.workspaceId;
  const rows = await tx.$queryRaw<{ startsAt: Date }[]>`
    SELECT "startsAt" FROM "AttemptDayChange" WHERE "workspaceId" = ${ws}::uuid
    UNION SELECT "startsAt" FROM "AttemptDay" WHERE "workspaceId" = ${ws}::uuid AND "packedAs" <> ${PACKED_AS}
    ORDER BY 1`;
  return rows.map(({ startsAt }) => startsAt.getTime());
}

/**
 * Packs a day as it stands. What others write meanwhile leaves a note that this does not remove, whenever it is committed: the notes go
 * before the attempts are read. Two who pack in one workspace take turns, so that the older reading never replaces the newer.
 */
export async function packAttemptDay(tx: Tx, scope: WorkspaceScope, startsAt: Instant): Promise<void> {
  const ws = scope.workspaceId;
  const day = new Date(startsAt);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`relance days ${ws}`}, 0))`;
  await tx.$executeRaw`DELETE FROM "AttemptDayChange" WHERE "workspaceId" = ${ws}::uuid AND "startsAt" = ${day}::timestamptz`;
  const columns = await readAttemptDay(tx, scope, startsAt);
  if (!columns) {
    await tx.$executeRaw`DELETE FROM "AttemptDay" WHERE "workspaceId" = ${ws}::uuid AND "startsAt" = ${day}::timestamptz`;
    return;
  }
  await tx.$executeRaw`
    INSERT INTO "AttemptDay" ("workspaceId", "startsAt", "packedAs", "packed")
    VALUES (${ws}::uuid, ${day}::timestamptz, ${PACKED_AS}, ${packDay(columns)})
    ON CONFLICT ("workspaceId", "startsAt") DO UPDATE SET "packedAs" = EXCLUDED."packedAs", "packed" = EXCLUDED."packed"`;
}

/** Packed days that may be read, and hold something else than their attempts: must be none. For `relance rebuild --check`. */
export async function listDaysThatDiffer(tx: Tx, scope: WorkspaceScope): Promise<Instant[]> {
  const different: Instant[] = [];
  for (const { startsAt, packed } of await listPackedDays(tx, scope)) {
    const columns = await readAttemptDay(tx, scope, startsAt.getTime());
    if (!columns || packDay(columns) !== packed) different.push(startsAt.getTime());
  }
  if (different.length === 0) return [];
  // What was written since the first look is noted, and is no difference.
  const still = new Set((await listPackedDays(tx, scope)).map(({ startsAt }) => startsAt.getTime()));
  return different.filter((day) => still.has(day));
}

function listPackedDays(tx: Tx, scope: WorkspaceScope): Promise<{ startsAt: Date; packed: string }[]> {
  return tx.$queryRaw`
    SELECT w."startsAt", w."packed" FROM "AttemptDay" w WHERE w."workspaceId" = ${scope.workspaceId}::uuid AND w."packedAs" = ${PACKED_AS}
      AND NOT EXISTS (SELECT 1 FROM "AttemptDayChange" c WHERE c."workspaceId" = w."workspaceId" AND c."startsAt" = w."startsAt")
    ORDER BY 1`;
}

/** The attempts of a day, from themselves; null without any. In an order of their own, so that the same ones pack the same way. */
async function readAttemptDay(tx: Tx, scope: WorkspaceScope, startsAt: Instant): Promise<DayColumns | null> {
  const day = new Date(startsAt);
  const [row] = await tx.$queryRaw<{ lines: string | null }[]>`
    SELECT ${LINES} AS "lines" FROM (
      SELECT * FROM "Attempt" WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "at" >= ${day}::timestamptz
        AND "at" < ${day}::timestamptz + interval '24 hours'
      ORDER BY "at", "approachId", "episode", "rank") a`;
  return row?.lines ? toColumns(attemptsIn(row.lines), startsAt) : null;
}

/** The columns of a day, a line each, commas between: one long text travels much faster than thousands of rows. Empty: null. */
const LINES = Prisma.sql`concat_ws(E'\n', string_agg((date_part('epoch', a."at") * 1000)::bigint::text, ','),
  string_agg(a."memberId"::text, ','), string_agg(a."campaignId"::text, ','), string_agg(coalesce(a."trameVersionId"::text, ''), ','),
  string_agg(a."rank"::text, ','), string_agg(a."category", ','), string_agg(a."channel", ','), string_agg(a."weekday"::text, ','),
  string_agg(a."halfDay", ','), string_agg(CASE a."hookUsed" WHEN true THEN 'y' WHEN false THEN 'n' ELSE '' END, ','),
  string_agg(coalesce(a."degree"::text, ''), ','), string_agg(CASE WHEN a."answeredAt" IS NULL THEN '' ELSE 'y' END, ','),
  string_agg(coalesce(a."answerSentiment", ''), ','), string_agg(coalesce((date_part('epoch', a."endsAt") * 1000)::bigint::text, ''), ','),
  string_agg(coalesce((date_part('epoch', a."begunAt") * 1000)::bigint::text, ''), ','), string_agg(coalesce(a."begunMemberId"::text, ''), ','),
  string_agg(coalesce(a."begunCategory", ''), ','), string_agg(coalesce(a."begunChannel", ''), ','))`;

/** As `LINES` lays them out. */
function attemptsIn(lines: string): CountedAttempt[] {
  const columns = lines.split('\n').map((line) => line.split(','));
  const [at, memberId, campaignId, version, rank, category, channel, weekday, halfDay] = columns as Column[];
  const [hook, degree, answered, sentiment, endsAt, begunAt, begunMember, begunCategory, begunChannel] =
    columns.slice(9) as Column[];
  return at!.map((madeAt, i) => ({
    at: Number(madeAt),
    memberId: memberId![i]!,
    campaignId: campaignId![i]!,
    trameVersionId: version![i]! || null,
    rank: Number(rank![i]),
    category: category![i] as Category,
    channel: channel![i] as Channel,
    weekday: Number(weekday![i]),
    halfDay: halfDay![i] as HalfDay,
    hookUsed: hook![i] === '' ? null : hook![i] === 'y',
    degree: degree![i] === '' ? null : (Number(degree![i]) as Degree),
    isAnswered: answered![i] === 'y',
    answerSentiment: (sentiment![i] as Sentiment) || null,
    endsAt: endsAt![i] === '' ? null : Number(endsAt![i]),
    begun:
      begunAt![i] === ''
        ? null
        : {
            at: Number(begunAt![i]),
            memberId: begunMember![i]!,
            category: begunCategory![i] as Category,
            channel: begunChannel![i] as Channel,
          },
  }));
}

type Column = readonly string[];
