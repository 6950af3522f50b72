import { isAfter, type SettledRow } from '../interactions/history.ts';
import type { PersonReading } from '../relances/person.ts';
import type { Policy } from '../relances/policy.ts';
import { DAY, type Instant } from '../time/instant.ts';

/** The window of the person cap (lib/domain/relances/caps.ts). */
const WINDOW_DAYS = 60;

/** How much one person was written to lately, over all campaigns and colleagues. */
export interface Pressure {
  /** Touches since their latest sign, in the last 60 days. */
  readonly touches: number;
  /** As many as one person may have. */
  readonly most: number;
  /** The oldest of them; null without any. */
  readonly since: Instant | null;
  readonly days: number;
}

/**
 * The gauge beside a person: « 3 messages en 11 jours, plus qu'un possible ».
 * @example three touches since 9 November, with a cap of four, is { touches: 3, most: 4, since: 9 November }
 */
export function readPressure(reading: PersonReading, policy: Policy): Pressure {
  const signs = reading.approaches.flatMap((approach) => approach.latestSign ?? []);
  const isSinceSigns = (row: SettledRow) => signs.every((sign) => isAfter(row, sign));
  const at = reading.approaches
    .flatMap((approach) => approach.touches)
    .filter((touch) => touch.at > reading.now - WINDOW_DAYS * DAY && isSinceSigns(touch.last))
    .map((touch) => touch.at);
  return {
    touches: at.length,
    most: policy.personCap,
    since: at.length > 0 ? Math.min(...at) : null,
    days: WINDOW_DAYS,
  };
}
