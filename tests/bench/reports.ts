// Reply rates in a workspace of a million interactions: each report beside the bare scan of the rows it counts, then the page.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { sessionCookie } from '../../lib/auth/session-cookie.ts';
import { WEB } from '../../lib/cli/web-process.ts';
import { type AttemptsWish, attemptsWhere } from '../../lib/db/reports/attempts.ts';
import { countByCampaign } from '../../lib/db/reports/by-campaign.ts';
import { countByKind } from '../../lib/db/reports/by-kind.ts';
import { countByMember } from '../../lib/db/reports/by-member.ts';
import { countByStretch } from '../../lib/db/reports/by-stretch.ts';
import { countByTrame } from '../../lib/db/reports/by-trame.ts';
import { countCohortByRank } from '../../lib/db/reports/relances-added.ts';
import { countByReplyTime } from '../../lib/db/reports/reply-times.ts';
import { type Tx, type WorkspaceScope, withScope } from '../../lib/db/scope.ts';
import { freePort } from '../../lib/db/server/postgres.ts';
import { connect } from '../../lib/db/server/roles.ts';
import { latestMatureAt } from '../../lib/domain/analytics/maturity.ts';
import { reportPeriod } from '../../lib/domain/analytics/report-period.ts';
import { DAY } from '../../lib/domain/time/instant.ts';
import { openSession } from '../../lib/operations/sessions.ts';
import { createWorkspace } from '../../lib/operations/workspaces.ts';
import { captureQuery, connectAs, explain } from './bare-sql.ts';
import type { Figure, QueryPlan } from './figures.ts';
import type { Urls } from './list-and-record.ts';
import { startProgram, stopProgram } from './programs.ts';
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
  await owner.end();
  console.error(JSON.stringify(counts));
  const [figures, plans] = await measureQueries(urls, scope, now);
  return [[...figures, await measurePage(urls, scope, adminId)], plans];
}

async function fill(client: pg.Client, workspaceId: string, now: Date): Promise<Record<string, number>> {
  for (const statement of fillRows(workspaceId, now)) await client.query(statement);
  const { rows } = await client.query(
    `SELECT (SELECT count(*)::int FROM "Interaction" WHERE "workspaceId" = $1) AS "interactions",
       (SELECT count(*)::int FROM "Attempt" WHERE "workspaceId" = $1) AS "attempts"`,
    [workspaceId],
  );
  return rows[0];
}

/** Rows stand in the order they were made in, as in a workspace that grew. */
function fillRows(workspaceId: string, now: Date): string[] {
  const ws = `'${workspaceId}'::uuid`;
  const id = (kind: string, n: string) => `md5('${workspaceId} ${kind} ' || ${n})::uuid`;
  const at = `timestamptz '${now.toISOString()}'`;
  const pick = (n: string, ...words: string[]) =>
    `(ARRAY[${words.map((word) => `'${word}'`).join(', ')}])[1 + (${n}) % ${words.length}]`;
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
       "halfDay", "trameVersionId", "hookUsed", "degree", "answeredAt", "answerSentiment", "endsAt")
     SELECT ${ws}, ${id('approach', 'i')}, 0, r, ${id('contact', 'i')}, ${id('campaign', `i % ${CAMPAIGNS}`)}, ${id('member', `i % ${MEMBERS}`)},
       ${pick('i * 7 + r', 'AFTER_FIRST_MESSAGE', 'AFTER_INVITATION', 'AFTER_CV_DATABASE_HIT', 'AFTER_APPLICATION')},
       ${pick('i / 5 + r', 'LINKEDIN', 'EMAIL', 'INMAIL', 'SMS', 'PHONE')}, "at", 1 + (i + r) % 5, ${pick('i / 3', 'MORNING', 'AFTERNOON')},
       CASE WHEN i % 4 <> 0 THEN ${id('version', `i * 13 % ${VERSIONS}`)} END, CASE i % 3 WHEN 0 THEN true WHEN 1 THEN false END,
       CASE WHEN i % 7 <> 0 THEN 1 + i % 3 END, CASE WHEN "isAnswered" THEN "at" + i % 300 * interval '1 hour' END,
       CASE WHEN "isAnswered" THEN ${pick('i', 'POSITIVE', 'NEUTRAL', 'NOT_NOW', 'REFUSAL')} END,
       CASE WHEN "isAnswered" THEN "at" + i % 300 * interval '1 hour' WHEN r < last THEN "at" + interval '4 days' END
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
    'VACUUM (ANALYZE)',
  ];
}

