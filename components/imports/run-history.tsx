import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { type Column, Table } from '@/components/ui/table';
import { Tag, type TagTone } from '@/components/ui/tag';
import { momentOf, type Reader } from '@/lib/locale/dates';
import type { ImportWords } from '@/lib/locale/import-words';

export interface HistoryRun {
  readonly id: string;
  readonly fileName: string;
  readonly kind: string;
  readonly state: string;
  readonly memberName: string;
  readonly createdAt: Date;
  readonly done: number;
  readonly total: number;
  readonly applied: Readonly<Record<string, number>>;
}

const TONES: Readonly<Record<string, TagTone>> = {
  MAPPING: 'late',
  PLANNED: 'late',
  QUEUED: 'accent',
  RUNNING: 'accent',
  DONE: 'ok',
};

/** What was imported before, newest first. */
export function RunHistory({
  say,
  runs,
  reader,
}: {
  say: ImportWords;
  runs: readonly HistoryRun[];
  reader: Reader;
}) {
  const columns: Column<HistoryRun>[] = [
    {
      key: 'file',
      title: say('history.file'),
      heading: true,
      className: 'min-w-48 [overflow-wrap:anywhere]',
      cell: (run) => (
        <Link href={`/imports/${run.id}`} className="break-words text-accent underline">
          {run.fileName}
        </Link>
      ),
    },
    {
      key: 'state',
      title: say('history.state'),
      cell: (run) => <Tag tone={TONES[run.state]}>{say(`state.${run.state}`)}</Tag>,
    },
    { key: 'result', title: say('history.result'), cell: (run) => resultOf(say, run) },
    { key: 'by', title: say('history.by'), cell: (run) => run.memberName },
    {
      key: 'when',
      title: say('history.when'),
      cell: (run) => (
        <time dateTime={run.createdAt.toISOString()}>{momentOf(run.createdAt.getTime(), reader)}</time>
      ),
    },
  ];
  return (
    <Section id="history" title={say('history.title')}>
      <Table caption={say('history.title')} columns={columns} rows={runs} rowKey={(run) => run.id} />
    </Section>
  );
}

function resultOf(say: ImportWords, run: HistoryRun): string {
  if (run.state === 'RUNNING' || run.state === 'QUEUED')
    return say('progress.meter', { done: run.done, total: run.total });
  if (run.state !== 'DONE') return '';
  const { contacts = 0, interactions = 0, changed = 0 } = run.applied;
  if (contacts + interactions > 0)
    return say('history.added', { contacts, interactions, both: contacts && interactions ? 1 : 0 });
  return changed > 0 ? say('counts.changed', { count: changed }) : say('history.nothing');
}
