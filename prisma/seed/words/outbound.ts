/**
 * What the team writes, by occasion. Blanks: {prenom}, {accroche} (why them), {lieu} (the company as it may be named), {poste}, {fait}
 * (a fact of the campaign not told yet), {competence}, {ville}, {moi}. Set with `french()` when a message is written.
 */
export const INVITATIONS = [
  "Bonjour {prenom}, je vous invite à cause de {accroche}. J'aimerais vous dire quelques mots sur {lieu}, si vous le voulez bien.\n{moi}",
  "Bonjour {prenom}, nous avons {competence} et {ville} en commun ! Je recrute pour un poste qui m'a fait penser à vous.\n{moi}",
  "Bonjour {prenom}, {accroche} : voilà pourquoi j'aimerais vous compter dans mon réseau.\n{moi}",
  'Bonjour {prenom}, je travaille avec des équipes qui font du {competence} autour de {ville}. Au plaisir de vous lire.\n{moi}',
] as const;

export const FIRST_MESSAGES = [
  'Bonjour {prenom},\n\nJe vous écris à cause de {accroche}.\n\n{fait}\n\nEst-ce que cela mérite dix minutes au téléphone cette semaine ?\n\n{moi}, Atelier Ponant',
  "Bonjour {prenom},\n\nVous n'avez rien demandé, je serai donc brève : {accroche}, c'est exactement ce qui manque à une équipe que je connais bien.\n\n{fait}\n\nQu'en pensez-vous ?\n\n{moi}",
  "Bonjour {prenom},\n\n{fait}\n\nSi j'ai pensé à vous, c'est pour {accroche}. Peut-être n'est-ce pas le moment ; dites-le moi sans façon.\n\n{moi}, Atelier Ponant",
  "Bonjour {prenom},\n\nUne question plutôt qu'une annonce : après {accroche}, qu'est-ce qui vous ferait changer d'équipe ?\n\nJe la pose parce que j'ai, je crois, une réponse possible. {fait}\n\nBien à vous,\n{moi}",
  "Bonjour {prenom},\n\nJ'ai découvert votre travail par {accroche}. Le poste dont je m'occupe ({poste}) en demande beaucoup.\n\n{fait}\n\nVoulez-vous que je vous envoie la fiche, écrite par l'équipe elle-même ?\n\n{moi}",
  'Bonjour {prenom},\n\nDeux lignes, promis. {fait} Et vous, {accroche}. Je vous mets en relation avec plaisir.\n\n{moi}, Atelier Ponant',
  'Bonjour {prenom},\n\nÀ {ville}, peu de gens connaissent {competence} comme vous : {accroche} le montre.\n\n{fait}\n\nUn échange de dix minutes, sans CV, vous conviendrait-il ?\n\n{moi}',
] as const;

/** First messages that say nothing of the person: some are sent, and the figures show it. */
export const FIRST_MESSAGES_TO_ANYBODY = [
  'Bonjour {prenom},\n\nJe recrute pour {lieu} sur un poste de {poste}.\n\n{fait}\n\nSeriez-vous disponible pour en parler cette semaine ?\n\n{moi}, Atelier Ponant',
  "Bonjour {prenom},\n\nUn poste de {poste} s'ouvre à {ville}.\n\n{fait}\n\nDites-moi si cela vous intéresse.\n\n{moi}",
  'Bonjour {prenom},\n\n{fait}\n\nLe poste est à pourvoir rapidement. Quand peut-on s’appeler ?\n\n{moi}, Atelier Ponant',
] as const;

export const AFTER_ACCEPTANCE = [
  "Bonjour {prenom},\n\nMerci d'avoir accepté mon invitation. Je vous dois une explication : {accroche}.\n\n{fait}\n\nSouhaitez-vous en savoir plus ?\n\n{moi}",
  "Bonjour {prenom},\n\nRavie d'être en relation. Ce n'était pas pour allonger une liste : {accroche} m'a tout de suite fait penser à {lieu}.\n\n{fait}\n\nOn s'appelle ?\n\n{moi}",
  "Bonjour {prenom},\n\nVous avez accepté mon invitation, c'est donc à moi d'en dire plus.\n\n{fait}\n\nCe qui m'amène à vous : {accroche}. Quel jour vous irait pour en parler ?\n\n{moi}",
  "Bonjour {prenom},\n\nMerci pour l'invitation acceptée ! Je travaille en ce moment à un poste de {poste}. {fait}\n\nVotre avis m'intéresse, même si la réponse est non.\n\n{moi}",
] as const;

