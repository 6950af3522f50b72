import type { CampaignIndex } from '@/lib/domain/messages/distinctiveness';
import { type LintReport, lint } from '@/lib/domain/messages/lint/lint';
import { prepareLint } from '@/lib/domain/messages/lint/read-draft';
import type { LintWords } from '@/lib/locale/lint-words';
import type { Written } from './draft-store';
import { FindingList, type FindingsProps } from './finding-list';
import type { LintFacts } from './use-lint';
import { useWords } from './words';

// The rules of the lint and their sentences: a file of its own, fetched once somebody begins to work (use-lint.ts).

/** Prepares what drafts to one person are read against. */
export function readerOf({ context, turns }: LintFacts): (text: Written) => LintReport {
  const prepared = prepareLint({ ...context, campaignIndex: turns ? unpack(turns) : null });
  return ({ body, channel, subject }) => lint({ text: body, channel, subject: subject || null }, prepared);
}

/** The turns of the others, whoever they are: all belong to one stranger. */
function unpack(turns: string): CampaignIndex {
  const bytes = Uint8Array.from(atob(turns), (character) => character.charCodeAt(0));
  const keys = new Uint32Array(bytes.buffer);
  return { contacts: ['others'], owners: new Map([...keys].map((key) => [key, 0])) };
}

/** What is found as one types. */
export function Findings(props: FindingsProps) {
  const writing = useWords('writing') as LintWords;
  const lint = useWords('lint') as LintWords;
  return <FindingList {...props} say={{ writing, lint }} />;
}
