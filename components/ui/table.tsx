import type { ReactNode } from 'react';

export interface Column<T> {
  key: string;
  title: ReactNode;
  /** Numbers stand at the right. */
  number?: boolean;
  /** The cell that names the row: read as its heading. */
  heading?: boolean;
  cell: (row: T) => ReactNode;
  className?: string;
}

/** Rows and columns. `caption` says what the table holds, aloud only. Wide ones scroll inside their frame. */
export function Table<T>({
  caption,
  columns,
  rows,
  rowKey,
}: {
  caption: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
}) {
  return (
    // A frame that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="table-frame edge" tabIndex={0} aria-label={caption}>
      <table className="table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.number ? 'number' : undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => {
                const className = [column.number && 'number', column.className].filter(Boolean).join(' ');
                return column.heading ? (
                  <td key={column.key} className={`${className} font-medium`}>
                    {column.cell(row)}
                  </td>
                ) : (
                  <td key={column.key} className={className || undefined}>
                    {column.cell(row)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
