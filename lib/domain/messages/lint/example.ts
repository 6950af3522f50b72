import type { Draft, LintContext } from './draft.ts';
import type { Example } from './finding.ts';

const CHECKED = Date.UTC(2026, 10, 2, 9);

/** The person and the campaign that the examples of the rules speak of. */
export const EXAMPLE_CONTEXT: LintContext = {
  now: Date.UTC(2026, 10, 16, 9),
  purpose: 'APPROACH',
  category: 'AFTER_FIRST_MESSAGE',
  rank: 0,
  contactId: 'ines',
  person: {
    firstName: 'Inès',
    lastName: 'Tanguy',
    title: 'Développeuse back-end',
    titleCheckedAt: CHECKED,
    company: 'Voltanne',
    inCommon: [],
  },
  campaign: {
    company: 'Marégraphe',
    confidentialReason: null,
    roleTitle: 'Développeuse back-end Java',
    isVivier: false,
  },
  hook: null,
  otherHooks: [],
  fit: null,
  fitReason: null,
  hasObjected: false,
  hasLiveCall: false,
  earlier: [],
  campaignIndex: null,
  senderNames: ['Camille Roy'],
};

/** An example as the lint is given it. */
export function stage({ text, draft, context }: Example): { draft: Draft; context: LintContext } {
  return { draft: { text, channel: 'LINKEDIN', ...draft }, context: { ...EXAMPLE_CONTEXT, ...context } };
}

/** The first message of the examples of relances. */
export const FIRST_MESSAGE =
  'Bonjour Inès, votre billet sur les marées de production de Voltanne m’a appris un mot. Marégraphe, à Lorient, calcule des hauteurs d’eau pour les ports et réécrit son moteur en Java. Quinze minutes jeudi ?';

export const FIRST_SENT = {
  id: 'first',
  at: Date.UTC(2026, 10, 9, 9),
  channel: 'LINKEDIN',
  authorName: 'Camille Roy',
  mine: true,
  text: FIRST_MESSAGE,
} as const;
