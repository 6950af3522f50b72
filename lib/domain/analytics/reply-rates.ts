import type { Day } from '../time/instant.ts';
import type { AddedByRelances } from './added-by-relances.ts';
import type { BeforeAfter } from './before-after.ts';
import type { Placements } from './placement-origin.ts';
import type { Rate } from './rate.ts';
import type { ReplyDelay } from './reply-delay.ts';
import { REPORT_AXES, type ReportAxis, type ReportFilter } from './report-filter.ts';
import type { ReportPeriod } from './report-period.ts';
import type { SlotRow } from './slot-table.ts';
import type { Cohort } from './weekly-cohorts.ts';

/**
 * What a report of rates may hold: a table by each axis, what the relances added, how long answers take, before and after each marked day,
 * where placements came from. */
export const REPORT_PARTS = [...REPORT_AXES, 'added', 'delay', 'changes', 'placements'] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

/** One line of a table of rates. */
export interface RateRow extends Rate {
  /** What it is about, as addresses and the HTTP API spell it; null: unknown, or none. */
  readonly key: string | null;
  /** Of what people named: campaigns, trames, members. Words of closed sets belong to the reader's language. */
  readonly name: string | null;
}

/** A marked day, with the rates before and from it on. */
export interface Change extends BeforeAfter {
  readonly id: string;
  readonly label: string;
  /** Who marked it; null: no longer known. */
  readonly authorId: string | null;
}

/** The rates of reply, as the screen, its CSV and the HTTP API are made from. Parts not asked for are empty or null. */
export interface ReplyRates {
  /** What was asked, with what holds whatever is asked: a recruiter's own name. */
  readonly filter: ReportFilter;
  readonly period: ReportPeriod;
  /** The day of the workspace's first attempt; null before any. */
  readonly firstOn: Day | null;
  readonly total: Rate;
  readonly by: Readonly<Partial<Record<ReportAxis, readonly RateRow[]>>>;
  readonly weeks: readonly Cohort[];
  readonly slots: readonly SlotRow[];
  readonly added: (AddedByRelances & { readonly pending: number }) | null;
  readonly delay: ReplyDelay | null;
  readonly changes: readonly Change[];
  /** Hires known in the period, whatever the category and channel asked. */
  readonly placements: Placements | null;
}
