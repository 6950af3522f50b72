import type { Policy } from '../relances/policy.ts';
import type { Instant } from '../time/instant.ts';

/** Where and when the reader is, and what the sentences about decisions need. */
export interface ReaderView {
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: 'fr' | 'en';
  readonly memberId: string;
  /** The workspace's. */
  readonly policy: Policy;
  /** Names of members, for reasons that speak of a colleague. */
  readonly memberNames: Readonly<Record<string, string>>;
}
