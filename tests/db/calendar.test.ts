// The list in one's own calendar: an address that is its own proof, read by a strict parser, and gone once revoked; the same list as a file.
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Actor } from '../../lib/auth/actor.ts';
import { DAY, HOUR } from '../../lib/domain/time/instant.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  process.env.DATABASE_URL = database.appUrl;
  process.env.PUBLIC_URL = 'https://relance.exemple.fr';
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await (await import('../../lib/db/client.ts')).closeDatabase();
  await database.drop();
});

const { GET } = await import('../../app/api/calendar/[token]/route.ts');
const { createFeed, endFeed } = await import('../../lib/operations/calendar-feed.ts');
const { chooseDigests } = await import('../../lib/operations/digest.ts');
const { createCampaign } = await import('../../lib/operations/campaigns.ts');
const { recordReply } = await import('../../lib/operations/todos.ts');
const { record } = await import('../../lib/operations/record.ts');
const { planMemberWeek } = await import('../../lib/operations/week.ts');
const { updateMember } = await import('../../lib/db/members.ts');
const { withScope } = await import('../../lib/db/scope.ts');
const { getWorkspaceRules } = await import('../../lib/db/workspace-time.ts');
const { calendarFor } = await import('../../lib/holidays/calendars.ts');
const { writeWeekCsv } = await import('../../lib/exports/week-csv.ts');
const { connect } = await import('../../lib/db/server/roles.ts');
const { createTestWorkspace } = await import('../support/workspace.ts');
const { followSomebody } = await import('../support/followed.ts');

/** Monday 9 November 2026, 8:00 in Paris; Wednesday 11 is a public holiday. */
const MONDAY = Date.UTC(2026, 10, 9, 7);
const FRIDAY = MONDAY - 3 * DAY + 2 * HOUR;

let actor: Actor;
let campaignId: string;
beforeEach(async () => {
  vi.stubEnv('RELANCE_NOW', new Date(MONDAY).toISOString());
  actor = (await createTestWorkspace()).actor;
  campaignId = (await createCampaign(actor, { name: 'SRE', company: 'Alcyon' }, FRIDAY - 30 * DAY))
    .campaignId;
});

async function ask(secret: string, headers: Record<string, string> = {}): Promise<Response> {
  const params = Promise.resolve({ token: `${secret}.ics` });
  return GET(new Request('http://localhost/', { headers }), { params });
}

interface Shown {
  readonly summary: string;
  readonly description: string;
  readonly start: string;
  readonly end: string;
  readonly uid: string;
}

/** Reads a calendar as strictly as RFC 5545 is written: lines first, then a parser that forgives nothing. */
function readStrictly(text: string): Shown[] {
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  ICAL.design.strict = true;
  const calendar = new ICAL.Component(ICAL.parse(text));
  expect(calendar.name).toBe('vcalendar');
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  expect(calendar.getFirstPropertyValue('prodid')).toBeTruthy();
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    expect(component.getFirstPropertyValue('dtstamp')).toBeInstanceOf(ICAL.Time);
    expect(component.getFirstPropertyValue('last-modified')).toBeInstanceOf(ICAL.Time);
    expect(component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    const event = new ICAL.Event(component);
    return {
      summary: event.summary,
      description: event.description ?? '',
      start: event.startDate.toICALString(),
      end: event.endDate.toICALString(),
      uid: event.uid,
    };
  });
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  return events;
}

