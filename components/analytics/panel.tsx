import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import type { Locale } from '@/lib/locale/locales';
import type { RateTable } from '@/lib/locale/rate-tables';
import { wordsOf } from '@/lib/locale/translate';
import { RateTableView } from './rate-table-view';

/** A view: its title, the sentence that says what the plot shows, the plot, then the table behind it and its CSV. */
export function Panel({
  id,
  title,
  sub,
  say,
  table,
  csv,
  locale,
  className,
  children,
}: {
  id: string;
  title: string;
  sub: string;
  say?: string | null;
  table?: RateTable | null;
  csv?: string | null;
  locale: Locale;
  className?: string;
  children?: ReactNode;
}) {
  const t = wordsOf(locale, 'analytics');
  return (
    <section className={`rates-panel ${className ?? ''}`} aria-labelledby={`${id}-title`} id={id}>
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        <p>{sub}</p>
      </header>
      {say && <p className="rates-say">{say}</p>}
      {children}
      {(table || csv) && (
        <footer>
          {table && (
            <details className="rates-behind">
              <summary>
                <Icon name="chevron-right" className="size-3.5" />
                {t('plot.table')}
                <span className="sr-only"> : {title}</span>
              </summary>
              <RateTableView table={table} label={`${t('plot.table')} : ${title}`} />
            </details>
          )}
          {csv && (
            <a href={csv} download className="rates-csv" aria-label={t('plot.csvOf', { view: title })}>
              <Icon name="download" className="size-3.5" />
              {t('plot.csv')}
            </a>
          )}
        </footer>
      )}
    </section>
  );
}
