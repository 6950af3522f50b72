import { planWeek, type WeekRow } from '@/lib/domain/relances/week';
import type { PersonView } from '@/lib/domain/contacts/person-view';
const at = (s: string) => Date.parse(`${s}+01:00`);
export const NOW = at('2026-11-12T09:05:00');
let n = 0;
const H = 3600_000;
function row(p: Partial<WeekRow>): WeekRow {
  n++;
  return { todoId: `t${n}`, approachId: `a${n}`, contactId: `c${n}`, campaignId: 'x', campaignName: 'Alcyon Nantes', kind: 'RELANCE', category: 'AFTER_FIRST_MESSAGE', courtesy: null, step: 1, lastChance: false, dueAt: NOW, channel: 'EMAIL', slot: null, reasons: [], starred: false, priority: 2, fitScore: 0, firstName: 'X', lastName: 'Y', title: null, company: null, linkedinSlug: 'x-y', email: 'x@example.test', phone: '+33600000000', timeZone: 'Europe/Paris', lastWords: null, ...p };
}
export const rows: WeekRow[] = [
  row({ kind: 'COURTESY', category: null, step: null, courtesy: 'ANSWER_REPLY', firstName: 'Yasmine', lastName: 'Kermarrec', title: 'Tech Lead React', company: 'Kaolin', starred: true, lastWords: 'Oui, parlons-en jeudi vers 18 h.', dueAt: at('2026-11-11T21:04:00'), reasons: [{ code: 'SIGN_UNANSWERED', kind: 'REPLY_RECEIVED', at: at('2026-11-11T21:04:00'), channel: 'EMAIL', sentiment: 'POSITIVE' }] }),
  row({ kind: 'COURTESY', category: null, step: null, courtesy: 'THANK_FOR_NO', firstName: 'Hugo', lastName: 'Faure', title: 'SRE', company: 'Tramontane', lastWords: 'Je ne suis pas à l’écoute en ce moment.', channel: 'LINKEDIN', reasons: [{ code: 'SIGN_UNANSWERED', kind: 'REPLY_RECEIVED', at: at('2026-11-10T11:04:00'), channel: 'LINKEDIN', sentiment: 'REFUSAL' }] }),
  row({ kind: 'COURTESY', category: null, step: null, courtesy: 'ACKNOWLEDGE_APPLICATION', firstName: 'Nadia', lastName: 'Saïdi', title: 'Data Engineer', company: 'Hexalys', reasons: [{ code: 'SIGN_UNANSWERED', kind: 'APPLICATION_RECEIVED', at: at('2026-11-11T19:40:00'), channel: 'EMAIL', sentiment: null }] }),
  row({ firstName: 'Élodie', lastName: 'Jaouen', title: 'Développeuse back-end Java', company: 'Numéria', starred: true, step: 2, dueAt: at('2026-11-10T17:00:00'), reasons: [{ code: 'DELAY_AFTER_TOUCH', touchAt: at('2026-11-06T17:00:00'), channel: 'LINKEDIN', hours: 96 }] }),
  row({ firstName: 'Karim', lastName: 'Perrin', title: 'Ingénieur DevOps', company: 'BlueQuay', starred: true, category: 'AFTER_INVITATION', channel: 'LINKEDIN', dueAt: at('2026-11-12T09:12:00'), reasons: [{ code: 'DELAY_AFTER_ACCEPTANCE', acceptedAt: at('2026-11-10T09:12:00'), hours: 48 }] }),
  row({ firstName: 'Léa', lastName: 'Carpentier', title: 'Data Engineer', company: 'Groupe Orval', step: 3, lastChance: true, channel: 'INMAIL', starred: true, dueAt: at('2026-11-12T11:40:00'), reasons: [{ code: 'DELAY_AFTER_TOUCH', touchAt: at('2026-11-05T11:40:00'), channel: 'INMAIL', hours: 168 }] }),
  row({ firstName: 'Driss', lastName: 'Benali', title: 'Développeur Java', company: 'Ostréa Systèmes', category: 'AFTER_CV_DATABASE_HIT', channel: 'PHONE', slot: 'LUNCH', dueAt: at('2026-11-12T09:00:00'), reasons: [{ code: 'DELAY_AFTER_TOUCH', touchAt: at('2026-11-09T10:00:00'), channel: 'SMS', hours: 48 }, { code: 'MOVED_TO_OPEN_MOMENT', from: at('2026-11-11T10:00:00'), to: at('2026-11-12T09:00:00'), holiday: 'Armistice' }] }),
  row({ firstName: 'Océane', lastName: 'Vasseur', title: 'Architecte cloud', company: 'Mirabeau Digital', category: 'AFTER_APPLICATION', channel: 'PHONE', slot: 'END_OF_DAY', dueAt: at('2026-11-12T10:00:00'), reasons: [{ code: 'DELAY_AFTER_TOUCH', touchAt: at('2026-11-10T10:00:00'), channel: 'PHONE', hours: 48 }] }),
  row({ firstName: 'Pierre-Yves', lastName: 'Lefèvre', title: 'Engineering Manager', company: 'Datacombe', category: 'KEEPING_IN_TOUCH', channel: 'LINKEDIN', reasons: [{ code: 'LIFE_EVENT', event: 'JOB_CHANGE', at: at('2026-11-03T10:00:00') }] }),
  row({ firstName: 'Thaïs', lastName: 'Etchegaray', title: 'Développeuse full stack', company: 'Atelier Vauban', dueAt: at('2026-11-12T14:00:00'), reasons: [{ code: 'DELAY_AFTER_TOUCH', touchAt: at('2026-11-09T10:00:00'), channel: 'LINKEDIN', hours: 48 }, { code: 'ABSENT', until: at('2026-11-11T18:00:00'), arrivedAt: at('2026-11-09T10:01:00'), to: at('2026-11-12T09:00:00') }] }),
  row({ firstName: 'Marie-Alexandrine', lastName: 'de La Rochefoucauld-Montbazon', title: 'Principal Staff Site Reliability Engineering Manager, Infrastructure & Platform', company: 'Compagnie internationale des services numériques mutualisés', channel: null, dueAt: at('2026-11-09T14:00:00'), reasons: [{ code: 'DELAY_AFTER_TOUCH', touchAt: at('2026-10-29T10:00:00'), channel: 'INMAIL', hours: 168 }, { code: 'COLLEAGUE_TOUCHED', at: at('2026-11-02T10:00:00'), approachId: 'b', campaignName: 'Data Rennes', authorId: 'm2', to: at('2026-11-09T10:00:00') }, { code: 'NO_CHANNEL' }] }),
];
const cats = ['AFTER_FIRST_MESSAGE', 'AFTER_INVITATION', 'AFTER_CV_DATABASE_HIT', 'AFTER_APPLICATION', 'KEEPING_IN_TOUCH'] as const;
export function week(extra: number, empty = false) {
  const more = Array.from({ length: extra }, (_, i) => row({ firstName: ['Camille', 'Noé', 'Inès', 'Baptiste', 'Aïcha'][i % 5], lastName: ['Le Guen', 'Mercier', 'Nguyen', 'O’Brien', 'Dos Santos'][(i * 3) % 5] + ` ${i}`, title: 'Développeur', company: 'Ailleurs', category: cats[i % 5], channel: i % 4 === 0 ? 'PHONE' : 'EMAIL', step: 1 + (i % 3), dueAt: at('2026-11-12T10:00:00') + (i % 2) * 24 * H, reasons: [{ code: 'DELAY_AFTER_TOUCH', touchAt: at('2026-11-10T10:00:00'), channel: 'EMAIL', hours: 48 }] }));
  return planWeek({
    rows: empty ? [] : [...rows, ...more],
    week: ['09', '10', '11', '12', '13'].map((d) => ({ on: `2026-11-${d}`, isOpen: d !== '11', holiday: d === '11' ? 'Armistice' : null })),
    today: '2026-11-12', capacity: 40, doneOn: new Map([['2026-11-09', 9], ['2026-11-10', 8], ['2026-11-12', 1]]),
    dayOf: (i) => new Date(i + H).toISOString().slice(0, 10),
  });
}
export const person: PersonView = {
  contactId: 'c4', firstName: 'Élodie', lastName: 'Jaouen', title: 'Développeuse back-end Java', titleCheckedAt: at('2026-11-04T10:00:00'), company: 'Numéria', location: 'Nantes', degree: 2, linkedinSlug: 'elodie-jaouen', timeZone: 'Europe/Paris',
  addresses: [{ kind: 'EMAIL', value: 'elodie.jaouen@numeria.example', bouncedAt: null }, { kind: 'EMAIL', value: 'ancienne@example.test', bouncedAt: NOW }, { kind: 'PHONE', value: '+33612345678', bouncedAt: null }],
  objectedAt: null,
  approaches: [
    { approachId: 'a4', campaignId: 'x', campaignName: 'Développeur·se Java, Alcyon Nantes', isVivier: false, stage: 'CONTACTED', starred: true, ownerId: 'm1', ownerName: 'Camille Roussel', isMine: true, todoId: 't4', unclassifiedId: null, decision: { do: 'relance', code: 'AFTER_FIRST_MESSAGE', step: 2, lastChance: false, channel: 'EMAIL', slot: null, dueAt: at('2026-11-10T17:00:00'), reasons: [{ code: 'DELAY_AFTER_TOUCH', touchAt: at('2026-11-06T17:00:00'), channel: 'LINKEDIN', hours: 96 }] } },
    { approachId: 'a5', campaignId: 'y', campaignName: 'Data Rennes', isVivier: false, stage: 'CONTACTED', starred: false, ownerId: 'm2', ownerName: 'Benoît Weber', isMine: true, todoId: null, unclassifiedId: 'i4', decision: { do: 'wait', code: 'REPLY_UNCLASSIFIED', dueAt: null, reasons: [{ code: 'SINCE', at: at('2026-11-02T10:00:00') }] } },
    { approachId: 'a6', campaignId: 'v', campaignName: 'Vivier', isVivier: true, stage: 'CONTACTED', starred: false, ownerId: 'm2', ownerName: 'Benoît Weber', isMine: false, todoId: null, unclassifiedId: null, decision: { do: 'stop', code: 'CAP_REACHED', dueAt: null, reasons: [{ code: 'RELANCES_DONE', done: 3, allowed: 3 }] } },
  ],
  timeline: [
    { id: 'i1', approachId: 'a4', campaignName: 'Alcyon Nantes', kind: 'INVITATION_SENT', channel: 'LINKEDIN', occurredAt: at('2026-10-20T09:00:00'), authorId: 'm1', authorName: 'Camille Roussel', subject: null, body: null, sentiment: null, outcome: null, by: null, until: null, what: null, event: null, reason: null, voided: false },
    { id: 'i2', approachId: 'a4', campaignName: 'Alcyon Nantes', kind: 'MESSAGE_SENT', channel: 'LINKEDIN', occurredAt: at('2026-10-26T10:12:00'), authorId: 'm1', authorName: 'Camille Roussel', subject: null, body: 'Bonjour Élodie, votre billet sur la migration Iceberg m’a fait lire deux fois la partie sur les snapshots.\n\nQuinze minutes cette semaine ?', sentiment: null, outcome: null, by: null, until: null, what: null, event: null, reason: null, voided: false },
    { id: 'i3', approachId: 'a5', campaignName: 'Data Rennes', kind: 'MESSAGE_SENT', channel: 'EMAIL', occurredAt: at('2026-11-02T09:05:00'), authorId: 'm2', authorName: 'Benoît Weber', subject: 'Un poste à Rennes', body: 'Bonjour Élodie, je recrute un profil data pour un client à Rennes…', sentiment: null, outcome: null, by: null, until: null, what: null, event: null, reason: null, voided: false },
    { id: 'i4', approachId: 'a5', campaignName: 'Data Rennes', kind: 'REPLY_RECEIVED', channel: 'EMAIL', occurredAt: at('2026-11-02T10:00:00'), authorId: null, authorName: null, subject: null, body: 'Merci, je lis cela ce soir.', sentiment: null, outcome: null, by: null, until: null, what: null, event: null, reason: null, voided: false },
    { id: 'i5', approachId: 'a4', campaignName: 'Alcyon Nantes', kind: 'SNOOZED', channel: null, occurredAt: at('2026-11-03T10:00:00'), authorId: 'm1', authorName: 'Camille Roussel', subject: null, body: null, sentiment: null, outcome: null, by: null, until: at('2026-11-09T09:00:00'), what: null, event: null, reason: null, voided: true },
    { id: 'i6', approachId: 'a4', campaignName: 'Alcyon Nantes', kind: 'CALL_MADE', channel: 'PHONE', occurredAt: at('2026-11-06T17:00:00'), authorId: 'm1', authorName: 'Camille Roussel', subject: null, body: null, sentiment: null, outcome: 'VOICEMAIL', by: 'US', until: null, what: null, event: null, reason: null, voided: false },
  ],
};
