// Imports on a real PostgreSQL: what a file adds, what a second reading adds (nothing), and what a crash costs (nothing).
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../lib/auth/actor.ts';
import { closeDatabase } from '../../lib/db/client.ts';
import { findRun, listPlanRows } from '../../lib/db/imports.ts';
import { withScope } from '../../lib/db/scope.ts';
import { connect } from '../../lib/db/server/roles.ts';
import { writeRefusedRows } from '../../lib/exports/refused-rows.ts';
import { applyImport } from '../../lib/operations/imports/apply-import.ts';
import type { ChosenCampaign } from '../../lib/operations/imports/campaign-book.ts';
import { planImport, planWithColumns } from '../../lib/operations/imports/plan-import.ts';
import { cancelImport, queueImport } from '../../lib/operations/imports/run-import.ts';
import { sweep } from '../../lib/operations/rebuild.ts';
import { createWorkspace } from '../../lib/operations/workspaces.ts';
import {
  buildLinkedInExport,
  LATER_LINKEDIN_EXPORT_NEWS,
  LINKEDIN_EXPORT_COUNTS,
} from '../fixtures/linkedin-export.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

const now = Date.parse('2026-11-20T09:00:00Z');
const today = new Date(now);
const archive = (later = false) => ({
  name: 'Basic_LinkedInDataExport.zip',
  bytes: buildLinkedInExport({ later, today }),
});
const csv = (text: string, name = 'fichier.csv') => ({ name, bytes: new TextEncoder().encode(text) });

let database: TestDatabase;
let made = 0;
beforeAll(async () => {
  database = await createTestDatabase();
  process.env.DATABASE_URL = database.appUrl;
});
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

/** A workspace of one's own, with its administrator. */
async function newActor(): Promise<Actor> {
  made += 1;
  const { scope, adminId } = await createWorkspace({
    kind: 'LIVE',
    name: 'Équipe',
    country: 'FR',
    region: null,
    timeZone: 'Europe/Paris',
    locale: 'fr',
    admin: { email: `import-${made}@example.org`, firstName: 'Salomé', lastName: 'Vidal', passwordHash: 'x' },
  });
  return { scope, memberId: adminId, role: 'ADMIN' };
}

type File = { name: string; bytes: Uint8Array };

async function planned(
  actor: Actor,
  file: File,
  campaign: ChosenCampaign | null = null,
  at = now,
): Promise<string> {
  const plan = await planImport(actor, file, campaign, at);
  if (plan.outcome !== 'planned') throw new Error(`not planned: ${JSON.stringify(plan)}`);
  return plan.runId;
}

const runOf = async (actor: Actor, id: string) =>
  (await withScope(actor.scope, (tx) => findRun(tx, actor.scope, id)))!;

async function imported(actor: Actor, file: File, campaign: ChosenCampaign | null = null, at = now) {
  const id = await planned(actor, file, campaign, at);
  await queueImport(actor, id);
  await applyImport(actor.scope, id, () => at);
  return runOf(actor, id);
}

/** Rows of a query of the owner's, in one workspace: `$1`. */
async function rows<T = Record<string, unknown>>(actor: Actor, sql: string): Promise<T[]> {
  const client = await connect(database.ownerUrl);
  try {
    return (await client.query(sql, [actor.scope.workspaceId])).rows as T[];
  } finally {
    await client.end();
  }
}

/** What a rebuild from the histories would change: nothing, whichever way people were written. */
const unexplained = async (actor: Actor, at = now) =>
  (await sweep(actor.scope, at, { isCheck: true })).otherwise;

const count = async (actor: Actor, table: string) =>
  Number(
    (await rows<{ n: string }>(actor, `SELECT count(*) AS n FROM "${table}" WHERE "workspaceId" = $1`))[0]!.n,
  );

const snapshot = async (actor: Actor) => {
  const tables = [
    'Contact',
    'ContactAddress',
    'ContactAlias',
    'ContactJob',
    'Campaign',
    'Approach',
    'Interaction',
    'Touch',
    'Todo',
  ];
  return Object.fromEntries(
    await Promise.all(tables.map(async (table) => [table, await count(actor, table)] as const)),
  );
};

