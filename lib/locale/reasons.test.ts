import { describe, expect, test } from 'vitest';
import { COURTESIES } from '../domain/interactions/interaction.ts';
import { type Reason, SLOTS, STOP_CODES, WAIT_CODES } from '../domain/relances/decision.ts';
import { CATEGORIES } from '../domain/relances/policy.ts';
import { type Explained, type ExplainOptions, explain, explainDecision } from './reasons.ts';

// Thursday 12 November 2026, 9:05 in Paris. Wednesday 11 was a holiday in France.
const at = (text: string) => Date.parse(`2026-${text}:00+01:00`);
const fr: ExplainOptions = { locale: 'fr', timeZone: 'Europe/Paris', now: at('11-12T09:05') };
const en: ExplainOptions = { ...fr, locale: 'en' };
/** Narrow and unbreakable spaces read badly in a table of cases. */
const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ');

const relance: Explained = {
  kind: 'RELANCE',
  category: 'AFTER_FIRST_MESSAGE',
  courtesy: null,
  step: 1,
  reasons: [],
  slot: null,
};
const fridayMessage: Reason = {
  code: 'DELAY_AFTER_TOUCH',
  touchAt: at('11-06T17:00'),
  channel: 'LINKEDIN',
  hours: 96,
};
const mondayMail: Reason = {
  code: 'DELAY_AFTER_TOUCH',
  touchAt: at('11-09T10:00'),
  channel: 'EMAIL',
  hours: 48,
};

