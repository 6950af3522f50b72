'use server';

import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { currentInstant } from '../clock.ts';
import { STAGES } from '../domain/approaches/stage.ts';
import { findCompany, findCrowds } from '../loaders/campaign.ts';
import { findTold } from '../loaders/told.ts';
import * as approaches from '../operations/approaches.ts';
import { writeUndo } from '../operations/undo.ts';
import { asFormActor } from './as-actor.ts';
import { answerCampaign, type Said } from './campaign-answer.ts';
import { warnOf } from './crowd-warning.ts';
import { backOf, leadBack, leadTo } from './lead-to.ts';
import type { RelanceAnswer } from './relance-answer.ts';

const addSchema = z.object({ campaignId: z.uuid(), contactId: z.uuid() });

/** Puts somebody we know in a campaign. */
export async function addToCampaign(form: FormData): Promise<void> {
  const result = await asFormActor('approach.create', form, addSchema, async (actor, input) => {
    const company = await findCompany(actor, input.contactId);
    const crowds = company ? await findCrowds(actor, [company], [input.contactId]) : new Map();
    const { outcome } = await approaches.createApproach(actor, input, currentInstant());
    const t = await getTranslations('campaigns.told');
    const warning = outcome === 'created' ? await warnOf(crowds) : '';
    await leadTo(backOf(form), t(outcome === 'created' ? 'added' : 'there') + warning);
  });
  await leadBack(form, result);
}

const prioritySchema = z.object({ approachId: z.uuid(), priority: z.enum(['1', '2', '3']) });

/** The manual priority of an approach: 1 is highest. */
export async function changePriority(form: FormData): Promise<void> {
  const result = await asFormActor(
    'approach.rank',
    form,
    prioritySchema,
    async (actor, { approachId, priority }) => {
      await approaches.setPriority(actor, approachId, Number(priority) as 1 | 2 | 3, currentInstant());
      await leadTo(backOf(form), (await getTranslations('campaigns.told'))('priority', { priority }));
    },
  );
  await leadBack(form, result);
}

const moveSchema = z.object({ approachId: z.uuid(), to: z.enum(STAGES) });

/** Moves a card of the board: what the new stage means is recorded, and the way back is one gesture. */
export async function moveCard(form: FormData): Promise<RelanceAnswer> {
  const result = await asFormActor(
    'approach.record',
    form,
    moveSchema,
    async (actor, input): Promise<Said> => {
      const moved = await approaches.moveApproach(actor, input.approachId, input.to, currentInstant());
      const t = await getTranslations('campaigns');
      const name = (await findTold(actor, input.approachId))?.name ?? '';
      if (moved.outcome === 'impossible') {
        return { message: t(`moves.refused.${moved.why}`, { name }), undo: null, refused: true };
      }
      const stage = (await getTranslations('vocabulary'))(`stage.${moved.stage}`);
      const undo = writeUndo({ kind: 'void', interactionIds: [moved.interactionId] });
      return { message: t('told.moved', { name, stage }), undo };
    },
  );
  return answerCampaign(form, result);
}
