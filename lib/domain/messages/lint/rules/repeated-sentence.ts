import { isContent } from '../../stopwords.ts';
import { FIRST_SENT } from '../example.ts';
import type { Found, Rule } from '../finding.ts';
import { earlierRef } from '../passages.ts';

/** Words from which a sentence said twice is noticed: « Quinze minutes cette semaine ? ». */
const LEAST_WORDS = 4;

export const repeatedSentence: Rule = {
  code: 'REPEATED_SENTENCE',
  severity: 'hint',
  concerns: 'APPROACHES',
  name: 'Une phrase de vos messages précédents',
  reason: 'La même phrase, la même question au même endroit : la relance paraît sortir du même moule.',
  remedy: 'Posez la question autrement : deux créneaux précis, une réponse en un mot.',
  bad: {
    text: 'Inès, Yann, qui dirige l’équipe, voudrait comparer vos seuils d’alerte aux siens. Avez-vous une demi-heure vendredi ?',
    context: {
      rank: 1,
      earlier: [
        {
          ...FIRST_SENT,
          text: 'Bonjour Inès, votre billet sur Voltanne m’a plu. Marégraphe recrute. Avez-vous une demi-heure vendredi ?',
        },
      ],
    },
  },
  good: {
    text: 'Inès, Yann, qui dirige l’équipe, voudrait comparer vos seuils d’alerte aux siens. Mardi 18 h, ou mercredi midi ?',
    context: { rank: 1, earlier: [FIRST_SENT] },
  },
  check: ({ compared, reading }) => {
    const found: Found[] = [];
    // A text that repeats another is told by the rules of similarity.
    const others = compared.filter((earlier) => !earlier.isSame && !earlier.isNear);
    for (const sentence of reading.sentences) {
      const words = reading.words.slice(
        Math.max(sentence.from, reading.bodyFrom),
        Math.min(sentence.to, reading.bodyTo),
      );
      if (words.length < LEAST_WORDS || words.filter((word) => isContent(word.folded)).length < 2) continue;
      const head = words
        .slice(0, 3)
        .map((word) => word.folded)
        .join(' ');
      const said = ` ${words.map((word) => word.folded).join(' ')} `;
      const before = others.find(
        // Its first three words are looked up before the sentence is.
        (earlier) => earlier.comparable.runSet.has(head) && earlier.joined.includes(said),
      );
      if (!before) continue;
      found.push({
        at: [{ start: words[0]!.start, end: Math.max(sentence.end, words.at(-1)!.end) }],
        earlier: earlierRef(before.message),
        variant: sentence.asks ? 'question' : 'sentence',
      });
    }
    return found;
  },
};
