import { DAY } from '../../../time/instant.ts';
import { EXAMPLE_CONTEXT } from '../example.ts';
import type { Rule } from '../finding.ts';

/** Half a year: people change jobs every two to three years in this trade. The workspace may set another. */
const TITLE_FRESH_DAYS = 180;

export const titleNotChecked: Rule = {
  code: 'TITLE_NOT_CHECKED',
  severity: 'warn',
  concerns: 'APPROACHES',
  name: "Le poste actuel n'a pas été vérifié",
  reason:
    "On change de poste plus vite qu'un fichier ne se met à jour ; parler de l'ancien suffit à ne pas être lu.",
  remedy: 'Ouvrez son profil, vérifiez son poste, puis notez-le.',
  bad: {
    text: 'Bonjour Inès, votre billet sur Voltanne m’a plu. Marégraphe recrute. Un créneau jeudi ?',
    context: { person: { ...EXAMPLE_CONTEXT.person, titleCheckedAt: null } },
  },
  good: { text: 'Bonjour Inès, votre billet sur Voltanne m’a plu. Marégraphe recrute. Un créneau jeudi ?' },
  check: ({ context }) => {
    const { person, now, category } = context;
    if (category === 'AFTER_APPLICATION') return [];
    if (person.titleCheckedAt === null) return [{ variant: 'never' }];
    const days = Math.floor((now - person.titleCheckedAt) / DAY);
    return days > (context.titleFreshDays ?? TITLE_FRESH_DAYS)
      ? [{ variant: 'old', params: { title: person.title ?? '', days } }]
      : [];
  },
};