describe('a LinkedIn export', () => {
  it('plans without touching a contact, then adds what it planned', async () => {
    const actor = await newActor();
    const id = await planned(actor, archive());
    expect(await count(actor, 'Contact')).toBe(0);
    const plan = await runOf(actor, id);
    expect(plan.found).toEqual(LINKEDIN_EXPORT_COUNTS);
    await queueImport(actor, id);
    await applyImport(actor.scope, id, () => now);
    const run = await runOf(actor, id);
    expect(run.state).toBe('DONE');
    const { refused, left, ...same } = plan.planned;
    expect([refused, left && left > 0]).toEqual([0, true]);
    expect(run.applied).toMatchObject(same);
    expect(run.applied).toMatchObject({ contacts: 30, accepted: 6, invitations: 14 });
    expect(await count(actor, 'Interaction')).toBe(run.applied.interactions);
    // Acceptances and replies count at once: people who answered are owed an answer.
    const todos = await rows<{ kind: string }>(
      actor,
      `SELECT DISTINCT "kind" FROM "Todo" WHERE "workspaceId" = $1 AND "closedAt" IS NULL ORDER BY 1`,
    );
    expect(todos.map((todo) => todo.kind)).toContain('RELANCE');
  });

  it('adds nothing the second time', async () => {
    const actor = await newActor();
    await imported(actor, archive());
    const before = await snapshot(actor);
    const again = await imported(actor, archive(), null, now + 3_600_000);
    expect(again.applied).toMatchObject({
      contacts: 0,
      changed: 0,
      approaches: 0,
      interactions: 0,
      matched: 30,
    });
    expect(await snapshot(actor)).toEqual(before);
  });

  it('adds only the news of a later export, and takes an older one read again for old', async () => {
    const actor = await newActor();
    await imported(actor, archive());
    const later = await imported(actor, archive(true));
    expect(later.applied).toMatchObject({
      contacts: 0,
      accepted: LATER_LINKEDIN_EXPORT_NEWS.newly_accepted,
      replies: LATER_LINKEDIN_EXPORT_NEWS.new_replies,
      job_changes: LATER_LINKEDIN_EXPORT_NEWS.job_changes,
    });
    const events = await rows<{ kind: string; title: string }>(
      actor,
      `SELECT c."kind", p."title" FROM "Interaction" i JOIN "Approach" a ON a."id" = i."approachId" JOIN "Campaign" c ON c."id" = a."campaignId"
       JOIN "Contact" p ON p."id" = i."contactId" WHERE i."workspaceId" = $1 AND i."event" = 'JOB_CHANGE'`,
    );
    expect(events).toEqual([{ kind: 'VIVIER', title: 'Staff Engineer' }]);
    const before = await snapshot(actor);
    await imported(actor, archive(false));
    expect(await snapshot(actor)).toEqual(before);
  });

  it('goes where the LinkedIn history already stands, else to the campaign chosen', async () => {
    const actor = await newActor();
    await imported(actor, archive(), { id: null, name: 'Architecte données' });
    await imported(actor, archive(true), { id: null, name: 'Autre poste' });
    const campaigns = await rows<{ name: string }>(
      actor,
      `SELECT DISTINCT c."name" FROM "Approach" a JOIN "Campaign" c ON c."id" = a."campaignId" WHERE a."workspaceId" = $1 AND c."kind" = 'ROLE'`,
    );
    expect(campaigns).toEqual([{ name: 'Architecte données' }]);
  });

  it('killed half-way, goes on where it stopped: nothing twice, nothing lost', async () => {
    const whole = await newActor();
    await imported(whole, archive());
    const actor = await newActor();
    const id = await planned(actor, archive());
    await queueImport(actor, id);
    let batches = 0;
    const dies = () => {
      // The first call starts the run, each further one a batch.
      if (++batches === 4) throw new Error('killed');
      return now;
    };
    await expect(applyImport(actor.scope, id, dies, { batch: 7 })).rejects.toThrow('killed');
    const half = await runOf(actor, id);
    expect([half.state, half.done]).toEqual(['RUNNING', 14]);
    await applyImport(actor.scope, id, () => now, { batch: 7 });
    expect(await snapshot(actor)).toEqual(await snapshot(whole));
    expect((await runOf(actor, id)).done).toBe(30);
  });

  it('twice at once adds once', async () => {
    const actor = await newActor();
    const ids = await Promise.all([planned(actor, archive()), planned(actor, archive())]);
    await Promise.all(ids.map((id) => queueImport(actor, id)));
    // The same run by two workers, and another of the same file beside it.
    await Promise.all([...ids, ids[0]!].map((id) => applyImport(actor.scope, id, () => now, { batch: 5 })));
    const runs = await Promise.all(ids.map((id) => runOf(actor, id)));
    expect(runs.map((run) => run.state)).toEqual(['DONE', 'DONE']);
    expect(runs.reduce((sum, run) => sum + run.applied.contacts!, 0)).toBe(30);
    expect(await count(actor, 'Contact')).toBe(30);
    const doubles = await rows(
      actor,
      `SELECT "externalId" FROM "Interaction" WHERE "workspaceId" = $1 GROUP BY 1 HAVING count(*) > 1`,
    );
    expect(doubles).toEqual([]);
  });

  it('keeps the facts of somebody who objected, says so, and proposes nothing', async () => {
    const actor = await newActor();
    await imported(actor, archive());
    await rows(
      actor,
      `INSERT INTO "Objection" ("workspaceId", "id", "contactId", "at") SELECT "workspaceId", gen_random_uuid(), "id", '2026-11-20T08:00:00Z' FROM "Contact" WHERE "workspaceId" = $1`,
    );
    const id = await planned(actor, archive(true));
    expect((await runOf(actor, id)).planned.objected).toBe(30);
    await queueImport(actor, id);
    await applyImport(actor.scope, id, () => now + 60_000);
    expect((await runOf(actor, id)).applied.replies).toBe(2);
    const proposed = await rows(
      actor,
      `SELECT 1 FROM "Todo" t WHERE t."workspaceId" = $1 AND t."closedAt" IS NULL AND t."kind" = 'RELANCE' AND t."contactId" IN
      (SELECT "contactId" FROM "Interaction" WHERE "recordedAt" >= '2026-11-20T09:01:00Z')`,
    );
    expect(proposed).toEqual([]);
  });

  it('can be cancelled until it begins, not after', async () => {
    const actor = await newActor();
    const id = await planned(actor, archive());
    await cancelImport(actor, id, now);
    expect((await runOf(actor, id)).state).toBe('CANCELLED');
    await expect(queueImport(actor, id)).rejects.toMatchObject({ code: 'conflict' });
    expect(await applyImport(actor.scope, id, () => now)).toEqual({ outcome: 'not-waiting' });
    const other = await planned(actor, archive());
    await queueImport(actor, other);
    await expect(cancelImport(actor, other, now)).rejects.toMatchObject({ code: 'conflict' });
    expect(await count(actor, 'Contact')).toBe(0);
  });
});

