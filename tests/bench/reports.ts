// Reply rates in a workspace of a million interactions: each report beside the bare scan of the rows it counts, then the page.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { sessionCookie } from '../../lib/auth/session-cookie.ts';
import { WEB } from '../../lib/cli/web-process.ts';
import { Prisma } from '../../lib/db/generated/client.ts';
import { listAttemptDays } from '../../lib/db/reports/attempt-days.ts';
import { listPlacements } from '../../lib/db/reports/placements.ts';
import { type WorkspaceScope, withScope } from '../../lib/db/scope.ts';
import { freePort } from '../../lib/db/server/postgres.ts';
import { connect } from '../../lib/db/server/roles.ts';
import type { AttemptColumns } from '../../lib/domain/analytics/attempt-columns.ts';
import {
  type AttemptsWish,
  countByAxis,
  countByReplyTime,
  countByStretch,
  countCohortByRank,
  sortAttempts,
} from '../../lib/domain/analytics/count-attempts.ts';
import { latestMatureAt } from '../../lib/domain/analytics/maturity.ts';
import { reportPeriod } from '../../lib/domain/analytics/report-period.ts';
import { DAY } from '../../lib/domain/time/instant.ts';
import { packAttempts } from '../../lib/operations/pack-attempts.ts';
import { openSession } from '../../lib/operations/sessions.ts';
import { createWorkspace } from '../../lib/operations/workspaces.ts';
import { captureQuery, connectAs, explain } from './bare-sql.ts';
import type { Figure, QueryPlan } from './figures.ts';
import type { Urls } from './list-and-record.ts';
import { startProgram, stopProgram } from './programs.ts';
import { FINISH, LIGHTEN } from './seed-rows.ts';
import { timeInTurns } from './timing.ts';

/** Fifty recruiters writing for two years: 340 000 approaches, two attempts each, one in five answered. */
const APPROACHES = 340_000;
const MEMBERS = 50;
const CAMPAIGNS = 60;
const VERSIONS = 80;
const YEARS = 2;
const MOST_QUERY = 300;
const MOST_PAGE = 600;

export async function measureReports(urls: Urls, now: number): Promise<[Figure[], QueryPlan[]]> {
  const { scope, adminId } = await createWorkspace({
    name: 'Un million d’interactions',
    kind: 'LIVE',
    country: 'FR',
    region: null,
    timeZone: 'Europe/Paris',
    locale: 'fr',
    admin: {
      email: `rapports-${now}@exemple.fr`,
      firstName: 'Inès',
      lastName: 'Moreau',
      passwordHash: 'unused',
    },
  });
  const owner = await connect(urls.ownerUrl);
  const counts = await fill(owner, scope.workspaceId, new Date(now));
  const packing = performance.now();
  const days = await packAttempts(scope);
  const seconds = (performance.now() - packing) / 1000;
  await owner.query('VACUUM (ANALYZE) "AttemptDay", "AttemptDayChange"');
  await owner.end();
  console.error(JSON.stringify({ ...counts, days }));
  const [figures, plans] = await measureViews(urls, scope, now);
  const packed: Figure = {
    name: 'packing attempts for reports',
    value: counts.attempts! / seconds,
    unit: 'attempts/s',
  };
  return [[packed, ...figures, ...(await measurePages(urls, scope, adminId, now))], plans];
}

async function fill(client: pg.Client, workspaceId: string, now: Date): Promise<Record<string, number>> {
  for (const statement of ['CREATE SCHEMA bench', LIGHTEN, ...fillRows(workspaceId, now), ...FINISH])
    await client.query(statement);
  const { rows } = await client.query(
    `SELECT (SELECT count(*)::int FROM "Interaction" WHERE "workspaceId" = $1) AS "interactions",
       (SELECT count(*)::int FROM "Attempt" WHERE "workspaceId" = $1) AS "attempts"`,
    [workspaceId],
  );
  return rows[0];
}

