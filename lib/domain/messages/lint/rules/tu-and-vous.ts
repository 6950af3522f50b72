import type { Range, Word } from '../../reading.ts';
import type { Rule } from '../finding.ts';

const TU = /^(?:tu|toi|te|tes|ta|ton)$/;
/** « ton » and « ta » are also nouns and names of things: they only count beside a plainer sign. */
const PLAIN_TU = /^(?:tu|toi|tes)$/;
const VOUS = /^(?:vous|votre|vos)$/;

export const tuAndVous: Rule = {
  code: 'TU_AND_VOUS',
  severity: 'hint',
  concerns: 'EVERYTHING',
  name: 'Tutoiement et vouvoiement mêlés',
  reason: 'Le mélange trahit deux textes cousus ensemble.',
  remedy: "Choisissez l'un ou l'autre. Dans le doute, le vouvoiement.",
  bad: {
    text: 'Bonjour Inès, votre billet sur Voltanne m’a plu. Marégraphe recrute. Tu serais libre jeudi ?',
  },
  good: {
    text: 'Bonjour Inès, votre billet sur Voltanne m’a plu. Marégraphe recrute. Seriez-vous libre jeudi ?',
  },
  check: ({ reading }) => {
    if (reading.language !== 'fr') return [];
    const { words } = reading;
    const tu = words.filter((word, at) => TU.test(word.folded) && !isNoun(words, at));
    const vous = words.filter((word, at) => VOUS.test(word.folded) && words[at - 1]?.folded !== 'rendez');
    const isTu = tu.some((word) => PLAIN_TU.test(word.folded)) || tu.length > 1;
    if (!isTu || vous.length === 0) return [];
    // The rarer of the two is the slip.
    const slips = tu.length <= vous.length ? tu : vous;
    return [
      {
        at: slips.map(({ start, end }): Range => ({ start, end })),
        variant: slips === tu ? 'tu' : 'vous',
        params: { tu: tu.length, vous: vous.length },
      },
    ];
  },
};

/** « le ton », « un ton juste ». */
function isNoun(words: readonly Word[], at: number): boolean {
  return words[at]!.folded === 'ton' && /^(?:le|un|ce|du|son|de|quel)$/.test(words[at - 1]?.folded ?? '');
}
