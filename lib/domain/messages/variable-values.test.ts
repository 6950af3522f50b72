import { describe, expect, it } from 'vitest';
import { Calendar, DEFAULT_HOURS } from '../time/calendar.ts';
import { readVariables, type TrameFacts } from './variable-values.ts';

const paris = new Calendar({ ...DEFAULT_HOURS, timeZone: 'Europe/Paris', holidaysOf: () => new Map() });
const now = Date.parse('2026-11-12T09:00:00Z');

const FACTS: TrameFacts = {
  person: {
    firstName: 'Anaïs',
    lastName: 'Tanguy',
    title: 'Développeuse back-end Java',
    company: 'Voltanne',
    skills: ['Kafka', 'java'],
    inCommon: ['École : Polytech Nantes'],
    mutualContact: null,
    lookingFor: null,
  },
  hook: ' Votre billet sur les marées. ',
  campaign: {
    name: 'Lorient 2026',
    company: 'Marégraphe',
    confidentialReason: null,
    titles: ['Développeur back-end Java', 'développeuse back-end java'],
    skills: ['Java'],
    facts: { salary: '46 à 54 k€' },
  },
  me: { firstName: 'Camille', aboutMe: null },
  lastMessageAt: null,
  lastCallAt: null,
  lastExchangeAt: null,
  appliedAt: null,
  lifeEvent: null,
  theirCalendar: paris,
  ourCalendar: paris,
  now,
};

describe('what a message may name', () => {
  it('invents nothing: what nobody wrote down has no value', () => {
    const values = readVariables(FACTS, 'fr');
    for (const code of [
      'MUTUAL_CONTACT',
      'LOOKING_FOR',
      'ABOUT_ME',
      'MISSION',
      'LAST_MESSAGE',
      'LIFE_EVENT',
    ] as const)
      expect(values[code]).toBeUndefined();
  });

  it('goes on in a sentence: no stop at its end, a small letter where a title has none of its own', () => {
    const values = readVariables(FACTS, 'fr');
    expect(values.HOOK).toBe('Votre billet sur les marées');
    expect(values.TITLE).toBe('développeuse back-end Java');
    expect(values.IN_COMMON).toBe('Polytech Nantes');
  });

  it.each([
    ['SRE', 'SRE'],
    ['iOS developer', 'iOS developer'],
    ['Java developer', 'Java developer'],
    ['Tech lead', 'tech lead'],
  ])('leaves %j as its trade writes it', (title, said) => {
    expect(readVariables({ ...FACTS, person: { ...FACTS.person, title } }, 'fr').TITLE).toBe(said);
  });

  it('names the role under the very title the person bears, where the search has it', () => {
    expect(readVariables(FACTS, 'fr').ROLE).toBe('développeuse back-end java');
    const other = { ...FACTS, person: { ...FACTS.person, title: 'Architecte' } };
    expect(readVariables(other, 'fr').ROLE).toBe('développeur back-end Java');
    const untitled = { ...FACTS, campaign: { ...FACTS.campaign!, titles: [] } };
    expect(readVariables(untitled, 'fr').ROLE).toBe('lorient 2026');
  });

  it('names a skill that the search asks for, and none otherwise', () => {
    expect(readVariables(FACTS, 'fr').SKILL).toBe('java');
    const other = { ...FACTS, campaign: { ...FACTS.campaign!, skills: ['Rust'] } };
    expect(readVariables(other, 'fr').SKILL).toBeUndefined();
  });

  it('says of a company that is not named why it is not', () => {
    const campaign = {
      ...FACTS.campaign!,
      company: null,
      confidentialReason:
        "L'éditeur remplace une personne encore en poste : son nom se donne au premier échange.",
    };
    const facts = { ...FACTS, campaign };
    expect(readVariables(facts, 'fr', 'VOUS').HIRING_COMPANY).toBe(
      "une entreprise dont je vous dirai le nom de vive voix (car l'éditeur remplace une personne encore en poste)",
    );
    expect(readVariables(facts, 'fr', 'TU').HIRING_COMPANY).toContain('dont je te dirai');
    expect(
      readVariables({ ...facts, campaign: { ...campaign, confidentialReason: null } }, 'fr').HIRING_COMPANY,
    ).toBeUndefined();
  });

  it('offers no company and no role in the vivier', () => {
    const values = readVariables({ ...FACTS, campaign: null }, 'fr');
    expect([values.HIRING_COMPANY, values.ROLE, values.SALARY]).toEqual([undefined, undefined, undefined]);
  });

  it.each([
    ['JOB_CHANGE', 'VOUS', 'votre arrivée chez Voltanne'],
    ['JOB_CHANGE', 'TU', 'ton arrivée chez Voltanne'],
    ['WORK_ANNIVERSARY', 'VOUS', 'votre anniversaire chez Voltanne'],
    ['POST_PUBLISHED', 'TU', 'ta publication'],
    ['OTHER', 'VOUS', undefined],
  ] as const)('says %s to %s', (lifeEvent, address, said) => {
    expect(readVariables({ ...FACTS, lifeEvent }, 'fr', address).LIFE_EVENT).toBe(said);
  });
});
