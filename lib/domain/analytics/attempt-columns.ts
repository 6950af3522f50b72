import { CHANNELS, type Channel, type Sentiment } from '../interactions/interaction.ts';
import { CATEGORIES, type Category } from '../relances/policy.ts';
import { HOUR, type Instant } from '../time/instant.ts';
import { HALF_DAYS, type HalfDay } from './attempts.ts';
import type { Degree } from './degree-then.ts';

/** An attempt as reports count it: whose it is, how it was made, what came of it. */
export interface CountedAttempt {
  readonly at: Instant;
  readonly memberId: string;
  readonly campaignId: string;
  readonly trameVersionId: string | null;
  readonly rank: number;
  readonly category: Category;
  readonly channel: Channel;
  /** 1 is Monday. */
  readonly weekday: number;
  readonly halfDay: HalfDay;
  readonly hookUsed: boolean | null;
  readonly degree: Degree | null;
  readonly isAnswered: boolean;
  readonly answerSentiment: Sentiment | null;
  readonly endsAt: Instant | null;
  /** How its episode began; null where no first contact is on record. */
  readonly begun: {
    readonly at: Instant;
    readonly memberId: string;
    readonly category: Category;
    readonly channel: Channel;
  } | null;
}

/** What a report reads of some attempts, by column: numbers side by side, as long as each other, an attempt at the same place in each. */
interface Columns {
  /** What `member`, `campaign`, `version` and `begunMember` point into. */
  readonly members: readonly string[];
  readonly campaigns: readonly string[];
  readonly versions: readonly string[];
  readonly member: Uint16Array;
  readonly campaign: Uint16Array;
  /** `NONE` when written from no trame. */
  readonly version: Uint16Array;
  /** Whole hours to the end of its window, `LONG` at most; `NONE` while it is open. */
  readonly waited: Uint16Array;
  readonly rank: Uint8Array;
  /** Category and channel: `wayOf`. */
  readonly way: Uint8Array;
  /** Weekday and half-day: `slotOf`. */
  readonly slot: Uint8Array;
  /** Hook, degree and answer: `marksOf`. */
  readonly marks: Uint8Array;
  /** In whole seconds, 0 where no first contact is on record. */
  readonly begunAt: Uint32Array;
  readonly begunMember: Uint16Array;
  readonly begunWay: Uint8Array;
}

/**
 * The attempts of a report. A page of two years counts hundreds of thousands of them a dozen ways; as objects they would take many times the
 * room and the time.
 */
export interface AttemptColumns extends Columns {
  readonly at: Float64Array;
}

/** The attempts of one day. */
export interface DayColumns extends Columns {
  readonly startsAt: Instant;
  /** Milliseconds since `startsAt`. */
  readonly sinceStart: Uint32Array;
}

/** No value in a column of 16 bits. */
export const NONE = 0xffff;

/** Waits longer than this are not told apart: a day past the fourteenth, at which an attempt is judged. In hours. */
export const LONG = 15 * 24;

/** Ranks beyond are counted as this one: nobody is relanced 255 times in an episode. */
const MOST_RANK = 0xff;

/** What came of an attempt, in the order of its code. */
export const SILENT = 0;
export const INTERESTED = 2;

/** The place of a way's category in `CATEGORIES`, and of its channel in `CHANNELS`. */
export const categoryOf = (way: number): number => Math.trunc(way / CHANNELS.length);
export const channelOf = (way: number): number => way % CHANNELS.length;
/** 0 where nobody noted it, 1 for no, 2 for yes. */
export const hookOf = (marks: number): number => Math.trunc(marks / 12);
/** 0 where unknown. */
export const degreeOf = (marks: number): number => Math.trunc(marks / 3) % 4;
/** `SILENT`, or answered, or `INTERESTED`. */
export const answerOf = (marks: number): number => marks % 3;
/** Weekday (1 is Monday) and half-day of a slot. */
export const weekdayOf = (slot: number): number => slot >> 1;
export const halfDayOf = (slot: number): HalfDay => HALF_DAYS[slot & 1]!;

function wayOf(category: Category, channel: Channel): number {
  return CATEGORIES.indexOf(category) * CHANNELS.length + CHANNELS.indexOf(channel);
}

function marksOf({ hookUsed, degree, isAnswered, answerSentiment }: CountedAttempt): number {
  const hook = hookUsed === null ? 0 : hookUsed ? 2 : 1;
  const answer = isAnswered ? (answerSentiment === 'POSITIVE' ? INTERESTED : 1) : SILENT;
  return hook * 12 + (degree ?? 0) * 3 + answer;
}

/**
 * Lays the attempts of a day out by column.
 * @param startsAt at or before the earliest.
 */
