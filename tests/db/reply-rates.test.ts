// Reply rates on a real database: every view recounted by hand from the attempts, the API and the files against it, and who may see what.
import { randomUUID } from 'node:crypto';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Actor } from '../../lib/auth/actor.ts';
import type { ReportPart } from '../../lib/domain/analytics/reply-rates.ts';
import { reportFilterSchema } from '../../lib/domain/analytics/report-filter.ts';
import type { Role } from '../../lib/domain/team/abilities.ts';
import { callApi } from '../support/api.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  process.env.DATABASE_URL = database.appUrl;
  await plant();
}, 120_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  await (await import('../../lib/db/client.ts')).closeDatabase();
  await database.drop();
});

const { withScope } = await import('../../lib/db/scope.ts');
const { insertMember } = await import('../../lib/db/members.ts');
const { connect } = await import('../../lib/db/server/roles.ts');
const { loadRatesOf, loadReplyRates } = await import('../../lib/loaders/reply-rates.ts');
const { packAttempts } = await import('../../lib/operations/pack-attempts.ts');
const { readReplyRates } = await import('../../lib/operations/reply-rates.ts');
const { markDay, unmarkDay } = await import('../../lib/operations/marked-dates.ts');
const { createToken } = await import('../../lib/operations/tokens.ts');
const { rateTable } = await import('../../lib/locale/rate-tables.ts');
const { writeRatesCsv } = await import('../../lib/exports/reply-rates-csv.ts');
const { createTestWorkspace } = await import('../support/workspace.ts');

/** Thursday 12 November 2026, 10:00 in Paris: 14 days before, summer time had just ended. */
const NOW = Date.UTC(2026, 10, 12, 9);
const DAY = 86_400_000;
const MATURE_UNTIL = NOW - 14 * DAY;

interface Planted {
  readonly approachId: string;
  readonly rank: number;
  readonly at: number;
  readonly answeredAt: number | null;
  readonly endsAt: number | null;
  readonly sentiment: string | null;
  readonly campaignId: string;
  readonly memberId: string;
  readonly category: string;
  readonly channel: string;
  readonly weekday: number;
  readonly halfDay: string;
  readonly trameVersionId: string | null;
  readonly hookUsed: boolean | null;
  readonly degree: number | null;
}

let admin: Actor;
let lead: Actor;
let benoit: Actor;
let aicha: Actor;
let stranger: Actor;
let campaigns: string[];
let versions: string[];
let attempts: Planted[];

/** A pseudo-random share of 0 to 1 that follows from a number: the same rows at every run. */
const draw = (n: number) => (Math.imul(n + 1, 2654435761) >>> 0) / 2 ** 32;
const pick = <T>(values: readonly T[], n: number) => values[Math.floor(draw(n) * values.length)]!;