describe('the calendar', () => {
  it('holds each open day of two weeks and the moments to call, for a strict parser', async () => {
    const common = { campaignId, writtenAt: FRIDAY };
    await followSomebody(actor, { ...common, firstName: 'Zoé', lastName: 'Martin; Élie, ou \\ presque' });
    const answered = await followSomebody(actor, { ...common, firstName: 'Marc', lastName: 'Le Goff' });
    await recordReply(
      actor,
      answered.approachId,
      { channel: 'EMAIL', body: 'Rien à mon patron' },
      FRIDAY + HOUR,
    );
    // Found in a CV database in Montréal, called and texted on Friday: to be called again at lunch, there.
    const called = await followSomebody(actor, {
      campaignId,
      firstName: 'Awa',
      lastName: 'Diallo',
      writtenAt: FRIDAY,
      fields: {
        timeZone: 'America/Montreal',
        addresses: [{ kind: 'PHONE', value: '+14185550137' }],
        notes: 'ne pas appeler le soir',
      },
    });
    await withScope(actor.scope, (tx) =>
      tx.todo.updateMany({
        where: { workspaceId: actor.scope.workspaceId, approachId: called.approachId },
        data: { channel: 'PHONE', slot: 'LUNCH' },
      }),
    );
    // Written to this morning: due on Thursday. Written to for the second time last Friday: due on Tuesday.
    await followSomebody(actor, { ...common, firstName: 'Lou', lastName: 'Petit', writtenAt: MONDAY });

    const secret = await createFeed(actor.scope, actor.memberId);
    const response = await ask(secret);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
    expect(response.headers.get('x-robots-tag')).toContain('noindex');
    const text = await response.text();
    const events = readStrictly(text);
    expect(events.map(({ summary, start, end }) => [summary, start, end])).toEqual([
      ['2 relances · 1 réponse', '20261109', '20261110'],
      ['1 relance', '20261112', '20261113'],
      ['Appeler Awa D.', '20261109T170000Z', '20261109T190000Z'],
    ]);
    expect(events[0]!.description.split('\n')).toEqual([
      'À répondre',
      'Marc L. · Répondre · E-mail',
      '',
      'Relances',
      'Zoé M. · Après 1ᵉʳ message · E-mail',
      'Awa D. · Après 1ᵉʳ message · Téléphone',
    ]);
    // Neither names in full, nor notes, nor messages, nor numbers.
    for (const kept of ['Martin', 'Diallo', 'le soir', 'patron', '5550137']) expect(text).not.toContain(kept);
  });

  it('keeps the identity of its events, and says when nothing changed', async () => {
    await followSomebody(actor, { campaignId, firstName: 'Zoé', lastName: 'Martin', writtenAt: FRIDAY });
    const secret = await createFeed(actor.scope, actor.memberId);
    const first = await ask(secret);
    const uids = readStrictly(await first.text()).map(({ uid }) => uid);
    const tag = first.headers.get('etag')!;
    const again = await ask(secret, { 'if-none-match': tag });
    expect([again.status, await again.text()]).toEqual([304, '']);

    const other = await followSomebody(actor, {
      campaignId,
      firstName: 'Lou',
      lastName: 'Petit',
      writtenAt: FRIDAY,
    });
    const now = MONDAY + HOUR;
    vi.stubEnv('RELANCE_NOW', new Date(now).toISOString());
    const changed = await ask(secret, { 'if-none-match': tag });
    expect(changed.status).toBe(200);
    const events = readStrictly(await changed.text());
    expect(events.map(({ uid }) => uid)).toEqual(uids);
    expect(events[0]!.summary).toBe('2 relances');
    const sent = { kind: 'MESSAGE_SENT' as const, channel: 'EMAIL' as const, occurredAt: now };
    await record(actor, other.approachId, sent, { now, source: 'HAND' });
    const [day] = readStrictly(await (await ask(secret)).text());
    expect(day!.summary).toBe('1 relance');
  });

  it('carries to next week what this week leaves aside, and says it in the reader’s language', async () => {
    await withScope(actor.scope, (tx) =>
      updateMember(tx, actor.scope, actor.memberId, { weeklyCapacity: 1, locale: 'en' }),
    );
    for (const lastName of ['A', 'B', 'C'])
      await followSomebody(actor, { campaignId, firstName: 'Zoé', lastName, writtenAt: FRIDAY });
    const secret = await createFeed(actor.scope, actor.memberId);
    const events = readStrictly(await (await ask(secret)).text());
    expect(events.map(({ summary, start }) => [summary, start])).toEqual([
      ['1 relance', '20261109'],
      ['1 relance', '20261116'],
    ]);
    expect(events[0]!.description).toContain('After first message');
  });

  it('is empty and still a calendar when there is nobody to write to', async () => {
    const secret = await createFeed(actor.scope, actor.memberId);
    expect(readStrictly(await (await ask(secret)).text())).toEqual([]);
  });

  it('was never there once revoked, made up, cut, or when its member left', async () => {
    const secret = await createFeed(actor.scope, actor.memberId);
    const owner = await connect(database.ownerUrl);
    const { rows } = await owner.query('SELECT * FROM "CalendarFeed" WHERE "memberId" = $1', [
      actor.memberId,
    ]);
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect((await ask(secret)).status).toBe(200);
    for (const other of [secret.slice(1), `${secret}x`, 'nobody', ''])
      expect((await ask(other)).status).toBe(404);

    const colleague = await createTestWorkspace();
    const stranger = endFeed(colleague.actor.scope, colleague.actor.memberId, rows[0].id, new Date(MONDAY));
    await expect(stranger).rejects.toMatchObject({ code: 'not-found' });
    expect((await ask(secret)).status).toBe(200);

    await owner.query('UPDATE "Member" SET "deactivatedAt" = now() WHERE "id" = $1', [actor.memberId]);
    expect((await ask(secret)).status).toBe(404);
    await owner.query('UPDATE "Member" SET "deactivatedAt" = NULL WHERE "id" = $1', [actor.memberId]);
    expect((await ask(secret)).status).toBe(200);
    await owner.end();
    await endFeed(actor.scope, actor.memberId, rows[0].id, new Date(MONDAY));
    const gone = await ask(secret);
    expect([gone.status, await gone.text()]).toEqual([404, '']);
  });

  it('is read a few times in a row, not without end', async () => {
    const secret = await createFeed(actor.scope, actor.memberId);
    const statuses: number[] = [];
    for (let time = 0; time < 9; time += 1) statuses.push((await ask(secret)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 200, 200, 429]);
    const guesses: number[] = [];
    for (let time = 0; time < 61; time += 1)
      guesses.push((await ask(`guess-${time}`, { 'x-forwarded-for': '203.0.113.9' })).status);
    expect(guesses.filter((status) => status === 404)).toHaveLength(60);
    expect(guesses.at(-1)).toBe(429);
  });

  it('follows the zone of the member', async () => {
    await followSomebody(actor, { campaignId, firstName: 'Zoé', lastName: 'Martin', writtenAt: FRIDAY });
    // Tuesday 8:00 in Paris is still Monday evening in Honolulu.
    vi.stubEnv('RELANCE_NOW', new Date(MONDAY + DAY).toISOString());
    const secret = await createFeed(actor.scope, actor.memberId);
    const firstDay = async () => readStrictly(await (await ask(secret)).text())[0]!.start;
    expect(await firstDay()).toBe('20261110');
    await chooseDigests(actor.scope, actor.memberId, { timeZone: 'Pacific/Honolulu' });
    expect(await firstDay()).toBe('20261109');
  });
});

