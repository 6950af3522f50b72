import { type Comparison, compareRates } from './compare-rates.ts';
import { type Counts, MINIMUM_MATURE } from './rate.ts';

/** A version of a trame, with what its attempts brought. */
export interface TrameCounts extends Counts {
  readonly trameVersionId: string;
}

/** Two versions side by side, with what is missing before anything may be said. */
export interface TwoTrames extends Comparison {
  readonly referenceId: string;
  readonly otherId: string;
  /** Mature attempts still missing before a percentage is said of each; 0 when there are enough. */
  readonly missing: { readonly reference: number; readonly other: number };
}

/**
 * Whether one trame brings more answers than another (F5, 004:42). Not an experiment: who was written with which was somebody's choice, and
 * the sentence that words this must say so.
 *
 * @throws RangeError when a version is compared with itself.
 */
export function compareTrames(reference: TrameCounts, other: TrameCounts): TwoTrames {
  if (reference.trameVersionId === other.trameVersionId) {
    throw new RangeError('a version is not compared with itself');
  }
  const missing = ({ mature }: Counts) => Math.max(0, MINIMUM_MATURE - mature);
  return {
    ...compareRates(reference, other),
    referenceId: reference.trameVersionId,
    otherId: other.trameVersionId,
    missing: { reference: missing(reference), other: missing(other) },
  };
}
