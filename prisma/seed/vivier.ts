import { DAY } from '../../lib/domain/time/instant.ts';
import type { MemberKey, Story } from './story.ts';
import { REPLIES } from './words/inbound.ts';
import { ANSWERS, NEWS } from './words/outbound.ts';
import type { World } from './world.ts';

/** Life events told in the vivier, lately enough to be news or long enough ago to be history. */
const EVENTS = ['JOB_CHANGE', 'WORK_ANNIVERSARY', 'POST_PUBLISHED'] as const;

/**
 * Takes news of everybody the rules would have us write to by now, when it was due, so that the vivier is kept and only the scenes of this
 * week stand in the list. What falls due in the week itself was put off by hand.
 */
export function keepInTouch(world: World, story: Story, owner: MemberKey): void {
  const { hours, now, random } = world;
  for (let turn = 0; turn < 4; turn += 1) {
    const decision = story.project().get('vivier')?.decision;
    if (decision?.do !== 'relance' || decision.dueAt >= world.weekEndsAt) return;
    const seat = story.seat('vivier', owner, { createdAt: decision.dueAt - 30 * DAY });
    const at = hours.after(decision.dueAt, 40);
    if (at > now - 5 * DAY) {
      // Put off rather than forgotten, under the 30 days that would make it a named date.
      const until = Math.min(world.weekEndsAt + random.whole(1, 16) * DAY, now + 29 * DAY);
      story.tell(seat, {
        kind: 'SNOOZED',
        until,
        occurredAt: hours.before(now - random.between(0.5, 3) * DAY),
      });
      return;
    }
    story.write(
      seat,
      at,
      decision.channel === 'PHONE' || !decision.channel ? 'LINKEDIN' : decision.channel,
      story.fresh(NEWS),
    );
    if (random.chance(0.35)) {
      const repliedAt = hours.awake(at + random.between(0.2, 3) * DAY);
      const channel = seat.facts.at(-1)!.channel!;
      story.hear(seat, repliedAt, channel, story.fresh(REPLIES.NEUTRAL), { sentiment: 'NEUTRAL' });
      story.write(seat, hours.after(repliedAt, 6), channel, story.fresh(ANSWERS.NEUTRAL));
    }
  }
}

/** Something happened in their life a while ago, seen on LinkedIn. */
export function tellLifeEvent(world: World, story: Story, owner: MemberKey, daysAgo: number): void {
  const occurredAt = world.hours.before(world.now - daysAgo * DAY);
  const seat = story.seat('vivier', owner, { createdAt: occurredAt });
  story.tell(seat, { kind: 'LIFE_EVENT', event: world.random.pick(EVENTS), occurredAt });
}
