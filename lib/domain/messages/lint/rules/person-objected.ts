import type { Rule } from '../finding.ts';

export const personObjected: Rule = {
  code: 'PERSON_OBJECTED',
  severity: 'block',
  concerns: 'APPROACHES',
  name: 'La personne a demandé à ne plus être contactée',
  reason: 'Sa demande vaut pour tous les canaux et tous les collègues, sans limite de temps.',
  remedy: "N'écrivez pas. Si cette personne vous écrit d'elle-même, vous pourrez lui répondre.",
  bad: {
    text: 'Bonjour Inès, Marégraphe ouvre un second poste près de chez vous. On en parle ?',
    context: { hasObjected: true },
  },
  good: {
    text: 'Bonjour Inès, merci de votre message. Vos données sont effacées, comme vous le demandiez.',
    context: { hasObjected: true, purpose: 'COURTESY' },
  },
  check: ({ context }) => (context.hasObjected ? [{}] : []),
};
