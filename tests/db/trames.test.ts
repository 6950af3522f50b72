// The library of trames, the hook that is one person's alone, and what is settled before writing.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../lib/auth/actor.ts';
import { connect } from '../../lib/db/server/roles.ts';
import { foldHook } from '../../lib/domain/messages/hook.ts';
import { STARTER_SET } from '../../lib/domain/messages/starter/starter-set.ts';
import { seedDemo, tellStories } from '../../prisma/seed/demo.ts';
import { PLANTED_TRUTH } from '../../prisma/seed/truth.ts';
import { HOOKS } from '../../prisma/seed/words/names.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let owner: Awaited<ReturnType<typeof connect>>;
beforeAll(async () => {
  database = await createTestDatabase();
  process.env.DATABASE_URL = database.appUrl;
  owner = await connect(database.ownerUrl);
});
afterAll(async () => {
  await (await import('../../lib/db/client.ts')).closeDatabase();
  await owner.end();
  await database.drop();
});

const trames = await import('../../lib/operations/trames.ts');
const writing = await import('../../lib/operations/before-writing.ts');
const lexicon = await import('../../lib/operations/lexicon.ts');
const sessions = await import('../../lib/operations/session-closing.ts');
const { createApproach } = await import('../../lib/operations/approaches.ts');
const { createCampaign } = await import('../../lib/operations/campaigns.ts');
const { createContact } = await import('../../lib/operations/contacts.ts');
const { record } = await import('../../lib/operations/record.ts');
const { insertMember } = await import('../../lib/db/members.ts');
const { withScope } = await import('../../lib/db/scope.ts');
const { listTrames, listVersions, listAnglesUsed, countUses } = await import('../../lib/db/trames.ts');
const { countAttemptsByVersion } = await import('../../lib/db/trame-rates.ts');
const { holdHooks, updateHook } = await import('../../lib/db/hooks.ts');
const { listBeforeWriting } = await import('../../lib/db/before-writing.ts');
const { findTrameFacts } = await import('../../lib/db/trame-facts.ts');
const { findLexicon } = await import('../../lib/db/lexicon.ts');
const { loadTrames } = await import('../../lib/loaders/trames.ts');
const { listFilledTrames } = await import('../../lib/loaders/filled-trames.ts');
const { listTodos } = await import('../../lib/db/todos.ts');
const { lintMessage } = await import('../../lib/operations/lint-message.ts');
const { createTestWorkspace } = await import('../support/workspace.ts');

const NOW = Date.parse('2026-11-12T09:00:00Z');
const DAY = 86_400_000;

const WISH = {
  name: 'Un mot',
  category: 'AFTER_FIRST_MESSAGE',
  rank: 1,
  channel: null,
  language: 'fr',
  address: 'VOUS',
  angle: 'NEW_INFORMATION',
  courtesy: null,
  silence: 'NO_TIME',
  subject: null,
  body: 'Bonjour {prénom}, {nouveauté}. {moi}',
} as const;

/** A colleague in the same workspace. */
async function colleague(actor: Actor, role: 'RECRUITER' | 'LEAD'): Promise<Actor> {
  const id = randomUUID();
  await withScope(actor.scope, (tx) =>
    insertMember(tx, actor.scope, {
      id,
      teamId: null,
      email: `${id}@exemple.fr`,
      firstName: 'Karim',
      lastName: 'Perrin',
      passwordHash: null,
      role,
      locale: 'fr',
    }),
  );
  return { ...actor, memberId: id, role };
}

async function person(actor: Actor, campaignId: string, firstName: string, hook: string | null = null) {
  const made = await createContact(actor, { firstName, lastName: 'Tanguy' }, NOW);
  if (made.outcome !== 'created') throw new Error(made.outcome);
  const approach = await createApproach(actor, { contactId: made.contactId, campaignId, hook }, NOW);
  return { contactId: made.contactId, approachId: approach.approachId };
}

