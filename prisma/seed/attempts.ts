import type { Channel } from '../../lib/domain/interactions/interaction.ts';
import { type ClockedCategory, DEFAULT_POLICY } from '../../lib/domain/relances/policy.ts';
import { isoWeekday } from '../../lib/domain/time/calendar.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../../lib/domain/time/instant.ts';
import type { SeedContact } from './contacts.ts';
import type { SeedSeat, Story } from './story.ts';
import { type WrittenFrom, weightOfWriting, writtenFrom } from './trames.ts';
import { PLANTED_TRUTH } from './truth.ts';
import { APPLICATIONS } from './words/inbound.ts';
import {
  AFTER_ACCEPTANCE,
  AFTER_APPLICATION_MAILS,
  FIRST_MESSAGES,
  FIRST_MESSAGES_TO_ANYBODY,
  INVITATIONS,
  RELANCES,
  SMS,
  SMS_RELANCES,
} from './words/outbound.ts';
import type { World } from './world.ts';

/** How a first contact begins; each has its category of relances. */
export type Path = 'INVITATION' | 'MESSAGE' | 'CV_HIT' | 'APPLICATION';

export const WAYS_IN: Readonly<Record<Path, number>> = {
  INVITATION: 24,
  MESSAGE: 52,
  CV_HIT: 16,
  APPLICATION: 8,
};

/** The category of the relance that follows so many touches. After the first message to a new relation, it is as any other. */
export function categoryAfter(path: Path, touches: number): ClockedCategory {
  if (path === 'CV_HIT') return 'AFTER_CV_DATABASE_HIT';
  if (path === 'APPLICATION') return 'AFTER_APPLICATION';
  return path === 'INVITATION' && touches === 1 ? 'AFTER_INVITATION' : 'AFTER_FIRST_MESSAGE';
}

/** The delay before relance `step` on a path, in milliseconds. */
export function delayBefore(path: Path, step: number): number {
  return DEFAULT_POLICY.delays[categoryAfter(path, step)][step - 1]! * HOUR;
}

/** What somebody needs to be reachable on a path. */
export function reachFor(path: Path, random: World['random']): Partial<SeedContact> {
  const phone = `+3363998${random.whole(1000, 9999)}`;
  if (path === 'CV_HIT') return { phone, source: 'CVthèque' };
  if (path === 'APPLICATION') return { phone, source: 'Candidature' };
  return path === 'INVITATION' ? { degree: 2 } : {};
}

/** The channel of a touch, as the rules would suggest it (relance-rules section 6). */
export function channelOf(path: Path, contact: SeedContact, step: number): Channel {
  const mail: Channel = contact.email && !contact.bouncedAt ? 'EMAIL' : contact.phone ? 'SMS' : 'LINKEDIN';
  if (path === 'CV_HIT') return (['PHONE', 'SMS', 'PHONE', mail] as const)[step]!;
  if (path === 'APPLICATION') return (['PHONE', 'PHONE', mail, 'PHONE'] as const)[step]!;
  if (path === 'INVITATION')
    return step < 2 ? 'LINKEDIN' : step === 2 && mail !== 'LINKEDIN' ? mail : 'LINKEDIN';
  const first: Channel =
    contact.degree === 1
      ? 'LINKEDIN'
      : contact.email && !contact.bouncedAt && !contact.openProfile
        ? 'EMAIL'
        : 'INMAIL';
  if (step === 0) return first;
  if (first === 'LINKEDIN') return step === 2 ? mail : 'LINKEDIN';
  // Never two InMails without an answer between.
  return step === 2 && contact.phone ? 'SMS' : mail;
}

/** Tells one touch of ours: the first contact for step 0, else that relance. @returns when it ended. */
export function tellTouch(
  world: World,
  story: Story,
  seat: SeedSeat,
  path: Path,
  step: number,
  at: Instant,
): Instant {
  const { random } = world;
  const channel = channelOf(path, story.contact, step);
  const mail: Channel = story.contact.email && !story.contact.bouncedAt ? 'EMAIL' : 'SMS';
  if (step === 0 && path === 'INVITATION') {
    const body = random.chance(0.6) ? story.fresh(INVITATIONS) : null;
    story.tell(seat, { kind: 'INVITATION_SENT', channel, occurredAt: at, body });
    return at;
  }
  if (step === 0 && path === 'CV_HIT') {
    story.tell(seat, {
      kind: 'CV_FOUND',
      occurredAt: at - random.whole(8, 40) * MINUTE,
      reason: 'CVthèque Apec',
    });
    return story.callAndDouble(seat, at, 'SMS', story.fresh(SMS));
  }
  if (path === 'APPLICATION' && channel === 'PHONE') {
    return story.callAndDouble(seat, at, mail, story.fresh(mail === 'SMS' ? SMS : AFTER_APPLICATION_MAILS));
  }
  if (channel === 'PHONE') return story.callAndDouble(seat, at, 'SMS', story.fresh(SMS));
  const written = writtenFrom(story.contact, path, step, channel);
  story.write(seat, at, channel, story.fresh(wordsFor(path, step, channel, written)), written);
  return at;
}

function wordsFor(path: Path, step: number, channel: Channel, { hookUsed }: WrittenFrom): readonly string[] {
  if (channel === 'SMS') return SMS_RELANCES;
  if (step === 0) return hookUsed === false ? FIRST_MESSAGES_TO_ANYBODY : FIRST_MESSAGES;
  return path === 'INVITATION' && step === 1 ? AFTER_ACCEPTANCE : RELANCES[step - 1]!;
}

/** Tells of the application that comes before our first call. */
export function tellApplication(world: World, story: Story, seat: SeedSeat, at: Instant): void {
  const body = world.random.pick(APPLICATIONS);
  story.tell(seat, { kind: 'APPLICATION_RECEIVED', channel: 'EMAIL', occurredAt: at, body });
}

/** How much likelier than others this touch is to be answered (PLANTED_TRUTH.weights). */
export function weightOf(
  world: World,
  path: Path,
  contact: SeedContact,
  step: number,
  at: Instant,
  starred: boolean,
): number {
  const { weights } = PLANTED_TRUTH;
  const { calendar } = world.hours;
  const channel = channelOf(path, contact, step);
  const isFridayAfternoon = isoWeekday(calendar.dayOf(at)) === 5 && calendar.minuteOfDay(at) >= 14 * 60;
  const base =
    path === 'INVITATION' && step === 0
      ? weights.INVITATION
      : path === 'CV_HIT' && channel === 'SMS'
        ? weights.SMS_AFTER_CV_HIT
        : channel === 'PHONE' && isFridayAfternoon
          ? weights.FRIDAY_AFTERNOON_CALL
          : weights[channel];
  const written = weightOfWriting(writtenFrom(contact, path, step, channel));
  return (
    base * written * (path === 'APPLICATION' ? weights.APPLICATION : 1) * (starred ? weights.STARRED : 1)
  );
}

/** How long an answer takes. */
export function replyDelay(world: World): number {
  // A little less is drawn than planted: what would come at night comes in the morning.
  const days = world.random.logNormal(PLANTED_TRUTH.replyMedianDays * 0.8, PLANTED_TRUTH.replySigma);
  return Math.min(12, Math.max(0.02, days)) * DAY;
}