describe('a relance says the arithmetic of its date', () => {
  test.each<[string, Partial<Explained>, string, string]>([
    [
      'an open moment as it falls, and the star',
      { step: 2, starred: true, reasons: [fridayMessage] },
      'Relance 2 : message du ven. 6 à 17 h, + 96 h = mar. 10 à 17 h. La personne que vous cherchez.',
      'Relance 2: message Fri 6 at 17:00, + 96 h = Tue 10 at 17:00. The person you are looking for.',
    ],
    [
      'a weekend in the way',
      {
        reasons: [
          { ...fridayMessage, hours: 48 },
          { code: 'MOVED_TO_OPEN_MOMENT', from: at('11-08T17:00'), to: at('11-09T09:00'), holiday: null },
        ],
      },
      'Relance 1 : message du ven. 6 à 17 h, + 48 h = dim. 8, donc lun. 9 à 9 h.',
      'Relance 1: message Fri 6 at 17:00, + 48 h = Sun 8, so Mon 9 at 9:00.',
    ],
    [
      'a holiday in the way',
      {
        reasons: [
          mondayMail,
          {
            code: 'MOVED_TO_OPEN_MOMENT',
            from: at('11-11T10:00'),
            to: at('11-12T09:00'),
            holiday: 'Armistice',
          },
        ],
      },
      'Relance 1 : e-mail du lun. 9 à 10 h, + 48 h = mer. 11, donc jeu. 12 à 9 h, car le 11 est férié (Armistice).',
      'Relance 1: e-mail Mon 9 at 10:00, + 48 h = Wed 11, a public holiday (Armistice), so Thu 12 at 9:00.',
    ],
    [
      'an hour outside the day',
      {
        reasons: [
          { ...mondayMail, touchAt: at('11-10T19:30'), hours: 48 },
          { code: 'MOVED_TO_OPEN_MOMENT', from: at('11-12T19:30'), to: at('11-13T09:00'), holiday: null },
        ],
      },
      'Relance 1 : e-mail du mar. 10 à 19 h 30, + 48 h = jeu. 12 à 19 h 30, donc ven. 13 à 9 h.',
      'Relance 1: e-mail Tue 10 at 19:30, + 48 h = Thu 12 at 19:30, so Fri 13 at 9:00.',
    ],
    [
      'an accepted invitation',
      {
        category: 'AFTER_INVITATION',
        reasons: [{ code: 'DELAY_AFTER_ACCEPTANCE', acceptedAt: at('11-10T09:12'), hours: 48 }],
      },
      'Invitation acceptée mar. 10 à 9 h 12, + 48 h = jeu. 12 à 9 h 12. À vous de dire pourquoi cette invitation.',
      'Invitation accepted Tue 10 at 9:12, + 48 h = Thu 12 at 9:12. Say why you sent this invitation.',
    ],
    [
      'the last one',
      {
        step: 3,
        lastChance: true,
        reasons: [{ ...mondayMail, touchAt: at('11-05T11:40'), channel: 'INMAIL', hours: 168 }],
      },
      'Relance 3, la dernière : InMail du jeu. 5 à 11 h 40, + 168 h = jeu. 12 à 11 h 40. Un détail nouveau, ou on s’arrête là.',
      'Relance 3, the last one: InMail Thu 5 at 11:40, + 168 h = Thu 12 at 11:40. Something new to say, or we stop here.',
    ],
    [
      'a call at a time not tried yet',
      {
        category: 'AFTER_CV_DATABASE_HIT',
        channel: 'PHONE',
        slot: 'LUNCH',
        reasons: [{ ...mondayMail, touchAt: at('11-10T11:00'), channel: 'SMS' }],
      },
      'Relance 1 : SMS du mar. 10 à 11 h, + 48 h = jeu. 12 à 11 h. Pause déjeuner pas encore essayée.',
      'Relance 1: text message Tue 10 at 11:00, + 48 h = Thu 12 at 11:00. Lunch break not tried yet.',
    ],
    [
      'a skipped relance restarts the clock',
      { step: 2, reasons: [{ code: 'DELAY_AFTER_SKIP', skippedAt: at('11-06T17:00'), hours: 96 }] },
      'Relance 2 : relance passée ven. 6 à 17 h, + 96 h = mar. 10 à 17 h.',
      'Relance 2: relance skipped Fri 6 at 17:00, + 96 h = Tue 10 at 17:00.',
    ],
    [
      'an absence with a date',
      {
        reasons: [
          mondayMail,
          { code: 'ABSENT', until: at('11-11T18:00'), arrivedAt: at('11-09T10:01'), to: at('11-12T09:00') },
        ],
      },
      'Relance 1 : e-mail du lun. 9 à 10 h, + 48 h ; absence jusqu’au 11 nov., donc jeu. 12 à 9 h.',
      'Relance 1: e-mail Mon 9 at 10:00, + 48 h; away until 11 Nov, so Thu 12 at 9:00.',
    ],
    [
      'an absence without a date',
      {
        reasons: [
          mondayMail,
          { code: 'ABSENT', until: null, arrivedAt: at('11-09T10:01'), to: at('11-13T09:00') },
        ],
      },
      'Relance 1 : e-mail du lun. 9 à 10 h, + 48 h ; absence annoncée lun. 9, sans date de retour, donc ven. 13 à 9 h.',
      'Relance 1: e-mail Mon 9 at 10:00, + 48 h; absence announced on Mon 9, without a date of return, so Fri 13 at 9:00.',
    ],
    [
      'a meeting',
      { reasons: [mondayMail, { code: 'MEETING', at: at('11-17T14:00'), to: at('11-18T09:00') }] },
      'Relance 1 : e-mail du lun. 9 à 10 h, + 48 h ; rendez-vous mar. 17 à 14 h, donc mer. 18 à 9 h.',
      'Relance 1: e-mail Mon 9 at 10:00, + 48 h; meeting Tue 17 at 14:00, so Wed 18 at 9:00.',
    ],
    [
      'put off by the recruiter',
      { reasons: [mondayMail, { code: 'SNOOZED', until: at('11-16T09:00'), to: at('11-16T09:00') }] },
      'Relance 1 : e-mail du lun. 9 à 10 h, + 48 h ; remise par vous au 16 nov., donc lun. 16 à 9 h.',
      'Relance 1: e-mail Mon 9 at 10:00, + 48 h; put off by you until 16 Nov, so Mon 16 at 9:00.',
    ],
    [
      'another campaign, without the name of a colleague',
      {
        reasons: [
          mondayMail,
          {
            code: 'COLLEAGUE_TOUCHED',
            at: at('11-10T10:00'),
            approachId: 'a',
            campaignName: 'Data Rennes',
            authorId: null,
            to: at('11-17T10:00'),
          },
        ],
      },
      'Relance 1 : e-mail du lun. 9 à 10 h, + 48 h ; contact pris mar. 10 pour « Data Rennes », 7 jours de recul, donc mar. 17 à 10 h.',
      'Relance 1: e-mail Mon 9 at 10:00, + 48 h; contacted on Tue 10 for “Data Rennes”, 7 days apart, so Tue 17 at 10:00.',
    ],
    [
      'two that push: the latest wins',
      {
        reasons: [
          mondayMail,
          { code: 'ABSENT', until: at('11-11T18:00'), arrivedAt: at('11-09T10:01'), to: at('11-12T09:00') },
          { code: 'MEETING', at: at('11-17T14:00'), to: at('11-18T09:00') },
        ],
      },
      'Relance 1 : e-mail du lun. 9 à 10 h, + 48 h ; absence jusqu’au 11 nov. ; rendez-vous mar. 17 à 14 h, donc mer. 18 à 9 h.',
      'Relance 1: e-mail Mon 9 at 10:00, + 48 h; away until 11 Nov; meeting Tue 17 at 14:00, so Wed 18 at 9:00.',
    ],
    [
      'no channel',
      { reasons: [mondayMail, { code: 'NO_CHANNEL' }] },
      'Relance 1 : e-mail du lun. 9 à 10 h, + 48 h = mer. 11 à 10 h. Aucun canal possible : ajoutez une adresse.',
      'Relance 1: e-mail Mon 9 at 10:00, + 48 h = Wed 11 at 10:00. No possible channel: add an address.',
    ],
    [
      'news of a life',
      {
        category: 'KEEPING_IN_TOUCH',
        reasons: [{ code: 'LIFE_EVENT', event: 'JOB_CHANGE', at: at('11-03T10:00') }],
      },
      'Nouveau poste, vu le 3 nov., une occasion d’écrire.',
      'New job, seen on 3 Nov, an occasion to write.',
    ],
    [
      'the rhythm',
      {
        category: 'KEEPING_IN_TOUCH',
        reasons: [{ code: 'RHYTHM', lastExchangeAt: at('08-12T10:00'), days: 90 }],
      },
      'Dernier échange le 12 août, puis 90 jours de silence.',
      'Last exchange on 12 Aug, then 90 days of silence.',
    ],
    [
      'a date that was named',
      {
        category: 'KEEPING_IN_TOUCH',
        reasons: [{ code: 'NAMED_DATE', on: at('11-12T09:00'), namedAt: at('03-03T10:00') }],
      },
      'Date convenue le 3 mars : 12 nov.',
      'Date agreed on 3 Mar: 12 Nov.',
    ],
    ['nothing known', { reasons: [] }, 'Relance 1.', 'Relance 1.'],
  ])('%s', (_, given, french, english) => {
    const row = { ...relance, ...given };
    expect(plain(explain(row, fr))).toBe(french);
    expect(plain(explain(row, en))).toBe(english);
  });

  test('the long sentence of the panel', () => {
    const reasons: Reason[] = [
      { ...fridayMessage, channel: null, hours: 48 },
      { code: 'MOVED_TO_OPEN_MOMENT', from: at('11-08T17:00'), to: at('11-09T09:00'), holiday: null },
    ];
    expect(plain(explain({ ...relance, reasons }, { ...fr, maxRelances: 3 }))).toBe(
      'Relance 1 sur 3 : message envoyé vendredi 6 à 17 h, + 48 h = dimanche, donc lundi 9 à 9 h.',
    );
  });

  test('a colleague is named when the reader knows them', () => {
    const reasons: Reason[] = [
      mondayMail,
      {
        code: 'COLLEAGUE_TOUCHED',
        at: at('11-10T10:00'),
        approachId: 'a',
        campaignName: null,
        authorId: 'm',
        to: at('11-17T10:00'),
      },
    ];
    expect(plain(explain({ ...relance, reasons }, { ...fr, memberName: () => 'Benoît Weber' }))).toContain(
      'contact par Benoît Weber mar. 10 dans une autre campagne, 7 jours de recul',
    );
  });
});

