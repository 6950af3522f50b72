// `npm run relance -- import FILE`: plans and applies in this process; no page and no worker needed.
import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Actor } from '../../auth/actor.ts';
import { currentInstant } from '../../clock.ts';
import { findRun, listPlanRows, type RunRow } from '../../db/imports.ts';
import { findMember, findMemberForSignIn } from '../../db/members.ts';
import { mintScope, withScope } from '../../db/scope.ts';
import { findFirstAdminEmail, listWorkspaces } from '../../db/workspaces.ts';
import type { ImportReason } from '../../domain/imports/import-reason.ts';
import type { Role } from '../../domain/team/abilities.ts';
import { MAX_FILE_BYTES } from '../../imports/limits.ts';
import { type ImportWords, importWords, wordFault } from '../../locale/import-words.ts';
import { applyImport } from '../../operations/imports/apply-import.ts';
import { IMPORT_COUNTS } from '../../operations/imports/count-decisions.ts';
import { planImport } from '../../operations/imports/plan-import.ts';
import { queueImport } from '../../operations/imports/run-import.ts';

const options = {
  campaign: { type: 'string' },
  as: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** Refused rows told one by one; beyond, they are in the result's page. */
const MOST_REFUSED = 10_000;

/** @returns 0 once something was read, refused rows or not; 1 when the file could not be read at all; 2 when called the wrong way. */
export async function run(args: string[]): Promise<number> {
  const say = importWords('fr');
  const asked = parse(args);
  const file = asked?.positionals[0];
  if (!asked || asked.values.help || !file || asked.positionals.length > 1) {
    console[asked?.values.help ? 'log' : 'error'](say('cli.usage'));
    return asked?.values.help ? 0 : 2;
  }
  const isJson = asked.values.json ?? false;
  const fail = (sentence: string, code?: string) => {
    if (isJson)
      console.log(JSON.stringify({ error: { code: code ?? 'NOT_DONE', message: sentence } }, null, 2));
    else console.error(sentence);
    return 1;
  };

  // `npm run` works from the project's root; the file was named from where the person is.
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file);
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  );
  if (size === null) return fail(say('cli.noFile', { file }), 'NO_FILE');
  if (size > MAX_FILE_BYTES) return fail(say('failure.TOO_BIG'), 'TOO_BIG');
  const actor = await findActor(asked.values.as);
  if (!actor)
    return fail(asked.values.as ? say('cli.noMember', { email: asked.values.as }) : say('cli.noWorkspace'));

  const name = asked.values.campaign?.trim();
  const upload = { name: basename(path), bytes: await readFile(path) };
  const planned = await planImport(actor, upload, name ? { id: null, name } : null, currentInstant());
  if (planned.outcome === 'unreadable')
    return fail(`${upload.name}\u202f: ${say(`failure.${planned.code}`)}`, planned.code);
  if (planned.outcome === 'columns-wanted') return fail(say('cli.columnsWanted'), 'NO_KNOWN_COLUMN');
  await queueImport(actor, planned.runId);
  await applyImport(actor.scope, planned.runId, currentInstant);

  const { scope } = actor;
  const result = await withScope(scope, async (tx) => ({
    run: (await findRun(tx, scope, planned.runId))!,
    refused: (
      await listPlanRows(tx, scope, planned.runId, { action: 'REFUSE', skip: 0, most: MOST_REFUSED })
    ).map(toRefused),
  }));
  if (result.run.state !== 'DONE') return fail(say('cli.interrupted'));
  console.log(
    isJson
      ? JSON.stringify(asJson(result.run, result.refused), null, 2)
      : asText(say, result.run, result.refused),
  );
  return 0;
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch {
    return null;
  }
}

/** The member of that address; without one, the first active administrator of the team's own workspace, else of the demo's. */
async function findActor(email: string | undefined): Promise<Actor | null> {
  const address = email ?? (await findAdminEmail());
  const found = address ? await findMemberForSignIn(address) : null;
  if (!found?.isActive) return null;
  const scope = mintScope(found.workspaceId);
  const member = await withScope(scope, (tx) => findMember(tx, scope, found.memberId));
  return member && { scope, memberId: found.memberId, role: member.role as Role };
}

