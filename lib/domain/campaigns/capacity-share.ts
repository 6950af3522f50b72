/** A relance of the week's list, as the cut looks at it. */
export interface Shared {
  readonly campaignId: string;
  readonly starred: boolean;
}

/** How many relances of a week a share of it holds: 30 % of 40 is 12. */
export function roomOfShare(capacityShare: number, capacity: number): number {
  return Math.round((capacity * capacityShare) / 100);
}

/**
 * Which relances fit in the week when some campaigns were given a share of it.
 *
 * The star comes first whatever the campaign (003:43: it outranks every other criterion). Then each campaign with a share takes up to its
 * share, less what was already done for it this week; then what is left goes by rank, whatever the campaign: a share that nobody needs is
 * lost to nobody. Without any share this is the plain cut.
 *
 * @param rows relances in rank order.
 * @param room relances that still fit: the capacity less those done.
 * @param shares percent of the capacity, by campaign; campaigns without one are absent.
 * @param doneFor relances done this week, by campaign.
 * @returns the rows kept, in rank order. `planWeek` takes them where it took `relances.slice(0, room)`.
 * @example capacity 4, room 4, campaign B 50 %: of A1 A2 A3 A4 B1 B2 B3, keeps A1 A2 B1 B2.
 */
export function keepByShare<T extends Shared>(input: {
  readonly rows: readonly T[];
  readonly room: number;
  readonly capacity: number;
  readonly shares: ReadonlyMap<string, number>;
  readonly doneFor: ReadonlyMap<string, number>;
}): T[] {
  const { rows, capacity, shares, doneFor } = input;
  const kept = new Set<T>();
  const taken = new Map<string, number>();
  const take = (row: T) => {
    if (kept.size >= input.room || kept.has(row)) return;
    kept.add(row);
    taken.set(row.campaignId, (taken.get(row.campaignId) ?? 0) + 1);
  };
  for (const row of rows) if (row.starred) take(row);
  for (const row of rows) {
    const share = shares.get(row.campaignId);
    if (share === undefined) continue;
    const used = (doneFor.get(row.campaignId) ?? 0) + (taken.get(row.campaignId) ?? 0);
    if (used < roomOfShare(share, capacity)) take(row);
  }
  for (const row of rows) take(row);
  return rows.filter((row) => kept.has(row));
}
