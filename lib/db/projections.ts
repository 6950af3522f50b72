import { codeOf, type ProjectedTodo, type Projection } from '../domain/relances/projection.ts';
import { rankOf } from '../domain/relances/rank.ts';
import type { Instant } from '../domain/time/instant.ts';
import { uuidv7 } from './ids.ts';
import { groupBy, type ProjectedColumns, type Seat } from './persons.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

/** A projection beside the approach it belongs to. */
export interface Projected {
  readonly contactId: string;
  readonly seat: Seat;
  readonly projection: Projection;
}

/** What changed when projections were stored; for the sweep, which should find nothing but what time changed. */
export interface StoredChange {
  readonly approachId: string;
  /** Whether the row that stood had announced a change by time at or before now. */
  readonly byTime: boolean;
  readonly what: readonly ('columns' | 'touches' | 'todo')[];
}

/**
 * Stores projections, writing only what differs from what stands. Contacts must be locked.
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
  const ids = items.map((item) => item.projection.approachId);
  if (ids.length === 0) return [];
  const touches = groupBy(await listTouches(tx, scope, ids), (row) => row.approachId);
  const todos = new Map((await listOpenTodos(tx, scope, ids)).map((row) => [row.approachId, row]));

  const changes: StoredChange[] = [];
  const newColumns: ColumnsRow[] = [];
  const newTouches: TouchRow[] = [];
  const retouched: string[] = [];
  const closed: { id: string; closedAs: string }[] = [];
  const updated: TodoRow[] = [];
  const inserted: TodoRow[] = [];

  for (const item of items) {
    const id = item.projection.approachId;
    const what: StoredChange['what'][number][] = [];
    const { stands } = item.seat;
    const next = toColumns(item.projection);
    if (!isSame(stands, next)) {
      newColumns.push({ approachId: id, ...next });
      what.push('columns');
    }
    const nextTouches = toTouches(item);
    const standingTouches = touches.get(id) ?? [];
    if (!isSame(standingTouches, nextTouches)) {
      // Most of the time a touch is added at the end: what stands before it may stay.
      const isLonger = isSame(standingTouches, nextTouches.slice(0, standingTouches.length));
      if (!isLonger) retouched.push(id);
      newTouches.push(...(isLonger ? nextTouches.slice(standingTouches.length) : nextTouches));
      what.push('touches');
    }
    const todo = todos.get(id);
    const wanted = item.projection.todo ? toTodoRow(item, item.projection.todo, todo?.id ?? uuidv7()) : null;
    if (todo && wanted && isSameTask(todo, wanted)) {
      if (!isSame(todo, wanted)) {
        updated.push(wanted);
        what.push('todo');
      }
    } else if (todo || wanted) {
      if (todo) closed.push({ id: todo.id, closedAs: closingOf(todo, item.projection) });
      if (wanted) inserted.push({ ...wanted, id: uuidv7() });
      what.push('todo');
    }
    if (what.length > 0) {
      const announced = stands.changesAt ? Date.parse(stands.changesAt) : Number.POSITIVE_INFINITY;
      changes.push({ approachId: id, byTime: announced <= now, what });
    }
  }
  if (dryRun) return changes;

  if (retouched.length > 0) await deleteTouches(tx, scope, retouched);
  if (newTouches.length > 0) await insertTouches(tx, scope, newTouches);
  if (newColumns.length > 0) await updateColumns(tx, scope, newColumns);
  if (closed.length > 0) await closeTodos(tx, scope, closed, now);
  if (updated.length > 0) await updateTodos(tx, scope, updated);
  if (inserted.length > 0) await insertTodos(tx, scope, inserted, now);
  return changes;
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

// Rows as JSON carries them: instants as ISO strings, so that what stands and what is wanted compare as they are stored.

interface ColumnsRow extends ProjectedColumns {
  readonly approachId: string;
}

interface TouchRow {
  approachId: string;
  episode: number;
  rank: number;
  contactId: string;
  memberId: string;
  kind: string;
  at: string;
  channel: string | null;
  beyondCap: boolean;
}

interface TodoRow {
  id: string;
  approachId: string;
  contactId: string;
  campaignId: string;
  ownerId: string;
  kind: string;
  category: string | null;
  courtesy: string | null;
  episode: number;
  step: number | null;
  lastChance: boolean;
  dueAt: string;
  changesAt: string | null;
  rank: number;
  channel: string | null;
  slot: string | null;
  reasons: unknown;
}

function iso(at: Instant | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

function toColumns(projection: Projection): ProjectedColumns {
  return {
    stage: projection.stage,
    decision: projection.decision.do,
    decisionCode: codeOf(projection.decision),
    waitUntil: iso(projection.waitUntil),
    changesAt: iso(projection.changesAt),
    lastTouchAt: iso(projection.lastTouchAt),
    lastSignAt: iso(projection.lastSignAt),
    relancesDone: projection.relancesDone,
  };
}

function toTouches({ contactId, seat, projection }: Projected): TouchRow[] {
  return projection.touches.map((touch) => ({
    approachId: projection.approachId,
    episode: touch.episode,
    rank: touch.rank,
    contactId,
    memberId: touch.authorId ?? seat.ownerId,
    kind: touch.kind,
    at: new Date(touch.at).toISOString(),
    channel: touch.channel,
    beyondCap: touch.beyondCap,
  }));
}

function toTodoRow({ contactId, seat }: Projected, todo: ProjectedTodo, id: string): TodoRow {
  return {
    id,
    approachId: seat.approachId,
    contactId,
    campaignId: seat.campaignId,
    ownerId: seat.ownerId,
    kind: todo.kind,
    category: todo.category,
    courtesy: todo.courtesy,
    episode: todo.episode,
    step: todo.step,
    lastChance: todo.lastChance,
    dueAt: new Date(todo.dueAt).toISOString(),
    changesAt: iso(todo.changesAt),
    rank: rankOf({ ...seat, kind: todo.kind }),
    channel: todo.channel,
    slot: todo.slot,
    reasons: todo.reasons,
  };
}

/** Compares as JSON with sorted keys: jsonb gives keys back in an order of its own. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function listTouches(tx: Tx, scope: WorkspaceScope, ids: string[]): Promise<TouchRow[]> {
  return tx.$queryRaw<Record<string, unknown>[]>`
    SELECT "approachId", "episode", "rank", "contactId", "memberId", "kind", "at", "channel", "beyondCap"
    FROM "Touch" WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "approachId" = ANY(${ids}::uuid[])
    ORDER BY "approachId", "episode", "rank"`.then((rows) => rows.map(withIsoDates) as unknown as TouchRow[]);
}

function listOpenTodos(tx: Tx, scope: WorkspaceScope, ids: string[]): Promise<TodoRow[]> {
  return tx.$queryRaw<Record<string, unknown>[]>`
    SELECT "id", "approachId", "contactId", "campaignId", "ownerId", "kind", "category", "courtesy", "episode", "step", "lastChance",
      "dueAt", "changesAt", "rank", "channel", "slot", "reasons"
    FROM "Todo" WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "approachId" = ANY(${ids}::uuid[]) AND "closedAt" IS NULL`.then(
    (rows) => rows.map(withIsoDates) as unknown as TodoRow[],
  );
}

function withIsoDates(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, value instanceof Date ? value.toISOString() : value]),
  );
}

async function updateColumns(tx: Tx, scope: WorkspaceScope, rows: ColumnsRow[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Approach" a SET "stage" = x."stage", "decision" = x."decision", "decisionCode" = x."decisionCode", "waitUntil" = x."waitUntil",
      "changesAt" = x."changesAt", "lastTouchAt" = x."lastTouchAt", "lastSignAt" = x."lastSignAt", "relancesDone" = x."relancesDone"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x("approachId" uuid, "stage" text, "decision" text, "decisionCode" text,
      "waitUntil" timestamptz, "changesAt" timestamptz, "lastTouchAt" timestamptz, "lastSignAt" timestamptz, "relancesDone" int)
    WHERE a."workspaceId" = ${scope.workspaceId}::uuid AND a."id" = x."approachId"`;
}

async function deleteTouches(tx: Tx, scope: WorkspaceScope, approachIds: string[]): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "Touch" WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "approachId" = ANY(${approachIds}::uuid[])`;
}

async function insertTouches(tx: Tx, scope: WorkspaceScope, rows: TouchRow[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Touch" ("workspaceId", "approachId", "episode", "rank", "contactId", "memberId", "kind", "at", "channel", "beyondCap")
    SELECT ${scope.workspaceId}::uuid, x."approachId", x."episode", x."rank", x."contactId", x."memberId", x."kind", x."at", x."channel", x."beyondCap"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x("approachId" uuid, "episode" int, "rank" int, "contactId" uuid,
      "memberId" uuid, "kind" text, "at" timestamptz, "channel" text, "beyondCap" boolean)`;
}

async function closeTodos(
  tx: Tx,
  scope: WorkspaceScope,
  rows: { id: string; closedAs: string }[],
  now: Instant,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Todo" t SET "closedAt" = ${new Date(now)}::timestamptz, "closedAs" = x."closedAs"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x("id" uuid, "closedAs" text)
    WHERE t."workspaceId" = ${scope.workspaceId}::uuid AND t."id" = x."id"`;
}

async function updateTodos(tx: Tx, scope: WorkspaceScope, rows: TodoRow[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Todo" t SET "ownerId" = x."ownerId", "lastChance" = x."lastChance", "dueAt" = x."dueAt", "changesAt" = x."changesAt",
      "rank" = x."rank", "channel" = x."channel", "slot" = x."slot", "reasons" = x."reasons"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x("id" uuid, "ownerId" uuid, "lastChance" boolean, "dueAt" timestamptz,
      "changesAt" timestamptz, "rank" int, "channel" text, "slot" text, "reasons" jsonb)
    WHERE t."workspaceId" = ${scope.workspaceId}::uuid AND t."id" = x."id"`;
}

async function insertTodos(tx: Tx, scope: WorkspaceScope, rows: TodoRow[], now: Instant): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Todo" ("workspaceId", "id", "approachId", "contactId", "campaignId", "ownerId", "kind", "category", "courtesy", "episode",
      "step", "lastChance", "dueAt", "changesAt", "rank", "channel", "slot", "reasons", "createdAt")
    SELECT ${scope.workspaceId}::uuid, x."id", x."approachId", x."contactId", x."campaignId", x."ownerId", x."kind", x."category", x."courtesy",
      x."episode", x."step", x."lastChance", x."dueAt", x."changesAt", x."rank", x."channel", x."slot", x."reasons", ${new Date(now)}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x("id" uuid, "approachId" uuid, "contactId" uuid, "campaignId" uuid,
      "ownerId" uuid, "kind" text, "category" text, "courtesy" text, "episode" int, "step" int, "lastChance" boolean, "dueAt" timestamptz,
      "changesAt" timestamptz, "rank" int, "channel" text, "slot" text, "reasons" jsonb)`;
}