describe('a courtesy says what is owed', () => {
  const sign = (kind: string, given: Partial<Extract<Reason, { code: 'SIGN_UNANSWERED' }>> = {}): Reason => ({
    code: 'SIGN_UNANSWERED',
    kind,
    at: at('11-11T21:04'),
    channel: 'EMAIL',
    sentiment: null,
    ...given,
  });
  test.each<[(typeof COURTESIES)[number], Partial<Explained>, string]>([
    [
      'ANSWER_REPLY',
      { lastWords: 'Oui, parlons-en jeudi.', reasons: [sign('REPLY_RECEIVED')] },
      '« Oui, parlons-en jeudi. » Reçu hier à 21 h 04 par e-mail.',
    ],
    [
      'ANSWER_REPLY',
      { lastWords: 'Oui.', reasons: [sign('REPLY_RECEIVED', { at: at('10-08T10:40') })] },
      '« Oui. » Reçu le 8 oct. à 11 h 40 par e-mail.',
    ],
    [
      'ANSWER_REPLY',
      { reasons: [sign('REPLY_RECEIVED', { sentiment: 'POSITIVE' })] },
      'A répondu hier à 21 h 04 par e-mail, et l’échange s’ouvre.',
    ],
    [
      'ANSWER_REPLY',
      { reasons: [sign('REPLY_RECEIVED', { channel: 'PHONE' })] },
      'A rappelé hier à 21 h 04 : à vous de rappeler.',
    ],
    [
      'ANSWER_REPLY',
      { reasons: [sign('FEEDBACK_RECEIVED')] },
      'Retour d’entretien reçu hier à 21 h 04 : remerciez, dites la suite.',
    ],
    [
      'THANK_FOR_NO',
      { lastWords: 'Non merci.', reasons: [sign('REPLY_RECEIVED', { sentiment: 'REFUSAL' })] },
      '« Non merci. » Un non courtois : remerciez, proposez de garder le contact.',
    ],
    [
      'THANK_FOR_NO',
      { reasons: [sign('REPLY_RECEIVED', { sentiment: 'NOT_NOW' })] },
      'Réponse reçue hier à 21 h 04. Pas maintenant : remerciez, et convenez d’une date pour reprendre.',
    ],
    [
      'ACKNOWLEDGE_APPLICATION',
      { reasons: [sign('APPLICATION_RECEIVED')] },
      'A postulé hier à 21 h 04. Accusez réception avant d’appeler.',
    ],
    [
      'THANK_AFTER_CALL',
      { reasons: [sign('CALL_ANSWERED', { at: at('11-10T11:00') })] },
      'Appel mar. 10 à 11 h : un mot de remerciement, et ce qui a été convenu.',
    ],
    [
      'ASK_FEEDBACK',
      { reasons: [sign('INTERVIEW_HELD', { at: at('11-10T09:00') })] },
      'Entretien mar. 10 à 9 h, + 48 h : demandez comment il s’est déroulé.',
    ],
    [
      'TELL_OUTCOME',
      { reasons: [{ code: 'OUTCOME_TO_TELL', outcome: 'REJECTED', at: at('11-10T09:00') }] },
      'Décision prise mar. 10, un autre profil a été retenu : dites-le, avec une vraie raison.',
    ],
    [
      'TELL_OUTCOME',
      { reasons: [{ code: 'OUTCOME_TO_TELL', outcome: 'FILLED', at: at('11-10T09:00') }] },
      'Poste pourvu mar. 10 : dites-le, cette personne vous avait répondu.',
    ],
    [
      'DOUBLE_THE_CALL',
      { reasons: [{ code: 'CALL_NOT_DOUBLED', callAt: at('11-11T11:00'), until: at('11-12T18:00') }] },
      'Appel hier à 11 h sans réponse : doublez-le d’un SMS ou d’un e-mail avant jeu. 12 à 18 h.',
    ],
    [
      'ANSWER_REPLY',
      {
        reasons: [
          sign('REPLY_RECEIVED'),
          { code: 'SNOOZED', until: at('11-16T09:00'), to: at('11-16T09:00') },
        ],
      },
      'A répondu hier à 21 h 04 par e-mail. À reprendre lun. 16 à 9 h.',
    ],
  ])('%s', (courtesy, given, french) => {
    const row: Explained = { ...relance, kind: 'COURTESY', category: null, step: null, courtesy, ...given };
    expect(plain(explain(row, fr))).toBe(french);
  });
});