/** Rows stand in the order they were made in, as in a workspace that grew. Indexes and foreign keys come back once they are there. */
function fillRows(workspaceId: string, now: Date): string[] {
  const ws = `'${workspaceId}'::uuid`;
  const id = (kind: string, n: string) => `md5('${workspaceId} ${kind} ' || ${n})::uuid`;
  const at = `timestamptz '${now.toISOString()}'`;
  const pick = (n: string, ...words: string[]) =>
    `(ARRAY[${words.map((word) => `'${word}'`).join(', ')}])[1 + (${n}) % ${words.length}]`;
  const category = (n: string) =>
    pick(n, 'AFTER_FIRST_MESSAGE', 'AFTER_INVITATION', 'AFTER_CV_DATABASE_HIT', 'AFTER_APPLICATION');
  const channel = (n: string) => pick(n, 'LINKEDIN', 'EMAIL', 'INMAIL', 'SMS', 'PHONE');
  return [
    `INSERT INTO "Member" ("workspaceId", "id", "email", "firstName", "lastName", "role")
     SELECT ${ws}, ${id('member', 'n')}, 'rapport-' || n || '-${now.getTime()}@exemple.fr', 'Membre', n::text, 'RECRUITER' FROM generate_series(0, ${MEMBERS - 1}) n`,
    `INSERT INTO "Campaign" ("workspaceId", "id", "name")
     SELECT ${ws}, ${id('campaign', 'n')}, 'Campagne ' || n FROM generate_series(0, ${CAMPAIGNS - 1}) n`,
    `INSERT INTO "Trame" ("workspaceId", "id", "name", "language", "angle")
     SELECT ${ws}, ${id('trame', 'n')}, 'Trame ' || n, 'fr', 'PROFILE_ELEMENT' FROM generate_series(0, ${VERSIONS - 1}) n`,
    `INSERT INTO "TrameVersion" ("workspaceId", "id", "trameId", "number", "body")
     SELECT ${ws}, ${id('version', 'n')}, ${id('trame', 'n')}, 1, 'Bonjour' FROM generate_series(0, ${VERSIONS - 1}) n`,
    `INSERT INTO "Contact" ("workspaceId", "id", "firstName", "lastName")
     SELECT ${ws}, ${id('contact', 'i')}, 'Personne', i::text FROM generate_series(0, ${APPROACHES - 1}) i`,
    `INSERT INTO "Approach" ("workspaceId", "id", "contactId", "campaignId", "ownerId")
     SELECT ${ws}, ${id('approach', 'i')}, ${id('contact', 'i')}, ${id('campaign', `i % ${CAMPAIGNS}`)}, ${id('member', `i % ${MEMBERS}`)}
     FROM generate_series(0, ${APPROACHES - 1}) i`,
    `INSERT INTO "Attempt" ("workspaceId", "approachId", "episode", "rank", "contactId", "campaignId", "memberId", "category", "channel", "at", "weekday",
       "halfDay", "trameVersionId", "hookUsed", "degree", "answeredAt", "answerSentiment", "endsAt", "begunAt", "begunMemberId", "begunCategory",
       "begunChannel")
     SELECT ${ws}, ${id('approach', 'i')}, 0, r, ${id('contact', 'i')}, ${id('campaign', `i % ${CAMPAIGNS}`)}, ${id('member', `i % ${MEMBERS}`)},
       ${category('i * 7 + r')}, ${channel('i / 5 + r')}, "at", 1 + (i + r) % 5, ${pick('i / 3', 'MORNING', 'AFTERNOON')},
       CASE WHEN i % 4 <> 0 THEN ${id('version', `i * 13 % ${VERSIONS}`)} END, CASE i % 3 WHEN 0 THEN true WHEN 1 THEN false END,
       CASE WHEN i % 7 <> 0 THEN 1 + i % 3 END, CASE WHEN "isAnswered" THEN "at" + i % 300 * interval '1 hour' END,
       CASE WHEN "isAnswered" THEN ${pick('i', 'POSITIVE', 'NEUTRAL', 'NOT_NOW', 'REFUSAL')} END,
       CASE WHEN "isAnswered" THEN "at" + i % 300 * interval '1 hour' WHEN r < last THEN "at" + interval '4 days' END,
       "at" - r * interval '4 days', ${id('member', `i % ${MEMBERS}`)}, ${category('i * 7')}, ${channel('i / 5')}
     FROM generate_series(0, ${APPROACHES - 1}) i, LATERAL (SELECT CASE WHEN i % 2 = 0 THEN i % 4 ELSE i / 2 % 3 END) AS x(last),
       LATERAL generate_series(0, last) r,
       LATERAL (SELECT ${at} - (${APPROACHES} - i) * interval '${(YEARS * 365 * 86_400) / APPROACHES} seconds' + r * interval '4 days',
         (i::bigint * 31 + r * 17) % 100 < 20) AS y("at", "isAnswered")
     WHERE "at" < ${at} ORDER BY "at"`,
    `INSERT INTO "Interaction" ("workspaceId", "id", "approachId", "contactId", "kind", "channel", "occurredAt", "recordedAt", "source")
     SELECT "workspaceId", md5("approachId"::text || "rank" || kind)::uuid, "approachId", "contactId", kind, "channel", "when", "when", 'IMPORT'
     FROM "Attempt", LATERAL (VALUES ('MESSAGE_SENT', "at"), ('REPLY_RECEIVED', "answeredAt"),
       ('CV_FOUND', CASE WHEN "rank" = 0 AND ascii(right("approachId"::text, 1)) % 5 < 3 THEN "at" - interval '1 hour' END)) AS x(kind, "when")
     WHERE "workspaceId" = ${ws} AND "when" <= ${at}`,
  ];
}

