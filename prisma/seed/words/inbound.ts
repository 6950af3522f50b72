/** What people answer, by sentiment; `{mois}` is the month they name. */
export const REPLIES = {
  POSITIVE: [
    'Oui, parlons-en jeudi vers 18 h. Mon numéro est sur mon profil.',
    'Bonjour {moi}, votre message change des autres. Je ne cherche pas, mais je veux bien vous écouter.',
    'Volontiers ! Plutôt en fin de journée, je suis en réunion jusqu’à 17 h 30.',
    'Vous avez bien lu mon article, merci. Le sujet m’intéresse, avez-vous une fiche de poste ?',
    'Merci de votre relance, j’avais vu le premier message et oublié d’y répondre. On s’appelle demain midi ?',
    'Pourquoi pas. Une question d’abord : est-ce compatible avec un quatre cinquièmes ?',
    'Ça tombe bien, je me pose des questions en ce moment. Dix minutes vendredi ?',
  ],
  NEUTRAL: [
    'Bonjour, quelle est la part de télétravail exactement ?',
    'Merci. C’est pour remplacer quelqu’un ou une création de poste ?',
    'Bonjour, pouvez-vous m’envoyer la fiche ? Je regarde et je vous dis.',
    'La stack est-elle vraiment celle que vous décrivez, ou celle de l’an prochain ?',
  ],
  NOT_NOW: [
    'Bonjour, merci pour ce message soigné. Je viens de changer d’équipe : rappelez-moi en {mois}.',
    'Je ne suis pas à l’écoute en ce moment, mais recontactez-moi en {mois}, la discussion m’intéresse.',
    'Pas maintenant, nous livrons un gros projet. Revenez vers moi en {mois} ?',
    'Un bébé arrive dans trois semaines ! Reparlons-en en {mois}.',
  ],
  REFUSAL: [
    'Bonjour, merci mais je suis très bien là où je suis. Bonne recherche !',
    'Merci d’avoir pensé à moi. Le salaire est en dessous de ce que j’ai aujourd’hui, je passe mon tour.',
    'C’est gentil, mais je ne souhaite plus travailler dans ce secteur. Bon courage à vous.',
    'Merci pour votre message, vraiment personnalisé pour une fois. Ce sera non, nous déménageons à Brest.',
  ],
  DO_NOT_CONTACT: ['Bonjour, merci de ne plus me contacter et de supprimer mes coordonnées.'],
  NONE: ['Bien reçu, je reviens vers vous.', 'Ah, c’est drôle, je connais très bien Marc.', '👍 merci'],
} as const;

export const APPLICATIONS = [
  'Madame, Monsieur,\n\nVotre annonce pour le poste de {poste} a retenu mon attention : je pratique {competence} depuis quatre ans chez {societe}. Vous trouverez mon CV ci-joint.\n\nCordialement,\n{eux}',
  'Bonjour,\n\nCe poste à {ville} m’intéresse beaucoup. Je suis disponible sous trois mois, négociables.\n\n{eux}',
  "Bonjour,\n\nAprès cinq ans chez {societe}, j'ai envie d'une équipe plus petite. Vous trouverez mon parcours en pièce jointe ; je suis joignable le midi.\n\n{eux}",
] as const;
export const FEEDBACKS = [
  'Très bon échange, l’équipe est directe et j’aime ça. J’hésite un peu sur l’astreinte.',
  'J’ai trouvé l’exercice intéressant. Une question est restée sans réponse : la place des tests.',
  'Franchement, c’est tentant. Le trajet m’inquiète un peu, à voir avec trois jours de télétravail.',
] as const;
export const AUTO_REPLY =
  'En congés jusqu’au {jour}. En cas d’urgence, écrivez à l’équipe. Merci de votre patience.';
export const LATER_NO = [
  'J’ai bien réfléchi : ce n’est pas le bon moment pour ma famille. Rappelez-moi en {mois} si cela vous va.',
  'Après réflexion je reste où je suis, mon équipe m’a fait une belle proposition. Merci pour tout.',
] as const;
