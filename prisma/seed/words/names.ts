/** Names of everywhere people working in France come from. All invented pairs. */
export const FIRST_NAMES =
  'Élodie Karim Léa Driss Océane Pierre-Yves Thaïs Nadia Hugo Yasmine Maël Inès Baptiste Fatou Gwenaëlle Quentin Anaïs Mehdi Clémence Thomas Oumar Solène Julien Linh Maxime Aminata Erwan Sarah Nicolas Zeynep Rémi Manon Ibrahim Charlotte Loïc Mathilde Tiago Camélia Antoine Noémie Yann Salomé Farid Marion Étienne Awa Florian Héloïse Bastien Leïla Vincent Rozenn Samir Agathe Kévin Mariama Corentin Jeanne Anh Guillaume Sofia Tanguy Émilie Youssef Pauline Adrien Ewa Romain Lucie Mamadou Céline Ronan Amina Damien Victoire Khalil Justine Arthur Ngoc Sébastien Maëlle Luca Fanny Alexandre Rania Gaël Constance Idriss Valentine Jérémie Esther Simon Kadiatou Benjamin Morgane Rayan'.split(
    ' ',
  );
export const LAST_NAMES =
  'Jaouen Perrin Carpentier Belkacem Vasseur Lefèvre Etchegaray Saïdi Faure Kermarrec Nguyen Diallo Le\u00a0Bihan Moreau Traoré Garnier Benhaddou Rousselot Da\u00a0Silva Guéguen Lemaire Ouedraogo Chevalier Haddad Prigent Marchand Yılmaz Rivière Cissé Delaunay Tanguy Aubert Ferreira Le\u00a0Roux Mercier Bensaïd Pichon Sow Guillou Renaud Tran Blanchard Hamidi Cariou Leclerc Kowalski Bourdon N’Diaye Morvan Fontaine Azoulay Gauthier Lambert Ziani Coquelin Barbier Mbaye Quéré Dupuis Rossi Chauvin Amrani Hervé Poulain Lacroix Keïta Le\u00a0Gall Brunet Sanchez Olivier Mansouri Pelletier Riou Texier Bakayoko Allard Menguy Colin Pham Noël Cherkaoui Berthelot Gicquel Arnaud Fofana Maillard Huet Salaün Picard Touati Verdier Le\u00a0Floch Bonnet Camara Jolivet Marty'.split(
    ' ',
  );
export const COMPANIES = [
  'Alcyon',
  'Numéria',
  'Groupe Orval',
  'Kaolin',
  'Tramontane',
  'Ostréa Systèmes',
  'Hexalys',
  'Datacombe',
  'Mirabeau Digital',
  'BlueQuay',
  'Atelier Vauban',
  'Sillage & Fils',
  'Crédit du Marais',
  'Papeteries Lorient',
  'Noroît Énergie',
  'Mutuelle des Abers',
  'Cartogramme',
  'Lunet',
  'Quatre-Vents',
  'Halage Conseil',
] as const;
export const TOWNS = [
  'Nantes',
  'Nantes',
  'Nantes',
  'Rennes',
  'Rennes',
  'Angers',
  'Vannes',
  'Bordeaux',
  'Paris',
  'Paris',
  'Lyon',
  'Lille',
] as const;
/** Those who live by another clock, with their zone. */
export const FAR_TOWNS = [
  { town: 'Montréal', timeZone: 'America/Toronto' },
  { town: 'Bruxelles', timeZone: 'Europe/Brussels' },
] as const;

/** What people do, by the campaign they resemble: [title, skills]. */
export const TRADES = {
  java: [
    ['Développeur back-end Java', ['Java', 'Spring Boot', 'PostgreSQL']],
    ['Ingénieur logiciel Java', ['Java', 'Kafka', 'Spring Boot']],
    ['Développeur Java senior', ['Java', 'Kotlin', 'Kafka', 'PostgreSQL']],
    ['Développeur full stack Java', ['Java', 'Angular', 'Spring Boot']],
  ],
  devops: [
    ['Ingénieur DevOps', ['Kubernetes', 'Terraform', 'AWS']],
    ['SRE', ['Kubernetes', 'Prometheus', 'Go']],
    ['Administrateur systèmes', ['Linux', 'Ansible', 'AWS']],
    ['Platform engineer', ['Kubernetes', 'Terraform', 'Prometheus', 'AWS']],
  ],
  data: [
    ['Data engineer', ['Python', 'Airflow', 'dbt']],
    ['Analytics engineer', ['SQL', 'dbt', 'BigQuery']],
    ['Data engineer senior', ['Python', 'BigQuery', 'Airflow', 'dbt']],
    ['Développeur Python', ['Python', 'Django', 'PostgreSQL']],
  ],
  react: [
    ['Tech lead React', ['React', 'TypeScript', 'Node.js', 'GraphQL']],
    ['Développeur full stack', ['React', 'Node.js', 'TypeScript']],
    ['Développeur front-end', ['React', 'TypeScript']],
    ['Développeur front-end', ['Vue', 'TypeScript']],
  ],
  cloud: [
    ['Architecte cloud', ['Azure', 'AWS', 'Terraform']],
    ['Architecte solutions', ['AWS', 'Kafka']],
    ['Consultant cloud', ['Azure', 'Terraform']],
  ],
  manager: [
    ['Engineering manager', ['Management', 'Agilité', 'Java']],
    ['Tech lead', ['Java', 'Agilité']],
    ['Responsable technique', ['Management', 'PHP']],
  ],
} as const;

