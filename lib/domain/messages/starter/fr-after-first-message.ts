import { fr, type StarterTrame } from './starter.ts';

const category = 'AFTER_FIRST_MESSAGE';

/** The first message itself (rank 0), then its three relances: each brings what the one before did not say (003:47). */
export const FR_AFTER_FIRST_MESSAGE: readonly StarterTrame[] = [
  fr('premier-parcours', {
    name: 'Un point de votre parcours',
    category,
    rank: 0,
    channel: 'INMAIL',
    angle: 'PROFILE_ELEMENT',
    subject: '{prénom}, à propos de votre parcours',
    body: `Bonjour {prénom},

{accroche} : j'y ai repensé en découvrant le poste que {société} me confie. Il s'agit de {mission}[[, avec {équipe}]].

J'ignore si le moment est bon. Quinze minutes au téléphone, {créneaux}, suffiraient pour en juger.

{moi}`,
  }),
  fr('premier-mission', {
    name: 'Une mission, une raison',
    category,
    rank: 0,
    channel: 'EMAIL',
    angle: 'DEVELOPS_A_POINT',
    subject: '{rôle} : pourquoi je pense à vous',
    body: `Bonjour {prénom},

Je recrute avec {société} la personne qui saura {mission}. Mon idée vient d'une chose précise : {accroche}.

[[Côté technique : {technique}. ]][[Côté cadre : {lieu}, {télétravail}. ]][[La fourchette est de {salaire}.]]

Pourrions-nous en parler un quart d'heure {semaine} ? Vos horaires seront les miens.

{moi}[[
{à propos de moi}.]]`,
  }),
  fr('premier-linkedin', {
    name: 'Trois phrases et une question',
    category,
    rank: 0,
    channel: 'LINKEDIN',
    angle: 'PROFILE_ELEMENT',
    body: `Bonjour {prénom},

Ce qui m'a fait vous écrire : {accroche}. C'est de cela qu'a besoin {société} pour {mission}.

Cela vaut-il, de votre point de vue, un appel de quinze minutes {semaine} ?

{moi}`,
  }),
  fr('premier-relation', {
    name: 'Une relation en commun',
    category,
    rank: 0,
    angle: 'PROOF_OF_INTEREST',
    subject: '{relation}, vous et un poste de {rôle}',
    body: `Bonjour {prénom},

Nous avons {relation} en commun. Je vous écris pourtant pour ce que j'ai lu de vous : {accroche}.

{société} ouvre un poste de {rôle}[[ à {lieu}]], et l'on y attend quelqu'un pour {mission}.

Accepteriez-vous un appel d'un quart d'heure, {créneaux} ?

{moi}`,
  }),
  fr('premier-souhait', {
    name: 'Ce que vous recherchez',
    category,
    rank: 0,
    angle: 'PROFILE_ELEMENT',
    subject: 'Ce que vous recherchez, et ce que je peux vous montrer',
    body: `Bonjour {prénom},

Vous dites chercher {souhait}. Chez {société}, le poste de {rôle} y répond de près : {mission}.

S'ajoute une raison qui ne tient qu'à vous : {accroche}.

Que diriez-vous d'en parler quinze minutes, {créneaux} ?

{moi}`,
  }),
  fr('premier-tu', {
    name: 'Premier message, à tu',
    category,
    rank: 0,
    channel: 'LINKEDIN',
    address: 'TU',
    angle: 'PROFILE_ELEMENT',
    body: `Salut {prénom},

{accroche} : voilà pourquoi je t'écris à toi. Il y a chez {société} de quoi prolonger tout ça, puisqu'il faut {mission}. [[Côté équipe : {équipe}.]]

On en parle un quart d'heure, {créneaux} ?

{moi}`,
  }),

  fr('relance-1-nouveau', {
    name: 'Ce que je n’avais pas dit',
    category,
    rank: 1,
    angle: 'NEW_INFORMATION',
    silence: 'NOT_SEEN',
    subject: 'Une chose que je ne vous avais pas dite',
    body: `Bonjour {prénom},

Mon message de {dernier message} oubliait le plus récent : {nouveauté}. Pour qui rejoint {société} maintenant, cela change la première année.

Je peux vous raconter comment, en dix minutes : {créneaux} ?

{moi}`,
  }),
  fr('relance-1-concret', {
    name: 'Le concret, noir sur blanc',
    category,
    rank: 1,
    channel: 'EMAIL',
    angle: 'NEW_INFORMATION',
    silence: 'NO_TIME',
    subject: '{société}, en quatre lignes',
    body: `Bonjour {prénom},

De quoi juger sans prendre rendez-vous, pour le poste de {rôle} chez {société} :

- salaire : {salaire}
- rythme : {télétravail}
[[- lieu : {lieu}
]][[- arrivée : {démarrage}
]]
« Oui, parlons-en » ou « non merci » : une de ces deux lignes me suffit.

{moi}`,
  }),
  fr('relance-1-equipe', {
    name: 'L’équipe plutôt que le poste',
    category,
    rank: 1,
    angle: 'DEVELOPS_A_POINT',
    silence: 'WAITS_FOR_INSISTENCE',
    subject: 'Avec qui vous travailleriez',
    body: `Bonjour {prénom},

Je vous ai parlé du poste chez {société}, et trop peu des gens. L'équipe : {équipe}. [[Au quotidien, votre vis-à-vis : {responsable}.]]

Si l'envie vous vient d'en entendre parler, je suis libre {créneaux} : lequel préférez-vous ?

{moi}`,
  }),
  fr('relance-1-competence', {
    name: 'Une compétence à vous',
    category,
    rank: 1,
    channel: 'LINKEDIN',
    angle: 'PROFILE_ELEMENT',
    silence: 'WAITS_FOR_INSISTENCE',
    body: `Bonjour {prénom},

J'ai relu votre parcours, et un mot m'y ramène : {compétence}. C'est de cela que dépend, chez {société}, le projet de {mission}.

Auriez-vous un quart d'heure {semaine} pour me dire ce que vous en pensez ?

{moi}`,
  }),
  fr('relance-1-sms', {
    name: 'SMS : salaire et rythme',
    category,
    rank: 1,
    channel: 'SMS',
    angle: 'NEW_INFORMATION',
    silence: 'NOT_SEEN',
    body: `Bonjour {prénom}, ici {moi}. Je vous ai écrit {dernier message} au sujet de {société}. En plus court : {salaire}[[, {télétravail}]]. Je vous appelle {créneaux} ?`,
  }),
  fr('relance-1-tu', {
    name: 'Relance 1, à tu',
    category,
    rank: 1,
    address: 'TU',
    angle: 'PROOF_OF_INTEREST',
    silence: 'NOT_SEEN',
    subject: 'Pourquoi je pense encore à toi',
    body: `Salut {prénom},

Si je t'ai écrit {dernier message}, ce n'était pas au hasard : {accroche}. Je peux t'envoyer, en dix lignes, à quoi ressemblent les journées chez {société}.

Ça te dirait ?

{moi}`,
  }),

  fr('relance-2-preuve', {
    name: 'Pourquoi j’insiste un peu',
    category,
    rank: 2,
    angle: 'PROOF_OF_INTEREST',
    silence: 'WAITS_FOR_INSISTENCE',
    subject: 'La raison pour laquelle je pense encore à vous',
    body: `Bonjour {prénom},

J'écris rarement trois fois à la même personne. Je le fais pour ceci : {accroche}. Cela reste, à mes yeux, le meilleur point de départ d'une conversation avec {société}.

Voulez-vous que je vous envoie tout par écrit, pour le lire à votre heure ?

{moi}`,
  }),
  fr('relance-2-deroule', {
    name: 'Le temps que cela prend',
    category,
    rank: 2,
    channel: 'EMAIL',
    angle: 'NEW_INFORMATION',
    silence: 'NO_TIME',
    subject: 'Le temps que cela vous prendrait',
    body: `Bonjour {prénom},

Ce qui retient souvent, ce n'est pas le poste mais le temps qu'il faut pour l'obtenir. Chez {société} : {déroulé}. Rien à préparer, pas de CV à refaire.

Le premier pas tient dans un quart d'heure : {créneaux}, ou quand vous le voudrez ?

{moi}`,
  }),
  fr('relance-2-responsable', {
    name: 'Parler au métier',
    category,
    rank: 2,
    channel: 'LINKEDIN',
    angle: 'DEVELOPS_A_POINT',
    silence: 'NO_TIME',
    body: `Bonjour {prénom},

Mieux que moi pour parler technique : {responsable}. Vingt minutes entre gens du métier, sans engagement, sur la façon dont {société} compte s'y prendre pour {mission}.

Est-ce que je lui propose {créneaux} ?

{moi}`,
  }),
  fr('relance-2-commun', {
    name: 'Un point commun',
    category,
    rank: 2,
    angle: 'PROFILE_ELEMENT',
    silence: 'WAITS_FOR_INSISTENCE',
    subject: '{point commun}',
    body: `Bonjour {prénom},

{point commun} : je ne vous avais pas dit que nous partagions cela. [[{à propos de moi}. ]]C'est une meilleure entrée en matière qu'une fiche de poste.

Si {société} vous intrigue, dites-moi quand vous joindre {semaine}.

{moi}`,
  }),
  fr('relance-2-tu', {
    name: 'Relance 2, à tu',
    category,
    rank: 2,
    channel: 'LINKEDIN',
    address: 'TU',
    angle: 'NEW_INFORMATION',
    silence: 'NO_TIME',
    body: `Salut {prénom},

Du nouveau depuis {dernier message} chez {société} : {nouveauté}. [[Et puisqu'on parle chiffres : {salaire}.]]

Réponds juste « ok » si tu veux que je t'en dise plus, je m'arrange avec ton agenda.

{moi}`,
  }),

  fr('relance-3-dernier', {
    name: 'Dernier mot',
    category,
    rank: 3,
    angle: 'PROOF_OF_INTEREST',
    silence: 'REAL_NO',
    subject: 'Un dernier mot, puis je vous laisse tranquille',
    body: `Bonjour {prénom},

Ce message est mon dernier sur le poste de {rôle} chez {société}. Si je tenais à vous l'écrire, c'est pour {accroche} : il n'y a pas beaucoup de parcours où je lis cela.

Est-ce le sujet qui ne vous parle pas, ou le moment ? Deux mots suffisent, et un non me va très bien.

{moi}`,
  }),
  fr('relance-3-plus-tard', {
    name: 'La porte reste ouverte',
    category,
    rank: 3,
    channel: 'EMAIL',
    angle: 'NEW_INFORMATION',
    silence: 'NO_TIME',
    subject: 'Je referme le dossier, pas la porte',
    body: `Bonjour {prénom},

La recherche de {société} avance, et je cesse ici de vous en parler. Il reste une information que vous n'aviez pas : {nouveauté}.

Si vous préférez que je vous fasse signe dans six mois, répondez « plus tard » : je note la date, et n'écris pas avant.

{moi}`,
  }),
  fr('relance-3-tu', {
    name: 'Dernier mot, à tu',
    category,
    rank: 3,
    channel: 'LINKEDIN',
    address: 'TU',
    angle: 'DEVELOPS_A_POINT',
    silence: 'REAL_NO',
    body: `Salut {prénom},

Dernier message de ma part, promis. J'aurais dû commencer par là : le fond du poste chez {société}, c'est de {mission}.

Si c'est non, tout va bien. Si c'est « pas tout de suite », donne-moi un mois et je m'y tiens.

{moi}`,
  }),
];
