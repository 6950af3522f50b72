import type { Phrase } from '../lint/turns.ts';

const FR = 'écrivez à cette personne pour elle ; demandez une recommandation de vive voix, après un échange';
const EN = 'write to this person for their own sake; ask for a referral aloud, after a conversation';
/** Who else is meant. */
const SOMEBODY =
  '(quelqu un|quelqu une|une personne|des personnes|d autres personnes|un proche|vos proches|votre entourage|vos connaissances|une connaissance|des connaissances|un collegue|une collegue|des collegues|un confrere|une consoeur|des confreres|un ami|une amie|des amis|vos amis|un copain|une copine|un pote|des potes|un camarade|un contact|des contacts|vos contacts|votre reseau|un developpeur|une developpeuse|des developpeurs|un profil|des profils|des gens|un candidat|des candidats|un nom|des noms|une relation|des relations|interesse*)';

/** Ways to ask that it reaches somebody else, and whom it would reach: together in one sentence, whatever lies between. */
const PASS_ON =
  '(transmettre|transmettez|transferer|transferez|relayer|relayez|diffuser|diffusez|partager|partagez|recommander|recommandez|suggerer|suggerez|conseiller|conseillez|parrainer|coopter|faire suivre|faites suivre|faire passer|faites passer|faire circuler|faire tourner|faites tourner|en parler|parlez en|en toucher|toucher un mot|souffler|orienter|orientez|rediriger|redirigez|mettre en relation|mettre en contact|connaissez|connaitriez|connaissiez|auriez|avez en tete|auriez en tete|penseriez|signaler|signalez|indiquer)';
const CIRCLE =
  '(votre (reseau|entourage|communaute|cercle|promo|promotion|connaissance|connaissances|collegue|collegues|contacts|ami|amis|amie|amies|proche|proches|relation|relations|confrere|confreres|camarades|anciens collegues|equipes)|autour de vous|qui de droit|quelqu un d autre|d autres personnes|personnes susceptibles|toute personne|un confrere|une consoeur|un ami|une amie|un collegue|une collegue)';

