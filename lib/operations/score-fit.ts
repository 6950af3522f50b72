import { z } from 'zod';
import { type FitSeat, listAims, listFitSeats, storeFitScores } from '../db/fit-scores.ts';
import type { Tx, WorkspaceScope } from '../db/scope.ts';
import {
  DEFAULT_WEIGHTS,
  FIT_CRITERIA,
  fitOf,
  type IdealProfile,
  MOST_WEIGHT,
  type Weights,
} from '../domain/campaigns/fit-score.ts';
import { rankOf } from '../domain/relances/rank.ts';

const words = z.array(z.string()).catch([]);
const profileSchema = z.object({ titles: words, skills: words, seniority: words, locations: words });

/** A campaign's ideal profile as stored; what is absent asks nothing. */
export function readIdealProfile(stored: unknown): IdealProfile {
  return profileSchema.parse(stored ?? {});
}

/** A campaign's weights as stored; an absent one is the usual. */
export function readWeights(stored: unknown): Weights {
  const given = (stored ?? {}) as Record<string, unknown>;
  const weight = z.number().min(0).max(MOST_WEIGHT);
  return Object.fromEntries(
    FIT_CRITERIA.map((criterion) => [
      criterion,
      weight.catch(DEFAULT_WEIGHTS[criterion]).parse(given[criterion]),
    ]),
  ) as Weights;
}

/**
 * Computes again how close people are to the profiles of their campaigns, and their places in the list, storing what differs. Set-wise: four
 * queries, however many they are. Their contacts must be locked by the same transaction.
 * @returns how many scores changed.
 */
export async function scoreFit(
  tx: Tx,
  scope: WorkspaceScope,
  of: { readonly campaignId: string } | { readonly contactIds: readonly string[] },
): Promise<number> {
  const seats = await listFitSeats(tx, scope, of);
  if (seats.length === 0) return 0;
  const aims = new Map(
    (await listAims(tx, scope, [...new Set(seats.map((seat) => seat.campaignId))])).map((row) => [
      row.id,
      { ideal: readIdealProfile(row.idealProfile), weights: readWeights(row.weights) },
    ]),
  );
  const changed = seats.flatMap((seat) => {
    const aim = aims.get(seat.campaignId)!;
    const fitScore = fitOf(seat, aim.ideal, aim.weights).score;
    return fitScore === seat.fitScore
      ? []
      : [{ approachId: seat.approachId, fitScore, rank: rankIn(seat, fitScore) }];
  });
  await storeFitScores(tx, scope, changed);
  return changed.length;
}

function rankIn(seat: FitSeat, fitScore: number): number | null {
  return seat.todoKind && rankOf({ ...seat, kind: seat.todoKind, fitScore });
}
