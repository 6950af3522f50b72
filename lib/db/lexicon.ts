import { type LintLexicon, lintLexiconSchema } from '../domain/messages/lint/lexicon.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

/** What a workspace changes of the turns that the lint watches; what an older version wrote and nobody reads any more counts for nothing. */
export async function findLexicon(tx: Tx, scope: WorkspaceScope): Promise<LintLexicon> {
  const row = await tx.workspace.findUniqueOrThrow({
    where: { id: scope.workspaceId },
    select: { lexicon: true },
  });
  return lintLexiconSchema.catch({}).parse(row.lexicon);
}

export async function updateLexicon(tx: Tx, scope: WorkspaceScope, lexicon: LintLexicon): Promise<void> {
  await tx.workspace.update({
    where: { id: scope.workspaceId },
    data: { lexicon: structuredClone(lexicon) as object },
    select: { id: true },
  });
}
