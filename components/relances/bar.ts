import type { RowReach } from './choices';
import { smsHref, telHref } from './reach';
import { isUnclassified } from './row-elements';
import { type RowWords, smsText } from './row-words';
import type { BarKind } from './week-keys';

/** What is asked beside a row. */
export interface Bar {
  readonly kind: BarKind;
  readonly todoId: string;
  readonly approachId: string;
  readonly name: string;
  readonly channel: string;
  readonly reach: RowReach;
  /** The reply of theirs that nobody classified yet, or null. */
  readonly unclassified: string | null;
  readonly top: number;
  /** Rows picked, as the forms name them. */
  readonly shown?: string;
}

/** The bar of a row, under it. */
export function barOf(
  kind: BarKind,
  row: HTMLElement,
  list: HTMLElement | null,
  words: RowWords['sms'],
  shown?: string,
): Bar {
  const above = list?.getBoundingClientRect().top ?? 0;
  const { todo = '', approach = '', name = '', channel = '', tel, first = '', tried } = row.dataset;
  const isByPhone = channel === 'PHONE' || channel === 'SMS';
  return {
    kind,
    todoId: todo,
    approachId: approach,
    name,
    channel,
    reach: {
      tel: tel ? telHref(tel) : null,
      sms: tel ? smsHref(tel, smsText(words, first, tried !== undefined)) : null,
      other: isByPhone
        ? null
        : (row.querySelector('a.relance-reach, a.relance-answer[target]')?.getAttribute('href') ?? null),
    },
    unclassified: isUnclassified(row) ? (row.dataset.unclassified ?? null) : null,
    top: row.getBoundingClientRect().bottom - above + 4,
    shown,
  };
}
