import { fr, type StarterTrame } from './starter.ts';

const category = 'KEEPING_IN_TOUCH';

/** News taken for themselves, with no post behind the question (003:65, 001:13). */
export const FR_KEEPING_IN_TOUCH: readonly StarterTrame[] = [
  fr('nouvelles-evenement', {
    name: 'Un événement dans votre vie professionnelle',
    category,
    rank: 1,
    angle: 'PROFILE_ELEMENT',
    subject: 'Bravo !',
    body: `Bonjour {prénom},

J'ai vu {événement}, et cela m'a fait plaisir pour vous. Je n'ai rien à vous proposer : seulement l'envie de savoir comment cela se passe.

{moi}`,
  }),
  fr('nouvelles-souvenir', {
    name: 'Où en êtes-vous ?',
    category,
    rank: 1,
    angle: 'PROOF_OF_INTEREST',
    subject: 'Où en êtes-vous, {prénom} ?',
    body: `Bonjour {prénom},

Nous nous étions parlé {dernier échange}[[, et vous cherchiez {souhait}]]. Je m'en souviens, alors je demande : où en êtes-vous ?

Aucun poste derrière la question. Des nouvelles me suffisent.

{moi}`,
  }),
  fr('nouvelles-evenement-tu', {
    name: 'Un événement, à tu',
    category,
    rank: 1,
    channel: 'LINKEDIN',
    address: 'TU',
    angle: 'PROFILE_ELEMENT',
    body: `Salut {prénom},

{événement} : bravo ! Comment tu t'y sens, avec un peu de recul ? Je demande par curiosité, sans rien à te vendre.

{moi}`,
  }),
  fr('nouvelles-donner', {
    name: 'Donner plutôt que demander',
    category,
    rank: 2,
    angle: 'NEW_INFORMATION',
    subject: 'Si cela peut vous servir',
    body: `Bonjour {prénom},

Je vois passer ce que les équipes proposent à votre métier : salaires, rythme, sujets. Si un point de comparaison vous est utile avant un entretien annuel ou une décision, demandez-le-moi, c'est offert.

{moi}`,
  }),
  fr('nouvelles-souhaits', {
    name: 'Garder vos souhaits à jour',
    category,
    rank: 2,
    angle: 'PROFILE_ELEMENT',
    subject: 'Vos souhaits ont-ils changé ?',
    body: `Bonjour {prénom},

Chez {entreprise|vous}, êtes-vous toujours sur les mêmes sujets ? Je note vos souhaits pour ne vous écrire que le jour où un poste leur ressemble ; s'ils ont changé, une ligne me suffit.

{moi}`,
  }),
  fr('nouvelles-main', {
    name: 'Vous laisser la main',
    category,
    rank: 3,
    angle: 'DEVELOPS_A_POINT',
    subject: 'Je vous laisse la main',
    body: `Bonjour {prénom},

Je vous laisse la main : mes coordonnées ne changeront pas. Le jour où vous voudrez un avis franc sur une offre, une équipe ou un contrat, même si je n'y suis pour rien, écrivez-moi.

{moi}`,
  }),
];
