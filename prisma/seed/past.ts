import { isMature, latestMatureAt } from '../../lib/domain/analytics/maturity.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../../lib/domain/time/instant.ts';
import { answerAndFollow, takeCall } from './aftermath.ts';
import {
  channelOf,
  delayBefore,
  type Path,
  reachFor,
  replyDelay,
  tellApplication,
  tellTouch,
  WAYS_IN,
  weightOf,
} from './attempts.ts';
import type { CampaignKey } from './campaigns.ts';
import { type SeedSeat, Story } from './story.ts';
import { chancesOf, PLANTED_TRUTH } from './truth.ts';
import { AUTO_REPLY } from './words/inbound.ts';
import { FIRST_MESSAGES } from './words/outbound.ts';
import type { World } from './world.ts';

const DAY_OF_MONTH = new Intl.DateTimeFormat('fr', {
  day: 'numeric',
  month: 'long',
  timeZone: 'Europe/Paris',
});

/** Mature attempts by rank, and those answered. */
export interface Tally {
  readonly tried: number[];
  readonly answered: number[];
}

/** Somebody being written to, from first contact to answer or silence. */
interface Line {
  readonly story: Story;
  readonly seat: SeedSeat;
  readonly path: Path;
  nextAt: Instant;
  isOver: boolean;
}

/**
 * Six months of first contacts and relances. Who answers each round is a quota of the mature attempts (PLANTED_TRUTH), so that the shares
 * come out as planted; the mature attempts of other scenes (the week's) are counted in.
 */
export function tellThePast(world: World, people: number, elsewhere: Tally): void {
  const { random, now } = world;
  const lines = Array.from({ length: people }, (_, index) => begin(world, index / people));
  for (let rank = 0; rank <= 3; rank += 1) {
    const due = lines.filter((line) => !line.isOver && line.nextAt <= now);
    const weigh = (line: Line) =>
      weightOf(world, line.path, line.story.contact, rank, line.nextAt, line.seat.starred);
    const mature = due.filter((line) => line.nextAt <= latestMatureAt(now) - HOUR);
    const share = PLANTED_TRUTH.answeredAtRank[rank]!;
    const quota = Math.round(share * (mature.length + elsewhere.tried[rank]!)) - elsewhere.answered[rank]!;
    const answered = random.sample(mature, Math.max(0, quota), weigh);
    const chances = chancesOf(mature.map(weigh), Math.max(0, quota));
    for (const [index, { story }] of mature.entries())
      world.chances.push({ person: story.contact.linkedinSlug, rank, chance: chances[index]! });
    for (const line of due) {
      const isAnswered = answered.has(line) || (!mature.includes(line) && random.chance(share * weigh(line)));
      perform(world, line, rank, isAnswered);
    }
  }
  for (const { seat } of lines) seat.createdAt = (seat.facts[0]?.occurredAt ?? now) - 2 * HOUR;
}

function begin(world: World, progress: number): Line {
  const { random, hours, now } = world;
  // A little more each month; the cloud campaign paused five weeks ago, the manager's closed two months ago.
  const daysAgo = 178 * (1 - progress) ** 1.15 + 1.5;
  const campaign = random.weighted<CampaignKey>({
    java: 26,
    devops: 24,
    data: 22,
    react: 18,
    cloud: daysAgo > 45 ? 12 : 0,
    manager: daysAgo > 75 ? 14 : 0,
  });
  const path = random.weighted(WAYS_IN);
  const at = hours.before(now - daysAgo * DAY);
  const contact = world.crowd.meet(campaign, { ...reachFor(path, random), createdAt: at - 3 * HOUR });
  const story = new Story(world, contact);
  const seat = story.seat(campaign, 'camille', { starred: random.chance(0.1) });
  if (path === 'APPLICATION')
    tellApplication(world, story, seat, hours.awake(at - random.between(2, 16) * HOUR));
  if (path === 'MESSAGE' && channelOf(path, contact, 0) === 'EMAIL' && random.chance(0.06))
    bounce(world, story, seat, at);
  return { story, seat, path, nextAt: at, isOver: false };
}