/** A view of the page, from the attempts as they are read. */
type View = (attempts: AttemptColumns, wish: AttemptsWish) => unknown;

/** Periods with their filters, from nothing asked to everything there is. */
function wishesOf(workspaceId: string, now: number): Record<string, AttemptsWish> {
  const today = new Date(now).toISOString().slice(0, 10);
  const open = { to: null, campaignId: null, memberIds: null, category: null, channel: null };
  const quarter = { ...open, from: Date.parse(reportPeriod({ from: null, to: null }, today).from) };
  const always = { ...open, from: now - YEARS * 365 * DAY };
  const id = (name: string) =>
    createHash('md5').update(`${workspaceId} ${name}`).digest('hex').replace(UUID, '$1-$2-$3-$4-$5');
  const members = Array.from({ length: 10 }, (_, n) => id(`member ${n}`));
  const matureUntil = latestMatureAt(now);
  return {
    'fifteen weeks': { ...quarter, matureUntil },
    'two years': { ...always, matureUntil },
    'two years of one campaign': { ...always, campaignId: id('campaign 7'), matureUntil },
    'two years of a team, by e-mail': { ...always, memberIds: members, channel: 'EMAIL', matureUntil },
  };
}

const UUID = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/;

/** Each view as its file and the HTTP API ask it: the attempts read, then counted. Beside it, the bare scan of the rows it counts. */
async function measureViews(
  urls: Urls,
  scope: WorkspaceScope,
  now: number,
): Promise<[Figure[], QueryPlan[]]> {
  const client = await connectAs(urls.appUrl, scope);
  const figures: Figure[] = [];
  const plans: QueryPlan[] = [];
  for (const [asked, wish] of Object.entries(wishesOf(scope.workspaceId, now))) {
    const bare = await captureQuery(
      (tx) => tx.$queryRaw`SELECT count(*) FROM "Attempt" WHERE ${scanOf(scope, wish)}`,
    );
    const { rows } = await client.query(bare);
    for (const [name, view] of Object.entries(viewsFrom(wish, now))) {
      const read = () => withScope(scope, (tx) => listAttemptDays(tx, scope, wish));
      const times = await timeInTurns(
        { view: async () => view(await read(), wish), bare: () => client.query(bare) },
        9,
      );
      figures.push(
        figureOf(`rates ${name}, ${asked} (${rows[0].count} attempts)`, times.view.median, times.bare.median),
      );
    }
    const hires = await timeInTurns(
      {
        view: () => withScope(scope, (tx) => listPlacements(tx, scope, wish)),
        bare: () => client.query(bare),
      },
      9,
    );
    figures.push(figureOf(`hires, ${asked}`, hires.view.median, hires.bare.median));
    plans.push(
      await explain(
        client,
        `attempts, ${asked}`,
        await captureQuery((tx) => listAttemptDays(tx, scope, wish)),
      ),
    );
  }
  await client.end();
  return [figures, plans];
}

