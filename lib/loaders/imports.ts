import { type Actor, requireAbility } from '../auth/actor.ts';
import { currentInstant } from '../clock.ts';
import {
  countPlanRows,
  findRun,
  findRunContent,
  type ListedRow,
  listOpenCampaigns,
  listPlanRows,
  listRuns,
  type RowAction,
  type RunRow,
} from '../db/imports.ts';
import { listMembers } from '../db/members.ts';
import { withScope } from '../db/scope.ts';
import { getWorkspaceRules } from '../db/workspace-time.ts';
import type { ImportReason } from '../domain/imports/import-reason.ts';
import { Refusal } from '../domain/team/refusal.ts';
import type { Instant } from '../domain/time/instant.ts';
import { csvKind, proposeMapping } from '../imports/csv-mapping.ts';
import type { CsvKind } from '../imports/facts.ts';
import { recogniseFile } from '../imports/recognise-file.ts';

export const ROWS_PER_PAGE = 50;
const MOST_RUNS = 50;
/** Refused rows are read in one go, to be downloaded whole. */
const MOST_REFUSED = 250_000;

export interface ImportsScreen {
  readonly runs: readonly (RunRow & { readonly memberName: string })[];
  readonly campaigns: readonly { readonly id: string; readonly name: string }[];
  readonly timeZone: string;
  readonly now: Instant;
}

/** The page of imports: what was imported, and where the next one may go. */
export function loadImports(actor: Actor): Promise<ImportsScreen> {
  requireAbility(actor, 'import.run');
  return withScope(actor.scope, async (tx) => {
    const runs = await listRuns(tx, actor.scope, MOST_RUNS);
    const members = new Map(
      (await listMembers(tx, actor.scope)).map((one) => [one.id, `${one.firstName} ${one.lastName}`]),
    );
    const campaigns = await listOpenCampaigns(tx, actor.scope);
    const { timeZone } = await getWorkspaceRules(tx, actor.scope);
    return {
      runs: runs.map((run) => ({ ...run, memberName: members.get(run.memberId) ?? '' })),
      campaigns,
      timeZone,
      now: currentInstant(),
    };
  });
}

export interface ImportScreen {
  readonly run: RunRow;
  readonly rows: readonly (Omit<ListedRow, 'reasons'> & { readonly reasons: readonly ImportReason[] })[];
  readonly counts: Awaited<ReturnType<typeof countPlanRows>>;
  /** Rows of the action shown. */
  readonly shown: number;
  readonly page: number;
}

/**
 * One import: its plan, its progress or its result, with a page of its rows.
 * @throws Refusal `not-found`.
 */
export function loadImport(
  actor: Actor,
  id: string,
  view: { readonly action: RowAction | null; readonly page: number },
): Promise<ImportScreen> {
  requireAbility(actor, 'import.run');
  return withScope(actor.scope, async (tx) => {
    const run = await findRun(tx, actor.scope, id);
    if (!run) throw new Refusal('not-found', 'No such import.');
    const counts = await countPlanRows(tx, actor.scope, id);
    const { FAILED: _, ...actions } = counts;
    const shown = view.action
      ? counts[view.action]
      : Object.values(actions).reduce((sum, count) => sum + count, 0);
    const page = Math.min(Math.max(view.page, 1), Math.max(1, Math.ceil(shown / ROWS_PER_PAGE)));
    const rows = await listPlanRows(tx, actor.scope, id, {
      action: view.action,
      skip: (page - 1) * ROWS_PER_PAGE,
      most: ROWS_PER_PAGE,
    });
    return { run, rows: rows as unknown as ImportScreen['rows'], counts, shown, page };
  });
}

/**
 * Every refused row of an import.
 * @throws Refusal `not-found`.
 */
export function loadRefusedRows(actor: Actor, id: string): Promise<Pick<ImportScreen, 'run' | 'rows'>> {
  requireAbility(actor, 'import.run');
  return withScope(actor.scope, async (tx) => {
    const run = await findRun(tx, actor.scope, id);
    if (!run) throw new Refusal('not-found', 'No such import.');
    const rows = await listPlanRows(tx, actor.scope, id, { action: 'REFUSE', skip: 0, most: MOST_REFUSED });
    return { run, rows: rows as unknown as ImportScreen['rows'] };
  });
}

export interface ColumnsScreen {
  readonly run: RunRow;
  readonly kind: CsvKind;
  /** Each column with a few of its values, and the field it is thought to hold. */
  readonly columns: readonly {
    /** 0 is the first. */
    readonly index: number;
    readonly header: string;
    readonly samples: readonly string[];
    readonly field: string | null;
  }[];
}

/**
 * The columns of a file whose reading may still be chosen.
 * @throws Refusal `not-found` once it may not.
 */
export async function loadColumns(actor: Actor, id: string): Promise<ColumnsScreen> {
  requireAbility(actor, 'import.run');
  const { run, content } = await withScope(actor.scope, async (tx) => ({
    run: await findRun(tx, actor.scope, id),
    content: await findRunContent(tx, actor.scope, id),
  }));
  const found = run && content ? await recogniseFile(run.fileName, content) : null;
  if (!run || !found || !('table' in found) || !found.table)
    throw new Refusal('not-found', 'No columns to choose.');
  const { headers, records } = found.table;
  const chosen = run.details.columns;
  const kind = (chosen?.kind as CsvKind | undefined) ?? csvKind(headers) ?? 'CONTACTS';
  const mapping: Readonly<Record<string, number>> = chosen?.mapping ?? proposeMapping(headers, kind);
  const fieldOf = new Map(Object.entries(mapping).map(([field, index]) => [index, field]));
  const samplesOf = (index: number) => {
    const values = records
      .slice(0, 50)
      .map((record) => (record.cells[index] ?? '').replace(/\s+/g, ' ').trim());
    return [...new Set(values.filter(Boolean))].slice(0, 3).map((value) => value.slice(0, 60));
  };
  return {
    run,
    kind,
    columns: headers.map((header, index) => ({
      index,
      header,
      samples: samplesOf(index),
      field: fieldOf.get(index) ?? null,
    })),
  };
}
