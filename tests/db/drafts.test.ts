// Drafts on a real database: they save themselves, two tabs never write over each other, and each is its author's.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../lib/auth/actor.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  process.env.DATABASE_URL = database.appUrl;
});
afterAll(async () => {
  await (await import('../../lib/db/client.ts')).closeDatabase();
  await database.drop();
});

const { keepDraft } = await import('../../lib/operations/drafts.ts');
const { findDraft } = await import('../../lib/db/drafts.ts');
const { withScope } = await import('../../lib/db/scope.ts');
const { takeBackMessage } = await import('../../lib/operations/take-back.ts');
const { writeMessage } = await import('../../lib/operations/write.ts');
const { approachSomebody } = await import('../support/approached.ts');
const { createColleague } = await import('../support/colleague.ts');
const { createTestWorkspace } = await import('../support/workspace.ts');

/** Thursday 12 November 2026, 10:00 in Paris. */
const NOW = Date.UTC(2026, 10, 12, 9);
const TEXT = {
  channel: 'EMAIL',
  subject: null,
  body: 'Bonjour Léa',
  trameVersionId: null,
  angle: null,
} as const;

let actor: Actor;
let approachId: string;
beforeEach(async () => {
  actor = (await createTestWorkspace()).actor;
  approachId = (await approachSomebody(actor, NOW)).approachId;
});

const keep = (body: string, base: number | null, who = actor) =>
  keepDraft(who, approachId, { ...TEXT, body }, base, NOW);
const stands = (who = actor) =>
  withScope(who.scope, (tx) => findDraft(tx, who.scope, { approachId, memberId: who.memberId }));

describe('a draft', () => {
  it('is kept with each save, and says which one', async () => {
    expect(await keep('Bon', null)).toEqual({ outcome: 'kept', revision: 1 });
    expect(await keep('Bonjour', 1)).toEqual({ outcome: 'kept', revision: 2 });
    expect(await stands()).toMatchObject({ body: 'Bonjour', revision: 2, channel: 'EMAIL' });
  });

  it('is not begun by nothing', async () => {
    expect(await keep('  \n', null)).toEqual({ outcome: 'kept', revision: null });
    expect(await stands()).toBeNull();
  });

  it('may be emptied, and stays emptied', async () => {
    await keep('Bonjour', null);
    expect(await keep('', 1)).toEqual({ outcome: 'kept', revision: 2 });
    expect(await stands()).toMatchObject({ body: '' });
  });

  it('written over in another tab: nothing is lost, and what stands is told', async () => {
    await keep('Bonjour', null);
    await keep('Bonjour, de la première fenêtre', 1);
    const told = await keep('Bonjour, de la seconde', 1);
    expect(told).toMatchObject({
      outcome: 'changed-elsewhere',
      theirs: { body: 'Bonjour, de la première fenêtre', revision: 2 },
    });
    expect(await stands()).toMatchObject({ body: 'Bonjour, de la première fenêtre', revision: 2 });
  });

  it('two first saves at once: one is kept, the other told', async () => {
    const both = await Promise.all([keep('De gauche', null), keep('De droite', null)]);
    expect(both.map((one) => one.outcome).sort()).toEqual(['changed-elsewhere', 'kept']);
  });

  it('sent again because nobody heard the answer: kept once', async () => {
    await keep('Bonjour', null);
    await keep('Bonjour Léa', 1);
    expect(await keep('Bonjour Léa', 1)).toEqual({ outcome: 'kept', revision: 2 });
  });

  it('is its author’s alone', async () => {
    await keep('À moi', null);
    const colleague = await createColleague(actor);
    expect(await stands(colleague)).toBeNull();
    expect(await keep('À lui', null, colleague)).toEqual({ outcome: 'kept', revision: 1 });
    expect(await stands()).toMatchObject({ body: 'À moi' });
  });

  it('of another workspace cannot be found', async () => {
    const stranger = (await createTestWorkspace()).actor;
    await expect(keep('Bonjour', null, stranger)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a draft that was sent', () => {
  const body =
    'Bonjour Léa, votre billet sur Iceberg m’a fait relire nos snapshots. Alcyon recrute. Quinze minutes jeudi ?';

  async function send() {
    await keep(body, null);
    const written = { approachId, todoId: null, ...TEXT, body, subject: 'Iceberg', base: 1 };
    const wrote = await writeMessage(actor, written, NOW);
    if (wrote.outcome !== 'recorded') throw new Error(wrote.outcome);
    return wrote.interactionId;
  }

  it('is emptied; another tab that still holds it is told', async () => {
    await send();
    expect(await stands()).toBeNull();
    expect(await keep(`${body} Ou vendredi ?`, 1)).toEqual({ outcome: 'changed-elsewhere', theirs: null });
    expect(await stands()).toBeNull();
  });

  it('taken back, is a draft again', async () => {
    const interactionId = await send();
    await takeBackMessage(actor, { kind: 'void', interactionIds: [interactionId] }, NOW);
    expect(await stands()).toMatchObject({ body, subject: 'Iceberg', channel: 'EMAIL', revision: 1 });
  });

  it('taken back, leaves alone the one begun meanwhile', async () => {
    const interactionId = await send();
    await keep('Autre chose', null);
    await takeBackMessage(actor, { kind: 'void', interactionIds: [interactionId] }, NOW);
    expect(await stands()).toMatchObject({ body: 'Autre chose' });
  });

  it('taken back twice, comes back once: what was made of it since stands', async () => {
    const what = { kind: 'void' as const, interactionIds: [await send()] };
    await takeBackMessage(actor, what, NOW);
    const better = { approachId, todoId: null, ...TEXT, body: `${body} Ou vendredi ?`, base: 1 };
    expect(await writeMessage(actor, better, NOW)).toMatchObject({ outcome: 'recorded' });
    await takeBackMessage(actor, what, NOW);
    expect(await stands()).toBeNull();
  });
});
