'use server';

import type { CountryCode } from 'libphonenumber-js/min';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import type { Actor } from '../auth/actor.ts';
import { currentInstant } from '../clock.ts';
import { readTypedPeople } from '../imports/read-typed-people.ts';
import { findCrowds } from '../loaders/campaign.ts';
import { countryOf } from '../loaders/contacts.ts';
import * as approaches from '../operations/approaches.ts';
import { asFormActor } from './as-actor.ts';
import { warnOf } from './crowd-warning.ts';
import { leadTo } from './lead-to.ts';
import type { Result } from './result.ts';
import { aboutTyped, type MatchedLine, makeTyped, matchLines } from './typed-lines.ts';

/** What was understood of a typed line, in a sentence. */
export interface UnderstoodLine {
  readonly line: number;
  readonly state: 'NEW' | 'KNOWN' | 'UNREAD';
  /** The person, or the line as it was typed. */
  readonly name: string;
  readonly detail: string;
  /** Those of the same company who are being written to already, when one more is many. */
  readonly warning: string | null;
}

export interface Understood {
  readonly lines: readonly UnderstoodLine[];
  readonly typed: string;
  /** What the button that adds them says; null when nobody can be added. */
  readonly addLabel: string | null;
}

const typedSchema = z.object({
  campaignId: z.uuid(),
  people: z.string().trim().min(1).max(50_000),
  step: z.enum(['read', 'add', 'addReadable']).catch('add').default('add'),
});

/**
 * Adds the people of a list typed or pasted. When a line is not understood, or when only asked to look, nothing is added: what was understood
 * is shown first.
 */
export async function addTypedPeople(
  _before: Result<Understood> | null,
  form: FormData,
): Promise<Result<Understood>> {
  return asFormActor('approach.create', form, typedSchema, async (actor, { campaignId, people, step }) => {
    const lines = readTypedPeople(people, (await countryOf(actor)) as CountryCode);
    const matched = await matchLines(actor, lines);
    const crowds = await findCrowds(
      actor,
      matched.flatMap((one) => one.person?.company ?? []),
      matched.flatMap((one) => one.knownId ?? []),
    );
    const readable = matched.filter((one) => one.person !== null);
    const t = await getTranslations('campaigns');
    const isWhole = readable.length === matched.length;
    if (readable.length > 0 && (step === 'addReadable' || (step === 'add' && isWhole))) {
      const counts = await addAll(actor, campaignId, readable);
      await leadTo(
        `/campaigns/${campaignId}`,
        t('told.typed', { ...counts, left: matched.length - readable.length }) + (await warnOf(crowds)),
      );
    }
    return {
      lines: matched.map((one) => ({
        line: one.line,
        state:
          one.person === null ? ('UNREAD' as const) : one.knownId ? ('KNOWN' as const) : ('NEW' as const),
        name: one.person ? `${one.person.firstName} ${one.person.lastName}`.trim() : one.text,
        detail: one.person
          ? one.knownName
            ? t('add.known', { name: one.knownName })
            : aboutTyped(one.person)
          : t('add.unread'),
        warning: crowdOf(one, crowds, t),
      })),
      typed: people,
      addLabel: readable.length > 0 ? t('add.confirm', { count: readable.length }) : null,
    };
  });
}

function crowdOf(
  { person }: MatchedLine,
  crowds: ReadonlyMap<string, readonly string[]>,
  t: Awaited<ReturnType<typeof getTranslations<'campaigns'>>>,
): string | null {
  const names = person?.company ? crowds.get(person.company) : undefined;
  return names ? t('crowd.told', { company: person!.company!, names: names.join(', ') }) : null;
}

async function addAll(
  actor: Actor,
  campaignId: string,
  lines: readonly MatchedLine[],
): Promise<{ added: number; there: number }> {
  const now = currentInstant();
  let added = 0;
  for (const { person, knownId } of lines) {
    const contactId = knownId ?? (await makeTyped(actor, person!, now)).contactId;
    const { outcome } = await approaches.createApproach(actor, { contactId, campaignId }, now);
    if (outcome === 'created') added += 1;
  }
  return { added, there: lines.length - added };
}
