'use server';

import { getLocale, getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { currentInstant } from '../clock.ts';
import { draftFields } from '../domain/messages/draft.ts';
import type { Finding } from '../domain/messages/lint/finding.ts';
import { findTold } from '../loaders/told.ts';
import { findOffer } from '../loaders/writing-offers.ts';
import { localeOf } from '../locale/locales.ts';
import { keepDraft } from '../operations/drafts.ts';
import { takeBackMessage } from '../operations/take-back.ts';
import { readUndo, undo as takeBack, writeUndo } from '../operations/undo.ts';
import { noteCall, type Wrote, writeMessage } from '../operations/write.ts';
import { asFormActor } from './as-actor.ts';
import { backOf, leadBack, leadTo } from './lead-to.ts';
import { answerRelance } from './relance-answer.ts';
import type { Failed } from './result.ts';
import { wordNotNow } from './writing-words.ts';

/** What a page with scripts hears when nothing was recorded; otherwise it is led to the next person. */
export type SendAnswer = (Failed & { readonly findings?: readonly Finding[] }) | undefined;

const path = z.string().startsWith('/').max(500);
const sendSchema = z.object({
  ...draftFields,
  todoId: z.uuid().or(z.literal('').transform(() => null)),
  outcome: z.enum(['NO_ANSWER', 'VOICEMAIL', 'ANSWERED']).optional(),
  /** Without scripts, other buttons of the same form keep the draft, or fill it from a trame. */
  do: z.enum(['keep', 'fill']).optional(),
  trame: z.uuid().or(z.literal('')).optional(),
  next: path,
  doubling: path,
  via: z.literal('script').optional(),
});

/**
 * The second step: what was written here was sent, and enters the history with its text; or how a call went. Leads to the next person, or, after a
 * call without an answer, to the message that doubles it. A text that may not leave is refused with what stands in its way, and kept.
 */
export async function sendMessage(form: FormData): Promise<SendAnswer> {
  const result = await asFormActor('approach.record', form, sendSchema, async (actor, input) => {
    const now = currentInstant();
    const { approachId, channel, subject, body, trameVersionId, angle, base, todoId } = input;
    const text = { channel, subject, body, trameVersionId, angle };
    if (input.do === 'fill') {
      const locale = localeOf(await getLocale());
      const offer = input.trame
        ? await findOffer(actor, approachId, { channel, versionId: input.trame, locale })
        : null;
      const filled = offer
        ? {
            ...text,
            subject: offer.subject ?? subject,
            body: offer.body,
            trameVersionId: offer.versionId,
            angle: offer.angle,
          }
        : text;
      return { kept: await keepDraft(actor, approachId, filled, base, now) };
    }
    if (input.do === 'keep') return { kept: await keepDraft(actor, approachId, text, base, now) };
    const wrote: Wrote =
      channel === 'PHONE'
        ? await noteCall(
            actor,
            {
              approachId,
              todoId,
              outcome: input.outcome ?? 'NO_ANSWER',
              sentiment: null,
              notes: body,
              trameVersionId,
              angle,
            },
            now,
          )
        : await writeMessage(actor, { ...text, channel, approachId, todoId, base }, now);
    // Without scripts the page is drawn again: the text must be found there.
    if (wrote.outcome !== 'recorded' && !input.via) await keepDraft(actor, approachId, text, base, now);
    return {
      wrote,
      told: await findTold(actor, approachId),
      approachId,
      leads: channel === 'PHONE' && input.outcome !== 'ANSWERED' ? input.doubling : input.next,
    };
  });
  const t = await getTranslations('writing');
  if (!result.ok) return refuse(form, result);
  const { value } = result;
  if (value.kept) {
    if (value.kept.outcome === 'changed-elsewhere') return refuse(form, fail(t('conflict.title')));
    await leadTo(backOf(form), t('state.kept'));
    return;
  }
  const { wrote, told, approachId } = value;
  const name = told?.name ?? '';
  switch (wrote.outcome) {
    case 'recorded': {
      const undo = writeUndo({ kind: 'void', interactionIds: [wrote.interactionId] });
      const onwards = new FormData();
      onwards.set('back', value.leads);
      await answerRelance(onwards, { ok: true, value: { what: 'done', approachId, undo, next: wrote.next } });
      return;
    }
    case 'blocked':
      return refuse(form, { ...fail(t('blocked')), findings: wrote.findings });
    case 'not-now':
      return refuse(form, fail(told ? await wordNotNow(wrote.notNow, name, told.reader) : t('blocked')));
    case 'changed-meanwhile':
      return refuse(form, fail(t('changedMeanwhile', { name })));
    case 'draft-changed':
      return refuse(form, fail(t(wrote.theirs ? 'conflict.title' : 'conflict.gone')));
  }
}

const undoSchema = z.object({ undo: z.string().max(500) });

/** Takes back what was just recorded; what was written is a draft again. */
export async function undoWriting(form: FormData): Promise<void> {
  const result = await asFormActor('interaction.void', form, undoSchema, async (actor, input) => {
    const what = readUndo(input.undo);
    if (what.kind === 'void') await takeBackMessage(actor, what, currentInstant());
    else await takeBack(actor, what, currentInstant());
  });
  if (result.ok) await leadTo(backOf(form), (await getTranslations('notices'))('relance.undone'));
  await leadBack(form, result);
}

function fail(message: string): Failed {
  return { ok: false, message };
}

/** A page with scripts hears it where it stands; another is drawn again, with the sentence. */
async function refuse(form: FormData, answer: NonNullable<SendAnswer>): Promise<SendAnswer> {
  if (form.get('via') === 'script') return answer;
  await leadBack(form, answer);
  return answer;
}