/** By relance: the first builds on the first message, the second brings figures, the third opens a door and closes the subject. */
export const RELANCES = [
  [
    'Bonjour {prenom},\n\nMon premier message allait peut-être trop vite. {fait}\n\nEst-ce un sujet qui pourrait vous parler ?\n\n{moi}',
    'Bonjour {prenom},\n\nJe repensais à {accroche}. {fait}\n\nSi vous avez cinq minutes entre deux réunions, je vous appelle quand vous voulez.\n\n{moi}',
    "Bonjour {prenom},\n\nUne précision qui manquait l'autre jour. {fait}\n\nDites-moi si je dois creuser une question en particulier.\n\n{moi}",
    "Bonjour {prenom},\n\nL'équipe m'a demandé de vos nouvelles après avoir vu {accroche}. {fait}\n\nPuis-je vous la présenter ?\n\n{moi}",
    "Bonjour {prenom},\n\n{fait}\n\nJe me permets de vous le dire, car c'est le genre de détail que l'on ne lit jamais dans une annonce.\n\n{moi}",
  ],
  [
    'Bonjour {prenom},\n\nParlons chiffres, puisque personne ne le fait. {fait}\n\nEst-ce dans vos eaux ?\n\n{moi}',
    "Bonjour {prenom},\n\nJ'ai demandé à l'équipe ce que je pouvais vous écrire de précis. {fait}\n\nVotre avis, même bref, m'aiderait beaucoup.\n\n{moi}",
    'Bonjour {prenom},\n\nJe change de canal, les boîtes débordent vite. {fait}\n\nUn mot me suffit : oui, non, plus tard.\n\n{moi}',
    'Bonjour {prenom},\n\nOn me demande souvent la rémunération en dernier ; je préfère la dire maintenant. {fait}\n\nBelle semaine,\n{moi}',
  ],
  [
    "Bonjour {prenom},\n\nC'est mon dernier message sur ce poste, je ne veux pas encombrer. {fait}\n\nEt si ce n'est pas le moment, je vous souhaite une très bonne continuation.\n\n{moi}",
    'Bonjour {prenom},\n\nJe referme doucement le dossier, avec une porte ouverte. {fait}\n\nVous saurez où me trouver.\n\n{moi}',
    "Bonjour {prenom},\n\nDernière chose, puis je vous laisse tranquille : {fait}\n\nMerci de m'avoir lue jusqu'ici.\n\n{moi}",
  ],
] as const;

export const SMS = [
  'Bonjour {prenom}, {moi} (Atelier Ponant) : je viens de vous laisser un message au sujet de votre CV et de {lieu}. Quand puis-je vous rappeler ?',
  "Bonjour {prenom}, c'est {moi}, d'Atelier Ponant. J'ai essayé de vous joindre pour un poste de {poste}. Un créneau demain midi ?",
  'Bonjour {prenom}, {competence}, dans votre CV, a retenu mon attention. Je vous rappelle ce soir vers 18 h, ou dites-moi mieux ! {moi}, Atelier Ponant',
  'Bonjour {prenom}, {moi}, Atelier Ponant. Pas facile de se joindre en journée : préférez-vous un SMS ou un appel après 17 h 30 ?',
] as const;

export const SMS_RELANCES = [
  "Bonjour {prenom}, {moi} (Atelier Ponant). Le poste de {poste} est toujours ouvert et votre {competence} y serait précieux. On s'appelle ?",
  "Bonjour {prenom}, je n'insiste pas longtemps : {fait} {moi}, Atelier Ponant",
] as const;

export const AFTER_APPLICATION_MAILS = [
  "Bonjour {prenom},\n\nMerci pour votre candidature, je l'ai lue ce matin. J'ai essayé de vous appeler : {competence} et votre passage chez {societe} m'intéressent beaucoup. Quand êtes-vous libre dix minutes ?\n\n{moi}",
  'Bonjour {prenom},\n\nBien reçu, et bien lu ! Je vous ai laissé un message vocal. {fait}\n\nQuel créneau vous irait demain ?\n\n{moi}',
  "Bonjour {prenom},\n\nVotre candidature ne s'est pas perdue : je cherche seulement à vous joindre. Préférez-vous le midi ou après 17 h 30 ?\n\n{moi}",
] as const;

