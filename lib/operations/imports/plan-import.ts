import type { CountryCode } from 'libphonenumber-js/min';
import { type Actor, requireAbility } from '../../auth/actor.ts';
import { getVivierId } from '../../db/approaches.ts';
import { findCampaign } from '../../db/campaigns.ts';
import { uuidv7 } from '../../db/ids.ts';
import {
  findOwnSlug,
  findRun,
  findRunContent,
  insertPlanRows,
  listOpenCampaigns,
  type PlanRow,
  type RunDetails,
  storeRun,
} from '../../db/imports.ts';
import { type Tx, withScope } from '../../db/scope.ts';
import { getWorkspaceRules, type WorkspaceRules } from '../../db/workspace-time.ts';
import type { ImportReason } from '../../domain/imports/import-reason.ts';
import { Refusal } from '../../domain/team/refusal.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { FailureCode, ImportFacts, PersonFact } from '../../imports/facts.ts';
import { readImport } from '../../imports/read-import.ts';
import { type Recognised, recogniseFile } from '../../imports/recognise-file.ts';
import { type ChosenCampaign, openCampaignBook } from './campaign-book.ts';
import { type Columns, recallColumns, rememberColumns } from './columns.ts';
import { countDecisions } from './count-decisions.ts';
import { decidePerson } from './decide-person.ts';
import { loadKnownPeople } from './known-people.ts';

export interface ImportedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Planned =
  | { readonly outcome: 'planned'; readonly runId: string }
  /** A table, but of columns we do not know: somebody must say what they hold. */
  | { readonly outcome: 'columns-wanted'; readonly runId: string }
  | { readonly outcome: 'unreadable'; readonly code: FailureCode };

/** A plan of many thousands of people is written in one transaction; a slow disk deserves patience. */
const PLAN_TIMEOUT = 120_000;

/**
 * Reads a file and writes down what importing it would do, row by row, without touching a contact. The plan survives a reload and waits to
 * be applied or cancelled; applying decides again on what stands then.
 *
 * @param now the instant of the import: what a file knows only by its being there is dated then
 */
export async function planImport(
  actor: Actor,
  file: ImportedFile,
  campaign: ChosenCampaign | null,
  now: Instant,
): Promise<Planned> {
  requireAbility(actor, 'import.run');
  const found = await recogniseFile(file.name, file.bytes);
  const columns =
    'table' in found && found.table
      ? await withScope(actor.scope, (tx) => recallColumns(tx, actor.scope, found.table!.headers))
      : null;
  return plan(actor, { id: uuidv7(), file, found, columns, campaign, now });
}

/**
 * Plans again with the columns somebody chose, and remembers them for the next file of the same columns.
 * @throws Refusal `not-found`; `conflict` (`importNotChoosable`) once the import has begun or was cancelled.
 */
export async function planWithColumns(
  actor: Actor,
  runId: string,
  columns: Columns,
  now: Instant,
): Promise<Planned> {
  requireAbility(actor, 'import.run');
  const { run, content } = await withScope(actor.scope, async (tx) => ({
    run: await findRun(tx, actor.scope, runId),
    content: await findRunContent(tx, actor.scope, runId),
  }));
  if (!run) throw new Refusal('not-found', 'No such import.');
  if (!content || !['MAPPING', 'PLANNED'].includes(run.state))
    throw new Refusal('conflict', 'importNotChoosable');
  const file = { name: run.fileName, bytes: content };
  const found = await recogniseFile(file.name, file.bytes);
  if (!('table' in found) || !found.table) throw new Refusal('conflict', 'importNotChoosable');
  const { headers } = found.table;
  await withScope(actor.scope, (tx) => rememberColumns(tx, actor.scope, headers, columns, now));
  const campaign = run.campaignName === null ? null : { id: run.campaignId, name: run.campaignName };
  return plan(actor, { id: runId, file, found, columns, campaign, now });
}

interface Wish {
  readonly id: string;
  readonly file: ImportedFile;
  readonly found: Recognised;
  readonly columns: Columns | null;
  readonly campaign: ChosenCampaign | null;
  readonly now: Instant;
}

