import type { Finding, LintCode } from './finding.ts';

/** What a message lacks, or carries, when it could have gone to anybody. */
const IMPERSONAL: readonly LintCode[] = [
  'NO_REASON_WHY_YOU',
  'INVITATION_REASON_MISSING',
  'SAME_REASON_AS_ANOTHER',
];
const FACELESS: readonly LintCode[] = ['NO_COMPANY', 'EMPTY_FORMULA', 'ASKS_TO_FORWARD'];

/**
 * « Message générique » : nothing says why this person, and either nothing says who hires or two of its turns are anybody's (000:14-25).
 * A relance leans on what came before it: it takes both.
 */
export function isGeneric(findings: readonly Finding[], rank: number): boolean {
  const has = (codes: readonly LintCode[]) => findings.filter((finding) => codes.includes(finding.code));
  if (has(IMPERSONAL).length === 0) return false;
  const faceless = has(FACELESS);
  const isNameless = faceless.some((finding) => finding.code === 'NO_COMPANY');
  return rank === 0 ? isNameless || faceless.length >= 2 : isNameless && faceless.length >= 2;
}
