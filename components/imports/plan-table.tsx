import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { type Column, Table } from '@/components/ui/table';
import { Tabs } from '@/components/ui/tabs';
import { Tag, type TagTone } from '@/components/ui/tag';
import type { ImportReason } from '@/lib/domain/imports/import-reason';
import { type ImportWords, wordReasons } from '@/lib/locale/import-words';

export interface PlanTableRow {
  readonly position: number;
  readonly file: string;
  readonly line: number;
  readonly label: string;
  readonly action: string;
  readonly raw: string | null;
  readonly reasons: readonly ImportReason[];
}

const ACTIONS = ['CREATE', 'CHANGE', 'MATCH', 'LEAVE', 'REFUSE'] as const;
const TONES: Readonly<Record<string, TagTone>> = { CREATE: 'ok', CHANGE: 'accent', REFUSE: 'late' };

/** Row by row: what the import does with each, and why. Each view and each page has its address. */
export function PlanTable({
  say,
  base,
  rows,
  counts,
  action,
  page,
  shown,
  perPage,
  isDone = false,
}: {
  say: ImportWords;
  /** The address of the import. */
  base: string;
  rows: readonly PlanTableRow[];
  counts: Readonly<Record<string, number>>;
  action: string | null;
  page: number;
  shown: number;
  perPage: number;
  /** The import entered: what it would do is what it did. */
  isDone?: boolean;
}) {
  const done = isDone ? 'done.' : '';
  const hrefOf = (wanted: string | null, number: number) => {
    const query = new URLSearchParams({
      ...(wanted && { action: wanted }),
      ...(number > 1 && { page: String(number) }),
    });
    return query.size > 0 ? `${base}?${query}#rows` : `${base}#rows`;
  };
  const all = ACTIONS.reduce((sum, one) => sum + (counts[one] ?? 0), 0);
  const tabs = [
    { href: hrefOf(null, 1), label: say('tab.ALL'), count: all, current: action === null },
    ...ACTIONS.filter((one) => counts[one] || one === action).map((one) => ({
      href: hrefOf(one, 1),
      label: say(`${done}tab.${one}`),
      count: counts[one] ?? 0,
      current: action === one,
    })),
  ];
  const several = new Set(rows.map((row) => row.file)).size > 1;
  const columns: Column<PlanTableRow>[] = [
    {
      key: 'line',
      title: say('plan.line'),
      cell: (row) => <span className="text-ink-3">{several ? `${row.file} ${row.line}` : row.line}</span>,
    },
    {
      key: 'person',
      title: say('plan.person'),
      heading: true,
      cell: (row) =>
        row.label || (
          <span className="text-xs font-normal break-words text-ink-2">
            {row.raw?.replace(/^["',;\s]+$/, '') || say('plan.nobody')}
          </span>
        ),
    },
    {
      key: 'action',
      title: say('plan.action'),
      cell: (row) => <Tag tone={TONES[row.action]}>{say(`${done}action.${row.action}`)}</Tag>,
    },
    {
      key: 'why',
      title: say('plan.why'),
      cell: (row) => <span className="text-pretty">{wordReasons(say, row.reasons)}</span>,
      className: 'min-w-64',
    },
  ];
  const from = (page - 1) * perPage + 1;
  return (
    <Section id="rows" title={say('plan.rows')}>
      <Tabs label={say('plan.rows')} tabs={tabs} />
      {rows.length === 0 ? (
        <p className="px-4 text-ink-2 md:px-1">{say('plan.none')}</p>
      ) : (
        <Table
          caption={say(isDone ? 'done.table' : 'plan.table')}
          columns={columns}
          rows={rows}
          rowKey={(row) => String(row.position)}
        />
      )}
      {shown > perPage && (
        <Pagination
          label={say('plan.pages')}
          summary={say('plan.page', { from, to: Math.min(from + perPage - 1, shown), total: shown })}
          previous={page > 1 ? { href: hrefOf(action, page - 1), label: say('plan.previous') } : null}
          next={page * perPage < shown ? { href: hrefOf(action, page + 1), label: say('plan.next') } : null}
        />
      )}
    </Section>
  );
}
