/** Two or three people of one company, not more (004:63): colleagues compare the messages they get. */
export const MOST_PER_COMPANY = 3;

/** A company whose people are being written to already. */
export interface CrowdedCompany {
  readonly company: string;
  /** Those already contacted, in whatever open campaign. */
  readonly names: readonly string[];
}

/**
 * Whether one more person of a company passes the soft cap. A warning, never a refusal: the recruiter may know better.
 * @param names those of the company already contacted and not over, the newcomer left out.
 */
export function isCrowded(names: readonly string[]): boolean {
  return names.length >= MOST_PER_COMPANY;
}
