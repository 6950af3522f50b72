import type { Found, Rule } from '../finding.ts';
import { turnsIn } from '../turns.ts';

export const emptyFormula: Rule = {
  code: 'EMPTY_FORMULA',
  severity: 'warn',
  concerns: 'APPROACHES',
  name: 'Une formule que tout le monde emploie',
  reason:
    "« Leader sur son marché », « nouvelle aventure » : ces mots vont à toutes les entreprises, donc à aucune, et signent l'envoi en nombre.",
  remedy: 'Mettez un fait à la place : un nom, un chiffre, une tâche, un prénom.',
  bad: {
    text: 'Bonjour Inès, votre billet sur Voltanne m’a plu. Marégraphe, leader sur son marché, recrute. Un créneau jeudi ?',
  },
  good: {
    text: 'Bonjour Inès, votre billet sur Voltanne m’a plu. Marégraphe équipe 38 ports, de Brest à Dunkerque, et recrute. Un créneau jeudi ?',
  },
  check: ({ reading, subject, prepared }) => [
    ...turnsIn(reading, prepared.lexicon.emptyFormulas).map(
      ({ start, end, phrase }): Found => ({
        at: [{ start, end }],
        params: { suggestion: phrase.suggestion },
      }),
    ),
    ...(subject ? turnsIn(subject, prepared.lexicon.emptyFormulas) : []).map(
      ({ start, end, phrase }): Found => ({
        at: [{ start, end }],
        in: 'SUBJECT',
        params: { suggestion: phrase.suggestion },
      }),
    ),
  ],
};
