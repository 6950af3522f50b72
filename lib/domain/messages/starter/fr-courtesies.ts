import { fr, type StarterTrame } from './starter.ts';

/** What is owed to somebody who did something towards us: they are no relances. */
export const FR_COURTESIES: readonly StarterTrame[] = [
  fr('merci-non', {
    name: 'Merci pour ce non',
    courtesy: 'THANK_FOR_NO',
    angle: 'PROOF_OF_INTEREST',
    subject: 'Merci de m’avoir répondu',
    body: `Bonjour {prénom},

Aucun problème, et merci d'avoir pris le temps de me le dire : on me répond rarement aussi clairement.

Si vous le voulez bien, restons en contact. Je ne vous écrirai que pour un sujet qui vous ressemble.

{moi}`,
  }),
  fr('merci-plus-tard', {
    name: 'Merci, et à plus tard',
    courtesy: 'THANK_FOR_NO',
    angle: 'DEVELOPS_A_POINT',
    subject: 'C’est noté',
    body: `Bonjour {prénom},

C'est noté : ce n'est pas le moment, et je respecte cela. Merci pour votre franchise.

Je reprendrai de vos nouvelles d'ici six mois, pas avant. Si tout change d'ici là, vous savez où me trouver.

{moi}`,
  }),
  fr('merci-non-tu', {
    name: 'Merci pour ce non, à tu',
    courtesy: 'THANK_FOR_NO',
    address: 'TU',
    angle: 'PROOF_OF_INTEREST',
    subject: 'Merci de ta réponse',
    body: `Salut {prénom},

Pas de souci du tout, et merci d'avoir répondu, c'est sympa de ta part.

On garde le contact ? Je te ferai signe seulement si quelque chose te va vraiment.

{moi}`,
  }),
  fr('accuse-candidature', {
    name: 'Candidature bien arrivée',
    courtesy: 'ACKNOWLEDGE_APPLICATION',
    angle: 'NEW_INFORMATION',
    subject: 'Votre candidature est bien arrivée',
    body: `Bonjour {prénom},

Votre candidature au poste de {rôle} chez {société} est bien arrivée, merci. C'est moi qui la lis, et vous aurez ma réponse quelle qu'elle soit.[[ La suite : {déroulé}.]]

{moi}`,
  }),
  fr('repondre', {
    name: 'Proposer deux moments',
    courtesy: 'ANSWER_REPLY',
    angle: 'DEVELOPS_A_POINT',
    subject: 'Parlons-en',
    body: `Bonjour {prénom},

Merci de votre réponse, elle me fait plaisir. Je vous appelle {créneaux} : quel moment vous va le mieux ?

{moi}`,
  }),
  fr('repondre-tu', {
    name: 'Proposer deux moments, à tu',
    courtesy: 'ANSWER_REPLY',
    address: 'TU',
    angle: 'DEVELOPS_A_POINT',
    subject: 'On se parle ?',
    body: `Salut {prénom},

Top, merci d'avoir répondu ! Je peux t'appeler {créneaux}, tu préfères quoi ?

{moi}`,
  }),
  fr('recap-appel', {
    name: 'Récapitulatif après un appel',
    courtesy: 'THANK_AFTER_CALL',
    angle: 'DEVELOPS_A_POINT',
    subject: 'Après notre conversation de {dernier appel}',
    body: `Bonjour {prénom},

Merci pour notre conversation de {dernier appel}. Comme promis, voici la suite : {déroulé|je vous tiens au courant dans un sens comme dans l'autre}.

Si j'ai mal compris un point de ce que vous souhaitez, corrigez-moi d'une ligne.

{moi}`,
  }),
  fr('recommandation', {
    name: 'Demander une recommandation, après un appel',
    courtesy: 'THANK_AFTER_CALL',
    angle: 'PROOF_OF_INTEREST',
    subject: 'Merci, et une question',
    body: `Bonjour {prénom},

Votre éclairage de {dernier appel} m'a été précieux, merci. Maintenant que vous connaissez le poste de {rôle} chez {société}, qui recommanderiez-vous pour en parler ?

Je dirai que cela vient de vous seulement si vous le souhaitez.

{moi}`,
  }),
  fr('feedback', {
    name: 'Demander un feedback, et dire pourquoi',
    courtesy: 'ASK_FEEDBACK',
    angle: 'PROOF_OF_INTEREST',
    subject: 'Votre ressenti, en quelques lignes',
    body: `Bonjour {prénom},

Merci pour votre entretien avec {société}. M'écririez-vous ce que vous en retenez ? La demande surprend parfois ; c'est pourtant le moment où l'on pèse le pour et le contre, et l'équipe vous lira.

Quatre points suffisent : ce qui vous motive, les enjeux tels que vous les comprenez, ce qui vous fait envie, ce qui vous freine.

{moi}`,
  }),
  fr('issue', {
    name: 'Dire l’issue',
    courtesy: 'TELL_OUTCOME',
    angle: 'NEW_INFORMATION',
    subject: 'La décision de {société}',
    body: `Bonjour {prénom},

{société} a pris sa décision pour le poste de {rôle}, et vous méritez de l'entendre de ma voix plutôt que de la lire. Puis-je vous appeler {créneaux} ?

{moi}`,
  }),
  fr('doubler-sms', {
    name: 'Doubler l’appel par SMS',
    courtesy: 'DOUBLE_THE_CALL',
    channel: 'SMS',
    angle: 'PROFILE_ELEMENT',
    body: `Bonjour {prénom}, c'est {moi}, à l'instant sur votre répondeur. Pour {société}, et pour ceci : {accroche}. Dites-moi quand rappeler, je m'adapte.`,
  }),
  fr('doubler-mail', {
    name: 'Doubler l’appel par e-mail',
    courtesy: 'DOUBLE_THE_CALL',
    channel: 'EMAIL',
    angle: 'NEW_INFORMATION',
    subject: 'Mon appel de tout à l’heure',
    body: `Bonjour {prénom},

Je viens d'essayer de vous joindre ; voici ce que je voulais vous dire. {société} a besoin de quelqu'un pour {mission}, et c'est {accroche} qui m'a fait composer votre numéro.

[[Pour situer : {lieu}, {télétravail}, {salaire}. ]]Je réessaie {créneaux}, à moins qu'une autre heure vous convienne ?

{moi}`,
  }),
];
