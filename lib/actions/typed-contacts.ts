'use server';

import type { CountryCode } from 'libphonenumber-js/min';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { currentInstant } from '../clock.ts';
import { readTypedPeople } from '../imports/read-typed-people.ts';
import { countryOf } from '../loaders/contacts.ts';
import { asFormActor } from './as-actor.ts';
import type { Understood } from './campaign-typed-people.ts';
import { leadTo } from './lead-to.ts';
import type { Result } from './result.ts';
import { aboutTyped, makeTyped, matchLines } from './typed-lines.ts';

const typedSchema = z.object({
  people: z.string().trim().min(1).max(50_000),
  step: z.enum(['add', 'addReadable', 'read']).default('add'),
});

/** Writes down people typed or pasted, one a line, without a campaign; who is known already stays as they are. */
export async function addTypedContacts(
  _before: Result<Understood> | null,
  form: FormData,
): Promise<Result<Understood>> {
  return asFormActor('contact.create', form, typedSchema, async (actor, { people, step }) => {
    const lines = readTypedPeople(people, (await countryOf(actor)) as CountryCode);
    const matched = await matchLines(actor, lines);
    const readable = matched.filter((one) => one.person !== null);
    const fresh = readable.filter((one) => one.knownId === null);
    const t = await getTranslations('contacts');
    const isWhole = readable.length === matched.length;
    if (readable.length > 0 && (step === 'addReadable' || (step === 'add' && isWhole))) {
      const now = currentInstant();
      let added = 0;
      for (const { person } of fresh) if (person && (await makeTyped(actor, person, now)).isNew) added += 1;
      await leadTo(
        '/contacts',
        t('told.typed', { added, known: readable.length - added, left: matched.length - readable.length }),
      );
    }
    return {
      lines: matched.map(({ line, text, person, knownName: known }) => ({
        line,
        state: person === null ? ('UNREAD' as const) : known === null ? ('NEW' as const) : ('KNOWN' as const),
        name: person ? `${person.firstName} ${person.lastName}`.trim() : text,
        detail: person
          ? known === null
            ? aboutTyped(person)
            : t('typed.known', { name: known })
          : t('typed.unread'),
        warning: null,
      })),
      typed: people,
      addLabel: readable.length > 0 ? t('typed.confirm', { count: fresh.length }) : null,
    };
  });
}
