import { isMature } from '../../lib/domain/analytics/maturity.ts';
import { addDays } from '../../lib/domain/time/calendar.ts';
import { DAY, type Day, HOUR, type Instant, MINUTE } from '../../lib/domain/time/instant.ts';
import { delayBefore, type Path, reachFor, tellApplication, tellTouch } from './attempts.ts';
import type { CampaignKey } from './campaigns.ts';
import type { SeedContact } from './contacts.ts';
import type { Tally } from './past.ts';
import { type MemberKey, type SeedSeat, Story } from './story.ts';
import type { World } from './world.ts';

/** Campaigns that run today. */
export const RUNNING: readonly CampaignKey[] = ['java', 'devops', 'data', 'react'];

/** A relance of Camille's week to be: how it began, which step is due, how many of them. */
const DUE: readonly {
  readonly path: Path;
  readonly step: 1 | 2 | 3;
  readonly count: number;
  readonly stars: number;
}[] = [
  { path: 'MESSAGE', step: 1, count: 8, stars: 1 },
  { path: 'MESSAGE', step: 2, count: 8, stars: 2 },
  { path: 'MESSAGE', step: 3, count: 5, stars: 1 },
  { path: 'INVITATION', step: 1, count: 11, stars: 1 },
  { path: 'CV_HIT', step: 1, count: 4, stars: 0 },
  { path: 'CV_HIT', step: 2, count: 4, stars: 0 },
  { path: 'CV_HIT', step: 3, count: 1, stars: 0 },
  { path: 'APPLICATION', step: 1, count: 4, stars: 0 },
  { path: 'APPLICATION', step: 2, count: 2, stars: 0 },
];

/** Relances Camille does on an open day. */
const DONE_A_DAY = 4;

/** Tells Camille's week backwards from the dates wanted: some late, some today, the rest on the days left. */
export class Week {
  readonly #world: World;
  readonly tally: Tally = { tried: [0, 0, 0, 0], answered: [0, 0, 0, 0] };
  readonly #days: readonly Day[];
  readonly #relancesAt: { readonly step: number; readonly at: Instant }[] = [];

  constructor(world: World) {
    this.#world = world;
    this.#days = daysToFill(world);
  }

  tell(scale: number): void {
    for (const { path, step, count, stars } of DUE) {
      const many = Math.max(1, Math.round(count * scale));
      for (let index = 0; index < many; index += 1)
        this.#tellDue(path, step, index < stars, index === 0 ? 0.9 : 0);
    }
    this.#tellAbsence();
    this.#tellColleague();
    this.#tellDone();
    // The colleagues' weeks, shorter.
    for (const owner of ['benoit', 'aicha'] as const) {
      for (const { path, step, count } of DUE) {
        for (let index = 0; index < Math.round(count * 0.42 * scale); index += 1)
          this.#tellDue(path, step, index === 1, 0, owner);
      }
    }
  }

