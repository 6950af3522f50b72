import fc from 'fast-check';
import {
  CALL_OUTCOMES,
  CALLERS,
  CHANNELS,
  type Interaction,
  LIFE_EVENTS,
  PROCESS_OUTCOMES,
  SENTIMENTS,
  SKIPPABLES,
} from '../../lib/domain/interactions/interaction.ts';
import type { ApproachHistory, Person, Reach } from '../../lib/domain/relances/person.ts';
import { DEFAULT_POLICY, type Policy } from '../../lib/domain/relances/policy.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../../lib/domain/time/instant.ts';

/** The present of every random history: Friday 20 November 2026, 12:00 in Paris. */
export const HISTORIES_NOW: Instant = Date.parse('2026-11-20T11:00:00Z');
/** Rows lie within this stretch before the present. */
export const HISTORIES_SPAN = 200 * DAY;

/** Zones with and without summer time, with odd offsets, on both sides of the date line. */
export const ZONES = [
  'Europe/Paris',
  'America/Montreal',
  'Asia/Kathmandu',
  'Pacific/Auckland',
  'Pacific/Honolulu',
  'Indian/Reunion',
] as const;

/** Moments around which calendars go wrong: feasts, hour changes, a bridge, a weekend. */
const TRAPS = [
  '2026-07-13T16:30:00Z', // Monday, the eve of a feast
  '2026-08-14T15:59:59Z', // Friday 17:59:59, before a feast on a Saturday
  '2026-10-23T15:00:00Z', // Friday, 48 h before the hour changes in Europe
  '2026-10-25T00:30:00Z', // Sunday, 02:30 the first time
  '2026-10-25T01:30:00Z', // Sunday, 02:30 the second time
  '2026-10-31T10:00:00Z', // Saturday, the hour changes in America the next night
  '2026-11-09T09:00:00Z', // Monday, 48 h before a feast
  '2026-11-10T17:00:00Z', // Tuesday 18:00: closed to the minute, then a feast
  '2026-11-13T08:00:00Z', // Friday 09:00: open to the minute
].map((text) => Date.parse(text));

/** Relance-rules count in steps of 4 h, 48 h, 7, 14, 15, 30, 60 and 90 days: gaps fall on both sides of each, and on them. */
const gap = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 5 * 60 }).map((minutes) => minutes * MINUTE) },
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 9 * 24 }).map((hours) => hours * HOUR) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 100 }).map((days) => days * DAY) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(4, 24, 48, 96, 168, 360, 1440, 2160), fc.constantFrom(-1, 0, 1))
      .map(([hours, edge]) => Math.max(0, hours * HOUR + edge)),
  },
);
const ahead = fc.oneof(
  fc.integer({ min: 1, max: 72 }).map((hours) => hours * HOUR),
  fc.integer({ min: 1, max: 150 }).map((days) => days * DAY),
);

/** A value one time in `times`, else null. */
const seldom = <T>(value: fc.Arbitrary<T>, times: number): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: times - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });
const oneIn = (times: number) => fc.nat({ max: times - 1 }).map((n) => n === 0);

const sentiment = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 12, arbitrary: fc.constantFrom(...SENTIMENTS.filter((one) => one !== 'DO_NOT_CONTACT')) },
  { weight: 1, arbitrary: fc.constant('DO_NOT_CONTACT' as const) },
);
const until = seldom(ahead, 2);
const kindOf = <K extends Interaction['kind']>(kind: K) => fc.constant(kind);

// What happened, without when: `until` is counted from the row, `about` is a number that picks another row of the person.
const outbound = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: kindOf('MESSAGE_SENT'),
      channel: fc.constantFrom('LINKEDIN', 'INMAIL', 'EMAIL', 'SMS'),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: kindOf('INVITATION_SENT'), channel: fc.constant('LINKEDIN') }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: kindOf('CALL_MADE'),
      channel: fc.constant('PHONE'),
      outcome: fc.constantFrom(...CALL_OUTCOMES),
    }),
  },
) as fc.Arbitrary<Happening>;

