import { describe, expect, it } from 'vitest';
import { Calendar, DEFAULT_HOURS } from '../../time/calendar.ts';
import { ANGLES } from '../angles.ts';
import { fillTrame, unknownVariables } from '../fill.ts';
import type { LintContext } from '../lint/draft.ts';
import { EXAMPLE_CONTEXT } from '../lint/example.ts';
import { lintOnce } from '../lint/lint.ts';
import { comparable, isNearlySame, isSameText } from '../similarity.ts';
import { readVariables, type TrameFacts } from '../variable-values.ts';
import type { StarterTrame } from './starter.ts';
import { STARTER_SET } from './starter-set.ts';

const CATEGORIES = [
  'AFTER_INVITATION',
  'AFTER_FIRST_MESSAGE',
  'AFTER_CV_DATABASE_HIT',
  'AFTER_APPLICATION',
  'KEEPING_IN_TOUCH',
] as const;

const paris = new Calendar({ ...DEFAULT_HOURS, timeZone: 'Europe/Paris', holidaysOf: () => new Map() });
/** Thursday 12 November 2026, 10:00 in Paris. */
const now = Date.parse('2026-11-12T09:00:00Z');
const DAY = 86_400_000;

/** Two invented people, with all that a trame may name: one by name, one whose company is not told. */
const WHOLE: TrameFacts = {
  person: {
    firstName: 'Anaïs',
    lastName: 'Tanguy',
    title: 'Développeuse back-end Java',
    company: 'Voltanne',
    skills: ['Kafka', 'Java'],
    inCommon: ['Polytech Nantes'],
    mutualContact: 'Inès Moreau',
    lookingFor: 'une équipe qui livre chaque jour',
  },
  hook: 'votre billet sur les marées de production de Voltanne',
  campaign: {
    name: 'Java Lorient',
    company: 'Marégraphe',
    confidentialReason: null,
    titles: ['Développeur back-end Java', 'Développeuse back-end Java'],
    skills: ['Java', 'Kafka'],
    facts: {
      place: 'Lorient',
      mission: 'réécrire le calcul des hauteurs d’eau pour 40 ports',
      team: 'six personnes, dont deux océanographes',
      manager: 'Marc Delmas, qui dirige la technique',
      stack: 'Java 21, Kafka et PostgreSQL',
      salary: '46 à 54 k€',
      remote: 'trois jours de télétravail par semaine',
      start: 'janvier',
      process: 'deux échanges, puis une réponse sous dix jours',
      news: 'le port de Brest vient de rejoindre les utilisateurs',
    },
  },
  me: { firstName: 'Camille', aboutMe: 'je recrute en Bretagne depuis six ans' },
  lastMessageAt: now - 3 * DAY,
  lastCallAt: now - DAY,
  lastExchangeAt: now - 120 * DAY,
  appliedAt: now - 9 * DAY,
  lifeEvent: 'JOB_CHANGE',
  theirCalendar: paris,
  ourCalendar: paris,
  now,
};
const CONFIDENTIAL: TrameFacts = {
  ...WHOLE,
  campaign: {
    ...WHOLE.campaign!,
    company: null,
    confidentialReason: 'Le poste est encore occupé : le nom se donne au premier échange.',
  },
};

/** The facts as an English-speaking recruiter writes them down. */
function inEnglish(facts: TrameFacts): TrameFacts {
  const campaign = facts.campaign!;
  return {
    ...facts,
    hook: 'your article on the production tides of Voltanne',
    person: { ...facts.person, title: 'Java developer', lookingFor: 'a team that ships daily' },
    campaign: {
      ...campaign,
      titles: ['Java developer'],
      confidentialReason: campaign.confidentialReason && 'Somebody still holds the post.',
      facts: {
        place: 'Lorient',
        mission: 'rewrite the computation of water heights for 40 harbours',
        team: 'six people, two of them oceanographers',
        manager: 'Marc Delmas, who leads the engineering',
        stack: 'Java 21, Kafka and PostgreSQL',
        salary: '€46k to €54k',
        remote: 'three days a week from home',
        start: 'January',
        process: 'two conversations, then an answer within ten days',
        news: 'the harbour of Brest has just joined',
      },
    },
    me: { firstName: 'Camille', aboutMe: 'I have hired in Brittany for six years' },
  };
}

function fill(trame: StarterTrame, facts: TrameFacts) {
  const own = trame.language === 'en' ? inEnglish(facts) : facts;
  // Those who are spoken to as « tu » have a hook written so.
  const hook = trame.address === 'TU' ? own.hook!.replace('votre', 'ton') : own.hook;
  const values = readVariables({ ...own, hook }, trame.language, trame.address);
  return { filled: fillTrame(trame, values, trame), facts: { ...own, hook } };
}

/** A first message this person received, in other words than any trame's. */
const EARLIER = {
  fr: 'Bonjour Anaïs, votre billet sur les marées de production de Voltanne m’a appris un mot. Marégraphe, à Lorient, recalcule des hauteurs d’eau et réécrit son moteur. Est-ce une chose dont vous parleriez dix minutes ? Camille',
  en: 'Hello Anaïs, your article on the production tides of Voltanne taught me a word. Marégraphe, in Lorient, computes water heights and rewrites its engine. Is it a thing you would discuss for ten minutes? Camille',
};

/** The same of a company that is not named, and says why. */
const KEPT_BACK = {
  fr: 'Bonjour Anaïs, votre billet sur les marées de production de Voltanne m’a appris un mot. Je ne peux pas encore nommer l’entreprise, parce que le poste est occupé : elle recalcule des hauteurs d’eau. Est-ce une chose dont vous parleriez dix minutes ? Camille',
  en: 'Hello Anaïs, your article on the production tides of Voltanne taught me a word. I cannot name the company yet, because somebody holds the post: it computes water heights. Is it a thing you would discuss for ten minutes? Camille',
};