export const NEWS = [
  "Bonjour {prenom},\n\nQuelques mois ont passé depuis notre échange. Comment va la vie chez {societe} ? Rien à vendre aujourd'hui, seulement l'envie de prendre de vos nouvelles.\n\n{moi}",
  'Bonjour {prenom},\n\nEn passant devant vos bureaux à {ville}, j’ai pensé à vous. Toujours sur {competence} ?\n\nBien à vous,\n{moi}',
  'Bonjour {prenom},\n\nNous nous étions quittés sur un « plus tard » très courtois. Où en êtes-vous de vos projets ?\n\n{moi}',
  "Bonjour {prenom},\n\nUne équipe m'a parlé hier de {competence}, et votre nom est venu tout seul. Comment allez-vous ?\n\n{moi}",
] as const;

/** Our answers, by what they said. */
export const ANSWERS = {
  POSITIVE: [
    "Merci {prenom}, votre réponse me fait plaisir. Je vous propose jeudi à 18 h ou vendredi à 12 h 30 ; l'un des deux vous convient-il ?\n\n{moi}",
    'Avec joie, {prenom}. Je vous appelle au numéro que vous indiquez, et je vous envoie la fiche tout de suite.\n\n{moi}',
    "Parfait {prenom} ! Je préviens l'équipe et je reviens vers vous avec deux créneaux avant ce soir.\n\n{moi}",
  ],
  NEUTRAL: [
    'Très bonne question, {prenom}. {fait} Dites-moi si cela répond à ce que vous cherchiez.\n\n{moi}',
    "Merci {prenom}. Voici la fiche, écrite par l'équipe. Prenez le temps de la lire, je reste disponible.\n\n{moi}",
  ],
  NOT_NOW: [
    'Merci {prenom}, c’est noté, et c’est très clair. Je reviendrai vers vous à ce moment-là, pas avant.\n\n{moi}',
    'Merci de votre franchise, {prenom}. Je vous souhaite de belles choses d’ici là, et je garde votre nom précieusement.\n\n{moi}',
  ],
  REFUSAL: [
    "Merci {prenom} d'avoir pris le temps de me répondre, c'est rare. Je vous souhaite une belle suite chez {societe}.\n\n{moi}",
    "C'est entendu, {prenom}, et merci pour ce retour franc. Je ne vous écrirai plus pour ce poste.\n\n{moi}",
  ],
} as const;

export const ASK_FEEDBACK = [
  "Bonjour {prenom},\n\nMerci encore pour l'entretien. Comment l'avez-vous vécu ? Votre impression, même réservée, m'aidera à bien représenter la suite.\n\n{moi}",
  "Bonjour {prenom},\n\nAvant que l'équipe ne me donne son avis, j'aimerais le vôtre : qu'est-ce qui vous a plu, qu'est-ce qui vous fait hésiter ?\n\n{moi}",
] as const;
export const AFTER_FEEDBACK = [
  "Merci {prenom}, c'est précieux. Je transmets, et je vous donne une réponse avant la fin de la semaine.\n\n{moi}",
  'Merci pour ce retour si précis, {prenom}. Je vous tiens au courant dès que l’équipe a tranché.\n\n{moi}',
] as const;
export const OUTCOMES = {
  HIRED:
    'Bonjour {prenom},\n\nC’est oui ! Toute l’équipe se réjouit de vous accueillir. Je vous appelle dans l’heure pour la suite.\n\n{moi}',
  REJECTED:
    "Bonjour {prenom},\n\nL'équipe a choisi un autre profil, plus proche de leur besoin du moment. Elle a beaucoup apprécié votre clarté sur {competence}. J'aimerais que nous restions en contact.\n\n{moi}",
  FILLED:
    'Bonjour {prenom},\n\nLe poste est pourvu depuis hier. Je tenais à vous le dire moi-même, et à vous remercier du temps donné.\n\n{moi}',
} as const;
