import { z } from 'zod';
import { MINUTE } from '../time/instant.ts';
import {
  CALL_OUTCOMES,
  CALLERS,
  CHANNELS,
  INTERACTION_KINDS,
  LIFE_EVENTS,
  OUTCOMES,
  PROCESS_OUTCOMES,
  SENTIMENTS,
  SKIPPABLES,
} from './interaction.ts';

/** Clocks of two machines differ a little; more than this ahead is a mistake. */
export const AHEAD_ALLOWED = 5 * MINUTE;

/** An instant as people and programs write it: ISO 8601 with its zone. Becomes milliseconds. */
export const instantSchema = z.iso
  .datetime({
    offset: true,
    message: 'must be an ISO 8601 instant with its zone, such as 2026-11-09T08:00:00Z',
  })
  .refine((text) => /^(19|20|21)/.test(text), 'must lie between 1900 and 2199')
  .transform((text) => Date.parse(text));

const FITTING_OUTCOMES: Record<string, readonly string[]> = {
  CALL_MADE: CALL_OUTCOMES,
  OUTCOME_KNOWN: PROCESS_OUTCOMES,
};
const NEEDS_CHANNEL = new Set(['MESSAGE_SENT', 'REPLY_RECEIVED']);
const NEEDS_UNTIL = new Set(['SNOOZED', 'MEETING_SET']);
const CARRIES_SENTIMENT = new Set(['REPLY_RECEIVED', 'CALL_ANSWERED', 'REPLY_CLASSIFIED']);

/**
 * A fact somebody reports, from a form or the HTTP API: shape, and what its kind needs. Nothing is refused for being unlikely.
 * Gives the fact with its instants in milliseconds, the channel that its kind implies, and empty strings gone.
 */
export const newInteractionSchema = z
  .object({
    kind: z.enum(INTERACTION_KINDS),
    channel: z.enum(CHANNELS).nullish(),
    occurredAt: instantSchema,
    sentiment: z.enum(SENTIMENTS).nullish(),
    outcome: z.enum(OUTCOMES).nullish(),
    by: z.enum(CALLERS).nullish(),
    until: instantSchema.nullish(),
    what: z.enum(SKIPPABLES).nullish(),
    about: z.string().min(1).max(300).nullish(),
    hard: z.boolean().nullish(),
    reason: z.string().max(500).nullish(),
    event: z.enum(LIFE_EVENTS).nullish(),
    subject: z.string().max(500).nullish(),
    body: z.string().max(100_000).nullish(),
    externalId: z.string().min(1).max(300).nullish(),
    /** A message that left already, by another way: a fact to record, whatever it says. One dated now is otherwise held to the lint. */
    alreadySent: z.boolean().optional(),
  })
  .strict()
  .transform((fact) => ({ ...fact, channel: fact.channel ?? impliedChannel(fact.kind) }))
  .superRefine((fact, context) => {
    const fault = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (!fact.channel && NEEDS_CHANNEL.has(fact.kind)) fault('channel', `is needed for ${fact.kind}`);
    const implied = impliedChannel(fact.kind);
    if (implied && fact.channel !== implied) fault('channel', `must be ${implied} for ${fact.kind}`);
    const outcomes = FITTING_OUTCOMES[fact.kind];
    if (outcomes && !(fact.outcome && outcomes.includes(fact.outcome))) {
      fault('outcome', `must be one of ${outcomes.join(', ')} for ${fact.kind}`);
    }
    if (!outcomes && fact.outcome) fault('outcome', `does not belong to ${fact.kind}`);
    if (!fact.until && NEEDS_UNTIL.has(fact.kind)) fault('until', `is needed for ${fact.kind}`);
    if (fact.kind === 'SKIPPED' ? !fact.what : fact.what) {
      fault('what', fact.what ? `does not belong to ${fact.kind}` : 'is needed for SKIPPED');
    }
    if (fact.kind === 'LIFE_EVENT' ? !fact.event : fact.event) {
      fault('event', fact.event ? `does not belong to ${fact.kind}` : 'is needed for LIFE_EVENT');
    }
    if (fact.kind === 'REPLY_CLASSIFIED') {
      if (!fact.about) fault('about', 'is needed for REPLY_CLASSIFIED: the id or external id of the reply');
      if (!fact.sentiment) fault('sentiment', 'is needed for REPLY_CLASSIFIED');
    }
    if (fact.sentiment && !CARRIES_SENTIMENT.has(fact.kind))
      fault('sentiment', `does not belong to ${fact.kind}`);
    if (fact.alreadySent !== undefined && fact.kind !== 'MESSAGE_SENT' && fact.kind !== 'INVITATION_SENT')
      fault('alreadySent', `does not belong to ${fact.kind}`);
    if (fact.by && fact.kind !== 'CALL_ANSWERED') fault('by', `does not belong to ${fact.kind}`);
  });

/** Invitations pass by LinkedIn and calls by phone, whether or not it is said. */
function impliedChannel(kind: string) {
  if (kind === 'INVITATION_SENT') return 'LINKEDIN' as const;
  return kind === 'CALL_MADE' || kind === 'CALL_ANSWERED' ? ('PHONE' as const) : null;
}
