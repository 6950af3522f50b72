'use server';

import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { deleteView, keepView } from '../db/contact-lists.ts';
import { withScope } from '../db/scope.ts';
import { contactsSearch } from '../domain/contacts/contacts-address.ts';
import { contactsFilterSchema } from '../domain/contacts/contacts-query.ts';
import { asFormActor } from './as-actor.ts';
import { backOf, leadBack, leadTo } from './lead-to.ts';
import { tokenSchema, writeToken } from './undo-token.ts';

const viewSchema = z.object({
  name: z.string().trim().min(1).max(80),
  shared: z.literal('on').optional(),
  /** What the address of the list says. */
  search: z.string().max(500),
});

/** Keeps what the list shows under a name; the same name again writes it over. */
export async function saveView(form: FormData): Promise<void> {
  const result = await asFormActor('contact.view', form, viewSchema, async (actor, input) => {
    const filters = contactsFilterSchema.parse(Object.fromEntries(new URLSearchParams(input.search)));
    const view = { memberId: actor.memberId, name: input.name, filters, isShared: input.shared === 'on' };
    await withScope(actor.scope, (tx) => keepView(tx, actor.scope, view));
    const t = await getTranslations('contacts.told');
    await leadTo(`/contacts${contactsSearch(filters)}`, t('viewSaved', { name: input.name }));
  });
  await leadBack(form, result);
}

const removeSchema = z.object({ viewId: z.uuid() });

/** Removes one's own view. */
export async function removeView(form: FormData): Promise<void> {
  const result = await asFormActor('contact.view', form, removeSchema, async (actor, { viewId }) => {
    const view = await withScope(actor.scope, (tx) => deleteView(tx, actor.scope, actor.memberId, viewId));
    const t = await getTranslations('contacts.told');
    if (!view) await leadTo(backOf(form), t('viewGone'));
    else {
      const search = contactsSearch(contactsFilterSchema.parse(view.filters));
      const undo = writeToken('view', [view.name, view.isShared, search]);
      await leadTo(backOf(form), t('viewRemoved', { name: view.name }), undo);
    }
  });
  await leadBack(form, result);
}

const restoreSchema = z.object({
  undo: tokenSchema('view', z.tuple([z.string().min(1).max(80), z.boolean(), z.string().max(500)])),
});

/** Puts a removed view back. */
export async function restoreView(form: FormData): Promise<void> {
  const result = await asFormActor('contact.view', form, restoreSchema, async (actor, { undo }) => {
    const [name, isShared, search] = undo;
    const filters = contactsFilterSchema.parse(Object.fromEntries(new URLSearchParams(search)));
    const view = { memberId: actor.memberId, name, filters, isShared };
    await withScope(actor.scope, (tx) => keepView(tx, actor.scope, view));
    await leadTo(backOf(form), (await getTranslations('contacts.told'))('undone'));
  });
  await leadBack(form, result);
}
