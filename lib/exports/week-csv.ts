import Papa from 'papaparse';
import type { WeekPlan, WeekRow } from '../domain/relances/week.ts';
import type { Reader } from '../locale/dates.ts';
import { explain } from '../locale/reasons.ts';
import { wordsOf } from '../locale/translate.ts';
import { withoutFormula } from './contacts-csv.ts';

const COLUMNS = [
  'part',
  'rank',
  'star',
  'firstName',
  'lastName',
  'title',
  'company',
  'campaign',
  'category',
  'step',
  'channel',
  'slot',
  'due',
  'on',
  'why',
  'email',
  'phone',
  'linkedin',
] as const;
type Column = (typeof COLUMNS)[number];

/**
 * The week's list as a file for a spreadsheet: the columns of the screen, in its order, in the reader's language. UTF-8 with a BOM, semicolons, formulas
 * made text.
 *
 * Days are written year first, hours on 24: the one form that every spreadsheet sorts, whatever its language.
 */
export function writeWeekCsv(
  plan: WeekPlan,
  reader: Reader & { readonly memberName: (id: string) => string | null },
): string {
  const t = wordsOf(reader.locale, 'digest');
  const lines = [
    ...plan.owed.map((row) => cellsOf(row, { part: t('csv.owed'), rank: '', on: '' }, reader)),
    ...plan.planned.map(({ row, on }, index) =>
      cellsOf(row, { part: t('csv.planned'), rank: String(index + 1), on }, reader),
    ),
    ...plan.aside.map((row, index) =>
      cellsOf(row, { part: t('csv.aside'), rank: String(plan.planned.length + index + 1), on: '' }, reader),
    ),
  ];
  const headers = COLUMNS.map((column) => t(`csv.${column}`));
  const rows = lines.map((cells) => COLUMNS.map((column) => withoutFormula(cells[column] ?? '')));
  return `\ufeff${Papa.unparse([headers, ...rows], { delimiter: ';', newline: '\r\n' })}\r\n`;
}

function cellsOf(
  row: WeekRow,
  place: { readonly part: string; readonly rank: string; readonly on: string },
  reader: Reader & { readonly memberName: (id: string) => string | null },
): Record<Column, string | null> {
  const words = wordsOf(reader.locale, 'vocabulary');
  return {
    ...place,
    star: row.starred ? wordsOf(reader.locale, 'digest')('csv.yes') : '',
    firstName: row.firstName,
    lastName: row.lastName,
    title: row.title,
    company: row.company,
    campaign: row.campaignName,
    category: row.category
      ? words(`category.${row.category}`)
      : row.courtesy && words(`courtesy.${row.courtesy}`),
    step: row.step === null ? '' : String(row.step),
    channel: row.channel && words(`channel.${row.channel}`),
    slot: row.channel === 'PHONE' ? row.slot && words(`slot.${row.slot}`) : '',
    due: localTime(row.dueAt, reader.timeZone),
    why: explain(row, reader),
    email: row.email,
    phone: row.phone,
    linkedin: row.linkedinSlug && `https://www.linkedin.com/in/${encodeURIComponent(row.linkedinSlug)}`,
  };
}

/** "2026-11-09 17:00" on the reader's clock. */
function localTime(at: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return format.format(at);
}
