import { FIRST_SENT } from '../example.ts';
import type { Rule } from '../finding.ts';
import { removalOf } from '../passages.ts';
import { turnsIn } from '../turns.ts';

export const reproach: Rule = {
  code: 'REPROACH',
  severity: 'warn',
  concerns: 'EVERYTHING',
  name: 'Un reproche, ou une excuse',
  reason:
    "Cette personne n'a rien demandé : son silence n'est ni un oubli ni une faute. Le lui rappeler, ou s'excuser d'insister, prend la place de ce qui pourrait l'intéresser.",
  remedy: 'Entrez par ce qui est nouveau.',
  bad: {
    text: 'Bonjour Inès, sauf erreur de ma part, je n’ai pas eu de retour de votre part. Marégraphe monte à 64 k€. Un créneau jeudi ?',
    context: { rank: 1, earlier: [FIRST_SENT] },
  },
  good: {
    text: 'Bonjour Inès, je reviens vers vous avec une nouvelle : Marégraphe monte à 64 k€ et passe à deux jours sur place. Mardi midi ?',
    context: { rank: 1, earlier: [FIRST_SENT] },
  },
  check: ({ prepared, reading }) =>
    turnsIn(reading, prepared.lexicon.reproach).map(({ start, end, from, to, phrase }) => ({
      at: [{ start, end }],
      params: { suggestion: phrase.suggestion },
      fix: removalOf(reading, from, to),
    })),
};
