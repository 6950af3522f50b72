import type { LifeEvent } from '../interactions/interaction.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Instant } from '../time/instant.ts';
import type { CampaignFacts } from './campaign-facts.ts';
import { sayDay, sayMonth } from './day-words.ts';
import { foldWord } from './folding.ts';
import type { TextLanguage } from './reading.ts';
import { proposeSlots, saySlots, sayWeek } from './slots.ts';
import type { Address } from './trame.ts';
import type { VariableCode } from './variables.ts';

/** Everything a message to one person may name, as the database knows it. */
export interface TrameFacts {
  readonly person: {
    readonly firstName: string;
    readonly lastName: string;
    readonly title: string | null;
    readonly company: string | null;
    readonly skills: readonly string[];
    readonly inCommon: readonly string[];
    readonly mutualContact: string | null;
    readonly lookingFor: string | null;
  };
  readonly hook: string | null;
  /** Null in the vivier, which looks for nobody. */
  readonly campaign: {
    readonly name: string;
    readonly company: string | null;
    readonly confidentialReason: string | null;
    readonly titles: readonly string[];
    readonly skills: readonly string[];
    readonly facts: CampaignFacts;
  } | null;
  readonly me: { readonly firstName: string; readonly aboutMe: string | null };
  /** Our latest message to them; our latest live call; the latest exchange either way; their latest application; their latest life event. */
  readonly lastMessageAt: Instant | null;
  readonly lastCallAt: Instant | null;
  readonly lastExchangeAt: Instant | null;
  readonly appliedAt: Instant | null;
  readonly lifeEvent: LifeEvent | null;
  readonly theirCalendar: Calendar;
  readonly ourCalendar: Calendar;
  readonly now: Instant;
}

/** The values of the variables for one person: a code that is absent has none. */
export type VariableValues = Readonly<Partial<Record<VariableCode, string>>>;

/**
 * What each variable says of one person. Nothing is invented: what nobody wrote down is absent.
 *
 * @example For Élodie, whose hook was never written: no `HOOK`, and a trame that needs it shows it as still to fill in.
 */
export function readVariables(
  facts: TrameFacts,
  language: TextLanguage,
  address: Address | null = null,
): VariableValues {
  const { person, campaign, me, now, theirCalendar } = facts;
  const isFamiliar = address === 'TU';
  const own = campaign?.facts ?? {};
  const slots = proposeSlots(theirCalendar, facts.ourCalendar, now);
  const day = (at: Instant | null) => (at === null ? null : sayDay(at, now, theirCalendar, language));
  const values: Record<VariableCode, string | null | undefined> = {
    FIRST_NAME: person.firstName || person.lastName,
    LAST_NAME: person.lastName || person.firstName,
    TITLE: person.title && inSentence(person.title, person.skills),
    COMPANY: person.company,
    SKILL: sharedSkill(person.skills, campaign?.skills ?? []),
    IN_COMMON: person.inCommon[0]?.replace(LABEL, ''),
    MUTUAL_CONTACT: person.mutualContact,
    LOOKING_FOR: person.lookingFor,
    HOOK: facts.hook,
    HIRING_COMPANY: campaign && sayCompany(campaign, language, isFamiliar),
    ROLE: campaign && sayRole(campaign, person),
    PLACE: own.place,
    MISSION: own.mission,
    TEAM: own.team,
    MANAGER: own.manager,
    STACK: own.stack,
    SALARY: own.salary,
    REMOTE: own.remote,
    START: own.start,
    PROCESS: own.process,
    NEWS: own.news,
    LAST_MESSAGE: day(facts.lastMessageAt),
    LAST_EXCHANGE:
      facts.lastExchangeAt === null ? null : sayMonth(facts.lastExchangeAt, now, theirCalendar, language),
    LAST_CALL: day(facts.lastCallAt),
    APPLIED_ON: day(facts.appliedAt),
    LIFE_EVENT: facts.lifeEvent && sayEvent(facts.lifeEvent, person.company, language, isFamiliar),
    SLOTS: saySlots(slots, { theirs: theirCalendar, ours: facts.ourCalendar, now }, language, isFamiliar),
    WEEK: sayWeek(theirCalendar, now, language),
    ME: me.firstName,
    ABOUT_ME: me.aboutMe,
  };
  const said = Object.entries(values).flatMap(([code, text]) => {
    const clean = clauseOf(text ?? '');
    return clean ? [[code, clean]] : [];
  });
  return Object.fromEntries(said);
}

/** « École : Polytech Nantes » is said « Polytech Nantes ». */
const LABEL = /^[\p{L} ]{2,20}\s?: /u;

/** A value goes on in a sentence: no white space around it, no stop at its end. */
function clauseOf(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<!\.)[.;,:]$/, '')
    .trim();
}

/** A title inside a sentence: « développeuse back-end Java », but « SRE », « iOS » and « Java » keep their letters. */
function inSentence(title: string, skills: readonly string[]): string {
  const [first = ''] = title.split(/[\s/]/);
  const isName = skills.some((skill) => foldWord(skill) === foldWord(first));
  return isName || !/^\p{Lu}\p{Ll}/u.test(first) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}

/** What both the person knows and the search asks for, as the person writes it. */
function sharedSkill(theirs: readonly string[], wanted: readonly string[]): string | null {
  const asked = new Set(wanted.map(foldWord));
  return theirs.find((skill) => asked.has(foldWord(skill))) ?? null;
}

/** The role under the very title the person bears where the search names it, so that it agrees with them; else under its first title. */
function sayRole(campaign: NonNullable<TrameFacts['campaign']>, person: TrameFacts['person']): string {
  const { title } = person;
  const own = title && campaign.titles.find((one) => foldWord(one) === foldWord(title));
  return inSentence(own || campaign.titles[0] || campaign.name, campaign.skills);
}

function sayCompany(
  { company, confidentialReason }: NonNullable<TrameFacts['campaign']>,
  language: TextLanguage,
  isFamiliar: boolean,
): string | null {
  if (company) return company;
  if (!confidentialReason) return null;
  const why = startOfReason(confidentialReason);
  if (language === 'en') return `a company whose name is confidential until we speak (because ${why})`;
  return `une entreprise dont je ${isFamiliar ? 'te' : 'vous'} dirai le nom de vive voix (car ${why})`;
}

/** The first clause of a reason, to stand between brackets: « l’éditeur remplace une personne encore en poste ». */
function startOfReason(reason: string): string {
  const [clause = ''] = clauseOf(reason).split(/\s?[:;]\s|\.\s/);
  return /^\p{Lu}(?:\p{Ll}|['’])/u.test(clause) ? clause.charAt(0).toLowerCase() + clause.slice(1) : clause;
}

function sayEvent(
  event: LifeEvent,
  company: string | null,
  language: TextLanguage,
  isFamiliar: boolean,
): string | null {
  if (language === 'en')
    return {
      JOB_CHANGE: company ? `your move to ${company}` : 'your new job',
      WORK_ANNIVERSARY: company ? `your anniversary at ${company}` : 'your work anniversary',
      POST_PUBLISHED: 'what you published',
      OTHER: null,
    }[event];
  const your = isFamiliar ? 'ton' : 'votre';
  return {
    JOB_CHANGE: company ? `${your} arrivée chez ${company}` : `${your} nouveau poste`,
    WORK_ANNIVERSARY: company ? `${your} anniversaire chez ${company}` : `${your} anniversaire de poste`,
    POST_PUBLISHED: isFamiliar ? 'ta publication' : 'votre publication',
    OTHER: null,
  }[event];
}
