import { keepByShare } from '../campaigns/capacity-share.ts';
import type { Instant } from '../time/instant.ts';

/**
 * Why a relance is late. `UNASSIGNED`: it waits for somebody who left. `AWAY`: its owner is away. `NO_CHANNEL`: nothing is known by which to
 * reach the person. `CAPACITY`: the week holds no more, and others come first. `PLANNED`: it fits, and is to be done this week.
 */
export const LATE_REASONS = ['UNASSIGNED', 'AWAY', 'NO_CHANNEL', 'CAPACITY', 'PLANNED'] as const;
type LateReason = (typeof LATE_REASONS)[number];

type Presence = 'HERE' | 'AWAY' | 'GONE';

/** An open to-do of a member, as their load looks at it. */
export interface LoadRow {
  readonly kind: 'RELANCE' | 'COURTESY';
  readonly campaignId: string;
  readonly starred: boolean;
  readonly dueAt: Instant;
  readonly hasChannel: boolean;
}

/** Where a member's week stands. */
export interface Load {
  /** Relances that fit in what is left of the week, and those left aside. */
  readonly fits: number;
  readonly aside: number;
  /** Relances due on a day before today, since when, and how many for which reason; reasons that hold for none are absent. */
  readonly late: number;
  readonly lateSince: Instant | null;
  readonly lateWhy: Readonly<Partial<Record<LateReason, number>>>;
  /** People who wait for a word, whatever the capacity, and since when. */
  readonly owed: number;
  readonly owedSince: Instant | null;
}

/**
 * Where a member's week stands, cut as « Ma semaine » cuts it: the same figures as they see themselves.
 * @param rows their open to-dos of the week, in rank order.
 * @param capacity what the week holds, days away taken out; 0 for who left.
 * @param doneFor relances they did this week, by campaign.
 * @param presence `AWAY`: today; `GONE`: no longer a member.
 * @param hasDaysLeft false when days away leave none of this week to write on.
 * @param todayAt the instant today began: due before it is late.
 */
export function loadOf(input: {
  readonly rows: readonly LoadRow[];
  readonly capacity: number;
  readonly shares: ReadonlyMap<string, number>;
  readonly doneFor: ReadonlyMap<string, number>;
  readonly presence: Presence;
  readonly hasDaysLeft: boolean;
  readonly todayAt: Instant;
}): Load {
  const { capacity, shares, doneFor, presence } = input;
  const done = [...doneFor.values()].reduce((sum, count) => sum + count, 0);
  const relances = input.rows.filter((row) => row.kind === 'RELANCE');
  const room = input.hasDaysLeft && presence !== 'GONE' ? Math.max(0, capacity - done) : 0;
  const kept = new Set(keepByShare({ rows: relances, room, capacity, shares, doneFor }));
  const late = relances.filter((row) => row.dueAt < input.todayAt);
  const owed = input.rows.filter((row) => row.kind === 'COURTESY');
  const lateWhy: Partial<Record<LateReason, number>> = {};
  for (const row of late) {
    const reason = lateReasonOf(row, kept.has(row), presence);
    lateWhy[reason] = (lateWhy[reason] ?? 0) + 1;
  }
  return {
    fits: kept.size,
    aside: relances.length - kept.size,
    late: late.length,
    lateSince: earliest(late),
    lateWhy,
    owed: owed.length,
    owedSince: earliest(owed),
  };
}

function lateReasonOf(row: LoadRow, isKept: boolean, presence: Presence): LateReason {
  if (presence === 'GONE') return 'UNASSIGNED';
  if (presence === 'AWAY') return 'AWAY';
  if (!row.hasChannel) return 'NO_CHANNEL';
  return isKept ? 'PLANNED' : 'CAPACITY';
}

function earliest(rows: readonly LoadRow[]): Instant | null {
  return rows.length === 0 ? null : rows.reduce((first, row) => Math.min(first, row.dueAt), Infinity);
}
