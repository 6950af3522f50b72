import type { Instant } from '../domain/time/instant.ts';
import { bareArray, textArray } from './array-text.ts';
import { Prisma } from './generated/client.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

/** From the file to its result. `MAPPING`: somebody must first say what the columns hold. */
export const RUN_STATES = ['MAPPING', 'PLANNED', 'QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** `MATCH`: somebody known, nothing new. The last two are never applied. */
export const ROW_ACTIONS = ['CREATE', 'CHANGE', 'MATCH', 'REFUSE', 'LEAVE'] as const;
export type RowAction = (typeof ROW_ACTIONS)[number];

/** What is remembered of a file beside its counts: its columns as read, so that refused rows can be given back; whose profile exported it. */
export interface RunDetails {
  readonly headers: Readonly<
    Record<string, { readonly cells: readonly string[]; readonly separator: string }>
  >;
  readonly ownSlug?: string | null;
  /** What the columns were read as, for files of people. */
  readonly columns?: { readonly kind: string; readonly mapping: Readonly<Record<string, number>> } | null;
  /** Where the plan puts people, and which campaigns it makes. */
  readonly campaigns?: readonly { readonly name: string; readonly isNew: boolean }[];
  /** What a file of an otherwise good archive lacks: `FileWarning`s of lib/imports. */
  readonly warnings?: readonly { readonly file: string; readonly code: string }[];
}

export interface RunRow {
  readonly id: string;
  readonly memberId: string;
  readonly fileName: string;
  readonly kind: string;
  readonly campaignId: string | null;
  readonly campaignName: string | null;
  readonly state: RunState;
  readonly found: Readonly<Record<string, number>>;
  readonly planned: Readonly<Record<string, number>>;
  readonly applied: Readonly<Record<string, number>>;
  readonly details: RunDetails;
  readonly done: number;
  readonly total: number;
  readonly failure: string | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

export interface NewRun
  extends Pick<
    RunRow,
    | 'id'
    | 'memberId'
    | 'fileName'
    | 'kind'
    | 'campaignId'
    | 'campaignName'
    | 'found'
    | 'planned'
    | 'details'
    | 'total'
  > {
  readonly state: 'MAPPING' | 'PLANNED';
  /** The file, kept while its columns may still be chosen. */
  readonly content: Uint8Array | null;
  readonly createdAt: Instant;
}

export interface PlanRow {
  readonly position: number;
  readonly file: string;
  readonly line: number;
  readonly label: string;
  readonly action: RowAction;
  /** `ImportReason`s of lib/imports. */
  readonly reasons: readonly unknown[];
  readonly fact: unknown;
  readonly raw: string | null;
  readonly contactId: string | null;
}

const SHOWN = {
  id: true,
  memberId: true,
  fileName: true,
  kind: true,
  campaignId: true,
  campaignName: true,
  state: true,
  found: true,
  planned: true,
  applied: true,
  mapping: true,
  done: true,
  total: true,
  failure: true,
  createdAt: true,
  startedAt: true,
  finishedAt: true,
} as const;

function toRun({ mapping, ...row }: Prisma.ImportRunGetPayload<{ select: typeof SHOWN }>): RunRow {
  return { ...row, details: mapping ?? { headers: {} } } as unknown as RunRow;
}

/** Replaces what stands under this id: choosing columns again plans again. */
export async function storeRun(tx: Tx, scope: WorkspaceScope, run: NewRun): Promise<void> {
  const { details, content, found, planned, createdAt, ...rest } = run;
  const key = { workspaceId: scope.workspaceId, id: run.id };
  const data = {
    ...rest,
    found: { ...found },
    planned: { ...planned },
    mapping: JSON.parse(jsonText(details)) as Prisma.InputJsonValue,
    content: content && Buffer.from(content),
    createdAt: new Date(createdAt),
  };
  await tx.importRow.deleteMany({ where: { workspaceId: scope.workspaceId, runId: run.id } });
  await tx.importRun.upsert({ where: { workspaceId_id: key }, create: { ...key, ...data }, update: data });
}

/** Adds the rows of a plan, some thousands at a time: one statement of everything would weigh hundreds of megabytes. */
export async function insertPlanRows(
  tx: Tx,
  scope: WorkspaceScope,
  runId: string,
  rows: readonly PlanRow[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += 2000) {
    const some = rows.slice(from, from + 2000);
    await tx.$executeRaw`-- prepared
      INSERT INTO "ImportRow" ("workspaceId", "runId", "position", "file", "line", "label", "action", "reasons", "fact", "raw", "contactId", "state")
      SELECT ${scope.workspaceId}::uuid, ${runId}::uuid, x."position", x."file", x."line", x."label", x."action", x."reasons",
        nullif(x."fact", 'null'::jsonb), x."raw", x."contactId", CASE WHEN x."action" IN ('REFUSE', 'LEAVE') THEN 'APPLIED' ELSE 'WAITING' END
      FROM ROWS FROM (
        unnest(${bareArray(some.map((row) => row.position))}::int[], ${textArray(some.map((row) => row.file))}::text[],
          ${bareArray(some.map((row) => row.line))}::int[], ${textArray(some.map((row) => row.label))}::text[],
          ${bareArray(some.map((row) => row.action))}::text[], ${textArray(some.map((row) => row.raw))}::text[],
          ${bareArray(some.map((row) => row.contactId))}::uuid[]),
        jsonb_array_elements(${jsonText(some.map((row) => row.reasons))}::jsonb),
        jsonb_array_elements(${jsonText(some.map((row) => row.fact))}::jsonb)
      ) AS x("position", "file", "line", "label", "action", "raw", "contactId", "reasons", "fact")`;
  }
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Both as JSON escapes them; a backslash of the text before them may look the same, and costs only a second look. */
const REFUSED_ESCAPE = /\\u(0000|d[89a-f])/;

/** JSON that PostgreSQL takes: it knows neither the zero character nor half of a surrogate pair. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value);
  if (!REFUSED_ESCAPE.test(text)) return text;
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'string' ? inner.replaceAll('\0', '').replace(LONE_SURROGATE, '\ufffd') : inner,
  );
}

export async function findRun(tx: Tx, scope: WorkspaceScope, id: string): Promise<RunRow | null> {
  const row = await tx.importRun.findUnique({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id } },
    select: SHOWN,
  });
  return row && toRun(row);
}

/** The latest imports of the workspace, newest first. */
export async function listRuns(tx: Tx, scope: WorkspaceScope, most: number): Promise<RunRow[]> {
  const rows = await tx.importRun.findMany({
    where: { workspaceId: scope.workspaceId },
    select: SHOWN,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: most,
  });
  return rows.map(toRun);
}

/** Imports that somebody asked for and that are not finished: after a crash, the clock takes them up again. */
export async function listUnfinishedRuns(tx: Tx, scope: WorkspaceScope): Promise<string[]> {
  const rows = await tx.importRun.findMany({
    where: { workspaceId: scope.workspaceId, state: { in: ['QUEUED', 'RUNNING'] } },
    select: { id: true },
    orderBy: { createdAt: 'asc' },
  });
  return rows.map((row) => row.id);
}

/** The file of a run whose columns may still be chosen. */
export async function findRunContent(tx: Tx, scope: WorkspaceScope, id: string): Promise<Uint8Array | null> {
  const row = await tx.importRun.findUnique({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id } },
    select: { content: true },
  });
  return row?.content ?? null;
}

/** The member's own LinkedIn profile as their latest export showed it. */
export async function findOwnSlug(tx: Tx, scope: WorkspaceScope, memberId: string): Promise<string | null> {
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    SELECT "mapping"->>'ownSlug' AS "slug" FROM "ImportRun"
    WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "memberId" = ${memberId}::uuid AND "mapping"->>'ownSlug' IS NOT NULL
    ORDER BY "createdAt" DESC LIMIT 1`;
  return rows[0]?.slug ?? null;
}

/**
 * Moves a run to another state, unless it is no longer in one of those expected: of two people who click at once, one gets true.
 * Leaving the choice of columns behind empties the file.
 */
export async function moveRun(
  tx: Tx,
  scope: WorkspaceScope,
  id: string,
  move: {
    readonly from: readonly RunState[];
    readonly to: RunState;
    readonly startedAt?: Instant;
    readonly finishedAt?: Instant;
    readonly failure?: string;
  },
): Promise<boolean> {
  const { count } = await tx.importRun.updateMany({
    where: { workspaceId: scope.workspaceId, id, state: { in: [...move.from] } },
    data: {
      state: move.to,
      content: null,
      ...(move.startedAt !== undefined && { startedAt: new Date(move.startedAt) }),
      ...(move.finishedAt !== undefined && { finishedAt: new Date(move.finishedAt) }),
      ...(move.failure !== undefined && { failure: move.failure }),
    },
  });
  return count === 1;
}

/** Forgets the rows of a plan nobody wants. */
export async function deletePlanRows(tx: Tx, scope: WorkspaceScope, runId: string): Promise<void> {
  await tx.importRow.deleteMany({ where: { workspaceId: scope.workspaceId, runId } });
}

/** Imports into a workspace take turns, to the end of the transaction: each sees the people the one before made. */
export async function lockImports(tx: Tx, scope: WorkspaceScope): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`relance import ${scope.workspaceId}`}, 0))`;
}

/**
 * Lets the commit of this transaction go without waiting for the disk. PostgreSQL writes commits in order, so one that waits (any colleague's, or the
 * one that says an import is done) carries those before it. A power cut loses the last batches whole, at most: their rows wait again, and are
 * applied again.
 */
export async function commitWithoutWaiting(tx: Tx): Promise<void> {
  await tx.$executeRaw`SET LOCAL synchronous_commit = off`;
}

export interface WaitingRow {
  readonly position: number;
  readonly fact: unknown;
}

/** The next rows to apply, in the order of the file. */
export async function listWaitingRows(
  tx: Tx,
  scope: WorkspaceScope,
  runId: string,
  span: { readonly most: number; readonly from?: number; readonly to?: number },
): Promise<WaitingRow[]> {
  const [found] = await tx.$queryRaw<{ rows: WaitingRow[] | null }[]>`-- prepared
    SELECT json_agg(x) AS "rows" FROM (
      SELECT "position", "fact" FROM "ImportRow"
      WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "runId" = ${runId}::uuid AND "state" = 'WAITING'
        AND "position" >= ${span.from ?? 0}::int AND "position" < ${span.to ?? 2 ** 31 - 1}::int
      ORDER BY "position" LIMIT ${span.most}::int) x`;
  return found?.rows ?? [];
}

/** Marks rows applied and forgets their facts: they are history now, and history alone must know them. */
export async function markApplied(
  tx: Tx,
  scope: WorkspaceScope,
  runId: string,
  rows: readonly { readonly position: number; readonly contactId: string | null }[],
): Promise<void> {
  await tx.$executeRaw`-- prepared
    UPDATE "ImportRow" r SET "state" = 'APPLIED', "fact" = NULL, "contactId" = x."contactId"
    FROM unnest(${bareArray(rows.map((row) => row.position))}::int[], ${bareArray(rows.map((row) => row.contactId))}::uuid[])
      AS x("position", "contactId")
    WHERE r."workspaceId" = ${scope.workspaceId}::uuid AND r."runId" = ${runId}::uuid AND r."position" = x."position"`;
}

/** Marks one row that the database would not take. */
export async function markFailed(
  tx: Tx,
  scope: WorkspaceScope,
  runId: string,
  position: number,
  reasons: Prisma.InputJsonArray,
): Promise<void> {
  await tx.importRow.update({
    where: { workspaceId_runId_position: { workspaceId: scope.workspaceId, runId, position } },
    data: { state: 'FAILED', fact: Prisma.DbNull, reasons },
  });
}

/** Adds what a batch did to the counts of a run. */
export async function addProgress(
  tx: Tx,
  scope: WorkspaceScope,
  runId: string,
  progress: {
    readonly done: number;
    readonly applied: Readonly<Record<string, number>>;
    readonly campaignId?: string | null;
  },
): Promise<void> {
  await tx.importRun.update({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id: runId } },
    data: {
      done: { increment: progress.done },
      applied: { ...progress.applied },
      ...(progress.campaignId && { campaignId: progress.campaignId }),
    },
  });
}

