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
] as const;
export const IN_COMMON = [
  'École : Polytech Nantes',
  'École : IMT Atlantique',
  'Relation commune : Soizic Le Goff',
  'Groupe : Nantes Tech',
  'Ancien collègue de Marc, chez Alcyon',
  'Association : Les Devs du Ponant',
] as const;
