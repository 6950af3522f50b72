import { indexCampaign } from '../../distinctiveness.ts';
import type { Rule } from '../finding.ts';

/** Below this share, what is left is a name and a job title. */
const LEAST_SHARE = 0.15;
const LEAST_WORDS = 8;

const COPIED =
  'Bonjour Inès, votre billet sur la modération m’a plu. Marégraphe équipe les ports et refait son moteur. Un créneau jeudi ?';

export const littleOfItsOwn: Rule = {
  code: 'LITTLE_OF_ITS_OWN',
  severity: 'hint',
  concerns: 'APPROACHES',
  name: 'Presque tout est commun aux autres messages de la campagne',
  reason:
    "Qu'est-ce qui fait que ce message s'adresse à cette personne plutôt qu'à n'importe quelle autre du même métier ?",
  remedy: 'Ajoutez une phrase qui ne pourrait aller à personne d’autre.',
  bad: {
    text: COPIED,
    context: {
      campaignIndex: indexCampaign([
        { contactId: 'karim', text: COPIED.replace('Inès', 'Karim'), names: ['Karim', 'Saïdi'] },
      ]),
    },
  },
  good: {
    text: 'Bonjour Inès, vos seuils d’alerte chez Voltanne, glissants plutôt que fixes, résoudraient un vrai souci de Marégraphe. Mardi midi ?',
    context: {
      campaignIndex: indexCampaign([
        { contactId: 'karim', text: COPIED.replace('Inès', 'Karim'), names: ['Karim', 'Saïdi'] },
      ]),
    },
  },
  check: ({ distinctiveness, comparable }) =>
    distinctiveness && distinctiveness.share < LEAST_SHARE && comparable.words.length >= LEAST_WORDS
      ? [{ at: distinctiveness.shared, params: { percent: Math.round(distinctiveness.share * 100) } }]
      : [],
};
