import { listAbsences } from '../db/absences.ts';
import {
  type DigestReaderRow,
  type DigestWish,
  findDigestReader,
  listDigestReaders,
  updateDigestWish,
} from '../db/digest-readers.ts';
import { claimDigest, listBegun, settleDigest } from '../db/digest-runs.ts';
import { findMailSetting } from '../db/mail-settings.ts';
import { listMembers } from '../db/members.ts';
import { type Tx, type WorkspaceScope, withScope } from '../db/scope.ts';
import { getWorkspaceRules } from '../db/workspace-time.ts';
import { type Digest, digestOf } from '../domain/digest/digest.ts';
import { type DigestKind, digestsDue, mayTry } from '../domain/digest/due.ts';
import { stopsEveryMail } from '../domain/digest/mail-failure.ts';
import { Refusal } from '../domain/team/refusal.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import { DAY, type Day, type Instant } from '../domain/time/instant.ts';
import { calendarFor } from '../holidays/calendars.ts';
import { type DigestLinks, type WrittenMail, writeDigest } from '../mail/digest-mail.ts';
import { type Delivery, sendMail } from '../mail/send.ts';
import { openServer, UNREADABLE } from './mail-setting.ts';
import { planMemberWeek } from './week.ts';

/** What the installation lends to every workspace's digests. */
export interface DigestMeans {
  /** Opens the mail server's password. */
  readonly secret: string;
  /** The links of a digest: they carry the installation's address, and a proof that only it can make. */
  readonly linksFor: (workspaceId: string, memberId: string, kind: DigestKind) => DigestLinks;
}

/** How many digests of a workspace came to what, this time. */
export interface DigestTally {
  readonly sent: number;
  readonly empty: number;
  readonly failed: number;
}

/**
 * Sends the digests of a workspace that are due and have not left. Each is claimed before it is made: of several workers one sends it, and a
 * crash half-way sends it to nobody. Without a mail server nothing is claimed: one set later the same morning still serves.
 */
export async function sendDueDigests(
  scope: WorkspaceScope,
  now: Instant,
  means: DigestMeans,
  onFault: (memberId: string, error: unknown) => void,
): Promise<DigestTally> {
  const tally = { sent: 0, empty: 0, failed: 0 };
  const morning = await loadMorning(scope, now);
  if (!morning) return tally;
  const server = openServer(scope, morning.setting, means.secret);
  /** What met one message and would meet them all. */
  let stopped: Delivery | null = server ? null : UNREADABLE;
  for (const { due, attempts, reader } of morning.due) {
    const isOurs = await withScope(scope, (tx) => claimDigest(tx, scope, due, attempts, new Date(now)));
    if (!isOurs) continue;
    let mail: WrittenMail | null;
    try {
      mail = await withScope(scope, (tx) => makeDigest(tx, scope, { ...due, now }, reader, means));
    } catch (error) {
      // Ours to mend, and no reason to keep the others waiting; claimed, it is not tried again this morning.
      onFault(due.memberId, error);
      tally.failed += 1;
      continue;
    }
    if (!mail) {
      await withScope(scope, (tx) => settleDigest(tx, scope, due, { state: 'EMPTY' }));
      tally.empty += 1;
      continue;
    }
    const delivery: Delivery =
      stopped ??
      (await sendMail(server!, {
        to: { name: `${reader.firstName} ${reader.lastName}`, address: reader.email },
        ...mail,
        id: `${due.kind.toLowerCase()}.${due.on}.${due.memberId}`,
        unsubscribe: means.linksFor(scope.workspaceId, due.memberId, due.kind).unsubscribe,
      }));
    if (delivery.outcome === 'sent') {
      await withScope(scope, (tx) => settleDigest(tx, scope, due, { state: 'SENT', sentAt: new Date(now) }));
      tally.sent += 1;
      continue;
    }
    const { failure, mayHaveLeft } = delivery;
    const state = mayHaveLeft ? 'CLAIMED' : 'FAILED';
    await withScope(scope, (tx) => settleDigest(tx, scope, due, { state, failure }));
    tally.failed += 1;
    // The others of this pass share its end without waiting for it: certain not to have left, they are tried again later.
    if (stopsEveryMail(failure)) stopped = { ...delivery, mayHaveLeft: false };
  }
  return tally;
}