describe('a wait and a stop say what they rest on', () => {
  const since: Reason = { code: 'SINCE', at: at('11-02T10:00') };
  test.each<[string, Parameters<typeof explainDecision>[0], string]>([
    [
      'pending',
      { do: 'wait', code: 'INVITATION_PENDING', reasons: [since], dueAt: null },
      'En attente : l’invitation du 2 nov. n’est pas encore acceptée.',
    ],
    [
      'person cap',
      {
        do: 'wait',
        code: 'PERSON_CAP',
        reasons: [{ code: 'TOUCHES_TO_PERSON', allowed: 4, days: 60 }],
        dueAt: at('12-03T09:00'),
      },
      'Quatre messages en 60 jours sans réponse, collègues compris : on laisse souffler jusqu’au 3 déc.',
    ],
    [
      'elsewhere',
      {
        do: 'wait',
        code: 'REPLIED_ELSEWHERE',
        reasons: [{ code: 'ELSEWHERE', approachId: 'a', campaignName: 'Data Rennes', at: at('11-10T10:00') }],
        dueAt: null,
      },
      'A donné signe dans « Data Rennes » mar. 10 : pas de relance ici tant que vous n’y écrivez pas de nouveau.',
    ],
    [
      'cap',
      { do: 'stop', code: 'CAP_REACHED', reasons: [{ code: 'RELANCES_DONE', done: 3, allowed: 3 }] },
      'Trois relances faites : on s’arrête là. Ce silence n’est pas un refus.',
    ],
    [
      'one relance',
      { do: 'stop', code: 'CAP_REACHED', reasons: [{ code: 'RELANCES_DONE', done: 1, allowed: 1 }] },
      'Une relance faite : on s’arrête là. Ce silence n’est pas un refus.',
    ],
    [
      'beyond the cap',
      { do: 'stop', code: 'CAP_REACHED', reasons: [{ code: 'RELANCES_DONE', done: 4, allowed: 3 }] },
      'Quatre relances faites, au-delà de trois permises : on s’arrête là. Ce silence n’est pas un refus.',
    ],
    [
      'no relance allowed',
      { do: 'stop', code: 'CAP_REACHED', reasons: [{ code: 'RELANCES_DONE', done: 0, allowed: 0 }] },
      'La règle de cette campagne ne prévoit aucune relance.',
    ],
    [
      'objected',
      { do: 'stop', code: 'OBJECTED', reasons: [since] },
      'A demandé lun. 2 qu’on ne lui écrive plus : on n’écrit plus.',
    ],
    [
      'dormant',
      { do: 'stop', code: 'INVITATION_DORMANT', reasons: [since] },
      'L’invitation du 2 nov. n’a pas été acceptée en 15 jours : on la laisse dormir.',
    ],
  ])('%s', (_, decision, french) => {
    expect(plain(explainDecision(decision, fr))).toBe(french);
  });
});

