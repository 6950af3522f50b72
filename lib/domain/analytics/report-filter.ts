import { z } from 'zod';
import { CHANNELS } from '../interactions/interaction.ts';
import { CATEGORIES } from '../relances/policy.ts';

/** By what a report of rates is cut. */
export const REPORT_AXES = [
  'rank',
  'category',
  'channel',
  'trame',
  'campaign',
  'member',
  'slot',
  'week',
  'hook',
  'degree',
] as const;
export type ReportAxis = (typeof REPORT_AXES)[number];

/** A form without scripts sends the fields left empty: they ask for nothing. */
const asked = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    (value) => (value === '' ? undefined : value),
    schema.nullish().transform((value) => value ?? null),
  );
const day = z.iso.date({ message: 'must be a day such as 2026-11-09' });
const id = z.guid({ message: 'must be an id' });
const oneOf = <const T extends readonly [string, ...string[]]>(set: T) =>
  z.enum(set, { message: `must be one of ${set.join(', ')}` });

/**
 * What a report of rates is asked, in an address and in the HTTP API alike: `from` included, `to` excluded, both days of the workspace's
 * zone. Strict, unlike the queries of lists: a filter misread would put a right-looking figure under a wrong question. Unknown names are
 * refused; each refusal carries the field it is about.
 */
export const reportFilterSchema = z
  .object({
    from: asked(day),
    to: asked(day),
    campaign: asked(id),
    member: asked(id),
    category: asked(oneOf(CATEGORIES)),
    channel: asked(oneOf(CHANNELS)),
    by: asked(oneOf(REPORT_AXES)).transform((axis) => axis ?? 'rank'),
  })
  .strict()
  .refine(({ from, to }) => !from || !to || from < to, {
    path: ['to'],
    message: 'must lie after from: the period ends before this day',
  });
export type ReportFilter = z.infer<typeof reportFilterSchema>;

/** The filter as an address says it, without what it leaves open: an address to share. */
export function reportSearch(filter: ReportFilter): string {
  const address = new URLSearchParams();
  for (const name of ['by', 'from', 'to', 'campaign', 'category', 'channel', 'member'] as const) {
    const value = filter[name];
    if (value && !(name === 'by' && value === 'rank')) address.set(name, value);
  }
  return address.size > 0 ? `?${address}` : '';
}
