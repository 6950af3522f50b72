import { fr, type StarterTrame } from './starter.ts';

const category = 'AFTER_CV_DATABASE_HIT';

/** A CV found, a call, a message left and doubled; others call too, so the relance does not wait (003:61). */
export const FR_AFTER_CV_DATABASE_HIT: readonly StarterTrame[] = [
  fr('cv-0-vocal', {
    name: 'Message vocal, premier appel',
    category,
    rank: 0,
    channel: 'PHONE',
    angle: 'PROFILE_ELEMENT',
    body: `Bonjour {prénom}, {moi} à l'appareil. J'ai votre CV sous les yeux et je vous appelle pour une chose en particulier : {accroche}. {société} cherche quelqu'un pour un poste de {rôle}[[ à {lieu}]]. Vous n'avez rien à noter, je vous écris à l'instant, et je rappellerai {créneaux}.`,
  }),
  fr('cv-0-sms', {
    name: 'SMS après le premier appel',
    category,
    rank: 0,
    channel: 'SMS',
    angle: 'PROFILE_ELEMENT',
    body: `Bonjour {prénom}, {moi}, je viens de vous appeler. Dans votre CV : {accroche}. Le poste : {rôle} chez {société}[[, {lieu}]]. Préférez-vous que je rappelle {créneaux} ?`,
  }),
  fr('cv-1-sms', {
    name: 'SMS : l’essentiel',
    category,
    rank: 1,
    channel: 'SMS',
    angle: 'NEW_INFORMATION',
    silence: 'NO_TIME',
    body: `Bonjour {prénom}, {moi} pour {société}. On doit beaucoup vous appeler, alors l'essentiel tient ici : {salaire}[[, {télétravail}]]. Répondez « oui » et je vous joins à l'heure que vous direz.`,
  }),
  fr('cv-1-vocal', {
    name: 'Message vocal, deuxième appel',
    category,
    rank: 1,
    channel: 'PHONE',
    angle: 'DEVELOPS_A_POINT',
    silence: 'NOT_SEEN',
    body: `Bonjour {prénom}, c'est {moi}. J'essaie à un autre moment de la journée. Un mot de plus sur ce que propose {société} : {mission}. Inutile de rappeler, je vous envoie la même chose par SMS, vous verrez cela à tête reposée.`,
  }),
  fr('cv-2-mail', {
    name: 'Par écrit, ce sera plus simple',
    category,
    rank: 2,
    channel: 'EMAIL',
    angle: 'PROFILE_ELEMENT',
    silence: 'NOT_SEEN',
    subject: '{compétence}, {société} et votre CV',
    body: `Bonjour {prénom},

Au téléphone on ne se croise pas ; par écrit, ce sera plus simple. Ce que je retiens de votre CV : {compétence}. C'est le cœur de ce que {société} vous confierait, à savoir {mission}.

Où en est votre recherche aujourd'hui ?

{moi}`,
  }),
  fr('cv-2-vocal', {
    name: 'Message vocal, troisième appel',
    category,
    rank: 2,
    channel: 'PHONE',
    angle: 'NEW_INFORMATION',
    silence: 'NO_TIME',
    body: `Bonjour {prénom}, {moi} pour {société}. Une précision utile si vous comparez plusieurs propositions : {déroulé}. Mon numéro s'affiche ; un SMS avec une heure, et c'est moi qui rappelle.`,
  }),
  fr('cv-3-sms', {
    name: 'SMS : dernier mot',
    category,
    rank: 3,
    channel: 'SMS',
    angle: 'PROOF_OF_INTEREST',
    silence: 'REAL_NO',
    body: `Bonjour {prénom}, {moi}. Dernier SMS de ma part pour {société} : si vous avez signé ailleurs, bravo et bonne route. Sinon, je reste à ce numéro, avec la même idée : {accroche}.`,
  }),
];
