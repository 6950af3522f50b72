// Projections as they are stored: their rows, what stands of them, and what they should be. Instants are ISO texts, as JSON carries them both
// ways, so that what stands and what is wanted compare as they are stored.
import type { Attempt } from '../domain/analytics/attempts.ts';
import { codeOf, type ProjectedTodo, type Projection } from '../domain/relances/projection.ts';
import { rankOf } from '../domain/relances/rank.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Seat } from './persons.ts';

/** The columns of an approach that are projected from its history. */
export interface ColumnsRow {
  readonly stage: string;
  readonly decision: string;
  readonly decisionCode: string;
  readonly waitUntil: string | null;
  readonly changesAt: string | null;
  readonly lastTouchAt: string | null;
  readonly lastSignAt: string | null;
  readonly relancesDone: number;
}

/** Where a row of `Touch` or `Attempt` stands: no two share it. */
export interface Place {
  readonly approachId: string;
  readonly episode: number;
  readonly rank: number;
}

export interface TouchRow extends Place {
  readonly contactId: string;
  readonly memberId: string;
  readonly kind: string;
  readonly at: string;
  readonly channel: string | null;
  readonly beyondCap: boolean;
}

export interface AttemptRow extends Place {
  readonly contactId: string;
  readonly campaignId: string;
  readonly memberId: string;
  readonly category: string;
  readonly channel: string;
  readonly at: string;
  readonly weekday: number;
  readonly halfDay: string;
  readonly trameVersionId: string | null;
  readonly hookUsed: boolean | null;
  readonly degree: number | null;
  readonly answeredAt: string | null;
  readonly answerSentiment: string | null;
  readonly endsAt: string | null;
  /** How its episode began; all null where no first contact is on record. */
  readonly begunAt: string | null;
  readonly begunMemberId: string | null;
  readonly begunCategory: string | null;
  readonly begunChannel: string | null;
}

export interface TodoRow {
  readonly id: string;
  readonly approachId: string;
  readonly contactId: string;
  readonly campaignId: string;
  readonly ownerId: string;
  readonly kind: string;
  readonly category: string | null;
  readonly courtesy: string | null;
  readonly episode: number;
  readonly step: number | null;
  readonly lastChance: boolean;
  readonly dueAt: string;
  readonly changesAt: string | null;
  readonly rank: number;
  readonly channel: string | null;
  readonly slot: string | null;
  readonly reasons: unknown;
}

/** What is stored beside the history of an approach. */
export interface Standing {
  readonly columns: ColumnsRow;
  readonly touches: readonly TouchRow[];
  readonly attempts: readonly AttemptRow[];
  readonly todo: TodoRow | null;
}

/** What stands of an approach whose history is empty. */
export const BLANK_STANDING: Standing = {
  columns: {
    stage: 'SOURCED',
    decision: 'wait',
    decisionCode: 'NOT_CONTACTED_YET',
    waitUntil: null,
    changesAt: null,
    lastTouchAt: null,
    lastSignAt: null,
    relancesDone: 0,
  },
  touches: [],
  attempts: [],
  todo: null,
};

/** A projection beside the approach it belongs to. */
export interface Projected {
  readonly contactId: string;
  readonly seat: Seat;
  readonly projection: Projection;
  readonly attempts: readonly Attempt[];
}

/** What stands, from rows as PostgreSQL writes them in JSON: it spells instants its own way. */
export function readStanding(
  columns: ColumnsRow,
  touches: readonly TouchRow[] = [],
  attempts: readonly AttemptRow[] = [],
  todo?: TodoRow,
): Standing {
  return {
    columns: {
      stage: columns.stage,
      decision: columns.decision,
      decisionCode: columns.decisionCode,
      waitUntil: respell(columns.waitUntil),
      changesAt: respell(columns.changesAt),
      lastTouchAt: respell(columns.lastTouchAt),
      lastSignAt: respell(columns.lastSignAt),
      relancesDone: columns.relancesDone,
    },
    touches: touches.map((row) => ({ ...row, at: respell(row.at) })),
    attempts: attempts.map((row) => ({
      ...row,
      at: respell(row.at),
      answeredAt: respell(row.answeredAt),
      endsAt: respell(row.endsAt),
      begunAt: respell(row.begunAt),
    })),
    todo: todo ? { ...todo, dueAt: respell(todo.dueAt), changesAt: respell(todo.changesAt) } : null,
  };
}

/** What should stand. A to-do takes the id of the one that stands, if one does. */
export function wantedRows(item: Projected): Standing {
  const { projection, seat } = item;
  return {
    columns: toColumns(projection),
    touches: toTouches(item),
    attempts: toAttempts(item),
    todo: projection.todo && toTodo(item, projection.todo, seat.stands.todo?.id ?? ''),
  };
}

/** What should stand of an approach's own columns. */
export function toColumns(projection: Projection): ColumnsRow {
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
    approachId: seat.approachId,
    episode: touch.episode,
    rank: touch.rank,
    contactId,
    memberId: touch.authorId ?? seat.ownerId,
    kind: touch.kind,
    at: iso(touch.at),
    channel: touch.channel,
    beyondCap: touch.beyondCap,
  }));
}

function toAttempts({ contactId, seat, attempts }: Projected): AttemptRow[] {
  return attempts.map(({ authorId, at, answeredAt, endsAt, ...attempt }) => {
    const begun = attempts.find((one) => one.episode === attempt.episode && one.rank === 0) ?? null;
    return {
      ...attempt,
      approachId: seat.approachId,
      contactId,
      campaignId: seat.campaignId,
      memberId: authorId ?? seat.ownerId,
      at: iso(at),
      answeredAt: iso(answeredAt),
      endsAt: iso(endsAt),
      begunAt: iso(begun?.at ?? null),
      begunMemberId: begun && (begun.authorId ?? seat.ownerId),
      begunCategory: begun?.category ?? null,
      begunChannel: begun?.channel ?? null,
    };
  });
}

function toTodo({ contactId, seat }: Projected, todo: ProjectedTodo, id: string): TodoRow {
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
    dueAt: iso(todo.dueAt),
    changesAt: iso(todo.changesAt),
    rank: rankOf({ ...seat, kind: todo.kind }),
    channel: todo.channel,
    slot: todo.slot,
    reasons: todo.reasons,
  };
}

function iso<At extends Instant | null>(at: At): At extends Instant ? string : string | null {
  return (at === null ? null : new Date(at).toISOString()) as ReturnType<typeof iso<At>>;
}

function respell<Text extends string | null>(text: Text): Text {
  return (text && new Date(text).toISOString()) as Text;
}