describe('the list as a file', () => {
  it('has the columns of the screen, in its order, with formulas made text', async () => {
    await followSomebody(actor, {
      campaignId,
      firstName: 'Zoé',
      lastName: '=HYPERLINK("http://mechant.example")',
      writtenAt: FRIDAY,
      fields: {
        title: 'SRE; "senior"',
        company: '@Alcyon',
        addresses: [{ kind: 'PHONE', value: '+33639980022' }],
      },
    });
    const answered = await followSomebody(actor, {
      campaignId,
      firstName: 'Marc',
      lastName: 'Le Goff',
      writtenAt: FRIDAY,
    });
    await recordReply(actor, answered.approachId, { channel: 'EMAIL', body: 'Oui' }, FRIDAY + HOUR);
    const plan = await withScope(actor.scope, async (tx) => {
      const calendar = calendarFor(await getWorkspaceRules(tx, actor.scope), null);
      const member = { id: actor.memberId, weeklyCapacity: 40 };
      return planMemberWeek(tx, actor.scope, { member, now: MONDAY, calendar });
    });
    const reader = { timeZone: 'Europe/Paris', now: MONDAY, memberName: () => null };
    const text = writeWeekCsv(plan, { ...reader, locale: 'fr' });
    expect(text.startsWith('\ufeffListe;Rang;Étoile;')).toBe(true);
    const { data } = Papa.parse<Record<string, string>>(text.slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data.map((row) => [row.Liste, row.Rang, row.Prénom])).toEqual([
      ['À répondre', '', 'Marc'],
      ['Relances', '1', 'Zoé'],
    ]);
    expect(data[1]).toMatchObject({
      Nom: '\'=HYPERLINK("http://mechant.example")',
      Poste: 'SRE; "senior"',
      Entreprise: "'@Alcyon",
      Campagne: 'SRE',
      Catégorie: 'Après 1ᵉʳ message',
      Relance: '1',
      Échéance: '2026-11-09 09:00',
      'Prévue le': '2026-11-09',
      Téléphone: '+33639980022',
    });
    expect(writeWeekCsv(plan, { ...reader, locale: 'en' })).toContain('List;Rank;Star;First name');
  });
});
