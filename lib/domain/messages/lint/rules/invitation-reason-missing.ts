import type { LintContext } from '../draft.ts';
import type { Rule } from '../finding.ts';

export const invitationReasonMissing: Rule = {
  code: 'INVITATION_REASON_MISSING',
  severity: 'warn',
  concerns: 'APPROACHES',
  name: "La raison de l'invitation n'est pas dite",
  reason:
    "La personne a accepté de rejoindre votre réseau ; c'est à vous de lui dire pourquoi vous l'avez invitée.",
  remedy: "Dites en une phrase ce qui, chez elle, vous a donné envie de l'inviter.",
  bad: {
    text: 'Bonjour Inès, merci d’avoir accepté mon invitation. Marégraphe recrute à Lorient, en CDI. Un créneau jeudi ?',
    context: { category: 'AFTER_INVITATION' },
  },
  good: {
    text: 'Bonjour Inès, merci d’avoir accepté mon invitation : je vous l’ai envoyée après votre intervention sur les files d’attente, que Marégraphe a justement à refaire. Un créneau jeudi ?',
    context: { category: 'AFTER_INVITATION' },
  },
  check: ({ context, reason, reading }) =>
    reading.words.length > 0 && isFirstAfterInvitation(context) && !reason
      ? [context.hook ? { variant: 'hook', params: { hook: context.hook } } : {}]
      : [],
};

/** The first message after an accepted invitation owes its reason, whatever the note of the invitation said. */
export function isFirstAfterInvitation({ category, earlier }: LintContext): boolean {
  return category === 'AFTER_INVITATION' && earlier.every((message) => message.form === 'INVITATION_NOTE');
}