function contextOf(trame: StarterTrame, facts: TrameFacts): LintContext {
  const isAnswer = trame.courtesy !== null;
  const isLater = isAnswer || (trame.rank ?? 0) > 0;
  return {
    ...EXAMPLE_CONTEXT,
    now,
    purpose: isAnswer ? 'COURTESY' : 'APPROACH',
    category: trame.category ?? 'AFTER_FIRST_MESSAGE',
    rank: trame.rank ?? 0,
    language: trame.language,
    person: {
      ...facts.person,
      titleCheckedAt: now - 5 * DAY,
    },
    campaign: {
      company: facts.campaign!.company,
      confidentialReason: facts.campaign!.confidentialReason,
      roleTitle: 'Développeuse back-end Java',
      isVivier: trame.category === 'KEEPING_IN_TOUCH',
    },
    hook: facts.hook,
    fit: 'DOES_IT',
    hasLiveCall: trame.courtesy === 'THANK_AFTER_CALL',
    earlier: isLater
      ? [
          {
            id: 'first',
            at: now - 3 * DAY,
            channel: 'LINKEDIN',
            authorName: 'Camille Roy',
            mine: true,
            text: facts.campaign!.company ? EARLIER[trame.language] : KEPT_BACK[trame.language],
            ...(trame.category === 'AFTER_INVITATION' ? { form: 'INVITATION_NOTE' as const } : {}),
          },
        ]
      : [],
    senderNames: ['Camille Roy'],
  };
}

describe('the starter set', () => {
  it('holds thirty French trames and twenty English ones, each under a key and a name of its own', () => {
    const of = (language: string) => STARTER_SET.filter((trame) => trame.language === language);
    expect(of('fr').length).toBeGreaterThanOrEqual(30);
    expect(of('en').length).toBeGreaterThanOrEqual(20);
    expect(new Set(STARTER_SET.map((trame) => trame.starter)).size).toBe(STARTER_SET.length);
    expect(new Set(STARTER_SET.map((trame) => `${trame.language} ${trame.name}`)).size).toBe(
      STARTER_SET.length,
    );
  });

  it.each(CATEGORIES)('covers %s in French, and each rank of it that is ever written', (category) => {
    const own = STARTER_SET.filter((trame) => trame.language === 'fr' && trame.category === category);
    const ranks =
      category === 'AFTER_INVITATION' ? [0, 1] : category === 'KEEPING_IN_TOUCH' ? [1, 2, 3] : [0, 1, 2, 3];
    for (const rank of ranks) expect(own.filter((trame) => trame.rank === rank)).not.toHaveLength(0);
  });

  it('says of every relance, and of nothing else, which reason of silence it treats', () => {
    for (const trame of STARTER_SET) {
      const isRelance = (trame.rank ?? 0) > 0 && trame.category !== 'KEEPING_IN_TOUCH';
      expect([trame.starter, trame.silence !== null]).toEqual([trame.starter, isRelance]);
    }
  });

  it('offers every angle for the relances of a first message', () => {
    const relances = STARTER_SET.filter(
      (trame) => trame.category === 'AFTER_FIRST_MESSAGE' && trame.rank !== 0 && trame.language === 'fr',
    );
    for (const angle of ANGLES) expect(relances.some((trame) => trame.angle === angle)).toBe(true);
  });

  it.each(STARTER_SET.map((trame) => [trame.starter, trame] as const))(
    '%s knows each variable it names',
    (_, trame) => {
      expect(unknownVariables(trame)).toEqual([]);
    },
  );

  describe.each([
    ['a company that is named', WHOLE],
    ['a company that is not named, with its reason', CONFIDENTIAL],
  ])('filled for %s', (_, facts) => {
    it.each(STARTER_SET.map((trame) => [trame.starter, trame] as const))(
      '%s passes the lint',
      (__, trame) => {
        const { filled, facts: own } = fill(trame, facts);
        expect(filled.missing).toEqual([]);
        const draft = {
          text: filled.body,
          subject: filled.subject,
          channel: trame.channel ?? 'EMAIL',
          form:
            trame.category === 'AFTER_INVITATION' && trame.rank === 0
              ? ('INVITATION_NOTE' as const)
              : undefined,
        };
        const report = lintOnce(draft, contextOf(trame, own));
        const grave = report.findings.filter((finding) => finding.severity !== 'hint');
        expect(grave.map((finding) => [finding.code, finding.passage?.text])).toEqual([]);
        expect(report.isGeneric).toBe(false);
      },
    );
  });

  it('says each thing once: no trame is another’s near copy, whoever it is written to', () => {
    const texts = STARTER_SET.map((trame) => ({
      trame,
      text: comparable(fill(trame, WHOLE).filled.body, ['Anaïs', 'Tanguy']),
    }));
    const copies = texts.flatMap((one, at) =>
      texts
        .slice(at + 1)
        .filter((other) => isSameText(one.text, other.text) || isNearlySame(one.text, other.text))
        .map((other) => `${one.trame.starter} ~ ${other.trame.starter}`),
    );
    expect(copies).toEqual([]);
  });

  it('is short: under 400 characters on LinkedIn and by InMail, under 600 anywhere', () => {
    for (const trame of STARTER_SET) {
      const length = fill(trame, WHOLE).filled.body.length;
      const most = trame.channel === 'LINKEDIN' || trame.channel === 'INMAIL' ? 420 : 600;
      expect([trame.starter, length <= most ? 'short' : length]).toEqual([trame.starter, 'short']);
    }
  });
});