export interface ListedRow extends Omit<PlanRow, 'fact'> {
  readonly state: 'WAITING' | 'APPLIED' | 'FAILED';
}

/** Rows of a plan or a result, in the order of the file. */
export async function listPlanRows(
  tx: Tx,
  scope: WorkspaceScope,
  runId: string,
  page: { readonly action?: RowAction | null; readonly skip: number; readonly most: number },
): Promise<ListedRow[]> {
  const rows = await tx.importRow.findMany({
    where: { workspaceId: scope.workspaceId, runId, ...(page.action && { action: page.action }) },
    omit: { workspaceId: true, runId: true, fact: true },
    orderBy: { position: 'asc' },
    skip: page.skip,
    take: page.most,
  });
  return rows as unknown as ListedRow[];
}

/** How many rows of each action; `FAILED` beside. */
export async function countPlanRows(
  tx: Tx,
  scope: WorkspaceScope,
  runId: string,
): Promise<Record<RowAction | 'FAILED', number>> {
  const rows = await tx.$queryRaw<{ action: RowAction; count: number; failed: number }[]>`
    SELECT "action", count(*)::int AS "count", count(*) FILTER (WHERE "state" = 'FAILED')::int AS "failed" FROM "ImportRow"
    WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "runId" = ${runId}::uuid GROUP BY 1`;
  const counts = { CREATE: 0, CHANGE: 0, MATCH: 0, REFUSE: 0, LEAVE: 0, FAILED: 0 };
  for (const row of rows) {
    counts[row.action] = row.count;
    counts.FAILED += row.failed;
  }
  return counts;
}

