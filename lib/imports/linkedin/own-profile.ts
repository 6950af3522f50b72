import { foldName } from '../person-name.ts';
import type { InvitationRow } from './invitations.ts';
import type { MessageRow } from './messages.ts';

interface Evidence {
  readonly invitations: readonly InvitationRow[];
  readonly messages: readonly MessageRow[];
  /** Slugs of connections: nobody is their own connection. */
  readonly connected: ReadonlySet<string>;
  /** "Camille Roussel" from Profile.csv, which has the name and no address; `null` without that file. */
  readonly profileName: string | null;
}

/**
 * Which profile is ours: the address common to all sent messages and invitations. Profile.csv does not hold it.
 *
 * Invitations say who sent them, so they decide; else the author of drafts; else whoever is in most conversations,
 * alone in that place and not a connection. Between two, the name of Profile.csv tells. `null` when nothing does:
 * then nobody can say who wrote, and no message may be read as one of ours.
 */
export function findOwnSlug(evidence: Evidence): string | null {
  const invited = tally(
    evidence.invitations.map(({ direction, inviterSlug, inviteeSlug }) =>
      direction === 'OUTGOING' ? inviterSlug : direction === 'INCOMING' ? inviteeSlug : null,
    ),
  );
  const drafts = tally(evidence.messages.filter((row) => row.isDraft).map((row) => row.senderSlug));
  return onlyFirst(invited) ?? onlyFirst(drafts) ?? fromConversations(evidence) ?? fromName(evidence) ?? null;
}

function fromConversations({ messages, connected }: Evidence): string | null {
  const seen = new Set<string>();
  const presences: string[] = [];
  for (const row of messages) {
    if (row.isAdvertisement) continue;
    for (const slug of [row.senderSlug, ...row.recipientSlugs]) {
      if (!slug || connected.has(slug) || seen.has(`${row.conversation}|${slug}`)) continue;
      seen.add(`${row.conversation}|${slug}`);
      presences.push(slug);
    }
  }
  return onlyFirst(tally(presences));
}

function fromName({ messages, profileName }: Evidence): string | null {
  if (!profileName) return null;
  const ours = foldName(profileName);
  return onlyFirst(tally(messages.map((row) => (foldName(row.fromName) === ours ? row.senderSlug : null))));
}

function tally(slugs: readonly (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const slug of slugs) if (slug) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  return counts;
}

/** The most frequent, unless another is as frequent. */
function onlyFirst(counts: ReadonlyMap<string, number>): string | null {
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || (second && second[1] === first[1])) return null;
  return first[0];
}
