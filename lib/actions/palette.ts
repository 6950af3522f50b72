'use server';

import { z } from 'zod';
import { type FoundPerson, loadFoundPeople } from '../loaders/palette.ts';
import { asActor } from './as-actor.ts';
import type { Result } from './result.ts';

const wordsSchema = z
  .string()
  .max(100)
  .transform((words) => words.replaceAll('\0', '').trim())
  .pipe(z.string().min(1));

/** People as one types in the palette. */
export async function findPeople(words: string): Promise<Result<FoundPerson[]>> {
  return asActor('contact.view', (actor) => loadFoundPeople(actor, wordsSchema.parse(words)));
}
