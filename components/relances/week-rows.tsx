'use client';

import type { ReactNode } from 'react';
import { unpackRows } from '@/components/ui/packed-rows';
import { ROW_SHAPE } from './packed-row';
import { RelanceRow } from './relance-row';
import type { RowWords } from './row-words';

/**
 * A list of rows. Drawn from what they say rather than sent drawn: a week of forty crosses once as HTML and once as a tenth of it, and the
 * answer to each key is as light. Not wrapped in `memo`: what a server sends of it would not be known again, and every answer would draw
 * the list anew, and take the focus from it.
 */
export function WeekRows({
  rows,
  words,
  query,
  opened,
}: {
  /** As `packRows` writes them. */
  rows: string;
  words: RowWords;
  query: string;
  /** The choices of the row that the address opened. */
  opened: { readonly todoId: string; readonly choices: ReactNode } | null;
}) {
  return (
    <ul className="list edge">
      {unpackRows(ROW_SHAPE, rows).map((row) => (
        <RelanceRow key={row.todoId} row={row} words={words} query={query}>
          {opened?.todoId === row.todoId && opened.choices}
        </RelanceRow>
      ))}
    </ul>
  );
}