async function findAdminEmail(): Promise<string | null> {
  const workspaces = await listWorkspaces();
  const own = workspaces.find((one) => one.kind === 'LIVE') ?? workspaces[0];
  if (!own) return null;
  const scope = mintScope(own.id);
  return withScope(scope, (tx) => findFirstAdminEmail(tx, scope));
}

interface Refused {
  readonly file: string;
  readonly line: number;
  readonly raw: string | null;
  readonly field: string;
  readonly fault: string;
  readonly value: string;
  readonly remedy: string;
}

function toRefused(row: {
  file: string;
  line: number;
  raw: string | null;
  reasons: readonly unknown[];
}): Refused {
  const reason = (row.reasons as ImportReason[]).find((one) => one.code === 'REFUSED')!;
  const { field, fault, value, remedy } = reason;
  return { file: row.file, line: row.line, raw: row.raw, field, fault, value, remedy };
}

/** How the counts of a file of people are called beside LinkedIn's. */
const NAME_OF_KIND: Readonly<Record<string, string>> = {
  CV_DATABASE: 'cvtheque',
  APPLICATIONS: 'candidatures',
  CONTACTS: 'contacts',
};

function asJson(run: RunRow, refused: readonly Refused[]) {
  const own = NAME_OF_KIND[run.kind];
  const added = Object.fromEntries(
    IMPORT_COUNTS.filter((name) => name !== 'matched').map((name) => [name, run.applied[name] ?? 0]),
  );
  return {
    file: run.fileName,
    kind: run.kind,
    found: own ? { [own]: run.found.people ?? 0, ...run.found } : run.found,
    added: { ...added, newly_accepted: added.accepted ?? 0, new_replies: added.replies ?? 0 },
    known: run.applied.matched ?? 0,
    refused,
  };
}

const TOLD = [
  'contacts',
  'changed',
  'approaches',
  'interactions',
  'invitations',
  'accepted',
  'messages',
  'replies',
  'applications',
  'cvs',
  'job_changes',
  'addresses',
  'objected',
  'ambiguous',
  'failed',
];
const READ = [
  'connections',
  'outgoing_invitations',
  'invitations_accepted',
  'invitations_pending',
  'incoming_invitations',
  'messages_by_me',
  'conversations_answered',
  'conversations_unanswered',
  'unanswered_at_the_cap',
  'hidden_members',
  'drafts_dropped',
  'sponsored_dropped',
  'good_rows',
  'people',
];

function asText(say: ImportWords, run: RunRow, refused: readonly Refused[]): string {
  const list = (names: readonly string[], counts: Readonly<Record<string, number>>, keys: string) =>
    names
      .filter((name) => counts[name])
      .map((name) => `  ${say(`${keys}.${name}`, { count: counts[name]! })}`);
  const lines = [
    say('cli.read', { file: run.fileName, kind: say(`kind.${run.kind}`) }),
    say('cli.found'),
    ...list(READ, run.found, 'found'),
  ];
  for (const warning of run.details.warnings ?? [])
    lines.push(`  ${say(`warning.${warning.code}`, { file: warning.file })}`);
  const added = list(TOLD, run.applied, 'counts');
  lines.push(...(hasAdded(run) ? [say('cli.added'), ...added] : [say('cli.nothing')]));
  if (refused.length > 0) {
    lines.push(say('cli.refused', { count: refused.length }));
    for (const row of refused) {
      const fault = wordFault(say, row);
      lines.push(
        `  ${say('cli.row', { file: row.file, line: row.line, field: say(`field.${row.field}`), fault, remedy: say(`remedy.${row.remedy}`) })}`,
      );
    }
  }
  return lines.join('\n');
}

function hasAdded({ applied }: RunRow): boolean {
  return ['contacts', 'changed', 'approaches', 'interactions', 'failed'].some(
    (name) => (applied[name] ?? 0) > 0,
  );
}
