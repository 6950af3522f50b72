import { fr, type StarterTrame } from './starter.ts';

const category = 'AFTER_APPLICATION';

/** They applied, and cannot be reached: at work, and wanted elsewhere. A few hours, a day, two at most (003:63). */
export const FR_AFTER_APPLICATION: readonly StarterTrame[] = [
  fr('candidature-0-mail', {
    name: 'Vous entendre avant la suite',
    category,
    rank: 0,
    channel: 'EMAIL',
    angle: 'PROFILE_ELEMENT',
    subject: 'Votre candidature chez {société}',
    body: `Bonjour {prénom},

J'ai lu en entier votre candidature de {jour de candidature} pour {société}, et voici ce qui m'a fait décrocher le téléphone : {accroche}.

Je voudrais vous entendre là-dessus avant toute chose. Êtes-vous joignable {créneaux} ?

{moi}`,
  }),
  fr('candidature-0-vocal', {
    name: 'Message vocal après candidature',
    category,
    rank: 0,
    channel: 'PHONE',
    angle: 'PROFILE_ELEMENT',
    body: `Bonjour {prénom}, {moi}, vous avez postulé chez {société} et je vous appelle pour en parler. Ce que j'ai envie de vous entendre raconter : {accroche}. Je vous propose {créneaux} ; je vous l'écris aussi, vous n'aurez qu'à choisir.`,
  }),
  fr('candidature-1-mail', {
    name: 'La suite, telle qu’elle est prévue',
    category,
    rank: 1,
    channel: 'EMAIL',
    angle: 'NEW_INFORMATION',
    silence: 'NO_TIME',
    subject: 'La suite de votre candidature',
    body: `Bonjour {prénom},

On répond mal au téléphone quand on travaille. Pour que vous sachiez où vous allez, voici la suite chez {société} : {déroulé}.

Quelle heure vous arrange, tôt, à midi ou le soir ?

{moi}`,
  }),
  fr('candidature-1-sms', {
    name: 'SMS : choisir l’heure',
    category,
    rank: 1,
    channel: 'SMS',
    angle: 'DEVELOPS_A_POINT',
    silence: 'NO_TIME',
    body: `Bonjour {prénom}, {moi} au sujet de votre candidature chez {société}. J'aimerais surtout parler de ceci : {mission}. {créneaux}, que préférez-vous ?`,
  }),
  fr('candidature-2-mail', {
    name: 'Ce dont je voudrais parler',
    category,
    rank: 2,
    channel: 'EMAIL',
    angle: 'DEVELOPS_A_POINT',
    silence: 'WAITS_FOR_INSISTENCE',
    subject: 'Votre candidature : le point que je voudrais aborder',
    body: `Bonjour {prénom},

J'ai repris votre candidature chez {société} en pensant à ce que le poste demande vraiment, {mission}. C'est là-dessus que j'aimerais vous entendre.

Êtes-vous toujours en recherche ? Votre réponse, quelle qu'elle soit, me dira comment continuer.

{moi}`,
  }),
  fr('candidature-2-vocal', {
    name: 'Message vocal, nouvel essai',
    category,
    rank: 2,
    channel: 'PHONE',
    angle: 'NEW_INFORMATION',
    silence: 'NO_TIME',
    body: `Bonjour {prénom}, c'est {moi}, toujours pour votre candidature chez {société}. Un élément qui n'était pas dans l'annonce : {salaire}. Envoyez-moi une heure par SMS, et je vous appelle à cette heure-là.`,
  }),
  fr('candidature-3-mail', {
    name: 'Votre dossier reste ouvert',
    category,
    rank: 3,
    channel: 'EMAIL',
    angle: 'PROOF_OF_INTEREST',
    silence: 'REAL_NO',
    subject: 'Votre candidature reste ouverte',
    body: `Bonjour {prénom},

Je n'essaierai plus de vous joindre pour {société} ; vous avez peut-être choisi une autre voie, et elle est sûrement bonne. Votre candidature reste ouverte aussi longtemps que le poste, car {accroche}, cela compte ici.

D'un mot, vous pouvez la retirer ou la relancer.

{moi}`,
  }),
];
