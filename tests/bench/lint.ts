// The lint as one types: a long draft against a long thread and a full campaign, and what preparing them costs.
import {
  type CampaignMessage,
  distinctivenessOf,
  indexCampaign,
} from '../../lib/domain/messages/distinctiveness.ts';
import { lint } from '../../lib/domain/messages/lint/lint.ts';
import { prepareLint } from '../../lib/domain/messages/lint/read-draft.ts';
import { comparable } from '../../lib/domain/messages/similarity.ts';
import { FRENCH_BAD } from '../fixtures/messages/french-bad.ts';
import { FRENCH_GOOD } from '../fixtures/messages/french-good.ts';
import { stageLabelled } from '../fixtures/messages/labelled.ts';
import type { Figure } from './figures.ts';
import { timeInTurns } from './timing.ts';

const CHARACTERS = 1500;
const EARLIER = 20;
const CAMPAIGN = 300;
const TURNS = 200;

export async function measureLint(): Promise<Figure[]> {
  const texts = [...FRENCH_GOOD, ...FRENCH_BAD].map((message) => message.text);
  const written = (from: number) => {
    let text = '';
    for (let at = from; text.length < CHARACTERS; at += 7) text += `${texts[at % texts.length]!} `;
    return text.slice(0, CHARACTERS);
  };
  const campaign = Array.from({ length: CAMPAIGN }, (_, at): CampaignMessage => {
    return { contactId: `${at}`, text: `${texts[at % texts.length]!} Réf. ${at}`, names: [] };
  });
  const { context } = stageLabelled({
    ...FRENCH_GOOD[0]!,
    rank: 2,
    after: Array.from({ length: EARLIER }, (_, at) => written(at + 3)),
  });
  const index = indexCampaign(campaign);
  const prepared = prepareLint({ ...context, campaignIndex: index });
  // Each turn reads another text, as when one types.
  const times = await timeInTurns(
    {
      lint: async (turn) => lint({ text: written(turn), channel: 'EMAIL' }, prepared),
      similarity: async (turn) => distinctivenessOf(comparable(written(turn)), index, 'them'),
    },
    TURNS,
  );
  const once = await timeInTurns(
    {
      prepare: async () => prepareLint({ ...context, campaignIndex: index }),
      index: async () => indexCampaign(campaign),
    },
    TURNS / 10,
  );
  return [
    {
      name: 'lint per draft (1,500 characters, 20 earlier, 300 in the campaign)',
      value: times.lint.median,
      unit: 'ms',
      bar: { most: 5 },
    },
    { name: 'lint per draft, p95', value: times.lint.p95, unit: 'ms' },
    { name: 'similarity against 300 messages', value: times.similarity.median, unit: 'ms', bar: { most: 5 } },
    { name: 'preparing 20 earlier messages, once a person', value: once.prepare.median, unit: 'ms' },
    { name: 'indexing 300 messages, once a campaign', value: once.index.median, unit: 'ms' },
  ];
}