async function search(actor: Actor, company: string | null = 'Alcyon') {
  const wish = { name: 'Data engineer', company, confidentialReason: company ? null : 'Poste occupé.' };
  return (await createCampaign(actor, wish, NOW)).campaignId;
}

const all = (actor: Actor) => withScope(actor.scope, (tx) => listTrames(tx, actor.scope, actor.memberId));
const one = async (actor: Actor, id: string) => (await all(actor)).find((trame) => trame.id === id);
const versionsOf = (actor: Actor, id: string) =>
  withScope(actor.scope, (tx) => listVersions(tx, actor.scope, id));
const hookOf = async (approachId: string) =>
  (await owner.query(`SELECT "hook" FROM "Approach" WHERE "id" = $1`, [approachId])).rows[0].hook;

describe('the starter set', () => {
  it('is in a workspace from its first minute, whole and shared', async () => {
    const { actor } = await createTestWorkspace();
    const stands = await all(actor);
    expect(stands.map((trame) => trame.starter).toSorted()).toEqual(
      STARTER_SET.map((trame) => trame.starter).toSorted(),
    );
    expect(stands.every((trame) => trame.ownerId === null && trame.version === 1)).toBe(true);
  });

  it('reaches a workspace that stood before it at its first visit, once, and never over what was changed', async () => {
    const { actor } = await createTestWorkspace();
    const [first, second] = await all(actor);
    await trames.editTrame(actor, first!.id, { ...first!, body: 'À notre façon, {prénom}.' }, NOW);
    await trames.archiveTrame(actor, second!.id, true, NOW);
    // As if the set had grown since: some of it is missing.
    await owner.query(`ALTER TABLE "TrameVersion" DISABLE TRIGGER "TrameVersion_insert_only"`);
    const gone = `SELECT "id" FROM "Trame" WHERE "workspaceId" = $1 AND "id" NOT IN ($2, $3) ORDER BY "id" LIMIT 5`;
    await owner.query(`DELETE FROM "TrameVersion" WHERE "trameId" IN (${gone})`, [
      actor.scope.workspaceId,
      first!.id,
      second!.id,
    ]);
    await owner.query(`DELETE FROM "Trame" WHERE "id" IN (${gone})`, [
      actor.scope.workspaceId,
      first!.id,
      second!.id,
    ]);
    await owner.query(`ALTER TABLE "TrameVersion" ENABLE TRIGGER "TrameVersion_insert_only"`);
    expect(await all(actor)).toHaveLength(STARTER_SET.length - 5);

    const none = { category: null, rank: null, channel: null, language: null, angle: null, of: null };
    await Promise.all([loadTrames(actor, none), loadTrames(actor, none)]);
    const stands = await all(actor);
    expect(stands).toHaveLength(STARTER_SET.length);
    expect(stands.find((trame) => trame.id === first!.id)?.body).toBe('À notre façon, {prénom}.');
    expect(stands.find((trame) => trame.id === second!.id)?.isArchived).toBe(true);
    expect((await loadTrames(actor, none)).trames).toHaveLength(STARTER_SET.length - 1);
  });
});

