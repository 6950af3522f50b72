import { describe, expect, test } from 'vitest';
import type { Sentiment } from './interaction.ts';
import { proposeSentiment } from './propose-sentiment.ts';

/** Replies as people write them, and what a recruiter would read in them. */
const REPLIES: readonly [words: string, means: Sentiment | null][] = [
  // Left alone.
  ['Merci de ne plus me contacter.', 'DO_NOT_CONTACT'],
  ['Bonjour, je ne souhaite plus être contactée. Cordialement', 'DO_NOT_CONTACT'],
  ['Ne me contactez plus svp', 'DO_NOT_CONTACT'],
  ['Arrêtez de m’écrire, je vous prie.', 'DO_NOT_CONTACT'],
  ['Supprimez mes données de votre fichier.', 'DO_NOT_CONTACT'],
  ['STOP', 'DO_NOT_CONTACT'],
  ['Pas intéressé, et merci de ne pas me relancer.', 'DO_NOT_CONTACT'],
  ['Please stop contacting me.', 'DO_NOT_CONTACT'],
  ['Kindly remove me from your list.', 'DO_NOT_CONTACT'],
  ['Please don’t email me again', 'DO_NOT_CONTACT'],
  // A better way to be reached is no closed door: in doubt.
  ['Merci de ne plus me contacter sur cette adresse, mais sur mon mail personnel.', null],
  // Not now.
  ['Merci, mais je ne suis pas intéressé pour le moment.', 'NOT_NOW'],
  ['Je ne suis pas à l’écoute en ce moment, mais merci pour votre message, vraiment soigné.', 'NOT_NOW'],
  ['Non merci, pas pour l’instant', 'NOT_NOW'],
  ['Je viens de prendre un nouveau poste chez Kaolin.', 'NOT_NOW'],
  ['Recontactez-moi plutôt en mars.', 'NOT_NOW'],
  ['Bonjour, je ne suis pas en recherche active.', 'NOT_NOW'],
  ['Thanks, I’m not looking right now.', 'NOT_NOW'],
  ['I just started a new role, maybe later!', 'NOT_NOW'],
  ['Not at the moment, thank you', 'NOT_NOW'],
  // No.
  ['Non merci', 'REFUSAL'],
  ['Bonjour, je ne suis pas intéressée. Bonne journée', 'REFUSAL'],
  ['Merci mais ce poste ne correspond pas à ce que je cherche.', 'REFUSAL'],
  ['Je préfère décliner.', 'REFUSAL'],
  ['Je ne donnerai pas suite, bonne continuation.', 'REFUSAL'],
  ['No thanks, not interested.', 'REFUSAL'],
  ['I’ll pass, not a good fit.', 'REFUSAL'],
  // Yes.
  ['Avec plaisir !', 'POSITIVE'],
  ['Oui, parlons-en jeudi vers 18 h. Mon numéro est sur mon profil.', 'POSITIVE'],
  ['Bonjour, le poste m’intéresse. Quand pouvons-nous échanger ?', 'POSITIVE'],
  ['Volontiers, je suis disponible mardi.', 'POSITIVE'],
  ['Je serais curieux d’en savoir plus', 'POSITIVE'],
  ['Appelez-moi demain midi au 06 39 98 00 12', 'POSITIVE'],
  ['Sounds great, let’s talk next week.', 'POSITIVE'],
  ['I’d be happy to have a chat', 'POSITIVE'],
  ['Sure!', 'POSITIVE'],
  // Doubt says nothing.
  ['Je ne suis pas en recherche, mais volontiers pour en parler.', null],
  ['Avec plaisir, mais pas pour le moment.', null],
  ['Volontiers, mais malheureusement je ne suis pas mobile sur Nantes.', null],
  ['Quel est le salaire ?', null],
  ['Ah, c’est drôle, je connais très bien Marc.', null],
  ['Can you tell me which client this is for?', null],
  ['Merci pour votre message.', null],
  ['', null],
  ['   ', null],
];

describe('what a reply seems to mean', () => {
  test.each(REPLIES)('« %s » : %s', (words, means) => {
    expect(proposeSentiment(words)).toBe(means);
  });

  test('what they quote of us says nothing of them', () => {
    const quoted =
      'Quel est le client ?\n\nLe lun. 16 nov. 2026 à 10:02, Camille a écrit :\n> Avec plaisir, non merci';
    expect(proposeSentiment(quoted)).toBeNull();
    expect(proposeSentiment('Quel client ?\n> je suis intéressé')).toBeNull();
    expect(proposeSentiment('Non merci.\n\nOn Mon, 16 Nov 2026, Camille wrote:\nHappy to talk?')).toBe(
      'REFUSAL',
    );
  });
});
