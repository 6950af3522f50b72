import { CHANNELS, type Channel } from '../interactions/interaction.ts';
import { CATEGORIES, type Category, MOST_RELANCES } from '../relances/policy.ts';
import type { Instant } from '../time/instant.ts';
import {
  type AttemptColumns,
  answerOf,
  categoryOf,
  channelOf,
  degreeOf,
  halfDayOf,
  hookOf,
  hoursBetween,
  INTERESTED,
  LONG,
  NONE,
  SILENT,
  weekdayOf,
} from './attempt-columns.ts';
import type { TimeCount } from './kaplan-meier.ts';
import type { Counts } from './rate.ts';
import type { ReportAxis } from './report-filter.ts';

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

/** Attempts, with what each of them counts as. */
export interface SortedAttempts {
  readonly columns: AttemptColumns;
  readonly states: Uint8Array;
}

/** What an attempt counts as: each but `LEFT_OUT` adds to one figure or another of `Counts`. */
const LEFT_OUT = 0;
const PENDING = 1;
/** Mature: this much and its answer's code. */
const MATURE = 2;
const STATES = MATURE + INTERESTED + 1;

/** Says of each attempt whether a report counts it, and as what. Every table of the report is counted from this one reading. */
export function sortAttempts(columns: AttemptColumns, wish: AttemptsWish): SortedAttempts {
  const { at, member, campaign, way, marks } = columns;
  const to = wish.to ?? Number.POSITIVE_INFINITY;
  const { isAsked, isTheirs, isThere } = wanted(columns, wish);
  const states = new Uint8Array(at.length);
  for (let i = 0; i < at.length; i += 1) {
    if (at[i]! < wish.from || at[i]! >= to) continue;
    if (!isAsked[way[i]!] || !isTheirs[member[i]!] || !isThere[campaign[i]!]) continue;
    states[i] = at[i]! > wish.matureUntil ? PENDING : MATURE + answerOf(marks[i]!);
  }
  return { columns, states };
}

/** How the attempts of some columns fall under an axis. */
interface Cut {
  readonly size: number;
  readonly placeOf: (i: number) => number;
  readonly nameOf: (place: number) => string | null;
}

/** Axes that need no calendar. Names are spelled as addresses and the HTTP API spell them; null: unknown, or none. */
type PlainAxis = Exclude<ReportAxis, 'week'>;

const CUTS: Readonly<Record<PlainAxis, (columns: AttemptColumns) => Cut>> = {
  rank: ({ rank }) => ({ size: 256, placeOf: (i) => rank[i]!, nameOf: String }),
  category: ({ way }) => ({
    size: CATEGORIES.length,
    placeOf: (i) => categoryOf(way[i]!),
    nameOf: (place) => CATEGORIES[place]!,
  }),
  channel: ({ way }) => ({
    size: CHANNELS.length,
    placeOf: (i) => channelOf(way[i]!),
    nameOf: (place) => CHANNELS[place]!,
  }),
  slot: ({ slot }) => ({
    size: 16,
    placeOf: (i) => slot[i]!,
    nameOf: (place) => `${weekdayOf(place)}-${halfDayOf(place)}`,
  }),
  hook: ({ marks }) => ({
    size: 3,
    placeOf: (i) => hookOf(marks[i]!),
    nameOf: (place) => [null, 'NO', 'YES'][place]!,
  }),
  degree: ({ marks }) => ({
    size: 4,
    placeOf: (i) => degreeOf(marks[i]!),
    nameOf: (place) => (place === 0 ? null : String(place)),
  }),
  trame: ({ version, versions }) => ({
    size: versions.length + 1,
    placeOf: (i) => (version[i] === NONE ? versions.length : version[i]!),
    nameOf: (place) => versions[place] ?? null,
  }),
  campaign: ({ campaign, campaigns }) => ({
    size: campaigns.length,
    placeOf: (i) => campaign[i]!,
    nameOf: (place) => campaigns[place]!,
  }),
  member: ({ member, members }) => ({
    size: members.length,
    placeOf: (i) => member[i]!,
    nameOf: (place) => members[place]!,
  }),
};

/** Attempts by one axis, in no order; values nobody wrote under are absent. */
export function countByAxis(attempts: SortedAttempts, axis: PlainAxis): ReadonlyMap<string | null, Counts> {
  const { size, placeOf, nameOf } = CUTS[axis](attempts.columns);
  return tally(attempts.states, size, placeOf, nameOf);
}

/**
 * Attempts by stretch of time: from each start to before the next, the last without end. Stretches of nobody are absent.
 * @param starts in order; attempts before the first are left out.
 * @returns by the start they follow
 */
