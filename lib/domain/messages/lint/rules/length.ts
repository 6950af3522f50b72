import { FREE_INVITATION_NOTE } from '../../length.ts';
import type { Found, Rule } from '../finding.ts';

const SENTENCE =
  'Marégraphe calcule les hauteurs d’eau de trente-huit ports, de Brest à Dunkerque, et refait son moteur. ';

export const length: Rule = {
  code: 'LENGTH',
  severity: 'hint',
  concerns: 'APPROACHES',
  name: 'La longueur',
  reason:
    "Sur des dizaines de millions d'InMails, ceux de moins de 400 caractères ont reçu 22 % de réponses de plus que la moyenne ; au-delà de 1 200, 11 % de moins.",
  remedy: 'Retirez tout détail dont la personne peut se passer pour répondre oui ou non à un appel.',
  bad: { text: `Bonjour Inès, votre billet sur Voltanne m’a plu. ${SENTENCE.repeat(13)}` },
  good: { text: `Bonjour Inès, votre billet sur Voltanne m’a plu. ${SENTENCE}Un créneau jeudi ?` },
  check: ({ draft, length: { characters, limit, overFrom, band, smsParts } }): Found[] => {
    const { text, form, channel } = draft;
    if (channel === 'PHONE') return [];
    // Accents typed apart may leave nothing past the last letter counted.
    const over = (start: number) => [{ start: start < text.length ? start : 0, end: text.length }];
    if (channel === 'SMS') {
      return smsParts! > 1 && overFrom !== null
        ? [{ at: over(overFrom), variant: 'sms', params: { characters, limit: limit!, parts: smsParts! } }]
        : [];
    }
    if (overFrom !== null)
      return [{ at: over(overFrom), variant: 'limit', params: { characters, limit: limit! } }];
    if (form === 'INVITATION_NOTE') {
      return characters > FREE_INVITATION_NOTE
        ? [
            {
              at: over(FREE_INVITATION_NOTE),
              variant: 'note',
              params: { characters, limit: FREE_INVITATION_NOTE },
            },
          ]
        : [];
    }
    // Up to 800 characters cost nothing measurable; past them answers are fewer.
    if (band === 'LONG') return [{ at: over(800), variant: 'long', params: { characters } }];
    return band === 'WORST' ? [{ at: over(1200), variant: 'worst', params: { characters } }] : [];
  },
};
