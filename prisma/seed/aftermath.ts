import type { Channel, Sentiment } from '../../lib/domain/interactions/interaction.ts';
import { DAY, HOUR, type Instant } from '../../lib/domain/time/instant.ts';
import type { SeedSeat, Story } from './story.ts';
import { PLANTED_TRUTH } from './truth.ts';
import { FEEDBACKS, LATER_NO, REPLIES } from './words/inbound.ts';
import { AFTER_FEEDBACK, ANSWERS, ASK_FEEDBACK, OUTCOMES } from './words/outbound.ts';
import type { World } from './world.ts';

const MONTH = new Intl.DateTimeFormat('fr', { month: 'long', timeZone: 'Europe/Paris' });

/** What follows a first reply, to its end or to today: our answer, a meeting, an interview, an outcome, a no. */
export function answerAndFollow(
  world: World,
  story: Story,
  seat: SeedSeat,
  at: Instant,
  channel: Channel,
): void {
  const { random, hours } = world;
  const sentiment = random.weighted(PLANTED_TRUTH.sentiments);
  switch (sentiment) {
    case 'DO_NOT_CONTACT':
      story.hear(seat, at, channel, story.fresh(REPLIES.DO_NOT_CONTACT), { sentiment });
      story.objectedAt = at;
      return;
    case 'NONE': {
      story.hear(seat, at, channel, story.fresh(REPLIES.NONE), {
        externalId: `demo-reply-${world.stories.indexOf(story)}`,
      });
      const answeredAt = hours.after(at + HOUR, 8);
      story.write(seat, answeredAt, channel, story.fresh(ANSWERS.NEUTRAL));
      const classified = answeredAt + 2 * DAY;
      story.tell(seat, {
        kind: 'REPLY_CLASSIFIED',
        about: `demo-reply-${world.stories.indexOf(story)}`,
        sentiment: 'NEUTRAL',
        occurredAt: hours.after(classified),
      });
      sayNoLater(world, story, seat, answeredAt + 3 * DAY, channel);
      return;
    }
    case 'NOT_NOW':
      sayNotNow(world, story, seat, at, channel, REPLIES.NOT_NOW);
      return;
    case 'REFUSAL':
      story.hear(seat, at, channel, story.fresh(REPLIES.REFUSAL), { sentiment });
      story.write(seat, hours.after(at + HOUR, 8), channel, story.fresh(ANSWERS.REFUSAL));
      return;
    case 'NEUTRAL': {
      story.hear(seat, at, channel, story.fresh(REPLIES.NEUTRAL), { sentiment });
      const answeredAt = hours.after(at + HOUR, 6);
      story.write(seat, answeredAt, channel, story.fresh(ANSWERS.NEUTRAL));
      const again = hours.awake(answeredAt + random.between(0.3, 2) * DAY);
      if (random.chance(0.5)) {
        sayNoLater(world, story, seat, again, channel);
        return;
      }
      sayYes(world, story, seat, again, channel);
      return;
    }
    case 'POSITIVE':
      sayYes(world, story, seat, at, channel);
      return;
  }
}

/** A call of ours that was taken, and what came of it. */
export function takeCall(world: World, story: Story, seat: SeedSeat, at: Instant): void {
  const { random, hours } = world;
  const sentiment: Sentiment = random.weighted({ POSITIVE: 55, NEUTRAL: 15, NOT_NOW: 18, REFUSAL: 12 });
  const until = sentiment === 'NOT_NOW' ? at + random.whole(70, 200) * DAY : null;
  story.tell(seat, { kind: 'CALL_ANSWERED', channel: 'PHONE', by: 'US', occurredAt: at, sentiment, until });
  const by = story.contact.email && !story.contact.bouncedAt ? 'EMAIL' : 'SMS';
  const thankedAt = hours.after(world.hours.calendar.openingOfOpenDayAfter(at), 3);
  if (sentiment === 'POSITIVE' || sentiment === 'NEUTRAL') {
    story.write(seat, thankedAt, by, story.fresh(ANSWERS.POSITIVE));
    meetAndDecide(world, story, seat, thankedAt, by);
  } else {
    story.write(seat, thankedAt, by, story.fresh(ANSWERS[sentiment]));
  }
}

