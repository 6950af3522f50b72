import { addDays, mondayOf } from '../time/calendar.ts';
import type { Day } from '../time/instant.ts';
import type { ReportFilter } from './report-filter.ts';

/** Weeks a report looks back when nothing is asked: thirteen that are judged, a quarter, and the two still « en cours ». Our judgement. */
const WEEKS_LOOKED_BACK = 15;

/** Days of the workspace's zone: `from` included, `to` excluded; null while the period goes on. */
export interface ReportPeriod {
  readonly from: Day;
  readonly to: Day | null;
}

/**
 * The period a report is about: attempts **made** in it, whenever they were answered. Without a beginning it is that of the fifteen weeks that
 * end with the week of its last day, so that weeks are whole.
 *
 * @example nothing asked on Sunday 22 November 2026: from Monday 10 August, without end
 */
export function reportPeriod({ from, to }: Pick<ReportFilter, 'from' | 'to'>, today: Day): ReportPeriod {
  const last = to ? addDays(to, -1) : today;
  return { from: from ?? addDays(mondayOf(last), -7 * (WEEKS_LOOKED_BACK - 1)), to };
}
