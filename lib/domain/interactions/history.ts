import type { Instant } from '../time/instant.ts';
import { type Interaction, OUTBOUND_KINDS, type Sentiment, SIGN_KINDS } from './interaction.ts';

const OUTBOUND: ReadonlySet<string> = new Set(OUTBOUND_KINDS);
const SIGNS: ReadonlySet<string> = new Set(SIGN_KINDS);

/** The order of history: when it happened, then when it was recorded, then by id. "Since", "after" and "latest" mean in this order. */
export function compareRows(a: Interaction, b: Interaction): number {
  return (
    a.occurredAt - b.occurredAt || a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

/** Whether `a` comes after `b` in the order of history. A row is not after itself. */
export function isAfter(a: Interaction, b: Interaction): boolean {
  return compareRows(a, b) > 0;
}

export function isSign(row: Interaction): boolean {
  return SIGNS.has(row.kind);
}

/** Whether a row is something we sent. Only meaningful on settled rows, which no longer hold messages that bounced hard as outbound. */
export function isOutbound(row: SettledRow): boolean {
  return OUTBOUND.has(row.kind) && !row.bounced;
}

/** A row that counts, with what later rows made of it. */
export interface SettledRow extends Interaction {
  /** The sentiment that stands: the latest classification, else the row's own. */
  readonly sentiment?: Sentiment | null;
  /** A message that bounced hard: not outbound anywhere. */
  readonly bounced?: boolean;
}

/**
 * The rows of a person that count at an instant: without the voided, those still ahead, and what was delivered twice; each with the sentiment
 * that stands and whether it bounced hard. Classifications and bounces find their row by id or external id, in any approach of the person.
 *
 * @param histories rows of each approach, in whatever order they were read.
 * @returns the rows of each approach, in the order of history.
 */
export function settle(histories: readonly (readonly Interaction[])[], now: Instant): SettledRow[][] {
  const counted = histories.map((rows) =>
    withoutRepeats(rows.filter((row) => !row.voided && row.occurredAt <= now)),
  );
  const bounced = new Set<string>();
  const classified = new Map<string, Interaction>();
  for (const rows of counted) {
    for (const row of rows) {
      if (!row.about) continue;
      if (row.kind === 'BOUNCED' && row.hard) bounced.add(row.about);
      if (row.kind === 'REPLY_CLASSIFIED') {
        const earlier = classified.get(row.about);
        if (!earlier || isAfter(row, earlier)) classified.set(row.about, row);
      }
    }
  }
  // Most people have neither: their rows stand as they are.
  if (bounced.size === 0 && classified.size === 0) return counted;
  const named = (row: Interaction, names: { has(name: string): boolean }) =>
    names.has(row.id) || (row.externalId != null && names.has(row.externalId));
  return counted.map((rows) =>
    rows.map((row) => {
      if (row.kind === 'MESSAGE_SENT' && named(row, bounced)) return { ...row, bounced: true };
      return isSign(row) ? { ...row, sentiment: standingSentiment(row, classified) } : row;
    }),
  );
}

function standingSentiment(row: Interaction, classified: ReadonlyMap<string, Interaction>): Sentiment | null {
  const own = row.sentiment ?? null;
  const byId = classified.get(row.id);
  const byExternalId = row.externalId ? classified.get(row.externalId) : undefined;
  const latest =
    byId && byExternalId ? (isAfter(byId, byExternalId) ? byId : byExternalId) : (byId ?? byExternalId);
  return latest?.sentiment ?? own;
}

/** In the order of history, each id and each external id once. Sorts the rows it is given. */
function withoutRepeats(rows: Interaction[]): Interaction[] {
  if (rows.length < 2) return rows;
  const ids = new Set<string>();
  const externalIds = new Set<string>();
  return rows.sort(compareRows).filter((row) => {
    if (ids.has(row.id) || (row.externalId && externalIds.has(row.externalId))) return false;
    ids.add(row.id);
    if (row.externalId) externalIds.add(row.externalId);
    return true;
  });
}
