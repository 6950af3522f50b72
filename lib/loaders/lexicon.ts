import { type Actor, requireAbility } from '../auth/actor.ts';
import { findLexicon } from '../db/lexicon.ts';
import { withScope } from '../db/scope.ts';
import type { LintLexicon } from '../domain/messages/lint/lexicon.ts';

/** What the workspace changes of the turns that the lint watches. */
export function loadLexicon(actor: Actor): Promise<LintLexicon> {
  requireAbility(actor, 'lexicon.edit');
  return withScope(actor.scope, (tx) => findLexicon(tx, actor.scope));
}
