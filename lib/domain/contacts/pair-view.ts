/** What tells that two contacts may be one person, the surest first. */
export type Likeness = 'LINKEDIN' | 'EMAIL' | 'PHONE' | 'NAME';

/** A contact of a pair, as two must be told apart. */
export interface PairMember {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly title: string | null;
  readonly company: string | null;
  readonly location: string | null;
  readonly linkedinSlug: string | null;
  readonly addresses: readonly string[];
  readonly campaigns: readonly string[];
  readonly interactions: number;
  readonly createdAt: Date;
}

/** Two contacts side by side, and what they share; null `by` when somebody chose them. */
export interface PairScreen {
  readonly one: PairMember;
  readonly other: PairMember;
  readonly by: Likeness | null;
  readonly value: string;
}