async function plant() {
  vi.stubEnv('RELANCE_NOW', new Date(NOW).toISOString());
  admin = (await createTestWorkspace()).actor;
  const { workspaceId } = admin.scope;
  const [ours, theirs] = [await makeTeam('Ouest'), await makeTeam('Est')];
  lead = await member('Soizic', 'LEAD', ours);
  benoit = await member('Benoît', 'RECRUITER', ours);
  aicha = await member('Aïcha', 'RECRUITER', ours);
  stranger = await member('Zoé', 'RECRUITER', theirs);
  campaigns = [randomUUID(), randomUUID()];
  versions = [randomUUID(), randomUUID(), randomUUID()];
  const members = [benoit, aicha, stranger].map((one) => one.memberId);
  attempts = Array.from({ length: 420 }, (_, person) => person).flatMap((person) => {
    const seed = person * 1000;
    const approachId = randomUUID();
    const beganAt = NOW - (2 + Math.floor(draw(seed) * 150 * 24) / 24) * DAY;
    const owner = pick(members, seed + 1);
    const line: Planted[] = [];
    for (let rank = 0; rank <= 4; rank += 1) {
      const n = seed + 10 + rank * 20;
      const at = beganAt + rank * 4 * DAY;
      if (at > NOW) break;
      const isAnswered = draw(n) < [0.22, 0.18, 0.16, 0.11, 0.5][rank]!;
      const answeredAt = isAnswered ? Math.min(NOW, at + Math.floor(draw(n + 1) * 90) * 3_600_000) : null;
      line.push({
        approachId,
        rank,
        at,
        answeredAt,
        endsAt: answeredAt ?? (at + 4 * DAY <= NOW ? at + 4 * DAY : null),
        sentiment: answeredAt === null ? null : pick(['POSITIVE', 'NEUTRAL', 'REFUSAL', null], n + 2),
        campaignId: pick(campaigns, seed + 2),
        memberId: rank > 1 && person % 10 === 0 ? pick(members, n + 3) : owner,
        category: pick(['AFTER_INVITATION', 'AFTER_FIRST_MESSAGE', 'AFTER_APPLICATION'], n + 4),
        channel: pick(['LINKEDIN', 'EMAIL', 'EMAIL', 'PHONE'], n + 5),
        weekday: 1 + Math.floor(draw(n + 6) * 6),
        halfDay: pick(['MORNING', 'AFTERNOON'], n + 7),
        trameVersionId: pick([...versions, null], n + 8),
        hookUsed: pick([true, false, null], n + 9),
        degree: pick([1, 2, 3, null], n + 10),
      });
      if (isAnswered || draw(n + 11) < 0.2) break;
    }
    return line;
  });
  const client = await connect(database.ownerUrl);
  const trameId = randomUUID();
  await client.query(
    `INSERT INTO "Trame" ("workspaceId", "id", "name", "language", "angle") VALUES ($1, $2, '=Accroche', 'fr', 'PROFILE_ELEMENT')`,
    [workspaceId, trameId],
  );
  for (const [index, id] of versions.entries())
    await client.query(
      `INSERT INTO "TrameVersion" ("workspaceId", "id", "trameId", "number", "body") VALUES ($1, $2, $3, $4, 'Bonjour')`,
      [workspaceId, id, trameId, index + 1],
    );
  for (const [index, id] of campaigns.entries())
    await client.query(`INSERT INTO "Campaign" ("workspaceId", "id", "name") VALUES ($1, $2, $3)`, [
      workspaceId,
      id,
      `Campagne ${index + 1}`,
    ]);
  await client.query(
    `WITH people AS (
       INSERT INTO "Contact" ("workspaceId", "id", "firstName", "lastName")
       SELECT $1, x."approachId", 'Léa', 'Test' FROM jsonb_to_recordset($2::jsonb) x("approachId" uuid, "rank" int) WHERE x."rank" = 0 RETURNING "id"),
     seats AS (
       INSERT INTO "Approach" ("workspaceId", "id", "contactId", "campaignId", "ownerId")
       SELECT $1, x."approachId", p."id", x."campaignId", x."memberId" FROM people p
       JOIN jsonb_to_recordset($2::jsonb) x("approachId" uuid, "rank" int, "campaignId" uuid, "memberId" uuid) ON x."approachId" = p."id" AND x."rank" = 0
       RETURNING "id")
     SELECT count(*) FROM seats`,
    [workspaceId, JSON.stringify(attempts)],
  );
  await client.query(
    `INSERT INTO "Attempt" ("workspaceId", "approachId", "episode", "rank", "contactId", "campaignId", "memberId", "category", "channel", "at", "weekday",
       "halfDay", "trameVersionId", "hookUsed", "degree", "answeredAt", "answerSentiment", "endsAt", "begunAt", "begunMemberId", "begunCategory",
       "begunChannel")
     SELECT $1, x."approachId", 0, x."rank", x."approachId", x."campaignId", x."memberId", x."category", x."channel", to_timestamp(x."at" / 1000.0), x."weekday",
       x."halfDay", x."trameVersionId", x."hookUsed", x."degree", to_timestamp(x."answeredAt" / 1000.0), x."sentiment", to_timestamp(x."endsAt" / 1000.0),
       to_timestamp(b."at" / 1000.0), b."memberId", b."category", b."channel"
     FROM jsonb_to_recordset($2::jsonb) x("approachId" uuid, "rank" int, "campaignId" uuid, "memberId" uuid, "category" text, "channel" text, "at" float,
       "weekday" int, "halfDay" text, "trameVersionId" uuid, "hookUsed" boolean, "degree" int, "answeredAt" float, "sentiment" text, "endsAt" float)
     JOIN jsonb_to_recordset($2::jsonb) b("approachId" uuid, "rank" int, "at" float, "memberId" uuid, "category" text, "channel" text)
       ON b."approachId" = x."approachId" AND b."rank" = 0`,
    [workspaceId, JSON.stringify(attempts)],
  );
  await client.end();
}

