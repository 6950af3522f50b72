import { isMature } from '../../lib/domain/analytics/maturity.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../../lib/domain/time/instant.ts';
import { reachFor, tellTouch } from './attempts.ts';
import type { CampaignKey, SeatCampaign } from './campaigns.ts';
import type { SeedContact } from './contacts.ts';
import type { Tally } from './past.ts';
import { type SeedSeat, Story } from './story.ts';
import { tellLifeEvent } from './vivier.ts';
import { RUNNING } from './week.ts';
import { APPLICATIONS, REPLIES } from './words/inbound.ts';
import { ANSWERS } from './words/outbound.ts';
import type { World } from './world.ts';

/** People to whom Camille owes something today, and those whose answer wants a word. */
export function tellCourtesies(world: World): void {
  const { hours, now } = world;
  // On the eve of closed days the list ends before they do: what is owed came in while the office was still open.
  const base = hours.calendar.nextOpenMoment(now) < world.weekEndsAt ? now : hours.lastOpenMoment(now);
  const lately = (hoursAgo: number) => Math.min(base - HOUR, hours.awake(base - hoursAgo * HOUR));

  const yes = begin(world, 'react', {
    starred: true,
    firstName: 'Yasmine',
    lastName: 'Kermarrec',
    title: 'Tech lead React',
    company: 'Kaolin',
    degree: 1,
  });
  tellTouch(world, yes.story, yes.seat, 'MESSAGE', 0, hours.before(now - 9 * DAY));
  tellTouch(world, yes.story, yes.seat, 'MESSAGE', 1, hours.before(now - 5 * DAY));
  yes.story.hear(yes.seat, lately(14), 'LINKEDIN', REPLIES.POSITIVE[0], { sentiment: 'POSITIVE' });

  const no = begin(world, 'devops', {
    firstName: 'Hugo',
    lastName: 'Faure',
    title: 'SRE',
    company: 'Tramontane',
    degree: 1,
  });
  tellTouch(world, no.story, no.seat, 'MESSAGE', 0, hours.before(now - 6 * DAY));
  no.story.hear(
    no.seat,
    lately(9),
    'LINKEDIN',
    'Je ne suis pas à l’écoute en ce moment, mais merci pour votre message, vraiment soigné.',
    { sentiment: 'REFUSAL' },
  );

  const applied = begin(world, 'data', {
    firstName: 'Nadia',
    lastName: 'Saïdi',
    title: 'Data engineer',
    company: 'Hexalys',
    ...reachFor('APPLICATION', world.random),
  });
  applied.story.tell(applied.seat, {
    kind: 'APPLICATION_RECEIVED',
    channel: 'EMAIL',
    occurredAt: lately(17),
    body: APPLICATIONS[2],
  });

  const met = begin(world, 'java', { firstName: 'Salomé', lastName: 'Quéré', degree: 1, company: 'Numéria' });
  tellTouch(world, met.story, met.seat, 'MESSAGE', 0, hours.before(now - 13 * DAY));
  met.story.hear(met.seat, hours.awake(now - 11 * DAY), 'LINKEDIN', REPLIES.POSITIVE[4], {
    sentiment: 'POSITIVE',
  });
  const interviewAt = hours.before(now - 3 * DAY);
  const answeredAt = hours.before(now - 10 * DAY);
  met.story.write(met.seat, answeredAt, 'LINKEDIN', ANSWERS.POSITIVE[0]);
  met.story.tell(met.seat, { kind: 'MEETING_SET', until: interviewAt, occurredAt: answeredAt + 15 * MINUTE });
  met.story.tell(met.seat, { kind: 'INTERVIEW_HELD', occurredAt: interviewAt });

  const vague = begin(world, 'java', { degree: 1 });
  tellTouch(world, vague.story, vague.seat, 'MESSAGE', 0, hours.before(now - 4 * DAY));
  vague.story.hear(vague.seat, lately(20), 'LINKEDIN', REPLIES.NONE[1]);

  // Answered, and still to be sorted in one key.
  for (const words of [REPLIES.NONE[0], REPLIES.NONE[2], REPLIES.NEUTRAL[1]]) {
    const { story, seat } = begin(world, world.random.pick(RUNNING), { degree: 1 });
    tellTouch(world, story, seat, 'MESSAGE', 0, hours.before(now - 8 * DAY));
    story.hear(seat, hours.awake(now - 6 * DAY), 'LINKEDIN', words);
    story.write(seat, hours.before(now - 4 * DAY), 'LINKEDIN', ANSWERS.NEUTRAL[1]);
  }

  // A meeting is set: no relance before it.
  const soon = begin(world, 'data', { degree: 1 });
  tellTouch(world, soon.story, soon.seat, 'MESSAGE', 0, hours.before(now - 7 * DAY));
  soon.story.hear(soon.seat, hours.awake(now - 4 * DAY), 'LINKEDIN', REPLIES.POSITIVE[2], {
    sentiment: 'POSITIVE',
  });
  const agreedAt = hours.before(now - 2 * DAY);
  soon.story.write(soon.seat, agreedAt, 'LINKEDIN', ANSWERS.POSITIVE[1]);
  const meetingAt = hours.during(hours.calendar.dayOf(hours.calendar.openingOfOpenDayAfter(now, 2)), 10, 17);
  soon.story.tell(soon.seat, { kind: 'MEETING_SET', until: meetingAt, occurredAt: agreedAt + 5 * MINUTE });
}