type Report = (tx: Tx, wish: AttemptsWish) => Promise<unknown>;

async function measureQueries(
  urls: Urls,
  scope: WorkspaceScope,
  now: number,
): Promise<[Figure[], QueryPlan[]]> {
  const client = await connectAs(urls.appUrl, scope);
  const today = new Date(now).toISOString().slice(0, 10);
  const { from } = reportPeriod({ from: null, to: null }, today);
  const open = { to: null, campaignId: null, memberIds: null, category: null, channel: null };
  const figures: Figure[] = [];
  const plans: QueryPlan[] = [];
  const periods = { 'fifteen weeks': Date.parse(from), 'two years': now - YEARS * 365 * DAY };
  for (const [period, since] of Object.entries(periods)) {
    const wish: AttemptsWish = { ...open, from: since, matureUntil: latestMatureAt(now) };
    const bare = await captureQuery(
      (tx) => tx.$queryRaw`SELECT count(*) FROM "Attempt" WHERE ${attemptsWhere(scope, wish)}`,
    );
    const { rows } = await client.query(bare);
    for (const [name, report] of Object.entries(reportsFrom(scope, since, now))) {
      const times = await timeInTurns(
        { operation: () => withScope(scope, (tx) => report(tx, wish)), bare: () => client.query(bare) },
        15,
      );
      figures.push({
        name: `rates ${name}, ${period} (${rows[0].count} attempts)`,
        value: times.operation.median,
        unit: 'ms',
        floor: times.bare.median,
        floorIs: 'count(*) over the same rows by pg, same role',
        bar: { most: MOST_QUERY },
      });
      if (period === 'fifteen weeks')
        plans.push(await explain(client, `rates ${name}`, await captureQuery((tx) => report(tx, wish))));
    }
  }
  await client.end();
  return [figures, plans];
}

/** Every query of the page, by the views it answers. */
function reportsFrom(scope: WorkspaceScope, since: number, now: number): Record<string, Report> {
  const mondays: number[] = [];
  for (let at = since; at < now; at += 7 * DAY) mondays.push(at);
  return {
    'by rank, category, channel, slot, hook, degree': (tx, wish) => countByKind(tx, scope, wish),
    'by trame': (tx, wish) => countByTrame(tx, scope, wish),
    'by campaign': (tx, wish) => countByCampaign(tx, scope, wish),
    'by member': (tx, wish) => countByMember(tx, scope, wish),
    'by week, before and after': (tx, wish) => countByStretch(tx, scope, wish, mondays),
    'what relances added': (tx, wish) => countCohortByRank(tx, scope, wish),
    'time to reply': (tx, wish) => countByReplyTime(tx, scope, wish, now),
  };
}

/** The page as it opens, by the built product, for who sees everything. */
async function measurePage(urls: Urls, scope: WorkspaceScope, memberId: string): Promise<Figure> {
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
    const times = await timeInTurns(
      { page: () => get('/reply-rates', { cookie: `${name}=${value}` }), empty: () => get('/sign-in') },
      20,
      5,
    );
    return {
      name: 'page /reply-rates, a million interactions',
      value: times.page.median,
      unit: 'ms',
      floor: times.empty.median,
      floorIs: '/sign-in, a dynamic page that reads nothing of the workspace',
      bar: { most: MOST_PAGE },
    };
  } finally {
    await stopProgram(server);
    rmSync(data, { recursive: true, force: true });
  }
}
