import { getVivierId, insertApproaches } from '../../db/approaches.ts';
import { insertBelongings, insertContacts, touchTitles, updateContacts } from '../../db/import-contacts.ts';
import {
  addProgress,
  commitWithoutWaiting,
  findRun,
  holdCampaigns,
  insertCampaigns,
  listOpenCampaigns,
  listWaitingRows,
  lockImports,
  markApplied,
  markFailed,
  moveRun,
  type RunRow,
  type WaitingRow,
} from '../../db/imports.ts';
import { insertInteractions } from '../../db/interactions.ts';
import { type Tx, type WorkspaceScope, withScope } from '../../db/scope.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { FileKind, PersonFact } from '../../imports/facts.ts';
import { redecide } from '../redecide.ts';
import { scoreFit } from '../score-fit.ts';
import { openCampaignBook } from './campaign-book.ts';
import { addCounts, countDecisions, type ImportCounts } from './count-decisions.ts';
import { decidePerson, type PersonDecision } from './decide-person.ts';
import { loadKnownPeople } from './known-people.ts';
import { gatherNewcomers, storeNewcomers } from './newcomers.ts';

/** People written in one transaction: large enough to be quick, small enough that colleagues hardly wait. */
const BATCH = 1000;
const BATCH_TIMEOUT = 120_000;

export type Applied =
  | { readonly outcome: 'done' }
  /** Cancelled, or finished by somebody else. */
  | { readonly outcome: 'not-waiting' };

/**
 * Applies a plan, batch after batch, each a transaction that writes people with all that belongs to them and marks their rows. Killed
 * half-way, calling it again takes up the rows still waiting: nothing twice, nothing lost. Two at once take turns.
 *
 * What to do with each person is decided again, on what stands now: the plan may be old, and a colleague may have imported the same people.
 * @param clock asked for each batch
 */
export async function applyImport(
  scope: WorkspaceScope,
  runId: string,
  clock: () => Instant,
  options: { readonly batch?: number } = {},
): Promise<Applied> {
  const startedAt = clock();
  const mayStart = await withScope(scope, async (tx) => {
    await moveRun(tx, scope, runId, { from: ['QUEUED'], to: 'RUNNING', startedAt });
    return (await findRun(tx, scope, runId))?.state === 'RUNNING';
  });
  if (!mayStart) return { outcome: 'not-waiting' };
  const most = options.batch ?? BATCH;
  for (;;) {
    const isLeft = await applySpan(scope, runId, { most }, clock);
    if (!isLeft) break;
  }
  return { outcome: 'done' };
}

interface Span {
  readonly most: number;
  readonly from?: number;
  readonly to?: number;
  /** Somebody wrote the same meanwhile: newcomers too are compared with what stands while they are written. */
  readonly isContested?: boolean;
}

/**
 * Applies the next waiting rows. When the database will not have them, halves them until the row at fault stands alone and is marked.
 * @returns whether there may be more.
 */
async function applySpan(
  scope: WorkspaceScope,
  runId: string,
  span: Span,
  clock: () => Instant,
): Promise<boolean> {
  let rows: WaitingRow[] = [];
  try {
    return await withScope(
      scope,
      async (tx) => {
        await lockImports(tx, scope);
        const run = await findRun(tx, scope, runId);
        if (run?.state !== 'RUNNING') return false;
        rows = await listWaitingRows(tx, scope, runId, span);
        if (rows.length > 0) {
          await commitWithoutWaiting(tx);
          await applyRows(tx, scope, run, rows, clock(), span.isContested ?? false);
        } else if (span.from === undefined)
          await moveRun(tx, scope, runId, { from: ['RUNNING'], to: 'DONE', finishedAt: clock() });
        return rows.length > 0;
      },
      BATCH_TIMEOUT,
    );
  } catch (error) {
    if (error instanceof MadeMeanwhile) return true;
    const state = sqlStateOf(error);
    if (!isDataFault(state) || rows.length === 0) throw error;
    if (state === UNIQUE_VIOLATION && !span.isContested)
      return applySpan(scope, runId, { ...span, isContested: true }, clock);
    if (rows.length === 1) {
      await withScope(scope, (tx) => setAside(tx, scope, runId, rows[0]!.position));
      return true;
    }
    const middle = rows[Math.floor(rows.length / 2)]!.position;
    const end = rows.at(-1)!.position + 1;
    await applySpan(scope, runId, { ...span, from: rows[0]!.position, to: middle }, clock);
    await applySpan(scope, runId, { ...span, from: middle, to: end }, clock);
    return true;
  }
}

async function setAside(tx: Tx, scope: WorkspaceScope, runId: string, position: number): Promise<void> {
  const run = await findRun(tx, scope, runId);
  await markFailed(tx, scope, runId, position, [{ code: 'FAILED' }]);
  await addProgress(tx, scope, runId, {
    done: 1,
    applied: { ...run!.applied, failed: (run!.applied.failed ?? 0) + 1 },
  });
}

/** Somebody made a contact of the same LinkedIn address between our look and our write: look again. */
class MadeMeanwhile extends Error {}

const UNIQUE_VIOLATION = '23505';

/** A value the database refuses (SQLSTATE classes 22 and 23), as against a lost connection or a deadlock, which are tried again later. */
function isDataFault(state: string | undefined): boolean {
  return state !== undefined && /^2[23]/.test(state);
}

function sqlStateOf(error: unknown): string | undefined {
  const { code, meta, cause } = error as {
    code?: string;
    meta?: { code?: string; driverAdapterError?: { cause?: { originalCode?: string } } };
    cause?: { originalCode?: string };
  };
  const states = [code, meta?.code, meta?.driverAdapterError?.cause?.originalCode, cause?.originalCode];
  return states.find((state) => /^[0-9A-Z]{5}$/.test(state ?? '') && !state!.startsWith('P2'));
}

