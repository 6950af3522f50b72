import type { FileKind, FileWarning, ImportFacts, LeftOut, LinkedInCounts, RefusedRow } from '../facts.ts';
import { foldText } from '../fold-text.ts';
import { gatherPeople, type People } from '../person-builder.ts';
import { foldName } from '../person-name.ts';
import { cellReader, type LinkedInFile } from './columns.ts';
import { type Connection, readConnections } from './connections.ts';
import { type Conversation, type DirectedMessage, repeatsNote, sortConversations } from './conversations.ts';
import { type ImportMoment, invitationFacts, messageFacts } from './history.ts';
import { type InvitationRow, readInvitations } from './invitations.ts';
import { type KnownPeople, knowPeople } from './known-people.ts';
import { type MessageRow, readMessages } from './messages.ts';
import { findOwnSlug } from './own-profile.ts';
import { isAtTheCap } from './unanswered.ts';

export interface LinkedInOptions extends ImportMoment {
  readonly kind: FileKind;
  /** Our profile as an earlier import found it: used when these files do not tell. They may be a colleague's. */
  readonly ownSlug?: string | null;
  readonly warnings?: readonly FileWarning[];
}

/**
 * The facts of a LinkedIn export: people from connections, outgoing invitations and conversations with one person;
 * their history; what was refused and what was left out, each with its line. Several files of a kind are read as one.
 */
export function readLinkedIn(files: readonly LinkedInFile[], options: LinkedInOptions): ImportFacts {
  const refused: RefusedRow[] = [];
  const left: LeftOut[] = [];
  const warnings: FileWarning[] = [...(options.warnings ?? [])];
  const connections: Connection[] = [];
  const invitations: InvitationRow[] = [];
  const messages: MessageRow[] = [];
  for (const file of files) {
    if (file.kind === 'PROFILE') continue;
    if (file.kind === 'LINKEDIN_CONNECTIONS') {
      const read = readConnections(file);
      connections.push(...read.connections);
      left.push(...read.left);
      refused.push(...read.refused);
    } else if (file.kind === 'LINKEDIN_INVITATIONS') {
      const read = readInvitations(file);
      invitations.push(...read.invitations);
      refused.push(...read.refused);
    } else {
      const read = readMessages(file);
      messages.push(...read.messages);
      refused.push(...read.refused);
    }
  }

  const known = knowPeople(connections);
  const ownSlug =
    findOwnSlug({
      invitations,
      messages,
      connected: new Set(known.bySlug.keys()),
      profileName: profileName(files),
    }) ??
    options.ownSlug ??
    null;
  const people = gatherPeople();
  addConnections(people, connections);
  const sent = addInvitations(people, invitations, { known, ownSlug, left, moment: options });
  let conversations: readonly Conversation[] = [];
  let messagesByUs = 0;
  if (messages.length > 0 && ownSlug === null) {
    warnings.push({ file: messages[0]!.file, code: 'OWN_PROFILE_UNKNOWN' });
    for (const { file, line, fromName } of messages)
      left.push({ code: 'NO_OWN_PROFILE', file, line, label: fromName });
  } else if (ownSlug !== null) {
    const sorted = sortConversations(messages, ownSlug, known);
    conversations = sorted.conversations;
    messagesByUs = sorted.messagesByUs;
    left.push(...sorted.left);
    addConversations(people, conversations, { known, sent, left, connectionsKnown: connections.length > 0 });
  }

  const list = people.list();
  const count = (code: LeftOut['code']) => left.filter((row) => row.code === code).length;
  const outgoing = [...sent.values()].flat();
  const accepted = outgoing.filter((row) => row.inviteeKnown).length;
  const begun = conversations.filter(({ messages }) => messages.some(({ isOurs }) => isOurs));
  const answered = begun.filter(({ messages }) => messages.some(({ isOurs }) => !isOurs));
  const spokenTo = new Set(begun.map(({ slug }) => `linkedin:${slug}`));
  const counts: LinkedInCounts = {
    connections: connections.length,
    hidden_members: count('HIDDEN_MEMBER'),
    outgoing_invitations: outgoing.length,
    incoming_invitations: count('INCOMING_INVITATION'),
    messages_by_me: messagesByUs,
    drafts_dropped: count('DRAFT'),
    sponsored_dropped: count('SPONSORED'),
    invitations_accepted: accepted,
    invitations_pending: outgoing.length - accepted,
    conversations_unanswered: begun.length - answered.length,
    conversations_answered: answered.length,
    unanswered_at_the_cap: list.filter(
      ({ key, interactions }) => spokenTo.has(key) && isAtTheCap(interactions),
    ).length,
  };
  return { kind: options.kind, people: list, refused, left, warnings, counts: { ...counts }, ownSlug };
}