  /** An instant of an open day to fill, not later than asked: what is due 48 h after a touch cannot lie further than 48 h ahead. */
  wantedAt(atMost: Instant): Instant {
    const { random, hours } = this.#world;
    const at = hours.during(random.pick(this.#days), 9, 17);
    return Math.min(at, atMost);
  }

  #tellDue(
    path: Path,
    step: number,
    starred: boolean,
    priorityChance: number,
    owner: MemberKey = 'camille',
  ): void {
    const { now, random } = this.#world;
    const dueAt = this.wantedAt(now + delayBefore(path, step) - 20 * MINUTE);
    const { story, seat } = this.#meet(path, starred, random.chance(priorityChance) ? 1 : undefined);
    seat.owner = owner;
    this.#tellTouches(story, seat, path, step - 1, dueAt - delayBefore(path, step));
  }

  /** Touches 0 to `last`, the last at or before an instant, each a delay and a little more before the next. */
  #tellTouches(story: Story, seat: SeedSeat, path: Path, last: number, lastAt: Instant): void {
    const { hours, random, now } = this.#world;
    const moments: Instant[] = [];
    let before = Math.min(lastAt, now - 12 * MINUTE);
    let acceptedAt: Instant | null = null;
    for (let step = last; step >= 0; step -= 1) {
      if (path === 'INVITATION' && step === 0) {
        acceptedAt = before;
        before -= random.between(0.2, 4) * DAY;
      }
      const at = hours.before(before);
      moments.unshift(at);
      before = at - delayBefore(path, Math.max(1, step)) - random.between(0, 1) * DAY;
    }
    const first = moments[0]!;
    seat.createdAt = first - 2 * HOUR;
    story.contact.createdAt = first - 2 * HOUR;
    if (path === 'APPLICATION')
      tellApplication(this.#world, story, seat, first - random.between(1, 3) * HOUR);
    moments.forEach((at, step) => {
      // A call and the message that doubles it end a few minutes later: begin early, so that the due date holds.
      const touchAt =
        (path === 'CV_HIT' || path === 'APPLICATION') && step !== 1 ? Math.min(at, now - 25 * MINUTE) : at;
      tellTouch(this.#world, story, seat, path, step, touchAt);
      if (step === 0 && acceptedAt !== null) {
        const acceptance = hours.awake(Math.max(acceptedAt, at + 10 * MINUTE));
        story.tell(seat, {
          kind: 'INVITATION_ACCEPTED',
          channel: 'LINKEDIN',
          occurredAt: Math.min(acceptance, now - 5 * MINUTE),
        });
      }
      this.#relancesAt.push({ step, at });
      if (isMature(at, now)) this.tally.tried[step]! += 1;
    });
  }

  /** A mail answered by a machine: the relance waits for the person to be back. */
  #tellAbsence(): void {
    const { now, hours } = this.#world;
    const { story, seat } = this.#meet('MESSAGE', false, 1, { degree: 2, openProfile: false });
    this.#tellTouches(story, seat, 'MESSAGE', 0, now - 30 * HOUR);
    const until = hours.calendar.at(hours.calendar.dayOf(this.wantedAt(this.#world.weekEndsAt)), 12) - DAY;
    story.tell(seat, {
      kind: 'AUTO_REPLY_RECEIVED',
      channel: 'EMAIL',
      until: Math.max(until, now + 2 * HOUR),
      occurredAt: seat.facts.at(-1)!.occurredAt + MINUTE,
      body: 'Je suis en congé cette semaine et ne lis pas mes messages. Je vous répondrai à mon retour.',
    });
  }

  /** Benoît wrote to the same person for another role: seven days are left between the two. */
  #tellColleague(): void {
    const { now, hours } = this.#world;
    const { story, seat } = this.#meet('MESSAGE', false, 1, { degree: 1 });
    const his = story.seat(seat.campaign === 'java' ? 'devops' : 'java', 'benoit');
    const touchedAt = hours.before(Math.min(now - 2 * HOUR, this.wantedAt(this.#world.weekEndsAt) - 7 * DAY));
    this.#tellTouches(story, seat, 'MESSAGE', 0, touchedAt - 3 * DAY);
    tellTouch(this.#world, story, his, 'MESSAGE', 0, touchedAt);
    his.createdAt = touchedAt - HOUR;
  }

  /** Relances Camille did since Monday: they count in her forty, and are due again next week at the earliest. */
  #tellDone(): void {
    const { now, hours, monday, random, weekEndsAt } = this.#world;
    const startsAt = hours.calendar.at(monday, 0);
    const isDone = (step: number, at: Instant) => step > 0 && at >= startsAt;
    let already = this.#relancesAt.filter(({ step, at }) => isDone(step, at)).length;
    const open = [0, 1, 2, 3, 4]
      .map((offset) => addDays(monday, offset))
      .filter((on) => hours.calendar.isOpenDay(on));
    for (const on of open) {
      const opensAt = hours.calendar.at(on, 9);
      const closesAt = Math.min(hours.calendar.at(on, 18), now - 30 * MINUTE);
      const many = Math.round(((closesAt - opensAt) / (9 * HOUR)) * DONE_A_DAY);
      for (let index = 0; index < many; index += 1) {
        // The last touches of what is due again count as well.
        already -= 1;
        if (already >= 0) continue;
        const at = random.between(opensAt + 10 * MINUTE, closesAt);
        const step = at + delayBefore('MESSAGE', 2) > weekEndsAt ? random.whole(1, 3) : random.whole(2, 3);
        const { story, seat } = this.#meet('MESSAGE', false);
        this.#tellTouches(story, seat, 'MESSAGE', step, at);
      }
    }
  }

  #meet(
    path: Path,
    starred: boolean,
    priority?: number,
    wish: Partial<SeedContact> = {},
  ): { story: Story; seat: SeedSeat } {
    const { random, crowd } = this.#world;
    const campaign = random.pick(RUNNING);
    const contact = crowd.meet(campaign, { ...reachFor(path, random), ...wish });
    const story = new Story(this.#world, contact);
    return { story, seat: story.seat(campaign, 'camille', { starred, ...(priority ? { priority } : {}) }) };
  }
}

/** Open days to lay dues on: two already past, which makes some late, then those left of the week, today among them. */
function daysToFill({ now, hours, weekEndsAt }: World): Day[] {
  const { calendar } = hours;
  const today = calendar.dayOf(now);
  const late = [hours.openDayBefore(today)];
  late.unshift(hours.openDayBefore(late[0]!));
  const left: Day[] = [];
  for (let on = today; calendar.at(on, 12) < weekEndsAt; on = addDays(on, 1))
    if (calendar.isOpenDay(on)) left.push(on);
  return [...late, ...left, ...left];
}