async function makeTeam(name: string): Promise<string> {
  const id = randomUUID();
  const { workspaceId } = admin.scope;
  await withScope(admin.scope, (tx) => tx.team.create({ data: { workspaceId, id, name } }));
  return id;
}

async function member(firstName: string, role: Role, teamId: string): Promise<Actor> {
  const memberId = randomUUID();
  const row = { id: memberId, teamId, email: `${memberId}@exemple.fr`, firstName, lastName: 'Weber', role };
  await withScope(admin.scope, (tx) =>
    insertMember(tx, admin.scope, { ...row, locale: 'fr', passwordHash: null, weeklyCapacity: 40 }),
  );
  return { scope: admin.scope, memberId, role };
}

const filterOf = (asked: Record<string, string>) => reportFilterSchema.parse(asked);
const read = (actor: Actor, asked: Record<string, string>, ...parts: ReportPart[]) =>
  readReplyRates(actor, filterOf(asked), parts, NOW);

/** Paris: + 02:00 until Sunday 25 October 2026 at 01:00 UTC, + 01:00 since. */
const parisMidnight = (day: string) =>
  Date.parse(`${day}T00:00:00Z`) - (day <= '2026-10-25' ? 2 : 1) * 3_600_000;
const dayInParis = (at: number) =>
  new Date(at + (at < Date.UTC(2026, 9, 25, 1) ? 2 : 1) * 3_600_000).toISOString().slice(0, 10);
const mondayOf = (day: string) => {
  const at = Date.parse(`${day}T00:00:00Z`);
  return new Date(at - ((new Date(at).getUTCDay() + 6) % 7) * DAY).toISOString().slice(0, 10);
};

/** The attempts a filter keeps, one by one, as a reader would. */
function kept(asked: Record<string, string>, mine: readonly string[] | null = null): Planted[] {
  const from = parisMidnight(asked.from ?? '2026-08-03');
  const to = asked.to ? parisMidnight(asked.to) : Number.POSITIVE_INFINITY;
  return attempts.filter(
    (one) =>
      one.at >= from &&
      one.at < to &&
      (!asked.campaign || one.campaignId === asked.campaign) &&
      (!asked.category || one.category === asked.category) &&
      (!asked.channel || one.channel === asked.channel) &&
      (!asked.member || one.memberId === asked.member) &&
      (!mine || mine.includes(one.memberId)),
  );
}

function counts(rows: readonly Planted[]) {
  const mature = rows.filter((one) => one.at <= MATURE_UNTIL);
  const answered = mature.filter((one) => one.answeredAt !== null);
  return {
    mature: mature.length,
    answered: answered.length,
    interested: answered.filter((one) => one.sentiment === 'POSITIVE').length,
    pending: rows.length - mature.length,
  };
}

const KEYS: Record<string, (one: Planted) => string | null> = {
  rank: (one) => String(one.rank),
  category: (one) => one.category,
  channel: (one) => one.channel,
  trame: (one) => one.trameVersionId,
  campaign: (one) => one.campaignId,
  member: (one) => one.memberId,
  slot: (one) => `${one.weekday}-${one.halfDay}`,
  week: (one) => mondayOf(dayInParis(one.at)),
  hook: (one) => (one.hookUsed === null ? null : one.hookUsed ? 'YES' : 'NO'),
  degree: (one) => (one.degree === null ? null : String(one.degree)),
};
const AXES = Object.keys(KEYS) as (keyof typeof KEYS)[];

const FILTERS: readonly (readonly [string, () => Record<string, string>])[] = [
  ['nothing asked: fifteen weeks', () => ({})],
  ['a period over the change of hour', () => ({ from: '2026-10-24', to: '2026-10-27' })],
  ['everything', () => ({ from: '2026-01-01' })],
  ['a campaign', () => ({ from: '2026-06-01', campaign: campaigns[0]! })],
  [
    'a channel and a category',
    () => ({ from: '2026-06-01', channel: 'EMAIL', category: 'AFTER_INVITATION' }),
  ],
  ['a member', () => ({ from: '2026-06-01', to: '2026-11-01', member: benoit.memberId })],
];

