import { fr, type StarterTrame } from './starter.ts';

const category = 'AFTER_INVITATION';

/** The note of an invitation, and what is owed to somebody who accepted it: why they were invited (003:57). */
export const FR_AFTER_INVITATION: readonly StarterTrame[] = [
  fr('invitation-note-raison', {
    name: 'Note : la raison de l’invitation',
    category,
    rank: 0,
    channel: 'LINKEDIN',
    angle: 'PROFILE_ELEMENT',
    body: `Bonjour {prénom}, une raison précise à cette invitation : {accroche}. {société} ouvre un poste de {rôle}, et je vous dirai volontiers pourquoi il m'a fait penser à vous. {moi}`,
  }),
  fr('invitation-note-commun', {
    name: 'Note : ce que nous partageons',
    category,
    rank: 0,
    channel: 'LINKEDIN',
    angle: 'PROOF_OF_INTEREST',
    body: `Bonjour {prénom},[[ {point commun}, moi aussi.]] C'est pourtant autre chose qui m'amène : {accroche}. Je vous raconte en trois lignes ce que {société} en ferait, dès que nous sommes en relation. {moi}`,
  }),
  fr('invitation-explication', {
    name: 'Pourquoi je vous ai écrit',
    category,
    rank: 1,
    channel: 'LINKEDIN',
    angle: 'DEVELOPS_A_POINT',
    silence: 'WAITS_FOR_INSISTENCE',
    body: `Bonjour {prénom},

Merci d'avoir accepté mon invitation ; c'est à moi de vous en donner la raison : {accroche}.

Chez {société}, le poste de {rôle} consiste à {mission}.[[ Autour, {équipe}.]]

Un quart d'heure de vive voix, {créneaux} ?

{moi}`,
  }),
  fr('invitation-essentiel', {
    name: 'L’essentiel en quatre lignes',
    category,
    rank: 1,
    channel: 'LINKEDIN',
    angle: 'NEW_INFORMATION',
    silence: 'NO_TIME',
    body: `Bonjour {prénom}, l'essentiel, maintenant que nous sommes en relation.

Le poste : {rôle} chez {société}.
Ce qu'on y fait : {mission}.
[[Le cadre : {lieu}, {télétravail}.
]][[Le salaire : {salaire}.
]]Pourquoi vous : {accroche}.

Dix minutes au téléphone {semaine} ?

{moi}`,
  }),
  fr('invitation-tu', {
    name: 'Pourquoi toi',
    category,
    rank: 1,
    channel: 'LINKEDIN',
    address: 'TU',
    angle: 'PROFILE_ELEMENT',
    silence: 'WAITS_FOR_INSISTENCE',
    body: `Salut {prénom},

Merci d'avoir accepté ! Je te dois une explication, la voici : {accroche}. Je travaille avec {société}, où il s'agit de {mission}, et j'y vois un vrai lien.

Je t'appelle quinze minutes {créneaux} pour voir si tu le vois aussi ?

{moi}`,
  }),
];