const sign = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: kindOf('REPLY_RECEIVED'),
      channel: fc.constantFrom(...CHANNELS),
      sentiment,
      until,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: kindOf('CALL_ANSWERED'),
      channel: fc.constant('PHONE'),
      by: seldom(fc.constantFrom(...CALLERS), 2),
      sentiment,
      until,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: kindOf('APPLICATION_RECEIVED') }) },
  { weight: 2, arbitrary: fc.record({ kind: kindOf('INTERVIEW_HELD') }) },
  { weight: 1, arbitrary: fc.record({ kind: kindOf('FEEDBACK_RECEIVED') }) },
) as fc.Arbitrary<Happening>;

const other = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: kindOf('INVITATION_ACCEPTED') }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: kindOf('AUTO_REPLY_RECEIVED'), channel: fc.constant('EMAIL'), until }),
  },
  { weight: 3, arbitrary: fc.record({ kind: kindOf('BOUNCED'), about: fc.nat(), hard: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: kindOf('REPLY_CLASSIFIED'),
      about: fc.nat(),
      sentiment: fc.constantFrom('POSITIVE', 'POSITIVE', ...SENTIMENTS),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: kindOf('CV_FOUND') }) },
  { weight: 2, arbitrary: fc.record({ kind: kindOf('MEETING_SET'), until: ahead }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: kindOf('OUTCOME_KNOWN'), outcome: fc.constantFrom(...PROCESS_OUTCOMES) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: kindOf('LIFE_EVENT'), event: fc.constantFrom(...LIFE_EVENTS) }) },
  { weight: 4, arbitrary: fc.record({ kind: kindOf('SNOOZED'), until: ahead }) },
  { weight: 3, arbitrary: fc.record({ kind: kindOf('SKIPPED'), what: fc.constant('RELANCE') }) },
  { weight: 3, arbitrary: fc.record({ kind: kindOf('SKIPPED'), what: fc.constantFrom(...SKIPPABLES) }) },
  { weight: 1, arbitrary: fc.record({ kind: kindOf('CLOSED') }) },
  { weight: 1, arbitrary: fc.record({ kind: kindOf('REOPENED') }) },
) as fc.Arbitrary<Happening>;

interface Happening
  extends Pick<Interaction, 'kind' | 'channel' | 'sentiment' | 'outcome' | 'by' | 'what' | 'hard' | 'event'> {
  readonly until?: number | null;
  readonly about?: number;
}

/** Silent people get what we send and little else, which is where relances live; lively ones answer. */
const silentHappening = fc.oneof(
  { weight: 8, arbitrary: outbound },
  { weight: 3, arbitrary: other },
  { weight: 1, arbitrary: sign },
);
const livelyHappening = fc.oneof(
  { weight: 3, arbitrary: outbound },
  { weight: 3, arbitrary: other },
  { weight: 2, arbitrary: sign },
);

const eventOf = (happening: fc.Arbitrary<Happening>) =>
  fc.record({
    /** Taken modulo the number of approaches. */
    approach: fc.nat({ max: 11 }),
    /** Since the event before, or one of the traps. */
    after: gap,
    trap: seldom(fc.constantFrom(...TRAPS), 8),
    happening,
    /** An import records much later than things happened; most rows are recorded as they happen. */
    isImported: oneIn(5),
    hasExternalId: fc.boolean(),
    isVoided: oneIn(12),
    /** Delivered twice: the same row again, by its external id. */
    isTwice: oneIn(12),
  });
type Event = ReturnType<typeof eventOf> extends fc.Arbitrary<infer T> ? T : never;

const policy: fc.Arbitrary<Policy> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(DEFAULT_POLICY) },
  {
    weight: 1,
    arbitrary: fc
      .record({
        maxRelances: fc.integer({ min: 0, max: 3 }),
        personCap: fc.integer({ min: 1, max: 4 }),
        firstHours: fc.constantFrom(48, 60, 72, 24 * 21),
      })
      .map(({ maxRelances, personCap, firstHours }) => ({
        ...DEFAULT_POLICY,
        maxRelances,
        personCap,
        delays: {
          ...DEFAULT_POLICY.delays,
          AFTER_FIRST_MESSAGE: [firstHours, 96, 168] as const,
          AFTER_APPLICATION: [4, 24, 96] as const,
        },
      })),
  },
);

const campaign = fc.record({
  campaignState: fc.oneof(
    { weight: 8, arbitrary: fc.constant('OPEN' as const) },
    fc.constantFrom('PAUSED', 'CLOSED'),
  ),
  policy,
}) as fc.Arbitrary<Pick<ApproachHistory, 'campaignState' | 'policy'>>;

