import type { RateTable } from '@/lib/locale/rate-tables';

/** The table behind a plot. Each cell carries what its file would hold. */
export function RateTableView({ table, label }: { table: RateTable; label: string }) {
  const [name = '', ...columns] = table.columns;
  return (
    // A frame that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="table-frame rates-table" tabIndex={0} aria-label={label}>
      <table className="table">
        <caption className="sr-only">{table.title}</caption>
        <thead>
          <tr>
            <th scope="col">{name}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="number">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([head, ...cells], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are told apart by their place alone
            <tr key={index}>
              <th scope="row">{head?.shown}</th>
              {cells.map((cell, column) => (
                <td key={columns[column]} className="number">
                  <data value={cell.plain}>{cell.shown}</data>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