describe('a trame', () => {
  it('is its author’s until shared; a colleague sees nothing of it before', async () => {
    const { actor } = await createTestWorkspace();
    const karim = await colleague(actor, 'RECRUITER');
    const id = await trames.createTrame(karim, WISH, NOW);
    expect((await one(karim, id))?.ownerId).toBe(karim.memberId);
    expect(await one(actor, id)).toBeUndefined();
    await expect(trames.editTrame(actor, id, WISH, NOW)).rejects.toMatchObject({ code: 'not-found' });
    await expect(trames.duplicateTrame(actor, id, 'Copie', NOW)).rejects.toMatchObject({ code: 'not-found' });

    await trames.shareTrame(karim, id);
    expect((await one(actor, id))?.ownerId).toBeNull();
    // Shared, it is for leads to change; its author bends a copy.
    await expect(trames.editTrame(karim, id, WISH, NOW)).rejects.toMatchObject({ code: 'forbidden' });
    await trames.editTrame(await colleague(actor, 'LEAD'), id, { ...WISH, name: 'Deux mots' }, NOW);
    const copy = await trames.duplicateTrame(karim, id, 'Ma copie', NOW);
    expect(await one(karim, copy)).toMatchObject({
      name: 'Ma copie',
      ownerId: karim.memberId,
      version: 1,
      starter: null,
    });
  });

  it('takes a version when its words change, and none otherwise', async () => {
    const { actor } = await createTestWorkspace();
    const id = await trames.createTrame(actor, WISH, NOW);
    expect(await trames.editTrame(actor, id, { ...WISH, name: 'Autre nom', rank: 2 }, NOW + 1)).toEqual({
      version: 1,
      isNewVersion: false,
    });
    const changes = [1, 2, 3, 4].map((at) =>
      trames.editTrame(actor, id, { ...WISH, body: `Bonjour {prénom}, ${at}.` }, NOW + at),
    );
    await Promise.all(changes);
    const versions = await versionsOf(actor, id);
    expect(versions.map((version) => version.number)).toEqual([5, 4, 3, 2, 1]);
    expect(versions.at(-1)).toMatchObject({ body: WISH.body, authorName: 'Inès Moreau' });
    expect((await one(actor, id))?.version).toBe(5);
  });

  it('refuses a variable that nobody knows, and keeps a courtesy without category or rank', async () => {
    const { actor } = await createTestWorkspace();
    const wrong = { ...WISH, body: 'Bonjour {prenom}, {salaires}.' };
    await expect(trames.createTrame(actor, wrong, NOW)).rejects.toMatchObject({ code: 'invalid' });
    const id = await trames.createTrame(actor, { ...WISH, courtesy: 'THANK_FOR_NO' }, NOW);
    expect(await one(actor, id)).toMatchObject({
      courtesy: 'THANK_FOR_NO',
      category: null,
      rank: null,
      silence: null,
    });
  });

  it('belongs to its workspace: elsewhere it is not found, and a version is never edited', async () => {
    const { actor } = await createTestWorkspace();
    const other = await createTestWorkspace();
    const id = await trames.createTrame(actor, WISH, NOW);
    await expect(trames.archiveTrame(other.actor, id, true, NOW)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await versionsOf(other.actor, id)).toEqual([]);
    await expect(
      owner.query(`UPDATE "TrameVersion" SET "body" = 'x' WHERE "trameId" = $1`, [id]),
    ).rejects.toThrow();
  });

  it('is counted by version, and an angle met by a person comes after those they have not met', async () => {
    const { actor } = await createTestWorkspace();
    const campaignId = await search(actor);
    const { approachId, contactId } = await person(actor, campaignId, 'Anaïs', 'votre billet sur les marées');
    await writing.setCampaignFacts(actor, campaignId, {
      news: 'l’équipe passe à Java 21',
      team: 'six personnes',
    });
    const trame = (await all(actor)).find(({ starter }) => starter === 'fr-relance-1-nouveau')!;
    const sent = await record(
      actor,
      approachId,
      {
        kind: 'MESSAGE_SENT',
        channel: 'EMAIL',
        occurredAt: NOW - 20 * DAY,
        body: 'Bonjour',
        trameVersionId: trame.versionId,
        angle: 'NEW_INFORMATION',
        hookUsed: false,
      },
      { now: NOW, source: 'HAND' },
    );
    expect(sent.outcome).toBe('recorded');
    const { uses, counts, used } = await withScope(actor.scope, async (tx) => ({
      uses: await countUses(tx, actor.scope),
      counts: await countAttemptsByVersion(tx, actor.scope, trame.id, NOW - 14 * DAY),
      used: await listAnglesUsed(tx, actor.scope, contactId),
    }));
    expect(uses.get(trame.id)).toBe(1);
    expect((await versionsOf(actor, trame.id)).map((version) => version.uses)).toEqual([1]);
    expect(counts.get(trame.versionId)).toEqual({ mature: 1, answered: 0, interested: 0, pending: 0 });
    expect(used).toEqual({ angles: ['NEW_INFORMATION'], trameIds: [trame.id] });

    const wish = {
      approachId,
      category: 'AFTER_FIRST_MESSAGE',
      rank: 1,
      courtesy: null,
      channel: 'EMAIL',
      language: 'fr',
      address: null,
    } as const;
    const offered = await withScope(actor.scope, (tx) => listFilledTrames(tx, actor, wish, NOW));
    expect(offered[0]).toMatchObject({ why: 'NEW_ANGLE', lacks: [] });
    expect(offered[0]!.trame.angle).not.toBe('NEW_INFORMATION');
    expect(offered[0]!.filled.body).toContain('six personnes');
    expect(offered.at(-1)!.trame.id).toBe(trame.id);
    expect(offered.at(-1)!.why).toBe('SENT_BEFORE');
  });
});

