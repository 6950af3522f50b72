import { type Stage, stageOf } from '../approaches/stage.ts';
import { compareRows } from '../interactions/history.ts';
import type { Channel, Courtesy } from '../interactions/interaction.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Instant } from '../time/instant.ts';
import { decideAll } from './decide.ts';
import type { Decision, Reason, Slot } from './decision.ts';
import { type ApproachReading, type Person, type PersonReading, readPerson } from './person.ts';
import { type Category, MOST_RELANCES } from './policy.ts';

/** A touch or a skipped relance, with its rank in its episode: 0 is the first contact or our answer. */
export interface ProjectedTouch {
  readonly episode: number;
  readonly rank: number;
  readonly kind: 'TOUCH' | 'SKIP';
  readonly at: Instant;
  readonly channel: Channel | null;
  readonly authorId: string | null;
  /** Recorded although three relances were done: a fact, flagged. Never in the vivier, which counts its own. */
  readonly beyondCap: boolean;
}

/** The open to-do of an approach. */
export interface ProjectedTodo {
  readonly kind: 'RELANCE' | 'COURTESY';
  readonly category: Category | null;
  readonly courtesy: Courtesy | null;
  readonly episode: number;
  readonly step: number | null;
  readonly lastChance: boolean;
  readonly dueAt: Instant;
  readonly changesAt: Instant | null;
  readonly channel: Channel | null;
  readonly slot: Slot | null;
  readonly reasons: readonly Reason[];
}

/** All that is stored beside the history of an approach, and could be rebuilt from it. */
export interface Projection {
  readonly approachId: string;
  readonly decision: Decision;
  readonly stage: Stage;
  readonly waitUntil: Instant | null;
  /** When the stored rows want another look: the decision's own instant, or the next row dated ahead. */
  readonly changesAt: Instant | null;
  readonly lastTouchAt: Instant | null;
  readonly lastSignAt: Instant | null;
  readonly relancesDone: number;
  readonly touches: readonly ProjectedTouch[];
  readonly todo: ProjectedTodo | null;
}

/** Folds the histories of a person into what is stored of them: one projection per approach. */
export function project(person: Person, calendar: Calendar, now: Instant): Projection[] {
  return projectReading(readPerson(person, calendar, now));
}

/** The same, of a person read already. */
export function projectReading(reading: PersonReading): Projection[] {
  const decisions = decideAll(reading);
  const nextRowAt = earliestAhead(reading.person, reading.now);
  return reading.approaches.map((approach) => {
    const decision = decisions.get(approach.history.id)!;
    const touches = projectTouches(approach);
    const changesAt = earlier(decision.changesAt, nextRowAt);
    const episode = approach.episodes.length - 1;
    return {
      approachId: approach.history.id,
      decision,
      stage: stageOf(approach, decision),
      waitUntil: decision.do === 'wait' ? decision.dueAt : null,
      changesAt,
      lastTouchAt: approach.touches.at(-1)?.at ?? null,
      lastSignAt: approach.latestSign?.occurredAt ?? null,
      relancesDone: touches.filter((touch) => touch.episode === episode && touch.rank > 0).length,
      touches,
      todo: toTodo(decision, episode, changesAt),
    };
  });
}

/** Code of a decision: its category, its courtesy, or why it waits or stops. */
export function codeOf(decision: Decision): string {
  if (decision.do === 'relance') return decision.category;
  return decision.do === 'courtesy' ? decision.courtesy : decision.code;
}

function toTodo(decision: Decision, episode: number, changesAt: Instant | null): ProjectedTodo | null {
  if (decision.do !== 'relance' && decision.do !== 'courtesy') return null;
  const isRelance = decision.do === 'relance';
  return {
    kind: isRelance ? 'RELANCE' : 'COURTESY',
    category: isRelance ? decision.category : null,
    courtesy: isRelance ? null : decision.courtesy,
    episode,
    step: isRelance ? decision.step : null,
    lastChance: isRelance && decision.lastChance,
    dueAt: decision.dueAt,
    changesAt,
    channel: decision.channel,
    slot: decision.slot,
    reasons: decision.because,
  };
}

function projectTouches(approach: ApproachReading): ProjectedTouch[] {
  return approach.episodes.flatMap((episode, index) => {
    const first = episode.touches[0];
    if (!first) return [];
    const skips = episode.rows
      .filter((row) => row.kind === 'SKIPPED' && row.what === 'RELANCE' && compareRows(row, first.first) > 0)
      .map((row) => ({ kind: 'SKIP' as const, last: row }));
    const touches = episode.touches.map((touch) => ({ kind: 'TOUCH' as const, last: touch.last }));
    return [...touches, ...skips]
      .sort((a, b) => compareRows(a.last, b.last))
      .map(({ kind, last }, rank) => ({
        episode: index,
        rank,
        kind,
        at: last.occurredAt,
        channel: last.channel ?? null,
        authorId: last.authorId ?? null,
        beyondCap: !approach.history.isVivier && rank > MOST_RELANCES,
      }));
  });
}

function earliestAhead(person: Person, now: Instant): Instant | null {
  const ahead = person.approaches
    .flatMap((approach) => approach.rows)
    .filter((row) => !row.voided && row.occurredAt > now)
    .map((row) => row.occurredAt);
  return ahead.length > 0 ? Math.min(...ahead) : null;
}

function earlier(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
