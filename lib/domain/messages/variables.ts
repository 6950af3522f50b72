import { foldWord } from './folding.ts';
import type { TextLanguage } from './reading.ts';

/**
 * What a trame may name. Typed by `shape`, which says how a sentence takes the value in:
 * - `NAME`: a proper noun, never elided to a small letter;
 * - `PLACE`: a proper noun whose article contracts (« au Mans »);
 * - `DAY`: « mardi », « le 3 novembre », whose article contracts (« du 3 novembre »);
 * - `PHRASE`: the end of a sentence, without its full stop.
 */
export type VariableShape = 'NAME' | 'PLACE' | 'DAY' | 'PHRASE';

/** Where a value comes from, so that the screen can say where to fill it in. */
type VariableSource = 'PERSON' | 'APPROACH' | 'CAMPAIGN' | 'HISTORY' | 'CALENDAR' | 'MEMBER';

interface Variable {
  /** As written between braces, in each language. */
  readonly fr: string;
  readonly en: string;
  readonly shape: VariableShape;
  readonly source: VariableSource;
  /** False: every person or member has one. True: a trame should say what happens without it, by a fallback or an optional passage. */
  readonly mayBeMissing: boolean;
  readonly example: Readonly<Record<TextLanguage, string>>;
}

/** Every variable, by its code. What each means is worded in `trames.variables` of lib/locale. */
export const VARIABLES = {
  FIRST_NAME: variable('prénom', 'first name', 'NAME', 'PERSON', false, 'Élodie', 'Elodie'),
  LAST_NAME: variable('nom', 'last name', 'NAME', 'PERSON', false, 'Jaouen', 'Jaouen'),
  TITLE: variable(
    'poste',
    'title',
    'PHRASE',
    'PERSON',
    true,
    'développeuse back-end Java',
    'back-end Java developer',
  ),
  COMPANY: variable('entreprise', 'company', 'NAME', 'PERSON', true, 'Numéria', 'Numéria'),
  SKILL: variable('compétence', 'skill', 'NAME', 'PERSON', true, 'Kafka', 'Kafka'),
  IN_COMMON: variable(
    'point commun',
    'in common',
    'PHRASE',
    'PERSON',
    true,
    'Polytech Nantes',
    'Polytech Nantes',
  ),
  MUTUAL_CONTACT: variable(
    'relation',
    'mutual contact',
    'NAME',
    'PERSON',
    true,
    'Inès Moreau',
    'Inès Moreau',
  ),
  LOOKING_FOR: variable(
    'souhait',
    'hope',
    'PHRASE',
    'PERSON',
    true,
    'une équipe qui livre chaque jour',
    'a team that ships daily',
  ),
  HOOK: variable(
    'accroche',
    'hook',
    'PHRASE',
    'APPROACH',
    true,
    'votre migration de 40 To vers Iceberg sans arrêt de service',
    'your move of 40 TB to Iceberg without downtime',
  ),
  HIRING_COMPANY: variable('société', 'hiring company', 'NAME', 'CAMPAIGN', true, 'Alcyon', 'Alcyon'),
  ROLE: variable('rôle', 'role', 'PHRASE', 'CAMPAIGN', false, 'data engineer', 'data engineer'),
  PLACE: variable('lieu', 'place', 'PLACE', 'CAMPAIGN', true, 'Nantes', 'Nantes'),
  MISSION: variable(
    'mission',
    'mission',
    'PHRASE',
    'CAMPAIGN',
    true,
    'reprendre le moteur de tarifs',
    'take over the pricing engine',
  ),
  TEAM: variable(
    'équipe',
    'team',
    'PHRASE',
    'CAMPAIGN',
    true,
    'cinq personnes qui livrent deux fois par jour',
    'five people who ship twice a day',
  ),
  MANAGER: variable(
    'responsable',
    'manager',
    'PHRASE',
    'CAMPAIGN',
    true,
    'Marc, qui mène l’équipe',
    'Marc, who leads the team',
  ),
  STACK: variable(
    'technique',
    'stack',
    'PHRASE',
    'CAMPAIGN',
    true,
    'Java 21, Kafka et PostgreSQL',
    'Java 21, Kafka and PostgreSQL',
  ),
  SALARY: variable('salaire', 'salary', 'PHRASE', 'CAMPAIGN', true, '46 à 54 k€', '€46k to €54k'),
  REMOTE: variable(
    'télétravail',
    'remote',
    'PHRASE',
    'CAMPAIGN',
    true,
    'trois jours de télétravail par semaine',
    'three days a week from home',
  ),
  START: variable('démarrage', 'start', 'PHRASE', 'CAMPAIGN', true, 'janvier', 'January'),
  PROCESS: variable(
    'déroulé',
    'process',
    'PHRASE',
    'CAMPAIGN',
    true,
    'deux échanges, puis une réponse sous dix jours',
    'two conversations, then an answer within ten days',
  ),
  NEWS: variable(
    'nouveauté',
    'news',
    'PHRASE',
    'CAMPAIGN',
    true,
    'l’équipe vient de passer à Java 21',
    'the team has just moved to Java 21',
  ),
  LAST_MESSAGE: variable('dernier message', 'last message', 'DAY', 'HISTORY', true, 'mardi', 'Tuesday'),
  LAST_EXCHANGE: variable(
    'dernier échange',
    'last exchange',
    'PHRASE',
    'HISTORY',
    true,
    'en juillet',
    'in July',
  ),
  LAST_CALL: variable('dernier appel', 'last call', 'DAY', 'HISTORY', true, 'vendredi', 'Friday'),
  APPLIED_ON: variable(
    'jour de candidature',
    'application day',
    'DAY',
    'HISTORY',
    true,
    'le 3 novembre',
    '3 November',
  ),
  LIFE_EVENT: variable(
    'événement',
    'life event',
    'PHRASE',
    'HISTORY',
    true,
    'votre arrivée chez Datacombe',
    'your move to Datacombe',
  ),
  SLOTS: variable(
    'créneaux',
    'slots',
    'PHRASE',
    'CALENDAR',
    false,
    'jeudi à 17 h 30 ou vendredi à 12 h 30',
    'on Thursday at 17:30 or on Friday at 12:30',
  ),
  WEEK: variable('semaine', 'week', 'PHRASE', 'CALENDAR', false, 'cette semaine', 'this week'),
  ME: variable('moi', 'me', 'NAME', 'MEMBER', false, 'Camille', 'Camille'),
  ABOUT_ME: variable(
    'à propos de moi',
    'about me',
    'PHRASE',
    'MEMBER',
    true,
    'je recrute dans la data nantaise depuis six ans',
    'I have hired for data teams in Nantes for six years',
  ),
} as const satisfies Record<string, Variable>;

export type VariableCode = keyof typeof VARIABLES;
export const VARIABLE_CODES = Object.keys(VARIABLES) as VariableCode[];

function variable(
  fr: string,
  en: string,
  shape: VariableShape,
  source: VariableSource,
  mayBeMissing: boolean,
  exampleFr: string,
  exampleEn: string,
): Variable {
  return { fr, en, shape, source, mayBeMissing, example: { fr: exampleFr, en: exampleEn } };
}

const BY_NAME = new Map(
  VARIABLE_CODES.flatMap((code) =>
    (['fr', 'en'] as const).map((language) => [foldName(VARIABLES[code][language]), code] as const),
  ),
);

/**
 * The variable of a name, in either language and however it is accented; null for a name that is none of ours.
 * @example findVariable('Prenom') // 'FIRST_NAME'
 */
export function findVariable(name: string): VariableCode | null {
  return BY_NAME.get(foldName(name)) ?? null;
}

function foldName(name: string): string {
  return name.trim().split(/\s+/).map(foldWord).join(' ');
}
