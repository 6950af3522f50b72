import { type Range, type Reading, readWords } from '../../reading.ts';
import { isAnotherTrade } from '../../trades.ts';
import type { Rule } from '../finding.ts';

export const titleMismatch: Rule = {
  code: 'TITLE_MISMATCH',
  severity: 'warn',
  concerns: 'APPROACHES',
  name: 'Le poste est loin du métier actuel',
  reason: "L'intitulé du poste actuel se lit en une seconde : ne pas l'avoir lu se voit tout de suite.",
  remedy:
    'Vérifiez son poste. Si cette personne cherche à changer, notez-le sur son approche et dites-le dans le message.',
  bad: {
    text: 'Bonjour Inès, votre billet sur Voltanne m’a plu. Marégraphe recrute une développeuse back-end Java. Un créneau jeudi ?',
    context: {
      person: {
        firstName: 'Inès',
        lastName: 'Tanguy',
        title: 'Product Owner',
        titleCheckedAt: Date.UTC(2026, 10, 2, 9),
        company: 'Voltanne',
        inCommon: [],
      },
    },
  },
  good: {
    text: 'Bonjour Inès, votre billet sur Voltanne m’a plu. Marégraphe recrute une développeuse back-end Java. Un créneau jeudi ?',
  },
  check: ({ context, reading }) => {
    const { person, campaign, fit, category } = context;
    // Somebody said whether it fits, or the person applied: they know better than two titles.
    if (fit !== null || category === 'AFTER_APPLICATION' || category === 'KEEPING_IN_TOUCH') return [];
    if (!person.title || !campaign.roleTitle || !isAnotherTrade(person.title, campaign.roleTitle)) return [];
    const at = roleIn(reading, campaign.roleTitle);
    return [{ ...(at ? { at: [at] } : {}), params: { title: person.title, role: campaign.roleTitle } }];
  },
};

/** Where the draft says the job: the longest stretch of its title. */
function roleIn({ words }: Reading, role: string): Range | null {
  const wanted = new Set(readWords(role).map((word) => word.canonical));
  let best: Range | null = null;
  let longest = 0;
  for (let from = 0; from < words.length; from += 1) {
    let to = from;
    while (to < words.length && wanted.has(words[to]!.canonical)) to += 1;
    if (to - from <= longest) continue;
    longest = to - from;
    best = { start: words[from]!.start, end: words[to - 1]!.end };
  }
  return best;
}