async function applyRows(
  tx: Tx,
  scope: WorkspaceScope,
  run: RunRow,
  rows: readonly WaitingRow[],
  now: Instant,
  isContested: boolean,
): Promise<void> {
  const facts = rows.map((row) => row.fact as PersonFact);
  const importedAt = run.createdAt.getTime();
  const chosen = run.campaignName === null ? null : { id: run.campaignId, name: run.campaignName };
  await holdCampaigns(tx, scope);
  const campaigns = openCampaignBook(run.kind as FileKind, chosen, await listOpenCampaigns(tx, scope));
  const vivierId = await getVivierId(tx, scope);
  const people = await loadKnownPeople(tx, scope, facts, true);
  const context = {
    kind: run.kind as FileKind,
    fileName: run.fileName,
    memberId: run.memberId,
    importedAt,
    campaigns,
    vivierId,
    people,
  };
  const decisions = facts.map((fact) => decidePerson(fact, context));
  if (campaigns.made.length > 0) await insertCampaigns(tx, scope, campaigns.made, run.memberId);
  const counts = await store(tx, scope, decisions, { importedAt, now, vivierId, isContested });
  const positions = rows.map(({ position }, index) => ({
    position,
    contactId: decisions[index]!.contact?.id ?? null,
  }));
  await markApplied(tx, scope, run.id, positions);
  const campaignId =
    chosen && !chosen.id ? (campaigns.made.find((made) => made.name === chosen.name)?.id ?? null) : null;
  await addProgress(tx, scope, run.id, {
    done: rows.length,
    applied: { ...run.applied, ...addCounts(run.applied, counts) },
    campaignId,
  });
}

interface Moment {
  readonly importedAt: Instant;
  readonly now: Instant;
  readonly vivierId: string;
}

/** Writes decisions in sets. */
async function store(
  tx: Tx,
  scope: WorkspaceScope,
  decisions: readonly PersonDecision[],
  { isContested, ...moment }: Moment & { readonly isContested: boolean },
): Promise<ImportCounts> {
  const own = decisions.filter((decision) => decision.contact !== null);
  const newcomers = isContested ? [] : gatherNewcomers(own);
  await storeNewcomers(tx, scope, newcomers, moment);
  const written = new Set(newcomers.flatMap((newcomer) => newcomer.decisions));
  const rest = own.filter((decision) => !written.has(decision));
  const isAdded = await storeCompared(tx, scope, rest, moment);
  for (const decision of written) for (const fact of decision.facts) isAdded.add(fact);
  return countDecisions(decisions, (fact) => isAdded.has(fact));
}

/**
 * Writes decisions beside what stands, then decides again whoever has an approach and something new.
 * @returns the facts that entered the history.
 */
async function storeCompared(
  tx: Tx,
  scope: WorkspaceScope,
  own: readonly PersonDecision[],
  { importedAt, now }: Moment,
): Promise<Set<PersonDecision['facts'][number]>> {
  // A person met twice in a batch is written once, as they stand at the end.
  const created = new Map(
    own.filter((one) => one.action === 'CREATE').map((one) => [one.contact!.id, one.contact!]),
  );
  const changed = new Map(
    own
      .filter((one) => one.isChanged && !created.has(one.contact!.id))
      .map((one) => [one.contact!.id, one.contact!]),
  );
  if (!(await insertContacts(tx, scope, [...created.values()], now))) throw new MadeMeanwhile();
  await updateContacts(tx, scope, [...changed.values()], now);
  await touchTitles(
    tx,
    scope,
    own.filter((one) => one.titleStands).map((one) => one.contact!.id),
    importedAt,
  );
  const belongings = {
    addresses: own.flatMap((one) =>
      one.addresses.map((address) => ({ ...address, contactId: one.contact!.id })),
    ),
    aliases: own.flatMap((one) =>
      one.alias ? [{ contactId: one.contact!.id, linkedinSlug: one.alias }] : [],
    ),
    jobs: own.flatMap((one) =>
      one.job ? [{ contactId: one.contact!.id, seenAt: importedAt, ...one.job }] : [],
    ),
  };
  await insertBelongings(tx, scope, belongings, now);

  const wanted = own.flatMap((one) =>
    one.approaches.map((approach) => ({ ...approach, contactId: one.contact!.id, createdAt: now })),
  );
  const standing = await insertApproaches(tx, scope, wanted);
  const idOf = new Map(wanted.map((approach, index) => [approach.id, standing[index]!.id]));
  const placed = own.flatMap((one) =>
    one.facts.map((each) => ({
      each,
      row: {
        approachId: idOf.get(each.approachId) ?? each.approachId,
        contactId: one.contact!.id,
        authorId: each.authorId,
        source: 'IMPORT' as const,
        recordedAt: now,
        fact: each.fact,
      },
    })),
  );
  const added = await insertInteractions(
    tx,
    scope,
    placed.map(({ row }) => row),
  );
  const isAdded = new Set(placed.filter((_, index) => added[index] !== null).map(({ each }) => each));

  const concerned = own
    .filter((one) => one.action !== 'MATCH' && one.contact!.approaches.length > 0)
    .map((one) => one.contact!.id);
  if (concerned.length > 0) {
    const contactIds = [...new Set(concerned)];
    await scoreFit(tx, scope, { contactIds });
    await redecide(tx, scope, contactIds, now);
  }
  return isAdded;
}
