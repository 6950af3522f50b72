import type { Rule } from '../finding.ts';
import type { ReadDraft } from '../read-draft.ts';
import { isFirstAfterInvitation } from './invitation-reason-missing.ts';

export const noReasonWhyYou: Rule = {
  code: 'NO_REASON_WHY_YOU',
  severity: 'warn',
  concerns: 'APPROACHES',
  name: "Rien ne dit pourquoi cette personne plutôt qu'une autre",
  reason:
    "Sans une raison qui ne vaut que pour elle, la personne se sait interchangeable, et n'a pas lieu de se sentir concernée.",
  remedy: "Dites ce que vous avez lu, vu ou entendu d'elle, et en quoi cela compte pour ce poste.",
  bad: {
    text: 'Bonjour Inès, Marégraphe recrute une développeuse back-end Java à Lorient, en CDI, de 58 à 64 k€. Un créneau jeudi ?',
  },
  good: {
    text: 'Bonjour Inès, votre intervention sur les files d’attente de Voltanne répond à une question que Marégraphe se pose. Un créneau jeudi ?',
  },
  check: (seen) => {
    if (seen.reading.words.length === 0 || isFirstAfterInvitation(seen.context)) return [];
    if (seen.reason || isReasonInThread(seen)) return [];
    if (seen.context.rank > 0 && seen.prepared.earlier.length === 0) return [];
    return [seen.context.hook ? { variant: 'hook', params: { hook: seen.context.hook } } : {}];
  },
};

export function isReasonInThread({ prepared }: ReadDraft): boolean {
  return prepared.earlier.some((earlier) => earlier.givesReason);
}
