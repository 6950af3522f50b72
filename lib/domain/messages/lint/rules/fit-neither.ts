import type { Rule } from '../finding.ts';

export const fitNeither: Rule = {
  code: 'FIT_NEITHER',
  severity: 'block',
  concerns: 'APPROACHES',
  name: "Le poste n'est ni ce que fait cette personne, ni ce qu'elle cherche",
  reason:
    "Décrire un poste qui n'est ni le métier d'aujourd'hui ni celui de demain n'a presque aucune chance d'intéresser.",
  remedy: 'Cherchez un poste qui convienne, ou notez sur son approche pourquoi lui écrire tout de même.',
  bad: {
    text: 'Bonjour Inès, votre billet sur Voltanne m’a plu. Marégraphe cherche un commercial. Un créneau jeudi ?',
    context: { fit: 'NEITHER' },
  },
  good: {
    text: 'Bonjour Inès, votre billet sur Voltanne m’a plu. Marégraphe réécrit son moteur en Java. Un créneau jeudi ?',
    context: { fit: 'DOES_IT' },
  },
  check: ({ context }) => (context.fit === 'NEITHER' && !context.fitReason?.trim() ? [{}] : []),
};
