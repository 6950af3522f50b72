/** What a campaign gives its messages to say: why this team, one fact per message so that no relance repeats another. */
export interface CampaignSeed {
  readonly name: string;
  readonly company: string | null;
  readonly confidentialReason: string | null;
  readonly state: 'OPEN' | 'PAUSED' | 'CLOSED';
  readonly idealProfile: {
    readonly titles: readonly string[];
    readonly skills: readonly string[];
    readonly seniority: readonly string[];
    readonly locations: readonly string[];
  };
  /** How a message names the company. */
  readonly at: string;
  readonly job: string;
  /** Facts in the order they are told: the first contact, then each relance. */
  readonly facts: readonly [string, string, string, string];
}

export const CAMPAIGNS = {
  java: {
    name: 'Développeur back-end Java',
    company: 'Alcyon',
    confidentialReason: null,
    state: 'OPEN',
    idealProfile: {
      titles: ['Développeur back-end Java', 'Développeuse back-end Java', 'Ingénieur logiciel Java'],
      skills: ['Java', 'Spring Boot', 'Kafka', 'PostgreSQL'],
      seniority: ['3 à 8 ans'],
      locations: ['Nantes', 'Rennes', 'Angers'],
    },
    at: 'Alcyon',
    job: 'développement back-end Java',
    facts: [
      "Chez Alcyon, cinq personnes font tourner la réservation de 300 lignes de bateaux ; la sixième reprendra le moteur de tarifs, aujourd'hui en Java 21.",
      "Un détail que je n'avais pas donné : l'équipe livre deux fois par jour, et les astreintes sont partagées et payées.",
      'La fourchette est de 46 à 54 k€, avec deux jours sur place à Nantes et trois chez vous.',
      "Marc, qui mène l'équipe, propose un café de vingt minutes sans CV ni engagement, en visio ou quai de la Fosse.",
    ],
  },
  devops: {
    name: 'Ingénieur DevOps / SRE',
    company: 'Tramontane',
    confidentialReason: null,
    state: 'OPEN',
    idealProfile: {
      titles: ['Ingénieur DevOps', 'Ingénieure DevOps', 'SRE'],
      skills: ['Kubernetes', 'Terraform', 'AWS', 'Prometheus'],
      seniority: ['4 à 10 ans'],
      locations: ['Nantes', 'Rennes', 'Bordeaux'],
    },
    at: 'Tramontane',
    job: 'ingénierie DevOps',
    facts: [
      'Tramontane prévoit le vent pour 40 parcs éoliens ; la plateforme tient sur trois clusters Kubernetes et une seule personne, qui cherche une paire.',
      "Ce que j'aurais dû écrire d'abord : pas de salle des machines ni de nuit, le service s'arrête à 20 h et redémarre seul.",
      "Côté chiffres : 50 à 60 k€, et un budget de formation que l'équipe dépense vraiment (KubeCon l'an passé).",
      'Si le sujet vous parle sans que le poste vous tente, Inès peut simplement vous montrer leur architecture ; vous verrez sur pièces.',
    ],
  },
  data: {
    name: 'Data engineer',
    company: 'Groupe Orval',
    confidentialReason: null,
    state: 'OPEN',
    idealProfile: {
      titles: ['Data engineer', 'Ingénieure data', 'Analytics engineer'],
      skills: ['Python', 'dbt', 'Airflow', 'BigQuery'],
      seniority: ['3 à 8 ans'],
      locations: ['Nantes', 'Paris', 'Lyon'],
    },
    at: 'Groupe Orval',
    job: 'data engineering',
    facts: [
      "Groupe Orval réunit neuf enseignes de jardinerie et presque autant d'entrepôts de données ; le poste consiste à n'en garder qu'un, avec dbt et BigQuery.",
      'Je reviens avec du concret : 220 modèles dbt, une équipe de quatre, et une direction qui lit les tableaux de bord chaque lundi.',
      "La rémunération va de 48 à 56 k€, le télétravail jusqu'à quatre jours, et la semaine peut tenir en quatre jours et demi.",
      'Hélène, qui dirige la data, répond aux questions techniques par écrit si un appel vous paraît prématuré.',
    ],
  },
  react: {
    name: 'Tech lead React',
    company: null,
    confidentialReason:
      "L'éditeur remplace une personne encore en poste : son nom se donne au premier échange.",
    state: 'OPEN',
    idealProfile: {
      titles: ['Tech lead React', 'Développeuse full stack', 'Développeur front-end'],
      skills: ['React', 'TypeScript', 'Node.js', 'GraphQL'],
      seniority: ['6 à 12 ans'],
      locations: ['Nantes', 'Vannes', 'Rennes'],
    },
    at: 'un éditeur nantais dont je vous dirai le nom de vive voix',
    job: 'tech lead React',
    facts: [
      "L'éditeur, dont je tais le nom parce que le poste est encore occupé, équipe la moitié des conservatoires de France ; l'interface passe de jQuery à React.",
      "Un point qui compte, je crois, pour vous : 60 % de code, 40 % d'accompagnement de trois personnes, écrit noir sur blanc dans la fiche.",
      "Le salaire est de 58 à 66 k€, l'intéressement a fait deux mois l'an dernier, et le bureau est à dix minutes de la gare.",
      "Je peux vous dire le nom de l'éditeur en cinq minutes au téléphone, et vous jugerez tout de suite si cela vaut la suite.",
    ],
  },
  cloud: {
    name: 'Architecte cloud',
    company: 'Mirabeau Digital',
    confidentialReason: null,
    state: 'PAUSED',
    idealProfile: {
      titles: ['Architecte cloud', 'Architecte solutions'],
      skills: ['Azure', 'AWS', 'Terraform'],
      seniority: ['8 ans et plus'],
      locations: ['Paris', 'Nantes', 'Bruxelles'],
    },
    at: 'Mirabeau Digital',
    job: 'architecture cloud',
    facts: [
      'Mirabeau Digital quitte deux centres de données en dix-huit mois et cherche qui dessinera la suite, sans dogme de fournisseur.',
      'Deux applications sur trente sont déjà passées ; le compte rendu de la première, erreurs comprises, se lit sur leur blog.',
      'Le poste est ouvert de 65 à 78 k€, à Paris, à Nantes ou depuis Bruxelles.',
      'Le directeur technique a lui-même été architecte : la conversation va vite, et au fond.',
    ],
  },
  manager: {
    name: 'Engineering manager',
    company: 'Hexalys',
    confidentialReason: null,
    state: 'CLOSED',
    idealProfile: {
      titles: ['Engineering manager', 'Tech lead'],
      skills: ['Management', 'Agilité', 'Java'],
      seniority: ['8 ans et plus'],
      locations: ['Nantes', 'Rennes'],
    },
    at: 'Hexalys',
    job: 'engineering management',
    facts: [
      "Hexalys fabrique le logiciel de 80 laboratoires d'analyses ; deux équipes de six attendent quelqu'un qui sache les écouter avant de les réorganiser.",
      "J'ai demandé pourquoi le poste est ouvert : la personne précédente est devenue directrice produit, elle reste à l'étage.",
      "La rémunération est de 62 à 72 k€, avec une part fixe, rien d'autre à calculer.",
      'Les deux équipes souhaitent rencontrer elles-mêmes les candidats : une heure avec elles, avant tout entretien avec la direction.',
    ],
  },
} as const satisfies Record<string, CampaignSeed>;

export type CampaignKey = keyof typeof CAMPAIGNS;
export type SeatCampaign = CampaignKey | 'vivier';