/** « Pourquoi vous » : each names something that only this person did. `{skill}`, `{company}` and `{town}` are theirs. */
export const HOOKS = [
  'votre conférence au BreizhCamp sur {skill}, que j’ai réécoutée hier',
  'votre article sur le passage de {company} à {skill}',
  'la bibliothèque {skill} que vous entretenez sur votre temps libre',
  'votre parcours chez {company}, de l’alternance à aujourd’hui',
  'votre réponse, très claire, à une question sur {skill} dans le groupe « Tech à {town} »',
  'les trois ans que vous avez passés sur {skill} avant que ce soit la mode',
  'le meetup {skill} de {town}, dont vous êtes l’une des voix',
  'votre billet « Ce que {skill} m’a appris », surtout la partie sur les erreurs',
  'votre mémoire de fin d’études sur {skill}, cité par deux personnes de l’équipe',
  'votre retour d’expérience sur la panne de {company}, raconté sans fard',
  'le cours de {skill} que vous donnez le soir à {town}',
  'la démonstration de {skill} que vous avez faite aux Utopiales',
  'votre compte rendu du passage de {company} à {skill}, échecs compris',
  'la réunion des usagers de {skill} que vous tenez chez {company}, à {town}',
  'votre réponse aux recruteurs de {company} sur ce que {skill} demande vraiment',
  'le module {skill} que {company} a publié sous votre nom',
  'votre tableau comparatif de {skill} et de ses rivaux, écrit pour {company}',
  'l’atelier {skill} que vous avez monté pour les stagiaires de {company}',
  'votre façon de raconter {skill} aux clients de {company}',
  'la panne de {company} que vous avez réparée en direct, {skill} à l’appui',
  'votre passage de développement à {skill} sans quitter {company}',
  'la documentation {skill} de {company}, où votre nom revient à chaque page',
  'vos trois questions sur {skill} posées à {town}, au nom de {company}',
  'le projet {skill} que {company} vous a laissé mener à {town}',
  'votre retour de {company} sur {skill}, lu dans la lettre de « Tech à {town} »',
  'le prix remis à {company} pour votre travail sur {skill}',
] as const;
export const IN_COMMON = [
  'École : Polytech Nantes',
  'École : IMT Atlantique',
  'Relation commune : Soizic Le Goff',
  'Groupe : Nantes Tech',
  'A travaillé avec Marc, chez Alcyon',
  'Association : Les Devs du Ponant',
] as const;

/** What some say they look for: it follows « vous cherchez ». */
export const LOOKING_FOR = [
  'une équipe qui livre souvent et sans nuit blanche',
  'un poste où l’on garde deux jours de télétravail',
  'un rôle plus proche du produit',
  'une équipe où transmettre',
  'un sujet utile, public ou de santé',
] as const;
export const MUTUAL_CONTACTS = ['Nolwenn Abgrall', 'Marc Delmas', 'Inès Tréguier'] as const;

/** Where no hook of the first list is left that stands apart from the campaign's others: `{detail}` is one of the details. */
export const DETAILED_HOOKS = [
  'votre billet sur {detail}, écrit chez {company}',
  '{detail} en {skill} : votre exposé à {town}',
  'ce que vous avez changé chez {company} dans {detail}',
  'vos notes sur {detail}, tenues à jour depuis {company}',
  'l’outil libre que vous avez publié pour {detail}',
  'votre cours du soir à {town} sur {detail}',
  'la façon dont {company} traite {detail} depuis votre arrivée',
  'votre longue réponse à propos de {detail}, lue deux fois',
] as const;
export const DETAILS = [
  'les files d’attente qui débordent',
  'les verrous oubliés',
  'la dette des vieux modules',
  'les journaux illisibles',
  'les caches menteurs',
  'les migrations sans arrêt',
  'les relectures de code',
  'les tests qui tremblent',
  'le partage des astreintes',
  'la sobriété des serveurs',
  'l’accessibilité des formulaires',
  'les schémas qui bougent',
  'les reprises après panne',
  'les droits d’accès trop larges',
  'les fuseaux horaires',
  'les alertes de trop',
  'les formats de date',
  'les paiements en double',
  'la recherche par prénom',
  'les factures perdues',
  'les imports de nuit',
  'les images trop lourdes',
  'la pagination infinie',
  'les mots de passe expirés',
] as const;