describe('the hook', () => {
  const HOOK = 'votre billet « Ce que Kafka m’a appris »';

  it('is one person’s: the same words in other clothes are refused for another, by name, in any campaign', async () => {
    const { actor } = await createTestWorkspace();
    const [data, java] = [await search(actor), await search(actor)];
    const anais = await person(actor, data, 'Anaïs');
    const marc = await person(actor, java, 'Marc');
    expect(await writing.writeHook(actor, anais.approachId, HOOK)).toEqual({ outcome: 'written' });
    expect(
      await writing.writeHook(actor, marc.approachId, 'VOTRE BILLET, "Ce que Kafka m\'a appris" !'),
    ).toEqual({
      outcome: 'same-hook',
      owner: { contactId: anais.contactId, name: 'Anaïs Tanguy' },
    });
    expect(await hookOf(marc.approachId)).toBeNull();
    // The same person in another campaign keeps the same reason; once emptied, it is free.
    const again = await createApproach(
      actor,
      { contactId: anais.contactId, campaignId: java, hook: HOOK },
      NOW,
    );
    expect(again.outcome).toBe('created');
    await writing.writeHook(actor, anais.approachId, null);
    await writing.writeHook(actor, again.approachId, null);
    expect(await writing.writeHook(actor, marc.approachId, HOOK)).toEqual({ outcome: 'written' });
  });

  it('is refused at the making of an approach too, and knows nothing of other workspaces', async () => {
    const { actor } = await createTestWorkspace();
    const other = await createTestWorkspace();
    const campaignId = await search(actor);
    await person(actor, campaignId, 'Anaïs', HOOK);
    await expect(person(actor, campaignId, 'Marc', HOOK)).rejects.toMatchObject({ code: 'invalid' });
    await expect(person(other.actor, await search(other.actor), 'Zoé', HOOK)).resolves.toBeDefined();
    const elsewhere = await person(actor, campaignId, 'Léa');
    await expect(writing.writeHook(other.actor, elsewhere.approachId, HOOK)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('waits for a colleague who is writing the same one at that very moment, and is then told of it', async () => {
    const { actor } = await createTestWorkspace();
    const campaignId = await search(actor);
    const anais = await person(actor, campaignId, 'Anaïs');
    const marc = await person(actor, campaignId, 'Marc');
    let second: ReturnType<typeof writing.writeHook> | null = null;
    await withScope(actor.scope, async (tx) => {
      await holdHooks(tx, actor.scope, [HOOK]);
      await updateHook(tx, actor.scope, anais.approachId, HOOK);
      second = writing.writeHook(actor, marc.approachId, HOOK.toUpperCase());
      // Long enough for the other to have read and written, were nothing to hold it.
      await new Promise((resolve) => setTimeout(resolve, 400));
    });
    expect(await second).toMatchObject({ outcome: 'same-hook', owner: { name: 'Anaïs Tanguy' } });
  });

  it('of many who write the same one at once, one keeps it', async () => {
    const { actor } = await createTestWorkspace();
    const campaignId = await search(actor);
    const people = [];
    for (const name of ['Anaïs', 'Marc', 'Léa', 'Zoé', 'Hugo', 'Inès'])
      people.push(await person(actor, campaignId, name));
    const outcomes = await Promise.all(
      people.map(({ approachId }) => writing.writeHook(actor, approachId, HOOK)),
    );
    expect(outcomes.filter((one) => one.outcome === 'written')).toHaveLength(1);
    const { rows } = await owner.query(
      `SELECT count(*)::int AS "count" FROM "Approach" WHERE "workspaceId" = $1 AND "hook" IS NOT NULL`,
      [actor.scope.workspaceId],
    );
    expect(rows[0].count).toBe(1);
  });

  it('is left out of a closing when it is somebody else’s: the star stands, the former hook too, and the effect counts it', async () => {
    const { actor } = await createTestWorkspace();
    const campaignId = await search(actor);
    const anais = await person(actor, campaignId, 'Anaïs', HOOK);
    const marc = await person(actor, campaignId, 'Marc', 'son exposé sur les marées');
    const lea = await person(actor, campaignId, 'Léa');
    const zoe = await person(actor, campaignId, 'Zoé');
    const answer = (id: string, hook: string) => ({ id, starred: true, priority: 2, hook });
    const twice = 'votre atelier de soudure';
    const closing = await sessions.closeSession(
      actor,
      [
        answer(marc.approachId, HOOK.toUpperCase()),
        answer(lea.approachId, twice),
        answer(zoe.approachId, `${twice}.`),
      ],
      NOW,
    );
    expect(await hookOf(anais.approachId)).toBe(HOOK);
    expect(await hookOf(marc.approachId)).toBe('son exposé sur les marées');
    expect([await hookOf(lea.approachId), await hookOf(zoe.approachId)]).toEqual([twice, null]);
    const { rows } = await owner.query(`SELECT "effect" FROM "SourcingSession" WHERE "id" = $1`, [closing]);
    expect(rows[0].effect.sameHooks).toBe(2);
    const starred = await owner.query(
      `SELECT count(*)::int AS n FROM "Approach" WHERE "starred" AND "workspaceId" = $1`,
      [actor.scope.workspaceId],
    );
    expect(starred.rows[0].n).toBe(3);
  });

  it('is folded by the database as the domain folds it', async () => {
    const spoken = [
      ...HOOKS,
      'Votre billet sur « Iceberg » !',
      'L’ŒUVRE de Maëlys, n° 3 — et après ?',
      'ÇA : 40 To, sans arrêt…',
      'a_b-c/d (e) [f] {g}',
      '…',
      '  ',
    ];
    for (const hook of spoken) {
      const { rows } = await owner.query(`SELECT "fold_hook"($1) AS folded`, [hook]);
      expect([hook, rows[0].folded]).toEqual([hook, foldHook(hook)]);
    }
  });
});

describe('before writing', () => {
  it('keeps a fit, and a reason only where the job fits neither way', async () => {
    const { actor } = await createTestWorkspace();
    const { approachId, contactId } = await person(actor, await search(actor, null), 'Anaïs');
    const view = async () =>
      (await withScope(actor.scope, (tx) => listBeforeWriting(tx, actor.scope, [approachId])))[0]!;
    expect(await view()).toMatchObject({
      fit: null,
      fitReason: null,
      confidentialReason: 'Poste occupé.',
      mayAskReferral: false,
    });
    await writing.setFit(actor, approachId, { fit: 'NEITHER', reason: 'Elle veut changer.' });
    expect(await view()).toMatchObject({ fit: 'NEITHER', fitReason: 'Elle veut changer.' });
    await writing.setFit(actor, approachId, { fit: 'DOES_IT', reason: 'rien' });
    expect(await view()).toMatchObject({ fit: 'DOES_IT', fitReason: null });
    await writing.markTitleChecked(actor, contactId, NOW);
    expect((await view()).titleCheckedAt).toBe(NOW);
  });

  it('lets a recommendation be asked for once a call was taken, and no longer when that row is struck', async () => {
    const { actor } = await createTestWorkspace();
    const { approachId } = await person(actor, await search(actor), 'Anaïs');
    const mayAsk = async () =>
      (await withScope(actor.scope, (tx) => listBeforeWriting(tx, actor.scope, [approachId])))[0]!
        .mayAskReferral;
    const call = {
      kind: 'CALL_MADE',
      channel: 'PHONE',
      outcome: 'VOICEMAIL',
      occurredAt: NOW - 2 * DAY,
    } as const;
    await record(actor, approachId, call, { now: NOW, source: 'HAND' });
    expect(await mayAsk()).toBe(false);
    const answered = { kind: 'CALL_ANSWERED', channel: 'PHONE', occurredAt: NOW - DAY } as const;
    const recorded = await record(actor, approachId, answered, { now: NOW, source: 'HAND' });
    expect(await mayAsk()).toBe(true);
    if (recorded.outcome !== 'recorded') throw new Error(recorded.outcome);
    const { voidRow } = await import('../../lib/operations/record.ts');
    await voidRow(actor, recorded.interactionId, 'UNDONE', NOW);
    expect(await mayAsk()).toBe(false);
  });

  it('gives trames the facts of the search, of the person and of whoever writes, and of no other workspace', async () => {
    const { actor } = await createTestWorkspace();
    const other = await createTestWorkspace();
    const campaignId = await search(actor);
    await writing.setCampaignFacts(actor, campaignId, { salary: '46 à 54 k€' });
    await writing.setAboutMe(actor, 'je recrute à Nantes');
    const { approachId } = await person(actor, campaignId, 'Anaïs');
    const facts = (who: Actor) =>
      withScope(who.scope, (tx) => findTrameFacts(tx, who.scope, approachId, who.memberId));
    expect(await facts(actor)).toMatchObject({
      person: { firstName: 'Anaïs' },
      campaign: { company: 'Alcyon', facts: { salary: '46 à 54 k€' } },
      me: { firstName: 'Inès', aboutMe: 'je recrute à Nantes' },
      lastMessageAt: null,
    });
    expect(await facts(other.actor)).toBeNull();
    await expect(writing.setCampaignFacts(other.actor, campaignId, {})).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('the lexicon', () => {
  it('is the workspace’s, for leads to change', async () => {
    const { actor } = await createTestWorkspace();
    const changed = { reproach: { add: [{ phrase: 'toc toc', suggestion: 'entrez' }], remove: [] } };
    const karim = await colleague(actor, 'RECRUITER');
    await expect(async () => lexicon.editLexicon(karim, changed)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await lexicon.editLexicon(await colleague(actor, 'LEAD'), changed);
    expect(await withScope(actor.scope, (tx) => findLexicon(tx, actor.scope))).toEqual(changed);
  });
});

describe('the demo', () => {
  const today = Date.parse('2026-11-27T16:00:00Z');
  const { stories } = tellStories(today);

  it('tells no « pourquoi vous » to two people', () => {
    const owners = new Map<string, Set<string>>();
    for (const { seats, contact } of stories)
      for (const { hook } of seats) {
        if (!hook) continue;
        const key = foldHook(hook)!;
        owners.set(key, (owners.get(key) ?? new Set()).add(contact.linkedinSlug));
      }
    expect(owners.size).toBeGreaterThan(350);
    expect([...owners].filter(([, people]) => people.size > 1)).toEqual([]);
  });

  it('holds what is planted of trames and hooks: enough of each, and answered as unequally as said', () => {
    const counts = new Map<string, { tried: number; answered: number }>();
    for (const { seats } of stories)
      for (const { facts } of seats) {
        const rows = facts.filter((fact) => !fact.void).toSorted((a, b) => a.occurredAt - b.occurredAt);
        for (const [at, fact] of rows.entries()) {
          if (fact.occurredAt > today - 14 * DAY || fact.kind !== 'MESSAGE_SENT') continue;
          const next = rows
            .slice(at + 1)
            .find(({ kind }) => /^(?:MESSAGE_SENT|CALL_MADE|REPLY_RECEIVED|CALL_ANSWERED)$/.test(kind));
          const isAnswered = next?.kind === 'REPLY_RECEIVED' || next?.kind === 'CALL_ANSWERED';
          const hook = fact.hookUsed == null ? null : `hook ${fact.hookUsed}`;
          for (const key of [fact.starter, hook]) {
            if (!key) continue;
            const count = counts.get(key) ?? { tried: 0, answered: 0 };
            counts.set(key, { tried: count.tried + 1, answered: count.answered + Number(isAnswered) });
          }
        }
      }
    const { better, worse } = PLANTED_TRUTH.trames;
    const rate = (key: string) => counts.get(key)!.answered / counts.get(key)!.tried;
    for (const key of [better, worse, 'hook true', 'hook false'])
      expect(counts.get(key)!.tried).toBeGreaterThanOrEqual(35);
    expect(rate(better)).toBeGreaterThan(1.8 * rate(worse));
    expect(rate('hook true')).toBeGreaterThan(1.25 * rate('hook false'));
  });

  it('fills every trame of a first relance for its people so that the lint has nothing grave to say', async () => {
    const { scope, cast } = await seedDemo({ today, passwordHash: 'none', scale: 0.05 });
    const actor: Actor = { scope, memberId: cast.members.camille.id, role: 'ADMIN' };
    const due = await withScope(scope, (tx) =>
      listTodos(tx, scope, { ownerId: actor.memberId, dueBefore: today + 7 * DAY, now: today, limit: 500 }),
    );
    // Whose first message said why them: after one that did not, a relance that does not either is rightly frowned at.
    const { rows: told } = await owner.query(`SELECT "approachId" FROM "Interaction" WHERE "hookUsed"`);
    const saidWhy = new Set(told.map((row) => row.approachId));
    const firsts = due
      .filter(
        (todo) => todo.category === 'AFTER_FIRST_MESSAGE' && todo.step === 1 && saidWhy.has(todo.approachId),
      )
      .slice(0, 5);
    expect(firsts.length).toBeGreaterThanOrEqual(3);
    let read = 0;
    for (const { approachId } of firsts) {
      await writing.setFit(actor, approachId, { fit: 'DOES_IT', reason: null });
      for (const channel of ['EMAIL', 'LINKEDIN'] as const) {
        const wish = {
          approachId,
          category: 'AFTER_FIRST_MESSAGE',
          rank: 1,
          courtesy: null,
          channel,
          language: 'fr',
          address: 'VOUS',
        } as const;
        const offered = await withScope(scope, (tx) => listFilledTrames(tx, actor, wish, today));
        for (const { trame, lacks, filled } of offered) {
          if (lacks.length > 0 || trame.address === 'TU') continue;
          const draft = { text: filled.body, subject: filled.subject, channel };
          const { findings } = await lintMessage(actor, approachId, draft, today);
          const grave = findings.filter((finding) => finding.severity !== 'hint');
          expect([trame.starter, grave.map((one) => [one.code, one.passage?.text])]).toEqual([
            trame.starter,
            [],
          ]);
          read += 1;
        }
      }
    }
    expect(read).toBeGreaterThanOrEqual(15);
  });
});
