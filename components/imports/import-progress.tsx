import type { ReactNode } from 'react';
import { Meter } from '@/components/ui/meter';
import { PageHeader } from '@/components/ui/page-header';
import type { ImportWords } from '@/lib/locale/import-words';
import { RefreshWhile } from './refresh-while';

/** An import under way: how far it is. */
export function ImportProgress({
  say,
  run,
  above,
}: {
  say: ImportWords;
  run: { readonly fileName: string; readonly state: string; readonly done: number; readonly total: number };
  above: ReactNode;
}) {
  const label =
    run.state === 'QUEUED'
      ? say('progress.queued')
      : say('progress.meter', { done: run.done, total: run.total });
  return (
    <>
      <PageHeader title={run.fileName} sub={say('progress.sub')} above={above} />
      <div className="max-w-[32rem] px-4 md:px-0" role="status">
        <Meter value={run.done} max={run.total} label={label} />
      </div>
      <RefreshWhile />
    </>
  );
}
