import { findPhrases, phraseBook } from '../../phrases.ts';
import type { Range } from '../../reading.ts';
import type { Rule } from '../finding.ts';

/** Requests that carry no question mark. */
const REQUESTS = phraseBook(
  [
    '(envoyez|transmettez|adressez|faites|communiquez|donnez|indiquez|precisez|partagez) moi',
    '(merci|pouvez|pourriez|veuillez|n hesitez pas a|je vous invite a|je vous propose de|il suffit de|vous pouvez) [vous|bien] [de|d|me] (m envoyer|me faire parvenir|m adresser|me transmettre|me communiquer|me repondre|me rappeler|m appeler|m indiquer|me preciser|me confirmer|me dire|postuler|consulter|visiter|cliquer|remplir|prendre rendez vous|reserver|telecharger|lire|regarder)',
    '(postulez|cliquez|appelez|rappelez|contactez|reservez|remplissez|inscrivez vous|rejoignez nous|consultez|telechargez) [moi|ici|sur|votre|le|un|la|directement|des]',
    '(please|kindly|feel free to|could you|can you|just) (send|apply|click|call|reply|book|fill|share|attach|let me know|visit|check|forward)',
    '(let me know|send me|call me|give me a call|book a slot|apply here|click here|drop me)',
  ].map((phrase) => ({ phrase, what: null })),
);

export const severalRequests: Rule = {
  code: 'SEVERAL_REQUESTS',
  severity: 'hint',
  concerns: 'APPROACHES',
  name: "Plus d'une demande",
  reason: 'Une seule petite demande se satisfait en une ligne ; deux se remettent à plus tard.',
  remedy: 'Gardez la plus facile : quinze minutes, un jour.',
  bad: {
    text: 'Bonjour Inès, votre billet sur Voltanne m’a plu. Marégraphe recrute. Êtes-vous libre jeudi ? Pouvez-vous m’envoyer votre CV ?',
  },
  good: {
    text: 'Bonjour Inès, votre billet sur Voltanne m’a plu. Marégraphe recrute. Jeudi 18 h, ou vendredi midi ?',
  },
  check: ({ reading }) => {
    const { sentences, words, bodyFrom, bodyTo } = reading;
    const hits = findPhrases(reading, REQUESTS);
    const requests = sentences.filter(
      (sentence) =>
        sentence.from < bodyTo &&
        (sentence.asks || hits.some((hit) => hit.from >= sentence.from && hit.from < sentence.to)),
    );
    if (requests.length < 2) return [];
    const at = requests.map(
      ({ from, end }): Range => ({
        start: words[Math.max(from, bodyFrom)]?.start ?? words[from]!.start,
        end,
      }),
    );
    return [{ at, params: { count: requests.length } }];
  },
};
