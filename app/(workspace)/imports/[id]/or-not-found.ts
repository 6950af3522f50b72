import { notFound } from 'next/navigation';
import { z } from 'zod';
import { Refusal } from '@/lib/domain/team/refusal';

/** What a loader gives; what is not of this workspace reads as a page that does not exist. */
export async function orNotFound<T>(loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') notFound();
    throw error;
  }
}

/** An id of an address, or the page that does not exist: the database would not even compare it. */
export function idOrNotFound(id: string): string {
  if (!z.uuid().safeParse(id).success) notFound();
  return id;
}