/** The columns somebody chose for a header row like this one. */
export async function findMapping(tx: Tx, scope: WorkspaceScope, headersHash: string): Promise<unknown> {
  const row = await tx.importMapping.findUnique({
    where: { workspaceId_headersHash: { workspaceId: scope.workspaceId, headersHash } },
  });
  return row?.mapping ?? null;
}

export async function storeMapping(
  tx: Tx,
  scope: WorkspaceScope,
  headersHash: string,
  mapping: Prisma.InputJsonObject,
  now: Instant,
): Promise<void> {
  const key = { workspaceId: scope.workspaceId, headersHash };
  const data = { mapping, updatedAt: new Date(now) };
  await tx.importMapping.upsert({
    where: { workspaceId_headersHash: key },
    create: { ...key, ...data },
    update: data,
  });
}

/** Campaigns an import may fill: open ones for a role. */
export function listOpenCampaigns(tx: Tx, scope: WorkspaceScope): Promise<{ id: string; name: string }[]> {
  return tx.campaign.findMany({
    where: { workspaceId: scope.workspaceId, kind: 'ROLE', state: 'OPEN' },
    select: { id: true, name: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
}

/** Holds the campaigns as they are until the transaction ends. Asked before contacts are locked: pausing locks in the same order. */
export async function holdCampaigns(tx: Tx, scope: WorkspaceScope): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Campaign" WHERE "workspaceId" = ${scope.workspaceId}::uuid ORDER BY "id" FOR SHARE`;
}

export async function insertCampaigns(
  tx: Tx,
  scope: WorkspaceScope,
  rows: readonly { readonly id: string; readonly name: string }[],
  createdById: string,
): Promise<void> {
  await tx.campaign.createMany({
    data: rows.map((row) => ({ ...row, workspaceId: scope.workspaceId, createdById })),
  });
}
