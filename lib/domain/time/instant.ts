/**
 * An instant on the clock: whole milliseconds since 1970-01-01T00:00:00Z, as `Date.getTime()` gives them.
 * Plain numbers, because the decision compares and adds them thousands of times a second. Names of instants end in `At`.
 */
export type Instant = number;

/** A calendar day somewhere: "2026-11-09". Names of calendar days end in `On`. */
export type Day = string;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
/** Twenty-four elapsed hours. Never a calendar day: those are 23 or 25 hours long twice a year. */
export const DAY = 24 * HOUR;
