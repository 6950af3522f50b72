import { type Actor, requireAbility } from '../auth/actor.ts';
import { recordAudit } from '../db/audit.ts';
import { updateLexicon } from '../db/lexicon.ts';
import { withScope } from '../db/scope.ts';
import type { LintLexicon } from '../domain/messages/lint/lexicon.ts';

/** Changes the turns of phrase that the lint watches in this workspace: added to ours, or let pass. @throws Refusal `forbidden`. */
export function editLexicon(actor: Actor, lexicon: LintLexicon): Promise<void> {
  requireAbility(actor, 'lexicon.edit');
  return withScope(actor.scope, async (tx) => {
    await updateLexicon(tx, actor.scope, lexicon);
    await recordAudit(tx, actor.scope, {
      action: 'lexicon.edit',
      memberId: actor.memberId,
      subject: { kind: 'workspace', id: actor.scope.workspaceId },
    });
  });
}