describe('every view', () => {
  it('was given something to count', () => {
    expect(attempts.length).toBeGreaterThan(700);
    expect(
      counts(kept({ from: '2026-10-24', to: '2026-10-27' })).pending +
        counts(kept({ from: '2026-10-24', to: '2026-10-27' })).mature,
    ).toBeGreaterThan(5);
  });

  // First as they were written, then packed by day: the figures may not know.
  describe.each([
    ['as written', () => {}],
    ['packed', () => packAttempts(admin.scope)],
  ])('%s', (_state, prepare) => {
    beforeAll(async () => {
      await prepare();
    });

    describe.each(FILTERS)('of %s', (_, asked) => {
      it.each(AXES)('by %s counts what a reader would', async (axis) => {
        const report = await read(admin, asked(), axis as ReportPart);
        const rows = kept(asked());
        expect(report.total).toMatchObject(counts(rows));
        const groups = Map.groupBy(rows, KEYS[axis]!);
        const found = new Map(report.by[axis as 'rank']!.map((row) => [row.key, row]));
        for (const [key, of] of groups) expect(found.get(key), `${axis} ${key}`).toMatchObject(counts(of));
        for (const [key, row] of found) if (!groups.has(key)) expect(row.mature + row.pending).toBe(0);
      });

      it('follows the approaches first contacted there, whatever came after', async () => {
        const { added } = await read(admin, asked(), 'added');
        const begun = new Set(
          kept(asked())
            .filter((one) => one.rank === 0)
            .map((one) => one.approachId),
        );
        const cohort = attempts.filter(
          (one) => begun.has(one.approachId) && (!asked().member || one.memberId === asked().member),
        );
        for (const step of added!.steps)
          expect(step).toMatchObject({
            rank: step.rank,
            mature: counts(cohort.filter((one) => one.rank === step.rank)).mature,
            answered: counts(cohort.filter((one) => one.rank === step.rank)).answered,
          });
      });

      it('waits for each answer as long as it took', async () => {
        const { delay } = await read(admin, asked(), 'delay');
        const rows = kept(asked());
        const hours = (one: Planted) => Math.min(360, Math.floor(((one.endsAt ?? NOW) - one.at) / 3_600_000));
        expect(delay!.curve.total).toBe(rows.length);
        expect(delay!.curve.events).toBe(
          rows.filter((one) => one.answeredAt !== null && hours(one) < 360).length,
        );
        for (const step of delay!.curve.steps)
          expect(step.events).toBe(
            rows.filter((one) => one.answeredAt !== null && hours(one) === step.time && step.time < 360)
              .length,
          );
      });
    });
  });

  it('by week leaves no hole, and names each by its Monday', async () => {
    const { by } = await read(admin, { from: '2026-01-01' }, 'week');
    const mondays = by.week!.map((row) => row.key!);
    expect(mondays.at(-1)).toBe('2026-11-09');
    for (const [index, monday] of mondays.entries()) {
      expect(mondayOf(monday)).toBe(monday);
      if (index > 0) expect(Date.parse(monday) - Date.parse(mondays[index - 1]!)).toBe(7 * DAY);
    }
  });

  it('names versions, campaigns and members, in that order', async () => {
    const { by } = await read(admin, { from: '2026-01-01' }, 'trame', 'campaign', 'member');
    expect(by.trame!.map((row) => row.name)).toEqual([
      '=Accroche, v1',
      '=Accroche, v2',
      '=Accroche, v3',
      null,
    ]);
    expect(by.campaign!.map((row) => row.name)).toEqual(['Campagne 1', 'Campagne 2']);
    expect(by.member!.map((row) => row.name)).toEqual(['Aïcha Weber', 'Benoît Weber', 'Zoé Weber']);
  });
});

