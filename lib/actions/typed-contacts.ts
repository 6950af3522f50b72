'use server';

import type { CountryCode } from 'libphonenumber-js/min';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import type { Actor } from '../auth/actor.ts';
import { currentInstant } from '../clock.ts';
import { readTypedPeople, type TypedLine } from '../imports/read-typed-people.ts';
import { countryOf, findTwins } from '../loaders/contacts.ts';
import { createContact } from '../operations/contacts.ts';
import { asFormActor } from './as-actor.ts';
import type { Understood } from './campaign-typed-people.ts';
import { leadTo } from './lead-to.ts';
import type { Result } from './result.ts';

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
    const matched = await Promise.all(lines.map((line) => match(actor, line)));
    const readable = matched.filter((one) => one.person !== null);
    const fresh = readable.filter((one) => one.known === null);
    const t = await getTranslations('contacts');
    const isWhole = readable.length === matched.length;
    if (readable.length > 0 && (step === 'addReadable' || (step === 'add' && isWhole))) {
      let added = 0;
      for (const { person } of fresh) if (person && (await make(actor, person))) added += 1;
      await leadTo(
        '/contacts',
        t('told.typed', { added, known: readable.length - added, left: matched.length - readable.length }),
      );
    }
    return {
      lines: matched.map(({ line, text, person, known }) => ({
        line,
        state: person === null ? ('UNREAD' as const) : known === null ? ('NEW' as const) : ('KNOWN' as const),
        name: person ? `${person.firstName} ${person.lastName}`.trim() : text,
        detail: person
          ? known === null
            ? aboutOf(person)
            : t('typed.known', { name: known })
          : t('typed.unread'),
        warning: null,
      })),
      typed: people,
      addLabel: readable.length > 0 ? t('typed.confirm', { count: fresh.length }) : null,
    };
  });
}

async function match(actor: Actor, line: TypedLine): Promise<TypedLine & { known: string | null }> {
  const [twin] = line.person ? await findTwins(actor, line.person) : [];
  return { ...line, known: twin ? `${twin.firstName} ${twin.lastName}`.trim() : null };
}

async function make(actor: Actor, person: NonNullable<TypedLine['person']>): Promise<boolean> {
  const { emails, phones, ...fields } = person;
  const addresses = [
    ...emails.map((value) => ({ kind: 'EMAIL' as const, value })),
    ...phones.map((value) => ({ kind: 'PHONE' as const, value })),
  ];
  const { outcome } = await createContact(actor, { ...fields, addresses }, currentInstant());
  return outcome === 'created';
}

function aboutOf(person: NonNullable<TypedLine['person']>): string {
  const linkedin = person.linkedinSlug && `linkedin.com/in/${person.linkedinSlug}`;
  return [person.title, person.company, person.location, ...person.emails, ...person.phones, linkedin]
    .filter(Boolean)
    .join(' · ');
}