function sayYes(world: World, story: Story, seat: SeedSeat, at: Instant, channel: Channel): void {
  const { random, hours } = world;
  story.hear(seat, at, channel, story.fresh(REPLIES.POSITIVE), { sentiment: 'POSITIVE' });
  const answeredAt = hours.after(at + HOUR / 2, 5);
  if (!story.write(seat, answeredAt, channel, story.fresh(ANSWERS.POSITIVE))) return;
  if (random.chance(0.2)) {
    sayNoLater(world, story, seat, answeredAt + 1.5 * DAY, channel);
    return;
  }
  meetAndDecide(world, story, seat, answeredAt, channel);
}

/** A meeting is set; the interview is held, feedback asked and given, an outcome known and told. */
function meetAndDecide(world: World, story: Story, seat: SeedSeat, from: Instant, channel: Channel): void {
  const { random, hours } = world;
  const { calendar } = hours;
  const meetingAt = hours.during(
    calendar.dayOf(calendar.openingOfOpenDayAfter(from, random.whole(2, 5))),
    10,
    17,
  );
  if (random.chance(0.3)) {
    const endsAt = hours.after(from + 1.5 * DAY);
    story.tell(seat, {
      kind: 'CALL_ANSWERED',
      channel: 'PHONE',
      by: 'THEM',
      sentiment: 'NEUTRAL',
      occurredAt: endsAt,
    });
    const reason = random.pick([
      'Salaire trop éloigné, d’un commun accord',
      'Part chez un autre employeur',
      'Préfère rester consultant',
    ]);
    story.tell(seat, { kind: 'CLOSED', reason, occurredAt: endsAt + 20 * 60_000 });
    return;
  }
  story.tell(seat, { kind: 'MEETING_SET', until: meetingAt, occurredAt: from + 20 * 60_000 });
  if (!story.tell(seat, { kind: 'INTERVIEW_HELD', occurredAt: meetingAt })) return;
  const askedAt = hours.after(meetingAt + 48 * HOUR, 4);
  if (!story.write(seat, askedAt, channel, story.fresh(ASK_FEEDBACK))) return;
  const toldAt = hours.awake(askedAt + random.between(0.2, 1.5) * DAY);
  const told = story.tell(seat, {
    kind: 'FEEDBACK_RECEIVED',
    channel,
    occurredAt: toldAt,
    body: random.pick(FEEDBACKS),
  });
  const thankedAt = hours.after(toldAt + HOUR, 4);
  if (told) story.write(seat, thankedAt, channel, story.fresh(AFTER_FEEDBACK));
  const outcome = random.weighted({
    HIRED: seat.campaign === 'manager' ? 12 : 5,
    REJECTED: 45,
    WITHDRAWN: 25,
    FILLED: 15,
  });
  const knownAt = hours.after(thankedAt + random.whole(3, 7) * DAY);
  if (!story.tell(seat, { kind: 'OUTCOME_KNOWN', outcome, occurredAt: knownAt })) return;
  if (outcome !== 'WITHDRAWN') story.write(seat, hours.after(knownAt + HOUR, 2), channel, OUTCOMES[outcome]);
}

function sayNoLater(world: World, story: Story, seat: SeedSeat, at: Instant, channel: Channel): void {
  if (world.random.chance(0.5)) {
    sayNotNow(world, story, seat, world.hours.awake(at), channel, [LATER_NO[0]]);
    return;
  }
  story.hear(seat, world.hours.awake(at), channel, LATER_NO[1], { sentiment: 'REFUSAL' });
  story.write(
    seat,
    world.hours.after(world.hours.awake(at) + HOUR, 8),
    channel,
    story.fresh(ANSWERS.REFUSAL),
  );
}

/** « Rappelez-moi en mars » : the month they name is kept as the reply's date. */
function sayNotNow(
  world: World,
  story: Story,
  seat: SeedSeat,
  at: Instant,
  channel: Channel,
  words: readonly string[],
): void {
  const { random, hours } = world;
  const later = new Date(at + random.whole(70, 220) * DAY);
  const until = Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 1, 8);
  const body = random.pick(words).replace('{mois}', MONTH.format(until));
  story.hear(seat, at, channel, body, { sentiment: 'NOT_NOW', until });
  story.write(seat, hours.after(at + HOUR, 8), channel, story.fresh(ANSWERS.NOT_NOW));
}
