import type { Channel } from '../../domain/interactions/interaction.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { InteractionFact } from '../facts.ts';
import { endOfKnownDay } from '../read-date.ts';
import type { Connection } from './connections.ts';
import type { Conversation, DirectedMessage } from './conversations.ts';
import { acceptanceId, invitationId, messageId } from './external-ids.ts';
import type { InvitationRow } from './invitations.ts';

/** When and where an import is made: the clock and the workspace's zone are given, never read. */
export interface ImportMoment {
  readonly importedAt: Instant;
  /** "Europe/Paris". */
  readonly zone: string;
}

/** Our invitations to one person, each as sent, and the acceptance when the person is a connection today. */
export function invitationFacts(
  slug: string,
  invitations: readonly InvitationRow[],
  connection: Connection | undefined,
  moment: ImportMoment,
): InteractionFact[] {
  const sent = [...invitations].sort((a, b) => a.sentAt - b.sentAt);
  const facts = sent.map(
    (row): InteractionFact => ({
      kind: 'INVITATION_SENT',
      channel: 'LINKEDIN',
      occurredAt: row.sentAt,
      externalId: invitationId(slug, row.sentAt),
      subject: null,
      body: row.note,
    }),
  );
  if (connection && sent.length > 0) facts.push(acceptance(slug, sent, connection, moment));
  return facts;
}

/**
 * The acceptance, dated 18:00 of its day in the workspace's zone or the import if earlier, and never before the
 * invitation it answers: the latest sent by then. One millisecond after it at least, so that the two keep their
 * order however the rows are read. A person who was invited twice accepted once.
 */
function acceptance(
  slug: string,
  sent: readonly InvitationRow[],
  { connectedOn }: Connection,
  { importedAt, zone }: ImportMoment,
): InteractionFact {
  const evening = endOfKnownDay(connectedOn, zone, importedAt);
  // Days of the export and of the zone may differ by one: an invitation of the same evening is still the one.
  const answered = sent.findLast((row) => row.sentAt <= evening) ?? sent[0]!;
  return {
    kind: 'INVITATION_ACCEPTED',
    channel: 'LINKEDIN',
    occurredAt: Math.max(evening, answered.sentAt + 1),
    externalId: acceptanceId(slug, connectedOn),
    subject: null,
    body: null,
  };
}

/** The messages of one conversation: ours are `MESSAGE_SENT`, theirs `REPLY_RECEIVED`, whoever began. */
export function messageFacts(
  conversation: Conversation,
  connection: Connection | undefined,
  connectionsKnown: boolean,
): InteractionFact[] {
  const withSubject = conversation.messages.some(({ row, isOurs }) => isOurs && row.subject !== null);
  return conversation.messages.map((message): InteractionFact => {
    const channel = channelOf(message, connection, connectionsKnown && withSubject);
    return {
      kind: message.isOurs ? 'MESSAGE_SENT' : 'REPLY_RECEIVED',
      channel,
      occurredAt: message.row.sentAt,
      externalId: messageId(message),
      subject: message.row.subject,
      body: message.row.body,
    };
  });
}

/**
 * `INMAIL` or `LINKEDIN`. An InMail carries a subject, but so may a message to a connection: in the export we
 * checked, 24 of 100 conversations open with a subject and all 24 are with people connected months earlier, so a
 * subject alone proves nothing. An InMail is a message of a conversation with a subject of ours, to or from
 * someone who was not (or not yet) a connection that day. Without Connections.csv nobody can say: `LINKEDIN`.
 */
function channelOf(
  { row }: DirectedMessage,
  connection: Connection | undefined,
  mayBeInmail: boolean,
): Channel {
  if (!mayBeInmail) return 'LINKEDIN';
  const day = new Date(row.sentAt).toISOString().slice(0, 10);
  return connection && connection.connectedOn <= day ? 'LINKEDIN' : 'INMAIL';
}