function addConnections(people: People, connections: readonly Connection[]): void {
  for (const row of connections) {
    const name = foldName(`${row.firstName} ${row.lastName}`);
    const key = row.slug
      ? `linkedin:${row.slug}`
      : row.email
        ? `email:${row.email}`
        : `name:${name}|${foldText(row.company ?? '')}`;
    const { slug, email, ...rest } = row;
    people.add(key, { ...rest, linkedinSlug: slug, emails: email ? [email] : [] });
  }
}

interface SentInvitation extends InvitationRow {
  readonly inviteeKnown: boolean;
}

/** Incoming ones are no approach of ours. Returns the outgoing ones by person. */
function addInvitations(
  people: People,
  rows: readonly InvitationRow[],
  context: { known: KnownPeople; ownSlug: string | null; left: LeftOut[]; moment: ImportMoment },
): Map<string, SentInvitation[]> {
  const { known, ownSlug, left, moment } = context;
  const sent = new Map<string, SentInvitation[]>();
  for (const row of rows) {
    const { file, line } = row;
    const isOurs = row.direction ? row.direction === 'OUTGOING' : row.inviterSlug === ownSlug;
    const slug = row.inviteeSlug ?? known.findSlug(row.toName);
    if (!isOurs) left.push({ code: 'INCOMING_INVITATION', file, line, label: row.fromName });
    else if (!slug) left.push({ code: 'NO_PROFILE', file, line, label: row.toName });
    else {
      const invitation = { ...row, inviteeKnown: known.bySlug.has(slug) };
      const before = sent.get(slug);
      if (before) before.push(invitation);
      else sent.set(slug, [invitation]);
    }
  }
  for (const [slug, invitations] of sent) {
    const { file, line, toName } = invitations[0]!;
    people.add(`linkedin:${slug}`, {
      file,
      line,
      ...nameParts(known, slug, toName),
      linkedinSlug: slug,
      interactions: invitationFacts(slug, invitations, known.bySlug.get(slug), moment),
    });
  }
  return sent;
}

function addConversations(
  people: People,
  conversations: readonly Conversation[],
  context: {
    known: KnownPeople;
    sent: ReadonlyMap<string, readonly SentInvitation[]>;
    left: LeftOut[];
    connectionsKnown: boolean;
  },
): void {
  const { known, sent, left, connectionsKnown } = context;
  for (const conversation of conversations) {
    const { slug, fullName } = conversation;
    const notes = (sent.get(slug) ?? []).map((row) => row.note).filter((note) => note !== null);
    const isNote = ({ row, isOurs }: DirectedMessage) => isOurs && repeatsNote(row.body, notes);
    for (const { row } of conversation.messages.filter(isNote))
      left.push({ code: 'INVITATION_NOTE', file: row.file, line: row.line, label: row.toName });
    const messages = conversation.messages.filter((message) => !isNote(message));
    const { file, line } = conversation.messages[0]!.row;
    people.add(`linkedin:${slug}`, {
      file,
      line,
      ...nameParts(known, slug, fullName),
      linkedinSlug: slug,
      interactions: messageFacts({ ...conversation, messages }, known.bySlug.get(slug), connectionsKnown),
    });
  }
}

function nameParts(known: KnownPeople, slug: string, fullName: string) {
  const { firstName, lastName } = known.nameOf(slug, fullName);
  return { firstName, lastName };
}

function profileName(files: readonly LinkedInFile[]): string | null {
  const profile = files.find(({ kind }) => kind === 'PROFILE');
  const record = profile?.table.records[0];
  if (!profile || !record) return null;
  const cell = cellReader(profile.table);
  return `${cell(record, 'first name')} ${cell(record, 'last name')}`.trim() || null;
}