describe('a marked day', () => {
  it('parts the attempts of the period, and goes when it is removed', async () => {
    await markDay(benoit, { on: '2026-09-16', label: 'Trois relances' });
    await markDay(lead, { on: '2026-09-16', label: 'Trois relances au lieu d’une' });
    await markDay(benoit, { on: '2026-12-01', label: 'Plus tard' });
    const { changes } = await read(admin, {}, 'changes');
    expect(changes).toHaveLength(1);
    const rows = kept({});
    const before = rows.filter((one) => dayInParis(one.at) < '2026-09-16');
    expect(changes[0]).toMatchObject({
      markedOn: '2026-09-16',
      label: 'Trois relances au lieu d’une',
      reference: counts(before),
      other: counts(rows.filter((one) => !before.includes(one))),
    });
    expect(changes[0]!.difference).not.toBeNull();
    expect(await unmarkDay(benoit, changes[0]!.id)).toMatchObject({ on: '2026-09-16' });
    expect(await unmarkDay(benoit, changes[0]!.id)).toBeNull();
    expect((await read(admin, {}, 'changes')).changes).toEqual([]);
  });
});

describe('the same figures', () => {
  it.each(FILTERS)('on the screen, in the file and by the API, of %s', async (_, asked) => {
    const { token } = await createToken(admin.scope, admin.memberId, { name: 'tests', expiresAt: null });
    const screen = await loadReplyRates(admin, filterOf(asked()));
    for (const axis of AXES as ReportPart[]) {
      const query = new URLSearchParams({ ...asked(), by: axis });
      const { status, body } = await callApi(token, 'GET', `/analytics/reply-rates?${query}`);
      expect(status).toBe(200);
      const rows = screen.report.by[axis as 'rank']!;
      const { answeredRate, interestedRate, ...whole } = screen.report.total;
      expect(body.total).toEqual({ ...whole, rate: answeredRate, interestedRate });
      expect(body.items).toEqual(rows.map(({ answeredRate: rate, ...row }) => ({ ...row, rate })));

      const file = await loadRatesOf(admin, filterOf(asked()), axis);
      const { data } = Papa.parse<string[]>(
        writeRatesCsv(rateTable(axis, file.report, file.reader)).slice(1),
        {
          delimiter: ';',
          skipEmptyLines: true,
        },
      );
      const percent = (share: number | undefined) =>
        share === undefined ? '' : (share * 100).toFixed(1).replace('.', ',');
      expect(data.slice(1).map((line) => line.slice(1, 11))).toEqual(
        // biome-ignore lint/suspicious/noExplicitAny: as it was answered
        body.items.map((item: any) =>
          [
            item.answered,
            item.mature,
            percent(item.rate?.value),
            percent(item.rate?.low),
            percent(item.rate?.high),
            item.interested,
            percent(item.interestedRate?.value),
            percent(item.interestedRate?.low),
            percent(item.interestedRate?.high),
            item.pending,
          ].map(String),
        ),
      );
    }
  });

  it('what the relances added comes with the rates by rank', async () => {
    const { token } = await createToken(admin.scope, admin.memberId, { name: 'tests', expiresAt: null });
    const { body } = await callApi(token, 'GET', '/analytics/reply-rates?from=2026-06-01');
    const { added } = await read(admin, { from: '2026-06-01' }, 'added');
    expect(body).toMatchObject({ by: 'rank', from: '2026-06-01', to: null, addedByRelances: added!.added });
    expect(body.cumulated).toEqual(added!.steps.map((step) => expect.objectContaining(step)));
  });

  it('a file runs no formula, and a name that looks like one stays a name', async () => {
    const { report, reader } = await loadRatesOf(admin, filterOf({ from: '2026-01-01' }), 'trame');
    expect(writeRatesCsv(rateTable('trame', report, reader))).toContain(
      `"'=Accroche, v1"`.replaceAll('"', ''),
    );
  });
});

