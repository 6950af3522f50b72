import type { Finding } from '@/lib/domain/messages/lint/finding';
import type { Mark } from './draft-field';

/** Codes of what was said already: tinted, where a turn of phrase is underlined. */
const REPEATS: ReadonlySet<string> = new Set([
  'SAME_TEXT_SENT',
  'NEARLY_SAME_TEXT',
  'REPEATED_SENTENCE',
  'SAME_REASON_AS_ANOTHER',
]);
/** What is missing is nowhere in the letter: these point at its beginning, and nothing is marked. */
const MISSING: ReadonlySet<string> = new Set([
  'PERSON_OBJECTED',
  'FIT_NEITHER',
  'NO_COMPANY',
  'NO_REASON_WHY_YOU',
  'INVITATION_REASON_MISSING',
  'TITLE_MISMATCH',
  'TITLE_NOT_CHECKED',
  'LITTLE_OF_ITS_OWN',
  'ADDS_NOTHING',
  'NO_NAME_IN_GREETING',
]);

/** What each finding shows in the letter. */
export function marksOf(findings: readonly Finding[]): Mark[] {
  return findings
    .filter(({ code, variant }) => !MISSING.has(code) && variant !== 'known' && variant !== 'hook')
    .flatMap((finding) =>
      finding.passages
        .filter((passage) => passage.in === 'TEXT')
        .map(({ start, end }) => ({ start, end, look: lookOf(finding) })),
    );
}

function lookOf({ code, severity }: Finding): Mark['look'] {
  if (REPEATS.has(code)) return 'same';
  return severity === 'block' ? 'block' : 'turn';
}