/** News to take this week: a rhythm come round, a named month, a new job. */
export function tellNewsDue(
  world: World,
  wantedAt: (atMost: Instant) => Instant,
  tally: Tally,
  scale: number,
): void {
  const { random, now, hours } = world;
  const many = Math.max(2, Math.round(9 * scale));
  for (let index = 0; index < many; index += 1) {
    const kind = index % 3;
    const dueAt = wantedAt(world.weekEndsAt);
    const { story, seat } = begin(world, random.pick(['manager', 'cloud', 'java'] as const), { degree: 1 });
    const thankedAt = hours.before(kind === 0 ? dueAt - 90 * DAY : now - random.between(95, 150) * DAY);
    const saidAt = Math.min(thankedAt - HOUR, hours.awake(thankedAt - random.between(5, 20) * HOUR));
    const wroteAt = hours.before(saidAt - random.between(1, 3) * DAY);
    seat.createdAt = wroteAt - HOUR;
    story.contact.createdAt = wroteAt - HOUR;
    tellTouch(world, story, seat, 'MESSAGE', 0, wroteAt);
    if (isMature(wroteAt, now)) {
      tally.tried[0]! += 1;
      tally.answered[0]! += 1;
    }
    const month = new Intl.DateTimeFormat('fr', { month: 'long', timeZone: 'Europe/Paris' }).format(dueAt);
    const until = kind === 1 ? dueAt : null;
    const words = until
      ? REPLIES.NOT_NOW[index % 3]!.replace('{mois}', month)
      : REPLIES.NOT_NOW[2].replace('Revenez vers moi en {mois} ?', 'Restons en contact.');
    story.hear(seat, saidAt, 'LINKEDIN', words, { sentiment: 'NOT_NOW', until });
    story.write(seat, thankedAt, 'LINKEDIN', random.pick(ANSWERS.NOT_NOW));
    if (kind !== 0) story.contact.rhythmDays = 365;
    if (kind === 2) tellLifeEvent(world, story, 'camille', random.between(0.5, 8));
  }
}

type Wish = Partial<SeedContact> & { readonly starred?: boolean };

function begin(
  world: World,
  campaign: CampaignKey & SeatCampaign,
  { starred = false, ...wish }: Wish,
): { story: Story; seat: SeedSeat } {
  const createdAt = world.now - 20 * DAY;
  const story = new Story(world, world.crowd.meet(campaign, { createdAt, ...wish }));
  return { story, seat: story.seat(campaign, 'camille', { starred, createdAt }) };
}