/** Turns that ask to pass the offer on (000:41-48). Allowed once we have spoken (004:124). */
export const FORWARDS: readonly Phrase[] = [
  ...say(FR, [
    `${PASS_ON} … … … ${CIRCLE}`,
    `(si|et si|dans|parmi|aupres de|pensez a) [jamais] … ${CIRCLE} … … ${PASS_ON}`,
    '(transmettre|transferer|faire suivre|faire passer|faire circuler|diffuser|relayer|partager|rediriger|reorienter|faire tourner|passer) … (offre|annonce|poste|opportunite|message|mail|fiche|info|information|mot|proposition|coordonnees|contact|contacts) [a|autour|aupres|dans|parmi|de]',
    '(transmettre|transferer|faire suivre|relayer|diffuser|partager|faire tourner|faire circuler|rediriger) … (autour de vous|reseau|entourage|contacts|collegues|amis|connaissances|proches|personne*|quelqu un|interesse*|equipe)',
    '(la|le|l|les|y) (transmettre|transferer|faire suivre|relayer|diffuser|partager|faire circuler|faire tourner) [a|autour|aupres|dans]',
    '(transmettez|transferez|faites suivre|faites passer|faites tourner|faites circuler|relayez|diffusez|partagez|passez) … (offre|annonce|poste|opportunite|message|mail|fiche|info|information|mot|reseau|entourage|autour de vous|contacts|collegues|amis|connaissances|proches|personne*|quelqu un|a qui)',
    '(faites|fais|faire) (passer|tourner|suivre|circuler)',
    '(n hesitez|hesitez) pas a (transmettre|transferer|faire suivre|faire passer|relayer|diffuser|partager|en parler|la partager|le partager|les partager|me recommander|me mettre en relation|rediriger|me rediriger|orienter|en faire part|faire tourner|faire circuler|le faire suivre|la faire suivre|le transmettre|la transmettre|me communiquer|me transmettre|passer)',
    '(si|au cas ou|a moins que|dans le cas ou|peut etre) [jamais|toutefois|sinon|par hasard|autrement|par ailleurs|malgre tout] [ne] vous (connaissez|connaissiez|connaitriez|pensez|pensiez|avez|auriez|aviez|voyez|cotoyez|croisez) … ' +
      SOMEBODY,
    'vous (connaissez|connaitriez|connaissiez) … (un (bon|autre)|une (bonne|autre)|des|d autres|quelqu un|quelqu une|des personnes|une personne|un profil|des profils|un developpeur|des developpeurs|un collegue|un ami|des gens|interesse*)',
    `(connaissez|connaitriez|connaissiez|auriez|avez|penseriez|pensez|voyez) vous … ${SOMEBODY} … [a] … (conseiller|recommander|presenter|suggerer|souffler|indiquer|interess*|convenir|plaire|disponible*|ecoute|recherche|cherche|correspond*)`,
    'a (me|nous) (conseiller|recommander|presenter|suggerer|souffler|indiquer)',
    '(connaissez|connaitriez|auriez|avez|penseriez|pensez|voyez) vous … (quelqu un|quelqu une|des personnes|une personne|un profil|des profils|un developpeur|des developpeurs|un collegue|un ami|des gens|dans votre (entourage|reseau|equipe)|autour de vous|des noms|un nom|parmi)',
    '(quelqu un|une personne|des personnes|un profil|des profils|un collegue|un ami|des amis|des collegues|un contact|des contacts|un ancien collegue|des connaissances) … (autour de vous|de votre (entourage|reseau)|dans votre (entourage|reseau|equipe|carnet))',
    '(quelqu un|une personne|des personnes|un collegue|un ami|un contact|des contacts|un proche|vos proches|un pair) … (pourrait|pourraient|serait|seraient|susceptible*|potentiellement|que cela|que ca|a qui|qui est|qui cherche|en recherche|a l ecoute) … (interess*|convenir|plaire|ecoute|recherche|correspond*|poste|opportunite)',
    '(en parler|parlez en|parler|parles en|en discuter|le dire|le mot|circuler|tourner) (autour de vous|a (vos|votre|des|un|d anciens) (collegue*|contact*|ami*|reseau|entourage|connaissance*|proche*)|dans votre (reseau|entourage))',
    '(autour de vous|dans votre entourage|dans votre reseau|parmi vos (contacts|relations|connaissances|collegues|amis|anciens collegues)|dans vos contacts|de votre reseau|a votre reseau|votre entourage|parmi vos relations|dans votre carnet d adresses)',
    '(me|nous) (recommander|suggerer|conseiller|indiquer|orienter vers|rediriger vers|mettre en (contact|relation|lien) avec|donner le nom|adresser|presenter) … (quelqu un|personne*|profil*|candidat*|collegue*|contact*|ami|amis|nom|noms|developpeur*|interesse*|talents)',
    '(prime|programme|bonus|systeme) de (cooptation|parrainage|recommandation)',
    '(prime|bonus|recompense|cheque|cadeau) … (cooptation|parrainage)',
    '(prime|bonus|recompense|cheque|cadeau) … … (recommand*|coopt*|parrain*|nous presente*)',
    '(pensez|pensez aussi|parlez en|dites le) a vos (proches|amis|collegues|contacts|connaissances|anciens collegues|relations)',
    '(aupres|parmi|a|avec) [de] vos (anciens collegues|confreres|pairs|amis|collegues|contacts|proches|relations|connaissances)',
    '(un|une|des|vos|d autres) (confrere|confreres|consoeur) … (interess*|disponible*|poste|offre|message|mission)',
    '(message|mail|annonce|offre) a (un|une|des|vos) (confrere|confreres|collegue|collegues|ami|amis|amie|contact|contacts|proche|proches|personne*)',
    '(coopter|cooptation|parrainer)',
    '(a qui|a quelqu un|aux personnes|a des personnes|a toute personne|a ceux) … (interess*|convenir|correspondre|interesserait|concerne*)',
    '(une|d autres|toute|des) personne* (potentiellement|susceptible*|eventuellement) … (interess*|correspond*)',
  ]),
  ...say(EN, [
    '(pass|share|forward|send|spread|circulate|refer) (it|this|the|my|them|along|on) … (on|along|anyone|someone|network|friends|colleagues|colleague|friend|word|around|others|people|contacts|connections|interested)',
    '(pass|forward|share|send) (it|this|the (role|job|offer|opportunity|details|message|word)) (on|along|around|to|with)',
    'spread the word',
    '(if|do|in case|perhaps|maybe) you [might|happen to|would|may|also] (know|know of|think of|have) … (someone|anyone|anybody|somebody|a friend|friends|a colleague|colleagues|people|others|a person|engineers|developers|contacts)',
    '(know|know of) (someone|anyone|anybody|somebody|people|others) [else] [who|that|in|looking|suitable|interested|with|open]',
    '(someone|anyone|anybody|somebody|others) … (in|from|within) your (network|circle|team|contacts|connections)',
    '(in|within|among|to|with) your (network|circle|contacts|connections|circles|peers|friends|colleagues)',
    '(friend|friends|colleague|colleagues|peers) … (might|may|would|could|who) … (interested|suit|fit|looking)',
    '(point|steer) me (to|towards|in the direction)',
    '(recommend|refer|suggest|introduce) … (someone|anyone|somebody|a friend|a colleague|me to|colleagues|friends)',
    'referral (bonus|fee|scheme|program|programme|reward)',
    '(referrals|recommendations) (welcome|are welcome|appreciated)',
  ]),
];

function say(suggestion: string, phrases: readonly string[]): Phrase[] {
  return phrases.map((phrase) => ({ suggestion, phrase }));
}