const APPLICATIONS =
  'Nom;Prénom;E-mail;Candidature reçue le;Offre;Message\r\nNgo;Aïcha;aicha.ngo@example.net;12/11/2026;SRE;Bonjour, votre "annonce" \\ m’intéresse.\r\n';
const CONTACTS = 'Prénom;Nom;Société;Notes;Tags\r\nÉlodie;Jaouën;Orval;dit « NULL », {a,b};rust,\\o/\r\n';
const CV_BASE =
  'Nom;Prénom;Téléphone;E-mail;Intitulé;Ville;Date du CV;Source\r\nSaïdi;Jérôme;06 00 00 00 00;jerome.saidi@example.net;Product Owner;Rennes;01/10/2026;Jobboard Ouest\r\n';

describe('what an import leaves', () => {
  it('is what a rebuild makes of the histories, for newcomers and for people known before', async () => {
    const actor = await newActor();
    await imported(actor, archive());
    expect(await unexplained(actor)).toEqual([]);
    await imported(actor, archive(true), null, now + 60_000);
    expect(await unexplained(actor, now + 60_000)).toEqual([]);
    await imported(actor, csv(CV_BASE, 'cvtheque.csv'), null, now + 60_000);
    await imported(actor, csv(APPLICATIONS, 'candidatures.csv'), null, now + 60_000);
    await imported(actor, csv(CONTACTS, 'contacts.csv'), { id: null, name: 'Rust' }, now + 60_000);
    expect(await unexplained(actor, now + 60_000)).toEqual([]);
    // Both answers to an application and what is said in the vivier were decided.
    expect(await count(actor, 'Todo')).toBeGreaterThan(0);
    expect(await count(actor, 'Attempt')).toBeGreaterThan(0);
  });

  it('is the same when somebody recorded one of its facts meanwhile', async () => {
    const actor = await newActor();
    await imported(actor, csv(CONTACTS, 'contacts.csv'), { id: null, name: 'Rust' });
    const id = await planned(actor, csv(CV_BASE, 'cvtheque.csv'));
    await queueImport(actor, id);
    const colleague = await connect(database.ownerUrl);
    try {
      await colleague.query('BEGIN');
      await colleague.query(
        `INSERT INTO "Interaction" ("workspaceId", "id", "approachId", "contactId", "kind", "occurredAt", "recordedAt", "externalId", "source")
         SELECT "workspaceId", gen_random_uuid(), "id", "contactId", 'CV_FOUND', '2026-11-19T09:00:00Z', '2026-11-19T09:00:00Z',
           'cv:jerome.saidi@example.net:jobboard ouest:2026-10-01', 'API' FROM "Approach" WHERE "workspaceId" = $1 LIMIT 1`,
        [actor.scope.workspaceId],
      );
      const applying = applyImport(actor.scope, id, () => now);
      // The import cannot see the row, and waits for it at the index.
      await untilWaiting(colleague);
      await colleague.query('COMMIT');
      await applying;
    } finally {
      await colleague.end();
    }
    expect(await runOf(actor, id)).toMatchObject({ state: 'DONE', applied: { contacts: 1, cvs: 0 } });
    expect(await count(actor, 'Contact')).toBe(2);
    const failed = await rows(
      actor,
      `SELECT 1 FROM "ImportRow" WHERE "workspaceId" = $1 AND "state" = 'FAILED'`,
    );
    expect(failed).toEqual([]);
  });
});

