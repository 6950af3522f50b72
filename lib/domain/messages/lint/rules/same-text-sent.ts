import { FIRST_MESSAGE, FIRST_SENT } from '../example.ts';
import type { Rule } from '../finding.ts';
import { earlierRef, wholeOf } from '../passages.ts';

/** Words under which an answer may be said twice: « Merci, c'est noté. » */
const SHORT_ANSWER = 8;

export const sameTextSent: Rule = {
  code: 'SAME_TEXT_SENT',
  severity: 'block',
  concerns: 'EVERYTHING',
  name: 'Ce texte a déjà été envoyé à cette personne',
  reason:
    "Le premier message est toujours là, juste au-dessus ou dans une autre boîte : recevoir le même dit qu'on n'est pas lu. Peu importe le canal et qui l'a envoyé.",
  remedy: 'Développez un point du premier message, ou apportez une information nouvelle.',
  bad: {
    text: FIRST_MESSAGE.toUpperCase(),
    draft: { channel: 'EMAIL' },
    context: { rank: 1, earlier: [{ ...FIRST_SENT, mine: false, authorName: 'Benoît Le Floch' }] },
  },
  good: {
    text: 'Inès, un chiffre que je n’avais pas donné : 58 à 64 k€, et deux jours par semaine à Lorient. Mardi 18 h ou mercredi midi ?',
    context: { rank: 1, earlier: [FIRST_SENT] },
  },
  check: ({ comparable, context, compared, reading }) => {
    if (context.purpose === 'COURTESY' && comparable.words.length < SHORT_ANSWER) return [];
    const same = compared.filter((earlier) => earlier.isSame).toSorted((a, b) => b.message.at - a.message.at);
    const [latest] = same;
    if (!latest) return [];
    return [{ at: [wholeOf(reading)], earlier: earlierRef(latest.message), params: { times: same.length } }];
  },
};