export function countByStretch(
  attempts: SortedAttempts,
  starts: readonly Instant[],
): ReadonlyMap<Instant, Counts> {
  const { at } = attempts.columns;
  const found = tally(
    attempts.states,
    starts.length + 1,
    (i) => placeAmong(starts, at[i]!),
    (place) => starts[place - 1] ?? null,
  );
  return new Map([...found].flatMap(([start, counts]) => (start === null ? [] : [[start, counts]])));
}

/** How many of the starts are at an instant or before. */
function placeAmong(starts: readonly Instant[], at: Instant): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function tally<Name>(
  states: Uint8Array,
  size: number,
  placeOf: (i: number) => number,
  nameOf: (place: number) => Name,
): Map<Name, Counts> {
  const counted = new Uint32Array(size * STATES);
  for (let i = 0; i < states.length; i += 1) {
    const state = states[i]!;
    if (state !== LEFT_OUT) counted[placeOf(i) * STATES + state]! += 1;
  }
  const all = new Map<Name, Counts>();
  for (let place = 0; place < size; place += 1) {
    const of = (state: number) => counted[place * STATES + state]!;
    const pending = of(PENDING);
    const interested = of(MATURE + INTERESTED);
    const answered = of(MATURE + 1) + interested;
    const mature = of(MATURE + SILENT) + answered;
    if (mature + pending > 0) all.set(nameOf(place), { mature, answered, interested, pending });
  }
  return all;
}

export interface RankCohortCounts extends Counts {
  readonly rank: number;
}

/**
 * The approaches whose first contact the wish keeps, followed rank by rank as far as they came, up to the third relance: relances made after
 * the period, by another channel or in another category are in it. An episode is followed, not a person: who applies later begins anew.
 * Relances of others stay out of sight; the approach is then lost from view at that rank.
 *
 * @param columns from the beginning of the wish to now: relances come after the period too. Its bounds are whole seconds.
 */
export function countCohortByRank(columns: AttemptColumns, wish: AttemptsWish): RankCohortCounts[] {
  const { rank, begunAt, begunWay, begunMember, member, campaign, at, marks } = columns;
  // Begun at 0 is not known to have begun.
  const from = Math.max(1, wish.from / 1000);
  const to = wish.to === null ? Number.POSITIVE_INFINITY : wish.to / 1000;
  const { isAsked, isTheirs, isThere } = wanted(columns, wish);
  const states = new Uint8Array(rank.length);
  for (let i = 0; i < rank.length; i += 1) {
    if (begunAt[i]! < from || begunAt[i]! >= to || rank[i]! > MOST_RELANCES) continue;
    if (!isAsked[begunWay[i]!] || !isTheirs[begunMember[i]!] || !isTheirs[member[i]!]) continue;
    if (isThere[campaign[i]!]) states[i] = at[i]! > wish.matureUntil ? PENDING : MATURE + answerOf(marks[i]!);
  }
  const counted = tally(states, MOST_RELANCES + 1, (i) => rank[i]!, Number);
  return [...counted].map(([place, counts]) => ({ rank: place, ...counts }));
}

/**
 * How long each attempt waited, by whole hours: until its answer, else until our next touch or now (censored). Whoever waited longer than
 * fifteen days is last seen waiting then.
 */
export function countByReplyTime({ columns, states }: SortedAttempts, now: Instant): TimeCount[] {
  const { waited, marks, at } = columns;
  const events = new Uint32Array(LONG + 1);
  const censored = new Uint32Array(LONG + 1);
  for (let i = 0; i < states.length; i += 1) {
    if (states[i] === LEFT_OUT) continue;
    const time = waited[i] === NONE ? hoursBetween(at[i]!, now) : waited[i]!;
    const isAnswered = answerOf(marks[i]!) !== SILENT && time < LONG;
    (isAnswered ? events : censored)[time]! += 1;
  }
  return Array.from(events, (count, time) => ({ time, events: count, censored: censored[time]! })).filter(
    (row) => row.events + row.censored > 0,
  );
}

/** What a wish keeps, by the codes of some columns: ways, places of members, places of campaigns. */
function wanted({ members, campaigns }: AttemptColumns, wish: AttemptsWish) {
  const { category, channel, memberIds, campaignId } = wish;
  const theirs = memberIds && new Set(memberIds);
  return {
    isAsked: Array.from(
      { length: CATEGORIES.length * CHANNELS.length },
      (_, way) =>
        (category === null || CATEGORIES[categoryOf(way)] === category) &&
        (channel === null || CHANNELS[channelOf(way)] === channel),
    ),
    isTheirs: members.map((id) => theirs === null || theirs.has(id)),
    isThere: campaigns.map((id) => campaignId === null || id === campaignId),
  };
}