describe('every code has its sentence, with and without its facts', () => {
  const facts: Reason[] = [
    { code: 'SINCE', at: at('11-02T10:00') },
    { code: 'ELSEWHERE', approachId: 'a', campaignName: null, at: null },
  ];
  test.each([fr, en])('$locale', (reader) => {
    for (const reasons of [[], facts]) {
      const said = [
        ...WAIT_CODES.map((code) => explainDecision({ do: 'wait', code, reasons, dueAt: null }, reader)),
        ...STOP_CODES.map((code) => explainDecision({ do: 'stop', code, reasons }, reader)),
        ...COURTESIES.map((code) =>
          explainDecision({ do: 'courtesy', code, reasons, dueAt: null, slot: null }, reader),
        ),
        ...CATEGORIES.map((code) =>
          explainDecision({ do: 'relance', code, step: 1, reasons, dueAt: null, slot: null }, reader),
        ),
        ...SLOTS.map((slot) => explain({ ...relance, slot, channel: 'PHONE' }, reader)),
      ];
      for (const sentence of said) {
        expect(sentence).toMatch(/^\p{Lu}.*\.$/su);
        expect(sentence).not.toMatch(/undefined|null|NaN|Invalid|_/);
        // Plain spaces never stand before French high punctuation.
        if (reader.locale === 'fr') expect(sentence).not.toMatch(/ [;:!?»]|« /);
      }
    }
  });
});