/** A mail to an address that is no more: it counts for nothing, and the first contact is made otherwise. */
function bounce(world: World, story: Story, seat: SeedSeat, before: Instant): void {
  const sentAt = world.hours.before(before - DAY);
  const externalId = `demo-mail-${world.stories.length}`;
  story.write(seat, sentAt, 'EMAIL', world.random.pick(FIRST_MESSAGES), { externalId });
  story.tell(seat, {
    kind: 'BOUNCED',
    channel: 'EMAIL',
    hard: true,
    about: externalId,
    occurredAt: sentAt + 2 * MINUTE,
  });
  story.contact.bouncedAt = sentAt + 2 * MINUTE;
  story.contact.createdAt = sentAt - HOUR;
}

function perform(world: World, line: Line, rank: number, isAnswered: boolean): void {
  const { story, seat, path, nextAt: at } = line;
  const { random, hours, now } = world;
  const channel = channelOf(path, story.contact, rank);
  if (isAnswered && channel === 'PHONE' && random.chance(0.55)) {
    if (rank === 0 && path === 'CV_HIT')
      story.tell(seat, { kind: 'CV_FOUND', occurredAt: at - 20 * MINUTE, reason: 'CVthèque Apec' });
    takeCall(world, story, seat, at);
    line.isOver = true;
    return;
  }
  const touchedAt = tellTouch(world, story, seat, path, rank, at);
  if (isAnswered) {
    const by = channel === 'PHONE' ? seat.facts.at(-1)!.channel! : channel;
    let repliedAt = hours.awake(touchedAt + replyDelay(world));
    if (path === 'INVITATION' && rank === 0) {
      story.tell(seat, {
        kind: 'INVITATION_ACCEPTED',
        channel: 'LINKEDIN',
        occurredAt: repliedAt - 3 * MINUTE,
      });
    }
    if (isMature(touchedAt, now)) repliedAt = Math.min(repliedAt, touchedAt + 13.5 * DAY);
    answerAndFollow(world, story, seat, repliedAt, by);
    line.isOver = true;
    return;
  }
  line.nextAt = whenNext(world, line, rank, touchedAt);
}

/** When the next relance is made, if it is: after its delay, in office hours, as late as people are. */
function whenNext(world: World, line: Line, rank: number, touchedAt: Instant): Instant {
  const { story, seat, path } = line;
  const { random, hours } = world;
  if (rank === 3) {
    line.isOver = true;
    return touchedAt;
  }
  let from = touchedAt;
  if (path === 'INVITATION' && rank === 0) {
    // One in four stays pending; nothing can be followed up then.
    if (random.chance(0.25)) {
      line.isOver = true;
      return touchedAt;
    }
    from = hours.awake(touchedAt + random.between(0.1, 5) * DAY);
    story.tell(seat, { kind: 'INVITATION_ACCEPTED', channel: 'LINKEDIN', occurredAt: from });
  }
  let dueAt = hours.calendar.nextOpenMoment(from + delayBefore(path, rank + 1));
  if (random.chance(0.03)) {
    line.isOver = true;
    const at = hours.after(dueAt);
    story.tell(seat, { kind: 'SKIPPED', what: 'RELANCE', occurredAt: at });
    story.tell(seat, { kind: 'CLOSED', reason: 'Finalement trop loin du poste', occurredAt: at + MINUTE });
    return at;
  }
  const hitch = random.next();
  if (hitch < 0.05) {
    const until = hours.calendar.at(hours.calendar.dayOf(dueAt + random.whole(1, 6) * DAY), 12);
    const body = AUTO_REPLY.replace('{jour}', DAY_OF_MONTH.format(until));
    story.tell(seat, {
      kind: 'AUTO_REPLY_RECEIVED',
      channel: 'EMAIL',
      until,
      occurredAt: from + 4 * MINUTE,
      body,
    });
    dueAt = hours.calendar.openingOfOpenDayAfter(until);
  } else if (hitch < 0.1) {
    const until = hours.calendar.at(hours.calendar.dayOf(dueAt + random.whole(1, 5) * DAY), 9);
    story.tell(seat, { kind: 'SNOOZED', until, occurredAt: hours.after(dueAt, 2) });
    dueAt = hours.calendar.nextOpenMoment(Math.max(until, dueAt + 3 * HOUR));
  } else if (hitch < 0.12) {
    const twice = seat.facts.at(-1)!;
    story.tell(seat, {
      ...twice,
      externalId: null,
      occurredAt: touchedAt + 2 * MINUTE,
      void: 'Saisi deux fois',
    });
  }
  return hours.after(dueAt, random.chance(0.65) ? 5 : random.chance(0.7) ? 26 : 70);
}
