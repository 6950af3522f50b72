import type { LeftCode, LeftOut } from '../facts.ts';
import { foldText } from '../fold-text.ts';
import { isHiddenMember } from '../person-name.ts';
import type { KnownPeople } from './known-people.ts';
import type { MessageRow } from './messages.ts';

/** A message between us and one person. */
export interface DirectedMessage {
  readonly row: MessageRow;
  readonly isOurs: boolean;
}

/** A conversation with one person, oldest message first. */
export interface Conversation {
  readonly id: string;
  readonly slug: string;
  readonly fullName: string;
  readonly messages: readonly DirectedMessage[];
}

export interface ConversationsRead {
  readonly conversations: readonly Conversation[];
  readonly left: readonly LeftOut[];
  /** Every sent message of ours, those to groups too; drafts are not sent. */
  readonly messagesByUs: number;
}

/**
 * Sorts messages into conversations with one person, direction first: what we sent is never a reply, whatever it
 * looks like. Drafts, advertisements, groups and members without a profile are noted and left out.
 *
 * An advertisement has no sender's address or has LinkedIn's advertising markup, and is not ours. « LinkedIn
 * Member » has no address either, but was a person.
 */
export function sortConversations(
  messages: readonly MessageRow[],
  ownSlug: string,
  known: KnownPeople,
): ConversationsRead {
  const left: LeftOut[] = [];
  const leave = (code: LeftCode, row: MessageRow, label: string) =>
    left.push({ code, file: row.file, line: row.line, label });
  const byConversation = new Map<string, MessageRow[]>();
  let messagesByUs = 0;

  for (const row of messages) {
    const isOurs = row.senderSlug === ownSlug;
    if (row.isDraft) leave('DRAFT', row, row.toName);
    else if (!isOurs && row.isAdvertisement) leave('SPONSORED', row, row.fromName);
    else if (!row.senderSlug)
      leave(isHiddenMember(row.fromName) ? 'NO_PROFILE' : 'SPONSORED', row, row.fromName);
    else {
      if (isOurs) messagesByUs++;
      const rows = byConversation.get(row.conversation);
      if (rows) rows.push(row);
      else byConversation.set(row.conversation, [row]);
    }
  }

  const conversations: Conversation[] = [];
  for (const [id, unordered] of byConversation) {
    const rows = [...unordered].sort((a, b) => a.sentAt - b.sentAt);
    const others = participants(rows, ownSlug, known);
    if (others.length > 1) for (const row of rows) leave('GROUP', row, row.toName);
    else if (others.length === 0) for (const row of rows) leave('NO_PROFILE', row, row.toName);
    else {
      const slug = others[0]!;
      const messages: DirectedMessage[] = [];
      let weWrote = false;
      for (const row of rows) {
        const isOurs = row.senderSlug === ownSlug;
        weWrote ||= isOurs;
        if (!isOurs && row.recipientSlugs.length > 0 && !row.recipientSlugs.includes(ownSlug))
          leave('NOT_OURS', row, row.fromName);
        // Filed as spam: an answer to us all the same, since doubt leans towards a reply; else unasked for.
        else if (!isOurs && row.isSpam && !weWrote) leave('SPAM', row, row.fromName);
        else messages.push({ row, isOurs });
      }
      if (messages.length > 0)
        conversations.push({ id, slug, fullName: nameIn(rows, slug, ownSlug), messages });
    }
  }
  return { conversations, left, messagesByUs };
}

/** Everyone but us: by address, else (9 columns) by a name that one connection bears. */
function participants(rows: readonly MessageRow[], ownSlug: string, known: KnownPeople): string[] {
  const slugs = new Set(rows.flatMap((row) => [row.senderSlug, ...row.recipientSlugs]).filter(isSlug));
  slugs.delete(ownSlug);
  if (slugs.size === 0) {
    for (const row of rows) {
      const slug = known.findSlug(row.toName);
      if (slug) slugs.add(slug);
    }
  }
  return [...slugs];
}

function isSlug(slug: string | null): slug is string {
  return slug !== null;
}

/** How the conversation calls the person: as sender if they wrote, else as our only recipient. */
function nameIn(rows: readonly MessageRow[], slug: string, ownSlug: string): string {
  const theirs = rows.find((row) => row.senderSlug === slug);
  return theirs?.fromName ?? rows.find((row) => row.senderSlug === ownSlug)?.toName ?? '';
}

/** Whether a message of ours repeats the note of an invitation: LinkedIn shows it again once accepted. */
export function repeatsNote(body: string | null, notes: readonly string[]): boolean {
  if (!body || notes.length === 0) return false;
  const folded = foldText(body);
  return folded !== '' && notes.some((note) => foldText(note) === folded);
}
