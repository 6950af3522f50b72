import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import type { ImportWords } from '@/lib/locale/import-words';
import { addedItems } from './summary';

/** What entered, what did not, and where to go on. */
export function ImportResult({
  say,
  run,
  refused,
  above,
  children,
}: {
  say: ImportWords;
  run: { readonly id: string; readonly fileName: string; readonly applied: Readonly<Record<string, number>> };
  refused: number;
  above: ReactNode;
  children: ReactNode;
}) {
  const items = addedItems(say, run.applied);
  return (
    <>
      <PageHeader
        above={above}
        title={run.fileName}
        sub={
          <span className="font-serif text-lg text-ink">
            {items.length > 0 ? `${items.join(', ')}.` : say('result.nothing')}
          </span>
        }
        actions={
          <>
            <ButtonLink href="/imports">{say('result.another')}</ButtonLink>
            <ButtonLink href="/week" variant="primary" icon="calendar-check">
              {say('result.week')}
            </ButtonLink>
          </>
        }
      />
      {refused > 0 && (
        <Notice tone="late">
          <p>
            <strong className="font-semibold">{say('counts.refused', { count: refused })}.</strong>{' '}
            {say('result.refusedIntro')}
          </p>
          {/* A file, not a page: the router has nothing to do with it. */}
          <a
            href={`/imports/${run.id}/refused.csv`}
            className={buttonClass('secondary', 'normal', 'mt-2')}
            download
          >
            {say('result.download')}
          </a>
        </Notice>
      )}
      {children}
    </>
  );
}
