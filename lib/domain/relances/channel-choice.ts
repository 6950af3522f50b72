import { isSign, type SettledRow } from '../interactions/history.ts';
import { CHANNELS, type Channel } from '../interactions/interaction.ts';
import { suggestForRelance, usableChannels } from './channel.ts';
import type { Decision } from './decision.ts';
import type { ApproachReading, PersonReading } from './person.ts';

/** Why a channel is proposed first, or why it cannot be used. Codes: `lib/locale` words them. */
type ChannelReason =
  | 'SAME_AS_FIRST'
  | 'NOT_USED_YET'
  | 'AFTER_ACCEPTANCE'
  | 'CV_SMS_FIRST'
  | 'CV_CALL_NEXT'
  | 'CV_MAIL_LAST'
  | 'CALL_WHO_APPLIED'
  | 'THEIR_OWN'
  | 'LAST_EXCHANGE'
  | 'DOUBLES_THE_CALL'
  | 'ONLY_WAY_LEFT';

type ChannelObstacle =
  | 'NO_ADDRESS'
  | 'BOUNCED'
  | 'NOT_CONNECTED'
  | 'NO_PROFILE'
  | 'INMAIL_UNANSWERED'
  | 'NO_CREDIT'
  | 'REFUSED';

/** One way to write to somebody. */
export interface ChannelChoice {
  readonly channel: Channel;
  /** Only on the one that is proposed, which comes first. */
  readonly why: ChannelReason | null;
  /** Null when the channel reaches the person. Most obstacles can still be passed by: what we know may be old. */
  readonly obstacle: ChannelObstacle | null;
}

/**
 * Every channel for one approach: the one the decision proposes first, with its reason; then those that reach the person; then the others,
 * each with what stands in the way. The recruiter may take another (relance-rules section 6).
 *
 * @param proposed the channel to put first; the decision's own unless said (after a call, the one that doubles it).
 * @example a first message by LinkedIn and a second relance to come, an e-mail known: EMAIL first, `NOT_USED_YET`; then LINKEDIN.
 */
export function listChannelChoices(
  reading: PersonReading,
  approach: ApproachReading,
  decision: Decision,
  proposed: Channel | null = channelOf(decision),
): ChannelChoice[] {
  const usable = usableChannels(reading);
  const choices = CHANNELS.map((channel): ChannelChoice => {
    const obstacle = usable.has(channel) ? null : obstacleTo(reading, channel);
    return {
      channel,
      why: channel === proposed ? reasonFor(reading, approach, decision, channel) : null,
      obstacle,
    };
  });
  const place = (choice: ChannelChoice) =>
    choice.channel === proposed ? 0 : choice.obstacle === null ? 1 : 2;
  return choices.toSorted((a, b) => place(a) - place(b));
}

function channelOf(decision: Decision): Channel | null {
  return decision.do === 'relance' || decision.do === 'courtesy' ? decision.channel : null;
}

function reasonFor(
  reading: PersonReading,
  approach: ApproachReading,
  decision: Decision,
  channel: Channel,
): ChannelReason {
  if (decision.do === 'courtesy') {
    if (decision.courtesy === 'DOUBLE_THE_CALL') return 'DOUBLES_THE_CALL';
    return approach.latestSign?.channel === channel ? 'THEIR_OWN' : 'ONLY_WAY_LEFT';
  }
  if (decision.do !== 'relance' || decision.channel !== channel) {
    return approach.episode.touches.at(-1)?.lastCall ? 'DOUBLES_THE_CALL' : 'ONLY_WAY_LEFT';
  }
  // A preferred channel that cannot be used gave way to this one.
  const wanted = wishedFor(reading, approach, decision);
  return wanted && wanted.channel === channel ? wanted.why : 'ONLY_WAY_LEFT';
}

/** The rule that chose, told from the channel it gave. */
function wishedFor(
  reading: PersonReading,
  approach: ApproachReading,
  decision: Extract<Decision, { do: 'relance' }>,
): { channel: Channel; why: ChannelReason } | null {
  const { category, step } = decision;
  const { channel } = suggestForRelance(reading, approach, category, step);
  if (!channel) return null;
  switch (category) {
    case 'AFTER_INVITATION':
      return { channel: 'LINKEDIN', why: 'AFTER_ACCEPTANCE' };
    case 'AFTER_CV_DATABASE_HIT': {
      const why = { SMS: 'CV_SMS_FIRST', PHONE: 'CV_CALL_NEXT', EMAIL: 'CV_MAIL_LAST' } as const;
      return channel in why ? { channel, why: why[channel as keyof typeof why] } : null;
    }
    case 'AFTER_APPLICATION':
      if (channel === 'PHONE') return { channel, why: 'CALL_WHO_APPLIED' };
      return channel === 'EMAIL' ? { channel, why: step === 1 ? 'ONLY_WAY_LEFT' : 'NOT_USED_YET' } : null;
    case 'KEEPING_IN_TOUCH':
      return hasPassedBy(
        reading.approaches.flatMap((other) => other.rows),
        channel,
      )
        ? { channel, why: 'LAST_EXCHANGE' }
        : null;
    case 'AFTER_FIRST_MESSAGE': {
      const used = approach.episode.rows.flatMap((row) =>
        row.kind === 'MESSAGE_SENT' && !row.bounced && row.channel ? [row.channel] : [],
      );
      if (!used.includes(channel))
        return { channel, why: used.length > 0 ? 'NOT_USED_YET' : 'ONLY_WAY_LEFT' };
      return { channel, why: step === 1 && used[0] === channel ? 'SAME_AS_FIRST' : 'ONLY_WAY_LEFT' };
    }
  }
}

function hasPassedBy(rows: readonly SettledRow[], channel: Channel): boolean {
  return rows.some((row) => row.channel === channel && (row.kind === 'MESSAGE_SENT' || isSign(row)));
}

function obstacleTo(reading: PersonReading, channel: Channel): ChannelObstacle {
  const { reach } = reading.person;
  const rows = reading.approaches.flatMap((approach) => approach.rows);
  if (reach.refused.includes(channel)) return 'REFUSED';
  if (rows.some((row) => row.kind === 'BOUNCED' && row.hard && row.channel === channel)) return 'BOUNCED';
  switch (channel) {
    case 'LINKEDIN':
      return reach.hasLinkedinProfile ? 'NOT_CONNECTED' : 'NO_PROFILE';
    case 'INMAIL': {
      const hasSent = rows.some((row) => row.kind === 'MESSAGE_SENT' && row.channel === 'INMAIL');
      if (!reach.hasLinkedinProfile && !hasSent) return 'NO_PROFILE';
      return hasSent ? 'INMAIL_UNANSWERED' : 'NO_CREDIT';
    }
    case 'EMAIL':
    case 'SMS':
    case 'PHONE':
      return 'NO_ADDRESS';
  }
}