/** What is due now and may be tried, with where mail leaves from; null when nothing is, or nothing could leave. */
async function loadMorning(scope: WorkspaceScope, now: Instant) {
  return withScope(scope, async (tx) => {
    const setting = await findMailSetting(tx, scope);
    if (!setting) return null;
    const rules = await getWorkspaceRules(tx, scope);
    const readers = await listDigestReaders(tx, scope);
    // Those of this week too: they say which morning is the first of it, in any zone.
    const absences = await listAbsences(tx, scope, { from: daysBefore(now, 8) });
    const due = digestsDue(
      readers.map((reader) => ({
        memberId: reader.id,
        weekly: reader.weeklyDigest,
        daily: reader.dailyDigest,
        calendar: calendarFor(rules, reader.timeZone),
        absences: absences.filter(({ memberId }) => memberId === reader.id),
      })),
      now,
    );
    if (due.length === 0) return null;
    const begun = await listBegun(tx, scope, due);
    return {
      setting,
      due: due.flatMap((one) => {
        const known = begun.find((row) => row.memberId === one.memberId && row.kind === one.kind) ?? null;
        const reader = readers.find(({ id }) => id === one.memberId)!;
        return mayTry(known, now) ? [{ due: one, attempts: known?.attempts ?? 0, reader }] : [];
      }),
    };
  });
}

function daysBefore(now: Instant, days: number): Day {
  return new Date(now - days * DAY).toISOString().slice(0, 10);
}

/**
 * What would be sent to a member if a digest left now.
 * @returns null as its mail when there is nobody to write to
 * @throws Refusal `not-found`
 */
export function previewDigest(
  scope: WorkspaceScope,
  memberId: string,
  kind: DigestKind,
  now: Instant,
  means: Pick<DigestMeans, 'linksFor'>,
): Promise<WrittenMail | null> {
  return withScope(scope, async (tx) => {
    const reader = await findDigestReader(tx, scope, memberId);
    if (!reader) throw new Refusal('not-found', 'No such member.');
    const calendar = calendarFor(await getWorkspaceRules(tx, scope), reader.timeZone);
    // A closed day has no digest: that of the next open one is shown.
    const on = calendar.dayOf(calendar.nextOpenMoment(now));
    return makeDigest(tx, scope, { kind, on, now }, reader, means);
  });
}

async function makeDigest(
  tx: Tx,
  scope: WorkspaceScope,
  wish: { readonly kind: DigestKind; readonly on: Day; readonly now: Instant },
  reader: DigestReaderRow,
  means: Pick<DigestMeans, 'linksFor'>,
): Promise<WrittenMail | null> {
  const rules = await getWorkspaceRules(tx, scope);
  const calendar = calendarFor(rules, reader.timeZone);
  const digest = await loadDigest(tx, scope, wish, reader, calendar);
  if (!digest) return null;
  const names = await namesOfMembers(tx, scope);
  return writeDigest(
    digest,
    {
      locale: reader.locale,
      timeZone: calendar.timeZone,
      now: wish.now,
      memberName: (id) => names.get(id) ?? null,
    },
    means.linksFor(scope.workspaceId, reader.id, wish.kind),
  );
}

async function loadDigest(
  tx: Tx,
  scope: WorkspaceScope,
  { kind, on, now }: { readonly kind: DigestKind; readonly on: Day; readonly now: Instant },
  reader: DigestReaderRow,
  calendar: Calendar,
): Promise<Digest | null> {
  const plan = await planMemberWeek(tx, scope, { member: reader, now, calendar });
  return digestOf(plan, { kind, on, dayOf: (at) => calendar.dayOf(at) });
}

async function namesOfMembers(tx: Tx, scope: WorkspaceScope): Promise<Map<string, string>> {
  const members = await listMembers(tx, scope);
  return new Map(members.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]));
}

/** Keeps what a member asks of their mornings. */
export function chooseDigests(scope: WorkspaceScope, memberId: string, wish: DigestWish): Promise<void> {
  return withScope(scope, (tx) => updateDigestWish(tx, scope, memberId, wish));
}
