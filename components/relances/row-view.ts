import type { Channel, Courtesy, Sentiment } from '@/lib/domain/interactions/interaction';
import type { Category } from '@/lib/domain/relances/policy';
import type { WeekRow } from '@/lib/domain/relances/week';
import {
  dayOf,
  daysFromToday,
  fullMomentOf,
  hourOf,
  type Reader,
  sinceDay,
  spokenDayOf,
} from '@/lib/locale/dates';
import { explain } from '@/lib/locale/reasons';
import { reachHref } from './reach';

/** Where a row stands in the plan, which decides how its date is said. */
export type Planned = 'today' | 'ahead' | 'aside';

/**
 * A row as it is drawn: everything already in words. Hundreds of them cross to the browser, once as HTML and once as this, so what is
 * absent is absent and nothing is said twice.
 */
export interface RowView {
  readonly todoId: string;
  readonly approachId: string;
  readonly contactId: string;
  readonly name: string;
  /** What they do, and where. */
  readonly what: string;
  readonly why: string;
  /** Its place in the list; answers owed have none. */
  readonly rank?: number;
  readonly starred?: true;
  readonly category?: Category;
  readonly step?: number;
  readonly courtesy?: Courtesy;
  readonly channel?: Channel;
  readonly due: string;
  readonly dueWhole: string;
  readonly late?: true;
  readonly tel?: string;
  /** Where there is a number: what a text message to them begins with. */
  readonly firstName?: string;
  /** Address of the row's own channel, when it is neither a call nor a text. */
  readonly other?: string;
  /** The reply of theirs that nobody classified, and what its words seem to mean. */
  readonly unclassified?: string;
  readonly proposed?: Sentiment;
}

export interface RowReader extends Reader {
  readonly memberName: (id: string) => string | null;
  /** « repris de Benoît », of an approach taken over lately. */
  readonly takenFrom?: (approachId: string) => string | null;
  /** « lun. 9 », « déjeuner »: the words of a slot. */
  readonly slotWord: (slot: NonNullable<WeekRow['slot']>) => string;
}

export function rowView(
  row: WeekRow,
  place: { readonly rank: number | null; readonly planned: Planned },
  reader: RowReader,
  reply?: { readonly interactionId: string; readonly sentiment: Sentiment | null },
): RowView {
  const isByPhone = row.channel === 'PHONE' || row.channel === 'SMS';
  const optional = {
    rank: place.rank,
    starred: row.starred || null,
    category: row.category,
    step: row.step,
    courtesy: row.kind === 'COURTESY' ? row.courtesy : null,
    channel: row.channel,
    late: daysFromToday(row.dueAt, reader) < 0 || null,
    tel: row.phone,
    firstName: row.phone && row.firstName,
    other: isByPhone ? null : reachHref(row, row.channel),
    unclassified: reply?.interactionId,
    proposed: reply?.sentiment,
  };
  return {
    todoId: row.todoId,
    approachId: row.approachId,
    contactId: row.contactId,
    name: `${row.firstName} ${row.lastName}`.trim(),
    what: [[row.title, row.company].filter(Boolean).join(', '), reader.takenFrom?.(row.approachId)]
      .filter(Boolean)
      .join(' · '),
    why: explain(row, { ...reader, maxRelances: undefined }),
    due: dueWords(row, place.planned, reader),
    dueWhole: fullMomentOf(row.dueAt, reader),
    ...(Object.fromEntries(
      Object.entries(optional).filter(([, value]) => value !== null && value !== undefined),
    ) as Partial<RowView>),
  };
}

function dueWords(row: WeekRow, planned: Planned, reader: RowReader): string {
  const away = daysFromToday(row.dueAt, reader);
  if (away < 0) return sinceDay(row.dueAt, reader);
  if (row.kind === 'COURTESY' || row.category === 'KEEPING_IN_TOUCH')
    return away === 0 ? spokenDayOf(row.dueAt, reader) : dayOf(row.dueAt, reader);
  if (away > 0 || planned === 'aside') return dayOf(row.dueAt, reader);
  return row.slot ? reader.slotWord(row.slot) : hourOf(row.dueAt, reader);
}