function figureOf(name: string, value: number, floor: number): Figure {
  const floorIs = 'count(*) over the same attempts by pg, same role';
  return { name, value, unit: 'ms', floor, floorIs, bar: { most: MOST_QUERY } };
}

function scanOf(scope: WorkspaceScope, wish: AttemptsWish): Prisma.Sql {
  const conditions = [
    Prisma.sql`"workspaceId" = ${scope.workspaceId}::uuid AND "at" >= ${new Date(wish.from)}::timestamptz`,
  ];
  if (wish.campaignId) conditions.push(Prisma.sql`"campaignId" = ${wish.campaignId}::uuid`);
  if (wish.memberIds) conditions.push(Prisma.sql`"memberId" = ANY(${[...wish.memberIds]}::uuid[])`);
  if (wish.channel) conditions.push(Prisma.sql`"channel" = ${wish.channel}`);
  return Prisma.join(conditions, ' AND ');
}

/** Every table of the page, by the views that show it. */
function viewsFrom({ from }: AttemptsWish, now: number): Record<string, View> {
  const mondays: number[] = [];
  for (let at = from; at < now; at += 7 * DAY) mondays.push(at);
  const axes = [
    'rank',
    'category',
    'channel',
    'trame',
    'campaign',
    'member',
    'slot',
    'hook',
    'degree',
  ] as const;
  const byAxis = axes.map((axis): [string, View] => [
    `by ${axis}`,
    (attempts, wish) => countByAxis(sortAttempts(attempts, wish), axis),
  ]);
  return {
    ...Object.fromEntries(byAxis),
    'by week, before and after': (attempts, wish) => countByStretch(sortAttempts(attempts, wish), mondays),
    'what relances added': (attempts, wish) => countCohortByRank(attempts, wish),
    'time to reply': (attempts, wish) => countByReplyTime(sortAttempts(attempts, wish), now),
  };
}

/** The page as it opens and over all there is, by the built product, for who sees everything. */
async function measurePages(
  urls: Urls,
  scope: WorkspaceScope,
  memberId: string,
  at: number,
): Promise<Figure[]> {
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), 'relance-bench-'));
  process.env.AUTH_SECRET = 'a-secret-for-the-length-of-one-bench-only';
  const env = {
    ...WEB.env,
    DATABASE_URL: urls.appUrl,
    DATABASE_OWNER_URL: urls.ownerUrl,
    RELANCE_DATA: data,
    RELANCE_SUPERVISED: '1',
    PORT: String(port),
    HOST: '127.0.0.1',
  };
  const server = await startProgram(WEB.args, env, 'channel');
  try {
    const now = new Date();
    const session = { memberId, version: 1, userAgent: 'bench', from: '', now };
    const { sessionId } = await openSession(scope, session);
    const { name, value } = await sessionCookie({ wid: scope.workspaceId, sid: sessionId });
    const get = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers, redirect: 'manual' });
      const text = await response.text();
      if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
      return text;
    };
    const cookie = { cookie: `${name}=${value}` };
    const first = new Date(at - YEARS * 365 * DAY).toISOString().slice(0, 10);
    const times = await timeInTurns(
      {
        page: () => get('/reply-rates', cookie),
        years: () => get(`/reply-rates?from=${first}`, cookie),
        mails: () => get(`/reply-rates?from=${first}&channel=EMAIL`, cookie),
        empty: () => get('/sign-in'),
      },
      15,
      5,
    );
    const floorIs = '/sign-in, a dynamic page that reads nothing of the workspace';
    const told = { unit: 'ms', floor: times.empty.median, floorIs, bar: { most: MOST_PAGE } };
    return [
      {
        ...told,
        name: 'page /reply-rates, fifteen weeks of a million interactions',
        value: times.page.median,
      },
      { ...told, name: 'page /reply-rates, two years', value: times.years.median },
      { ...told, name: 'page /reply-rates, two years by e-mail', value: times.mails.median },
    ];
  } finally {
    await stopProgram(server);
    rmSync(data, { recursive: true, force: true });
  }
}
