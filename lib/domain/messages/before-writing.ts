import { DAY, type Instant } from '../time/instant.ts';

/** Whether the job is for this person: they do it today, they look for it, or neither (000:31-32). */
export const JOB_FITS = ['DOES_IT', 'LOOKS_FOR_IT', 'NEITHER'] as const;
export type JobFit = (typeof JOB_FITS)[number];

/** A title changes: past three months somebody looks again before writing (000:29). */
const TITLE_FRESH_DAYS = 90;
/** Whoever is written to looks at who writes (004:86): one's own profile is looked over once a search, and again after half a year. */
const OWN_PROFILE_FRESH_DAYS = 180;

/** What the checks look at: the person, the campaign, and what stands of the one in the other. */
export interface BeforeWritingFacts {
  readonly title: string | null;
  readonly titleCheckedAt: Instant | null;
  /** Keeping in touch offers no job: only the title is checked. */
  readonly isVivier: boolean;
  /** Who hires: named, or not named and why. */
  readonly hiringCompany: string | null;
  readonly confidentialReason: string | null;
  readonly ownProfileCheckedAt: Instant | null;
  readonly fit: JobFit | null;
  /** Why to write all the same to somebody whom the job fits neither way. */
  readonly fitReason: string | null;
  readonly hook: string | null;
}

/** The facts with who they speak of, as the inline checks show them (components/writing/before-writing.tsx). */
export interface BeforeWritingView extends BeforeWritingFacts {
  readonly contactId: string;
  readonly approachId: string;
  readonly campaignId: string;
  readonly campaignName: string;
  /** Theirs. */
  readonly company: string | null;
  readonly lookingFor: string | null;
  /** A live conversation is on record: only then may one ask whom they would recommend (000:41-48, 004:124). */
  readonly mayAskReferral: boolean;
}

type CheckCode = 'HOOK' | 'FIT' | 'TITLE' | 'COMPANY' | 'OWN_PROFILE';

/** One thing to know before writing. `blocks`: nothing may be sent until somebody decides. */
export interface Check {
  readonly code: CheckCode;
  readonly state: 'settled' | 'asked' | 'blocks';
}

/**
 * What is settled before writing to somebody, and what is still asked. Only a job that fits neither way blocks, until a reason is given
 * (000:31-32); the rest is advice.
 *
 * @example A title checked yesterday, no fit chosen yet: TITLE is settled, FIT is asked.
 */
export function checkBeforeWriting(facts: BeforeWritingFacts, now: Instant): Check[] {
  const title = check('TITLE', isFresh(facts.titleCheckedAt, TITLE_FRESH_DAYS, now));
  if (facts.isVivier) return [title];
  return [
    check('HOOK', Boolean(facts.hook)),
    isFitBlocking(facts) ? { code: 'FIT', state: 'blocks' } : check('FIT', facts.fit !== null),
    title,
    check('COMPANY', Boolean(facts.hiringCompany || facts.confidentialReason)),
    check('OWN_PROFILE', isFresh(facts.ownProfileCheckedAt, OWN_PROFILE_FRESH_DAYS, now)),
  ];
}

/** Whether the job fits this person neither way, and nobody said why to write all the same. */
export function isFitBlocking(facts: Pick<BeforeWritingFacts, 'fit' | 'fitReason'>): boolean {
  return facts.fit === 'NEITHER' && !facts.fitReason;
}

function isFresh(at: Instant | null, days: number, now: Instant): boolean {
  return at !== null && now - at <= days * DAY;
}

function check(code: CheckCode, isSettled: boolean): Check {
  return { code, state: isSettled ? 'settled' : 'asked' };
}