describe('who may see what', () => {
  const notFound = expect.objectContaining({ code: 'not-found' });
  const tokenOf = async ({ scope, memberId }: Actor) =>
    (await createToken(scope, memberId, { name: 'tests', expiresAt: null })).token;

  it('a recruiter reads their own rates, by name or without', async () => {
    const mine = counts(kept({}, [benoit.memberId]));
    expect(mine.mature).toBeGreaterThan(20);
    expect((await read(benoit, {}, 'rank')).total).toMatchObject(mine);
    expect((await read(benoit, { member: benoit.memberId }, 'rank')).total).toMatchObject(mine);
    const everything = await loadReplyRates(benoit, filterOf({}));
    expect(everything.report.total).toMatchObject(mine);
    expect(everything.report.by.member).toBeUndefined();
    expect(everything.members).toEqual([]);
    const own = attempts.filter((one) => one.memberId === benoit.memberId);
    const begun = new Set(
      kept({}, [benoit.memberId])
        .filter((one) => one.rank === 0)
        .map((one) => one.approachId),
    );
    for (const { rank, mature, answered } of everything.report.added!.steps)
      expect({ mature, answered }).toEqual(
        (({ mature, answered }) => ({ mature, answered }))(
          counts(own.filter((one) => one.rank === rank && begun.has(one.approachId))),
        ),
      );
    // Relances of colleagues on approaches he began were left out, and there were some.
    expect(attempts.some((one) => begun.has(one.approachId) && one.memberId !== benoit.memberId)).toBe(true);
  });

  it('a colleague’s are not found: on the page, in the file, by the API', async () => {
    const asked = { member: aicha.memberId };
    await expect(read(benoit, asked, 'rank')).rejects.toEqual(notFound);
    await expect(loadReplyRates(benoit, filterOf(asked))).rejects.toEqual(notFound);
    await expect(loadRatesOf(benoit, filterOf(asked), 'week')).rejects.toEqual(notFound);
    await expect(loadRatesOf(benoit, filterOf({}), 'member')).rejects.toEqual(notFound);
    const token = await tokenOf(benoit);
    for (const query of [
      `member=${aicha.memberId}`,
      `by=week&member=${aicha.memberId.toUpperCase()}`,
      'by=member',
      `member=${randomUUID()}`,
    ]) {
      const { status, body } = await callApi(token, 'GET', `/analytics/reply-rates?${query}`);
      expect([status, body.title], query).toEqual([404, 'Not found']);
    }
    const own = await callApi(token, 'GET', `/analytics/reply-rates?member=${benoit.memberId}`);
    expect(own.body.total).toMatchObject(counts(kept({}, [benoit.memberId])));
  });

  it('a lead reads their team and nobody else’s', async () => {
    const team = [lead, benoit, aicha].map((one) => one.memberId);
    const report = await read(lead, {}, 'member');
    expect(report.total).toMatchObject(counts(kept({}, team)));
    expect(report.by.member!.map((row) => row.key).sort()).toEqual([benoit.memberId, aicha.memberId].sort());
    expect((await read(lead, { member: aicha.memberId }, 'rank')).total).toMatchObject(
      counts(kept({}, [aicha.memberId])),
    );
    await expect(read(lead, { member: stranger.memberId }, 'rank')).rejects.toEqual(notFound);
    const token = await tokenOf(lead);
    expect((await callApi(token, 'GET', `/analytics/reply-rates?member=${stranger.memberId}`)).status).toBe(
      404,
    );
    expect((await callApi(token, 'GET', '/analytics/reply-rates?by=member')).status).toBe(200);
  });

  it('an administrator reads all, and nothing of another workspace', async () => {
    expect((await read(admin, {}, 'rank')).total).toMatchObject(counts(kept({})));
    const other = (await createTestWorkspace()).actor;
    const empty = await read(
      other,
      { from: '2026-01-01' },
      'rank',
      'week',
      'added',
      'delay',
      'changes',
      'member',
      'trame',
    );
    expect(empty).toMatchObject({ firstOn: null, total: { mature: 0, pending: 0 }, weeks: [], changes: [] });
    await expect(read(other, { member: benoit.memberId }, 'rank')).rejects.toEqual(notFound);
    await expect(read(other, { campaign: campaigns[0]! }, 'rank')).rejects.toEqual(notFound);
  });

  it('the API says which field is misread, and counts nothing', async () => {
    const token = await tokenOf(admin);
    for (const [query, path] of [
      ['from=hier', 'from'],
      ['by=moon', 'by'],
      ['team=1', 'team'],
      ['from=2026-11-02&to=2026-11-02', 'to'],
    ]) {
      const { status, body } = await callApi(token, 'GET', `/analytics/reply-rates?${query}`);
      expect([status, body.errors?.[0]?.path], query).toEqual([400, path]);
    }
    expect((await callApi(null, 'GET', '/analytics/reply-rates')).status).toBe(401);
  });
});
