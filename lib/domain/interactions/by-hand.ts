import {
  CALL_OUTCOMES,
  CHANNELS,
  type Channel,
  type InteractionKind,
  type Outcome,
  PROCESS_OUTCOMES,
} from './interaction.ts';

/** What a form may ask about something that happened, beside its day and hour. */
export type HandField =
  | 'channel'
  | 'sentiment'
  | 'outcome'
  | 'by'
  | 'event'
  | 'untilDay'
  | 'untilTime'
  | 'about'
  | 'hard'
  | 'body';

/**
 * What people record by hand, in the order of a recruitment, with what is asked of each. Decisions (later, skip, close) have buttons of their own.
 */
export const HAND_FIELDS = {
  MESSAGE_SENT: ['channel', 'body'],
  REPLY_RECEIVED: ['channel', 'sentiment', 'untilDay', 'body'],
  CALL_MADE: ['outcome', 'body'],
  CALL_ANSWERED: ['by', 'sentiment', 'untilDay', 'body'],
  INVITATION_SENT: ['body'],
  INVITATION_ACCEPTED: [],
  AUTO_REPLY_RECEIVED: ['untilDay', 'body'],
  BOUNCED: ['about', 'hard'],
  CV_FOUND: [],
  APPLICATION_RECEIVED: ['body'],
  MEETING_SET: ['untilDay', 'untilTime'],
  INTERVIEW_HELD: [],
  FEEDBACK_RECEIVED: ['body'],
  OUTCOME_KNOWN: ['outcome'],
  LIFE_EVENT: ['event', 'body'],
} as const satisfies Partial<Record<InteractionKind, readonly HandField[]>>;

export type HandKind = keyof typeof HAND_FIELDS;
export const HAND_KINDS = Object.keys(HAND_FIELDS) as [HandKind, ...HandKind[]];

/** Without one of these nothing can be decided; the others may stay unknown. */
const NEEDED: Partial<Record<HandKind, readonly HandField[]>> = {
  MESSAGE_SENT: ['channel'],
  REPLY_RECEIVED: ['channel'],
  CALL_MADE: ['outcome'],
  MEETING_SET: ['untilDay', 'untilTime'],
  OUTCOME_KNOWN: ['outcome'],
  LIFE_EVENT: ['event'],
};

export function isNeeded(kind: HandKind, field: HandField): boolean {
  return NEEDED[kind]?.includes(field) ?? false;
}

/** The first thing that is missing, with the code of the sentence that says so; null when nothing is. */
export function missingOf(
  answer: { readonly kind: HandKind } & Readonly<Partial<Record<HandField, string | null>>>,
) {
  const path = NEEDED[answer.kind]?.find((field) => !answer[field]);
  return path ? { path, message: path.startsWith('until') ? 'untilMissing' : 'choiceMissing' } : null;
}

/** The outcomes that fit a kind, for a list of choices. */
export function outcomesOf(kind: HandKind): readonly Outcome[] {
  return kind === 'OUTCOME_KNOWN' ? PROCESS_OUTCOMES : CALL_OUTCOMES;
}

/** A message passes by any channel but the phone. A reply by phone is a missed call or a voicemail of theirs. */
export function channelsOf(kind: HandKind): readonly Channel[] {
  return kind === 'MESSAGE_SENT' ? CHANNELS.filter((channel) => channel !== 'PHONE') : CHANNELS;
}
