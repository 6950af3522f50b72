import { useTranslations } from 'next-intl';
import type { Finding } from '@/lib/domain/messages/lint/finding';
import type { Reader } from '@/lib/locale/dates';
import { type LintWords, type WordedFinding, wordFinding } from '@/lib/locale/lint-words';

/** Words findings in the reader's language. */
export function useFindingWords(reader: Reader): (finding: Finding) => WordedFinding {
  // The key is known only when it is said.
  const say = useTranslations('lint') as unknown as LintWords;
  return (finding) => wordFinding(say, finding, reader);
}