const reach: fc.Arbitrary<Reach> = fc.record({
  emailSince: fc.option(fc.nat({ max: 200 }).map((days) => HISTORIES_NOW - days * DAY)),
  phoneSince: fc.option(fc.nat({ max: 200 }).map((days) => HISTORIES_NOW - days * DAY)),
  hasLinkedinProfile: fc.boolean(),
  isConnection: fc.boolean(),
  openProfile: fc.boolean(),
  inmailCredits: fc.constant(null),
  refused: fc.constant([]),
});

/**
 * A random person: one to four approaches (one of them in the vivier for two people out of five), and a past of at most `mostEvents` rows
 * laid over them. A row delivered twice has its own id, a later `recordedAt` and the external id of the first.
 */
export function personArbitrary({
  mostEvents = 16,
}: {
  readonly mostEvents?: number;
} = {}): fc.Arbitrary<Person> {
  return fc
    .record({
      startedDaysAgo: fc.integer({ min: 1, max: HISTORIES_SPAN / DAY }),
      campaigns: fc.array(campaign, { minLength: 1, maxLength: 3 }),
      hasVivier: fc.nat({ max: 4 }).map((n) => n < 2),
      events: fc.oneof(
        fc.array(eventOf(silentHappening), { maxLength: mostEvents, size: 'max' }),
        fc.array(eventOf(livelyHappening), { maxLength: mostEvents, size: 'max' }),
      ),
      objectedDaysAgo: seldom(fc.nat({ max: 150 }), 16),
      keepInTouch: oneIn(4),
      rhythmDays: seldom(fc.integer({ min: 30, max: 120 }), 3),
      reach,
    })
    .map(({ startedDaysAgo, campaigns, hasVivier, events, objectedDaysAgo, ...rest }) => {
      const count = campaigns.length + (hasVivier ? 1 : 0);
      const placed = placeEvents(events, HISTORIES_NOW - startedDaysAgo * DAY, count);
      const approaches = Array.from({ length: count }, (_, index): ApproachHistory => {
        const isVivier = index === campaigns.length;
        return {
          id: `approach-${index + 1}`,
          campaignName: isVivier ? 'Vivier' : `Campaign ${index + 1}`,
          isVivier,
          ...(isVivier ? { campaignState: 'OPEN', policy: DEFAULT_POLICY } : campaigns[index]!),
          rows: placed.filter((each) => each.approach === index).map((each) => each.row),
        };
      });
      return {
        approaches,
        objectedAt: objectedDaysAgo === null ? [] : [HISTORIES_NOW - objectedDaysAgo * DAY],
        isErased: false,
        ...rest,
      };
    });
}

/** Lays events one after the other, none beyond the present, and names the rows that others speak of. */
function placeEvents(events: readonly Event[], startedAt: Instant, approaches: number) {
  let at = startedAt;
  const rows = events.flatMap((each, index) => {
    const trapped = each.trap !== null && each.trap >= at ? each.trap : at + each.after;
    at = Math.min(trapped, HISTORIES_NOW);
    const { until: untilAfter, about, ...rest } = each.happening;
    const isRepeated = each.isTwice && about === undefined;
    const row: Interaction & { aboutIndex?: number } = {
      ...rest,
      id: `row-${String(index).padStart(2, '0')}`,
      occurredAt: at,
      recordedAt: each.isImported ? HISTORIES_NOW - MINUTE : at,
      externalId: each.hasExternalId || isRepeated ? `external-${index}` : null,
      until: untilAfter == null ? null : at + untilAfter,
      voided: each.isVoided,
      ...(about === undefined ? {} : { aboutIndex: about }),
    };
    const approach = each.approach % approaches;
    const again = { ...row, id: `${row.id}-again`, recordedAt: HISTORIES_NOW };
    return isRepeated
      ? [
          { approach, row },
          { approach, row: again },
        ]
      : [{ approach, row }];
  });
  return rows.map(({ approach, row: { aboutIndex, ...row } }) => {
    if (aboutIndex === undefined) return { approach, row };
    const target = rows[aboutIndex % rows.length]!.row;
    return { approach, row: { ...row, about: target.externalId ?? target.id } };
  });
}
