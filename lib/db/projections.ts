import type { Projection } from '../domain/relances/projection.ts';
import type { Instant } from '../domain/time/instant.ts';
import { uuidv7 } from './ids.ts';
import {
  type AttemptRow,
  type ColumnsRow,
  type Place,
  type Projected,
  type TodoRow,
  type TouchRow,
  wantedRows,
} from './projection-rows.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

/** What changed when projections were stored; for the sweep, which should find nothing but what time changed. */
export interface StoredChange {
  readonly approachId: string;
  /** Whether the row that stood had announced a change by time at or before now. */
  readonly byTime: boolean;
  readonly what: readonly ('columns' | 'touches' | 'attempts' | 'todo')[];
}

/**
 * Stores projections, writing only what differs from what stands. Contacts must be locked, and loaded since.
 * @param dryRun compares and writes nothing: `relance rebuild --check`.
 * @returns the approaches whose rows differed.
 */
export async function storeProjections(
  tx: Tx,
  scope: WorkspaceScope,
  items: readonly Projected[],
  now: Instant,
  dryRun = false,
): Promise<StoredChange[]> {
  const changes: StoredChange[] = [];
  const facts: FactRows = { columns: [], touches: [], touchesGone: [], attempts: [], attemptsGone: [] };
  const todos: TodoRows = { closed: [], open: [] };

  for (const item of items) {
    const { approachId, stands } = item.seat;
    const wanted = wantedRows(item);
    const what: StoredChange['what'][number][] = [];
    if (!isSame(stands.columns, wanted.columns)) {
      facts.columns.push({ approachId, ...wanted.columns });
      what.push('columns');
    }
    const touches = compare(stands.touches, wanted.touches);
    if (touches.isChanged) what.push('touches');
    facts.touches.push(...touches.put);
    facts.touchesGone.push(...touches.gone);
    const attempts = compare(stands.attempts, wanted.attempts);
    if (attempts.isChanged) what.push('attempts');
    facts.attempts.push(...attempts.put);
    facts.attemptsGone.push(...attempts.gone);
    if (!isSame(stands.todo, wanted.todo)) {
      const isMoved = stands.todo && wanted.todo && isSameTask(stands.todo, wanted.todo);
      if (stands.todo && !isMoved)
        todos.closed.push({ id: stands.todo.id, closedAs: closingOf(stands.todo, item.projection) });
      if (wanted.todo) todos.open.push(isMoved ? wanted.todo : { ...wanted.todo, id: uuidv7() });
      what.push('todo');
    }
    if (what.length > 0) {
      const announced = stands.columns.changesAt
        ? Date.parse(stands.columns.changesAt)
        : Number.POSITIVE_INFINITY;
      changes.push({ approachId, byTime: announced <= now, what });
    }
  }
  if (dryRun) return changes;

  // To-dos last: the database counts the touches of an episode before it takes one.
  if (Object.values(facts).some((rows) => rows.length > 0)) await writeFacts(tx, scope, facts);
  if (todos.closed.length + todos.open.length > 0) await writeTodos(tx, scope, todos, now);
  return changes;
}

interface Compared<Row> {
  readonly isChanged: boolean;
  readonly put: readonly Row[];
  readonly gone: readonly Place[];
}

/** Rows to write and places to empty; never the same place in both. */
function compare<Row extends Place>(standing: readonly Row[], wanted: readonly Row[]): Compared<Row> {
  const placeOf = (row: Row) => `${row.episode}/${row.rank}`;
  const left = new Map(standing.map((row) => [placeOf(row), row]));
  const put = wanted.filter((row) => {
    const stood = left.get(placeOf(row));
    left.delete(placeOf(row));
    return !stood || !isSame(stood, row);
  });
  const gone = [...left.values()].map(({ approachId, episode, rank }) => ({ approachId, episode, rank }));
  return { isChanged: put.length + gone.length > 0, put, gone };
}

/** A to-do is the same task while it asks for the same step of the same episode; its date, channel and reasons may move. */
function isSameTask(a: TodoRow, b: TodoRow): boolean {
  return (
    a.kind === b.kind &&
    a.category === b.category &&
    a.courtesy === b.courtesy &&
    a.episode === b.episode &&
    a.step === b.step
  );
}