async function plan(actor: Actor, wish: Wish): Promise<Planned> {
  const { scope, memberId } = actor;
  const { file, found, columns, now } = wish;
  const { rules, ownSlug, campaign } = await withScope(scope, async (tx) => ({
    rules: await getWorkspaceRules(tx, scope),
    ownSlug: await findOwnSlug(tx, scope, memberId),
    campaign: await checkCampaign(tx, actor, wish.campaign),
  }));
  const read = await readImport(file.name, file.bytes, {
    importedAt: now,
    zone: rules.timeZone,
    country: countryOf(rules),
    ownSlug,
    found,
    ...columns,
  });
  const common = {
    id: wish.id,
    memberId,
    fileName: file.name,
    campaignId: campaign?.id ?? null,
    campaignName: campaign?.name ?? null,
    createdAt: now,
  };
  if (read.outcome === 'FAILED') {
    if (!('table' in found) || !found.table || found.kind !== 'UNKNOWN')
      return { outcome: 'unreadable', code: read.code };
    const details = { headers: headersOf(found, file.name) };
    await withScope(scope, (tx) =>
      storeRun(tx, scope, {
        ...common,
        kind: 'CONTACTS',
        state: 'MAPPING',
        found: {},
        planned: {},
        total: 0,
        details,
        content: file.bytes,
      }),
    );
    return { outcome: 'columns-wanted', runId: wish.id };
  }

  const { facts } = read;
  await withScope(
    scope,
    async (tx) => {
      const { rows, planned, campaigns } = await decideAll(tx, actor, facts, campaign, file.name, now);
      const details: RunDetails = {
        headers: headersOf(found, file.name),
        ownSlug: facts.ownSlug,
        columns: columns && { kind: columns.kind, mapping: columns.mapping as Record<string, number> },
        campaigns,
        warnings: facts.warnings,
      };
      const content = 'files' in found ? null : file.bytes;
      const total = rows.filter((row) => row.fact !== null).length;
      await storeRun(tx, scope, {
        ...common,
        kind: facts.kind,
        state: 'PLANNED',
        found: facts.counts,
        planned,
        total,
        details,
        content,
      });
      await insertPlanRows(tx, scope, wish.id, rows);
    },
    PLAN_TIMEOUT,
  );
  return { outcome: 'planned', runId: wish.id };
}

async function decideAll(
  tx: Tx,
  actor: Actor,
  facts: ImportFacts,
  campaign: ChosenCampaign | null,
  fileName: string,
  now: Instant,
) {
  const { scope, memberId } = actor;
  const campaigns = openCampaignBook(facts.kind, campaign, await listOpenCampaigns(tx, scope));
  const vivierId = await getVivierId(tx, scope);
  const people = await loadKnownPeople(tx, scope, facts.people, false);
  const context = { kind: facts.kind, fileName, memberId, importedAt: now, campaigns, vivierId, people };
  const decided = facts.people.map((fact) => ({ fact, decision: decidePerson(fact, context) }));

  const rows: Omit<PlanRow, 'position'>[] = decided.map(
    ({ fact, decision: { action, reasons, contact } }) => ({
      ...(fact.lines[0] ?? { file: fileName, line: 1 }),
      label: labelOf(fact),
      action,
      reasons,
      fact: action === 'LEAVE' ? null : fact,
      raw: null,
      contactId: action === 'CREATE' ? null : (contact?.id ?? null),
    }),
  );
  for (const { file, line, raw, field, code, value, remedy } of facts.refused) {
    const reasons: ImportReason[] = [
      { code: 'REFUSED', fault: code, field, value: value.slice(0, 300), remedy },
    ];
    rows.push({ file, line, label: '', action: 'REFUSE', reasons, fact: null, raw, contactId: null });
  }
  for (const { file, line, label, code } of facts.left) {
    rows.push({
      file,
      line,
      label,
      action: 'LEAVE',
      reasons: [{ code: 'LEFT', left: code }],
      fact: null,
      raw: null,
      contactId: null,
    });
  }
  rows.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  const counts = countDecisions(decided.map(({ decision }) => decision));
  const names = new Set(
    decided.flatMap(({ decision }) =>
      decision.reasons.flatMap((reason) => (reason.code === 'APPROACH' ? reason.campaign : [])),
    ),
  );
  return {
    rows: rows.map((row, position) => ({ ...row, position })),
    planned: { ...counts, refused: facts.refused.length, left: facts.left.length + counts.ambiguous },
    campaigns: [...names].map((name) => ({ name, isNew: campaigns.made.some((made) => made.name === name) })),
  };
}

/** The campaign chosen, as it is called today. Never the vivier: a first contact does not begin there. */
async function checkCampaign(
  tx: Tx,
  { scope }: Actor,
  wanted: ChosenCampaign | null,
): Promise<ChosenCampaign | null> {
  if (!wanted?.id)
    return wanted && wanted.name.trim() !== '' ? { id: null, name: wanted.name.trim().slice(0, 120) } : null;
  const campaign = await findCampaign(tx, scope, wanted.id);
  if (campaign?.kind !== 'ROLE') throw new Refusal('not-found', 'No such campaign.');
  return { id: campaign.id, name: campaign.name };
}

function headersOf(found: Recognised, fileName: string): RunDetails['headers'] {
  const tables = 'files' in found ? found.files : found.table ? [{ name: fileName, table: found.table }] : [];
  return Object.fromEntries(
    tables.map(({ name, table }) => [name, { cells: table.headers, separator: table.separator }]),
  );
}

function labelOf(fact: PersonFact): string {
  const name = `${fact.firstName} ${fact.lastName}`.trim() || fact.linkedinSlug || fact.emails[0] || '';
  return fact.company ? `${name} · ${fact.company}` : name;
}

function countryOf(rules: WorkspaceRules): CountryCode {
  return rules.country as CountryCode;
}