async function untilWaiting(client: Awaited<ReturnType<typeof connect>>): Promise<void> {
  for (const giveUpAt = Date.now() + 10_000; Date.now() < giveUpAt; await sleep(20)) {
    const { rowCount } = await client.query(
      `SELECT 1 FROM pg_locks WHERE NOT granted AND locktype = 'transactionid' AND transactionid = pg_current_xact_id()::xid`,
    );
    if (rowCount) return;
  }
  throw new Error('The import waited for nobody.');
}

describe('files of people', () => {
  it('reads a CV database in Windows-1252 once, with its accents and when the CV was written', async () => {
    const actor = await newActor();
    const file = { name: 'cvtheque.csv', bytes: new Uint8Array(Buffer.from(CV_BASE, 'latin1')) };
    expect((await imported(actor, file)).applied).toMatchObject({
      contacts: 1,
      cvs: 1,
      approaches: 1,
      addresses: 2,
    });
    const [contact] = await rows(
      actor,
      `SELECT "firstName", "lastName", "title", "source", "titleCheckedAt"::date::text AS "on" FROM "Contact" WHERE "workspaceId" = $1`,
    );
    expect(contact).toEqual({
      firstName: 'Jérôme',
      lastName: 'Saïdi',
      title: 'Product Owner',
      source: 'Jobboard Ouest',
      on: '2026-10-01',
    });
    expect((await imported(actor, file, null, now + 86_400_000)).applied).toMatchObject({
      contacts: 0,
      interactions: 0,
      matched: 1,
    });
  });

  it('puts applications in the campaign they name, and two posts of one person in two', async () => {
    const actor = await newActor();
    const head = 'Prénom,Nom,Email,Poste,Candidature reçue le\n';
    const file = csv(
      `${head}Inès,Tessier,ines@example.com,Développeur Java (H/F),15/11/2026 17:00\nInès,Tessier,ines@example.com,SRE,16/11/2026 09:00\n`,
    );
    expect((await imported(actor, file)).applied).toMatchObject({
      contacts: 1,
      applications: 2,
      approaches: 2,
    });
    const names = await rows<{ name: string }>(
      actor,
      `SELECT "name" FROM "Campaign" WHERE "workspaceId" = $1 AND "kind" = 'ROLE' ORDER BY 1`,
    );
    expect(names.map((one) => one.name)).toEqual(['Développeur Java (H/F)', 'SRE']);
    const owed = await rows<{ courtesy: string }>(
      actor,
      `SELECT DISTINCT "courtesy" FROM "Todo" WHERE "workspaceId" = $1 AND "closedAt" IS NULL`,
    );
    expect(owed).toEqual([{ courtesy: 'ACKNOWLEDGE_APPLICATION' }]);
  });

  it('knows people by slug, e-mail, phone and name, fills blanks only and never two contacts for one profile', async () => {
    const actor = await newActor();
    await imported(
      actor,
      csv(
        'Prénom,Nom,Email,Téléphone,Fonction,LinkedIn\nZoé,Lefèvre,zoe@example.org,06 11 22 33 44,SRE,linkedin.com/in/zoe-lefevre\n',
      ),
    );
    const file = csv(
      'Prénom,Nom,Email,Téléphone,Fonction,Ville,LinkedIn\n' +
        'Zoé,LEFEVRE,,06 11 22 33 44,CTO,Nantes,\n' +
        'Zoé,Lefèvre,zoe@example.org,,,,linkedin.com/in/zoe-nouvelle\n' +
        'Zoé,L.,zoe.perso@example.org,,,,linkedin.com/in/zoe-lefevre\n',
    );
    expect((await imported(actor, file)).applied).toMatchObject({ contacts: 0, changed: 3, ambiguous: 0 });
    // A phone shared by people of different names is a switchboard.
    const colleague = csv('Prénom,Nom,Téléphone\nPaul,Autre,06 11 22 33 44\n');
    expect((await imported(actor, colleague)).applied).toMatchObject({ contacts: 1 });
    expect((await imported(actor, colleague)).applied).toMatchObject({ contacts: 0, matched: 1 });
    const people = await rows(
      actor,
      `SELECT "firstName", "lastName", "title", "location", "linkedinSlug" FROM "Contact" WHERE "workspaceId" = $1 ORDER BY "createdAt", "id"`,
    );
    expect(people).toEqual([
      {
        firstName: 'Zoé',
        lastName: 'Lefèvre',
        title: 'SRE',
        location: 'Nantes',
        linkedinSlug: 'zoe-lefevre',
      },
      { firstName: 'Paul', lastName: 'Autre', title: null, location: null, linkedinSlug: null },
    ]);
    expect(await rows(actor, `SELECT "linkedinSlug" FROM "ContactAlias" WHERE "workspaceId" = $1`)).toEqual([
      { linkedinSlug: 'zoe-nouvelle' },
    ]);
    expect((await imported(actor, file)).applied).toMatchObject({ contacts: 0, changed: 0, matched: 3 });
  });

  it('leaves namesakes alone rather than guess', async () => {
    const actor = await newActor();
    await imported(
      actor,
      csv(
        'Prénom,Nom,Email,Entreprise\nLéa,Perrin,lea1@example.org,Acme\nLéa,Perrin,lea2@example.org,Acme\n',
      ),
    );
    const nameOnly = csv('Prénom,Nom,Entreprise,Ville\nlea,PERRIN,acme,Brest\nHugo,Faure,Acme,Lyon\n');
    expect((await imported(actor, nameOnly)).applied).toMatchObject({ contacts: 1, changed: 0 });
    expect((await imported(actor, nameOnly)).applied).toMatchObject({ contacts: 0, matched: 1 });
  });

  it('makes contacts only, or approaches in the campaign chosen', async () => {
    const actor = await newActor();
    const file = csv('Prénom,Nom,Email\nAmina,Benali,amina@example.org\n');
    expect((await imported(actor, file)).applied).toMatchObject({ contacts: 1, approaches: 0 });
    expect((await imported(actor, file, { id: null, name: 'Data' })).applied).toMatchObject({
      contacts: 0,
      approaches: 1,
    });
    expect((await imported(actor, file, { id: null, name: 'DATA' })).applied).toMatchObject({
      approaches: 0,
      matched: 1,
    });
  });

  it('gives refused rows back as a file to mend, without formulas', async () => {
    const actor = await newActor();
    const text =
      'Prénom;Nom;Email\nAmina;Benali;pas-une-adresse\n;;\nHugo;"Faure\n=1+1;Calc;non\nLéa;Perrin;lea@example.org\n';
    const run = await imported(actor, csv(text, 'abime.csv'));
    expect(run.applied).toMatchObject({ contacts: 1 });
    const refused = await withScope(actor.scope, (tx) =>
      listPlanRows(tx, actor.scope, run.id, { action: 'REFUSE', skip: 0, most: 50 }),
    );
    expect(refused.map((row) => row.line)).toEqual([2, 3, 4, 5]);
    const lines = refused.map((row) => ({ file: row.file, raw: row.raw!, reason: 'x' }));
    expect(writeRefusedRows(lines, run.details.headers, 'Motif du refus')).toBe(
      '\ufeffPrénom;Nom;Email;Motif du refus\r\nAmina;Benali;pas-une-adresse;x\r\n;;;x\r\nHugo;"""Faure";;x\r\n\'=1+1;Calc;non;x\r\n',
    );
  });

  it('asks once what unknown columns hold, and remembers', async () => {
    const actor = await newActor();
    const file = csv('Qui;Joindre\nLéa Perrin;lea@example.org\n');
    const first = await planImport(actor, file, null, now);
    if (first.outcome !== 'columns-wanted') throw new Error(first.outcome);
    const columns = { kind: 'CONTACTS' as const, mapping: { fullName: 0, email: 1 } };
    expect(await planWithColumns(actor, first.runId, columns, now)).toEqual({
      outcome: 'planned',
      runId: first.runId,
    });
    await queueImport(actor, first.runId);
    await applyImport(actor.scope, first.runId, () => now);
    expect((await runOf(actor, first.runId)).applied).toMatchObject({ contacts: 1, addresses: 1 });
    await expect(planWithColumns(actor, first.runId, columns, now)).rejects.toMatchObject({
      code: 'conflict',
    });
    const next = csv('QUI;joindre;Motif du refus\nHugo Faure;hugo@example.org;x\n');
    expect((await imported(actor, next)).applied).toMatchObject({ contacts: 1, addresses: 1 });
  });

  it('sets aside the one row the database refuses, and keeps the others', async () => {
    const actor = await newActor();
    const names = Array.from({ length: 9 }, (_, index) => `P${index},Test,p${index}@example.org`);
    const id = await planned(actor, csv(`Prénom,Nom,Email\n${names.join('\n')}\n`));
    await rows(
      actor,
      `UPDATE "ImportRow" SET "fact" = jsonb_set("fact", '{location}', to_jsonb('x'::text)) || '{"emails": ["UPPER@example.org"]}' WHERE "workspaceId" = $1 AND "label" = 'P4 Test'`,
    );
    await queueImport(actor, id);
    await applyImport(actor.scope, id, () => now);
    const run = await runOf(actor, id);
    expect([run.state, run.done, run.applied.contacts, run.applied.failed]).toEqual(['DONE', 9, 8, 1]);
  });

  it('says that a file is no file', async () => {
    const actor = await newActor();
    expect(await planImport(actor, csv('', 'vide.csv'), null, now)).toEqual({
      outcome: 'unreadable',
      code: 'EMPTY_FILE',
    });
    expect(await planImport(actor, csv('%PDF-1.4'), null, now)).toEqual({
      outcome: 'unreadable',
      code: 'NOT_A_TABLE',
    });
  });
});