function closingOf(todo: TodoRow, projection: Projection): 'DONE' | 'DROPPED' {
  const since = projection.touches.filter((touch) => touch.episode === todo.episode);
  const isDone = todo.step === null ? since.length > 0 : since.some((touch) => touch.rank >= todo.step!);
  return isDone ? 'DONE' : 'DROPPED';
}

/** Compares column by column, then as JSON with sorted keys: jsonb gives keys back in an order of its own. */
function isSame(a: object | null, b: object | null): boolean {
  return a === b || hasSameColumns(a, b) || canonical(a) === canonical(b);
}

function hasSameColumns(a: object | null, b: object | null): boolean {
  if (!a || !b) return false;
  const columns = Object.entries(a);
  return (
    columns.length === Object.keys(b).length &&
    columns.every(([column, value]) => value === (b as Record<string, unknown>)[column])
  );
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

interface FactRows {
  readonly columns: (ColumnsRow & { readonly approachId: string })[];
  readonly touches: TouchRow[];
  readonly touchesGone: Place[];
  readonly attempts: AttemptRow[];
  readonly attemptsGone: Place[];
}

/** What an approach did, in one trip: no two parts of the statement touch the same row. */
async function writeFacts(tx: Tx, scope: WorkspaceScope, rows: FactRows): Promise<void> {
  const ws = scope.workspaceId;
  await tx.$executeRaw`-- prepared
    WITH given AS MATERIALIZED (SELECT ${JSON.stringify(rows)}::jsonb AS "rows"),
    touches_gone AS (
      DELETE FROM "Touch" t USING given, jsonb_to_recordset("rows"->'touchesGone') AS x("approachId" uuid, "episode" int, "rank" int)
      WHERE t."workspaceId" = ${ws}::uuid AND t."approachId" = x."approachId" AND t."episode" = x."episode" AND t."rank" = x."rank"),
    touches AS (
      INSERT INTO "Touch" ("workspaceId", "approachId", "episode", "rank", "contactId", "memberId", "kind", "at", "channel", "beyondCap")
      SELECT ${ws}::uuid, x.* FROM given, jsonb_to_recordset("rows"->'touches') AS x("approachId" uuid, "episode" int, "rank" int,
        "contactId" uuid, "memberId" uuid, "kind" text, "at" timestamptz, "channel" text, "beyondCap" boolean)
      ON CONFLICT ("workspaceId", "approachId", "episode", "rank") DO UPDATE SET "contactId" = EXCLUDED."contactId",
        "memberId" = EXCLUDED."memberId", "kind" = EXCLUDED."kind", "at" = EXCLUDED."at", "channel" = EXCLUDED."channel",
        "beyondCap" = EXCLUDED."beyondCap"),
    attempts_gone AS (
      DELETE FROM "Attempt" t USING given, jsonb_to_recordset("rows"->'attemptsGone') AS x("approachId" uuid, "episode" int, "rank" int)
      WHERE t."workspaceId" = ${ws}::uuid AND t."approachId" = x."approachId" AND t."episode" = x."episode" AND t."rank" = x."rank"),
    attempts AS (
      INSERT INTO "Attempt" ("workspaceId", "approachId", "episode", "rank", "contactId", "campaignId", "memberId", "category", "channel", "at",
        "weekday", "halfDay", "trameVersionId", "hookUsed", "degree", "answeredAt", "answerSentiment", "endsAt", "begunAt", "begunMemberId",
        "begunCategory", "begunChannel")
      SELECT ${ws}::uuid, x.* FROM given, jsonb_to_recordset("rows"->'attempts') AS x("approachId" uuid, "episode" int, "rank" int,
        "contactId" uuid, "campaignId" uuid, "memberId" uuid, "category" text, "channel" text, "at" timestamptz, "weekday" int, "halfDay" text,
        "trameVersionId" uuid, "hookUsed" boolean, "degree" int, "answeredAt" timestamptz, "answerSentiment" text, "endsAt" timestamptz,
        "begunAt" timestamptz, "begunMemberId" uuid, "begunCategory" text, "begunChannel" text)
      ON CONFLICT ("workspaceId", "approachId", "episode", "rank") DO UPDATE SET "contactId" = EXCLUDED."contactId",
        "campaignId" = EXCLUDED."campaignId", "memberId" = EXCLUDED."memberId", "category" = EXCLUDED."category", "channel" = EXCLUDED."channel",
        "at" = EXCLUDED."at", "weekday" = EXCLUDED."weekday", "halfDay" = EXCLUDED."halfDay", "trameVersionId" = EXCLUDED."trameVersionId",
        "hookUsed" = EXCLUDED."hookUsed", "degree" = EXCLUDED."degree", "answeredAt" = EXCLUDED."answeredAt",
        "answerSentiment" = EXCLUDED."answerSentiment", "endsAt" = EXCLUDED."endsAt",
        "begunAt" = EXCLUDED."begunAt", "begunMemberId" = EXCLUDED."begunMemberId", "begunCategory" = EXCLUDED."begunCategory",
        "begunChannel" = EXCLUDED."begunChannel")
    UPDATE "Approach" a SET "stage" = x."stage", "decision" = x."decision", "decisionCode" = x."decisionCode", "waitUntil" = x."waitUntil",
      "changesAt" = x."changesAt", "lastTouchAt" = x."lastTouchAt", "lastSignAt" = x."lastSignAt", "relancesDone" = x."relancesDone"
    FROM given, jsonb_to_recordset("rows"->'columns') AS x("approachId" uuid, "stage" text, "decision" text, "decisionCode" text,
      "waitUntil" timestamptz, "changesAt" timestamptz, "lastTouchAt" timestamptz, "lastSignAt" timestamptz, "relancesDone" int)
    WHERE a."workspaceId" = ${ws}::uuid AND a."id" = x."approachId"`;
}

interface TodoRows {
  readonly closed: { readonly id: string; readonly closedAs: string }[];
  /** New ones, and those that stand with another date, channel or reason. */
  readonly open: TodoRow[];
}

/** Closes, then opens: an approach has at most one open to-do, so none is opened before all are closed that must be. */
async function writeTodos(tx: Tx, scope: WorkspaceScope, rows: TodoRows, now: Instant): Promise<void> {
  const ws = scope.workspaceId;
  const at = new Date(now);
  await tx.$executeRaw`-- prepared
    WITH given AS MATERIALIZED (SELECT ${JSON.stringify(rows)}::jsonb AS "rows"),
    closed AS (
      UPDATE "Todo" t SET "closedAt" = ${at}::timestamptz, "closedAs" = x."closedAs"
      FROM given, jsonb_to_recordset("rows"->'closed') AS x("id" uuid, "closedAs" text)
      WHERE t."workspaceId" = ${ws}::uuid AND t."id" = x."id" RETURNING 1),
    opened AS MATERIALIZED (SELECT "rows"->'open' AS "rows" FROM given WHERE (SELECT count(*) FROM closed) >= 0)
    INSERT INTO "Todo" ("workspaceId", "createdAt", "id", "approachId", "contactId", "campaignId", "ownerId", "kind", "category", "courtesy",
      "episode", "step", "lastChance", "dueAt", "changesAt", "rank", "channel", "slot", "reasons")
    SELECT ${ws}::uuid, ${at}::timestamptz, x.* FROM opened, jsonb_to_recordset("rows") AS x("id" uuid, "approachId" uuid, "contactId" uuid,
      "campaignId" uuid, "ownerId" uuid, "kind" text, "category" text, "courtesy" text, "episode" int, "step" int, "lastChance" boolean,
      "dueAt" timestamptz, "changesAt" timestamptz, "rank" int, "channel" text, "slot" text, "reasons" jsonb)
    ON CONFLICT ("workspaceId", "id") DO UPDATE SET "ownerId" = EXCLUDED."ownerId", "lastChance" = EXCLUDED."lastChance",
      "dueAt" = EXCLUDED."dueAt", "changesAt" = EXCLUDED."changesAt", "rank" = EXCLUDED."rank", "channel" = EXCLUDED."channel",
      "slot" = EXCLUDED."slot", "reasons" = EXCLUDED."reasons"`;
}
