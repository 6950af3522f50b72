import { useTranslations } from 'next-intl';
import type { LintWords } from '@/lib/locale/lint-words';
import { FindingList, type FindingsProps } from './finding-list';

/** What the server found, until the rules come to the browser (`reading.tsx`), and where no scripts do. */
export function FirstFindings(props: FindingsProps) {
  // The keys are known only when they are said.
  const writing = useTranslations('writing') as unknown as LintWords;
  const lint = useTranslations('lint') as unknown as LintWords;
  return <FindingList {...props} say={{ writing, lint }} />;
}
