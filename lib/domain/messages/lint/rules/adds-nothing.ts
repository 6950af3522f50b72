import type { Reading } from '../../reading.ts';
import { isContent } from '../../stopwords.ts';
import { FIRST_SENT } from '../example.ts';
import type { Rule } from '../finding.ts';
import { earlierRef } from '../passages.ts';
import { type ReadyLexicon, turnsIn } from '../turns.ts';

/** New words of content under which a relance repeats. */
const LEAST_NEW = 3;
/** Words of a sentence that has no room for more than its reproach. */
const SHORT = 18;

/** Beginnings of the words that relances are made of: they tell nothing new. */
const STOCK =
  /^(?:messag|mail|email|inmail|mot$|relanc|retour|repon|repond|nouvell|revien|reven|permet|souhait|voul|voudr|aimer|sav|connai|intere|dispo|echang|discut|parl|propos|offre|oppor|poste|profil|invit|prece|derni|premi|suite|sujet|temps|moment|lire|lu$|vu$|pu$|occas|regard|consu|attent|envoy|ecri|contac|conta|recont|joind|appel|bientot|plais|merci|avance|remer|heureu|ravi|esper|sembl|toujou|encore|point|question|avis|pense|penser|eventue|cordial|journ|semain|jour$|jours$|bonne|belle|hesit|possib|besoin|info|detail|complem|rappel|petit|simple|fois|concern|propos|perm|prendr|pris$|quelqu|minut|creneau|part$|vers$|erreur|sauf|omiss|oubli|follow|check|hear|heard|reach|touch|get|got|send|sent|know|let|like|love|chance|opport|interest|role|posit|messag|reply|respon|back|forward|look|hop|wonder|quick|just|again|soon|wish|want|happy|glad|thank|time|day|week|chat|talk|call|discuss|thought|think|previous|last|bump|circl|inbox|reste|rensei|ravi|excel|agrea|volon|dispon|connai|remain|further|regard|compt|negat|posit|charg|donn|actua|jet|oeil|prise|vien|laiss|suis|sollic|tent|evoqu|dessus|ancien|joint|excus|derang|insist|seen|see$|saw|either|way$|mind|still|keen|curious|note|drop|approch|annonc|demand|courri|ouvr|ouvert|manqu|connect|mess|sure$|avis|chang|etonn|maill|filet|cas$|passe$|passee$|passer$|partan|davan|desol|suppo|debord|essay|vain$|help|feel|free|quand|hier|lors)/;

export const addsNothing: Rule = {
  code: 'ADDS_NOTHING',
  severity: 'warn',
  concerns: 'APPROACHES',
  name: "La relance n'apporte rien de nouveau",
  reason:
    "Relancer, c'est l'occasion de développer un point, de donner une autre information, de reprendre un élément du parcours.",
  remedy:
    'Ajoutez une chose que le message précédent ne disait pas : un chiffre, un nom, une réponse à une question probable.',
  bad: {
    text: 'Bonjour Inès, je voulais savoir si le poste vous intéresse toujours. Seriez-vous disponible pour en discuter ? Bonne journée',
    context: { rank: 1, earlier: [FIRST_SENT] },
  },
  good: {
    text: 'Inès, Yann, qui dirige l’équipe, a relu votre billet et voudrait comparer vos seuils aux siens. Mardi midi ?',
    context: { rank: 1, earlier: [FIRST_SENT] },
  },
  check: ({ context, prepared, reading, comparable, compared }) => {
    const latest = prepared.earlier.toSorted((a, b) => b.message.at - a.message.at)[0];
    if (context.rank === 0 || comparable.words.length === 0) return [];
    // Told already, and better, by the rules of similarity.
    if (compared.some((earlier) => earlier.isSame || earlier.isNear)) return [];
    // A relance whose thread we cannot read may repeat nothing: only its stock words are weighed.
    const known = prepared.said;
    const isEmpty = emptyStretches(reading, prepared.lexicon.reproach);
    const added = new Set(
      reading.words
        .filter((_, place) => place >= reading.bodyFrom && place < reading.bodyTo && !isEmpty(place))
        .filter((word) => isContent(word.folded) && !STOCK.test(word.folded) && !known.has(word.canonical))
        .filter((word) => !prepared.names.some((name) => name.toLowerCase() === word.raw.toLowerCase()))
        .map((word) => word.canonical),
    );
    // A figure, a date or an hour is information by itself.
    const weight = [...added].reduce((sum, word) => sum + (/\d/.test(word) ? 2 : 1), 0);
    if (weight >= LEAST_NEW) return [];
    return [{ earlier: latest ? earlierRef(latest.message) : null, params: { count: added.size } }];
  },
};

/** A short sentence that reproaches, or excuses itself, brings nothing else, whatever its words; a figure in it still does. */
function emptyStretches(reading: Reading, part: ReadyLexicon['reproach']): (place: number) => boolean {
  const turns = turnsIn(reading, part);
  const empty = reading.sentences.filter(
    ({ from, to, start, end }) =>
      to - from <= SHORT &&
      !/\d/.test(reading.text.slice(start, end)) &&
      turns.some((turn) => turn.from >= from && turn.from < to),
  );
  return (place) => empty.some(({ from, to }) => place >= from && place < to);
}