export function toColumns(attempts: readonly CountedAttempt[], startsAt: Instant): DayColumns {
  const columns = { ...emptyColumns(attempts.length), sinceStart: new Uint32Array(attempts.length) };
  const members = inOrder(attempts.flatMap((one) => [one.memberId, one.begun?.memberId ?? one.memberId]));
  const campaigns = inOrder(attempts.map((one) => one.campaignId));
  const versions = inOrder(attempts.flatMap((one) => one.trameVersionId ?? []));
  for (const [i, attempt] of attempts.entries()) {
    const { at, category, channel, begun, endsAt, trameVersionId } = attempt;
    columns.sinceStart[i] = at - startsAt;
    columns.member[i] = members.get(attempt.memberId)!;
    columns.campaign[i] = campaigns.get(attempt.campaignId)!;
    columns.version[i] = trameVersionId === null ? NONE : versions.get(trameVersionId)!;
    columns.waited[i] = endsAt === null ? NONE : hoursBetween(at, endsAt);
    columns.rank[i] = Math.min(MOST_RANK, attempt.rank);
    columns.way[i] = wayOf(category, channel);
    columns.slot[i] = attempt.weekday * 2 + HALF_DAYS.indexOf(attempt.halfDay);
    columns.marks[i] = marksOf(attempt);
    if (!begun) continue;
    columns.begunAt[i] = Math.floor(begun.at / 1000);
    columns.begunMember[i] = members.get(begun.memberId)!;
    columns.begunWay[i] = wayOf(begun.category, begun.channel);
  }
  return {
    ...columns,
    startsAt,
    members: [...members.keys()],
    campaigns: [...campaigns.keys()],
    versions: [...versions.keys()],
  };
}

/** Names in alphabetical order, each with its place: days made by the same people then begin with the same list. */
function inOrder(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(names)].sort().map((name, place) => [name, place]));
}

function emptyColumns(length: number): Columns {
  return {
    members: [],
    campaigns: [],
    versions: [],
    begunAt: new Uint32Array(length),
    member: new Uint16Array(length),
    campaign: new Uint16Array(length),
    version: new Uint16Array(length),
    waited: new Uint16Array(length),
    begunMember: new Uint16Array(length),
    rank: new Uint8Array(length),
    way: new Uint8Array(length),
    slot: new Uint8Array(length),
    marks: new Uint8Array(length),
    begunWay: new Uint8Array(length),
  };
}

/**
 * Days one below the other. Days that share a list of names, the very same, cost no more than one.
 * @param days each is done with before the next is asked for.
 * @param length how many attempts they hold together.
 */
export function joinDays(days: Iterable<DayColumns>, length: number): AttemptColumns {
  const all = emptyColumns(length);
  const at = new Float64Array(length);
  const members = numbering();
  const campaigns = numbering();
  const versions = numbering();
  let from = 0;
  for (const day of days) {
    const { startsAt, sinceStart } = day;
    for (let i = 0; i < sinceStart.length; i += 1) at[from + i] = startsAt + sinceStart[i]!;
    for (const name of NUMBERS) all[name].set(day[name], from);
    renumber(all.member, day.member, members.placesOf(day.members), from);
    renumber(all.begunMember, day.begunMember, members.placesOf(day.members), from);
    renumber(all.campaign, day.campaign, campaigns.placesOf(day.campaigns), from);
    renumber(all.version, day.version, versions.placesOf(day.versions), from);
    from += sinceStart.length;
  }
  return { ...all, at, members: members.names, campaigns: campaigns.names, versions: versions.names };
}

/** Columns that point into no list of names. */
const NUMBERS = ['waited', 'rank', 'way', 'slot', 'marks', 'begunAt', 'begunWay'] as const;

function renumber(all: Uint16Array, day: Uint16Array, places: Uint16Array, from: number): void {
  for (let i = 0; i < day.length; i += 1) all[from + i] = day[i] === NONE ? NONE : places[day[i]!]!;
}

/** Whole hours between two instants, as columns hold them. */
export function hoursBetween(from: Instant, until: Instant): number {
  return Math.min(LONG, Math.max(0, Math.floor((until - from) / HOUR)));
}

/** Numbers names in the order they come. */
function numbering() {
  const names: string[] = [];
  const places = new Map<string, number>();
  const known = new Map<readonly string[], Uint16Array>();
  const placeOf = (name: string) => {
    const place = places.get(name) ?? names.push(name) - 1;
    if (place >= NONE) throw new RangeError(`more than ${NONE} names`);
    places.set(name, place);
    return place;
  };
  return {
    names: names as readonly string[],
    /** Where each name of a list stands among all. */
    placesOf(list: readonly string[]): Uint16Array {
      const found = known.get(list) ?? Uint16Array.from(list, placeOf);
      known.set(list, found);
      return found;
    },
  };
}
