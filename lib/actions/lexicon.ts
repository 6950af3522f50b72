'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { isPhrase, readLexiconLines } from '../domain/messages/lexicon-lines.ts';
import { LEXICON_PARTS, lintLexiconSchema } from '../domain/messages/lint/lexicon.ts';
import * as lexicon from '../operations/lexicon.ts';
import { asFormActor } from './as-actor.ts';
import type { Result } from './result.ts';

const lines = z
  .string()
  .max(60_000)
  .default('')
  .transform(readLexiconLines)
  .refine((read) => read.every(({ phrase }) => isPhrase(phrase)), 'phraseUnreadable');

const fields = Object.fromEntries(
  LEXICON_PARTS.flatMap((part) => [
    [`add.${part}`, lines],
    [`remove.${part}`, lines],
  ]),
);

const lexiconSchema = z.object(fields).transform((read) =>
  lintLexiconSchema.parse(
    Object.fromEntries(
      LEXICON_PARTS.map((part) => [
        part,
        {
          add: read[`add.${part}`],
          remove: read[`remove.${part}`]?.map(({ phrase }) => phrase),
        },
      ]),
    ),
  ),
);

/** Changes the turns of phrase that the lint watches. */
export async function editLexicon(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor('lexicon.edit', form, lexiconSchema, async (actor, input) => {
    await lexicon.editLexicon(actor, input);
    revalidatePath('/', 'layout');
  });
}
