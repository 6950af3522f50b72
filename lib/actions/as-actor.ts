import type { z } from 'zod';
import { type Actor, requireAbility } from '../auth/actor.ts';
import { getActor } from '../auth/current.ts';
import type { Ability } from '../domain/team/abilities.ts';
import { asFormResult, asResult, type Result } from './result.ts';

/**
 * The body of an action: proves who asks, asks the table whether they may, does the work, and translates what it throws.
 *
 * @example
 *   export async function starApproach(id: string, starred: boolean) {
 *     return asActor('approach.rank', (actor) => star(actor.scope, idSchema.parse(id), starred));
 *   }
 */
export function asActor<T>(ability: Ability, work: (actor: Actor) => Promise<T>): Promise<Result<T>> {
  return asResult(async () => {
    const actor = await getActor();
    requireAbility(actor, ability);
    return work(actor);
  });
}

/**
 * The same for a form: what was typed is parsed by the form's schema, and comes back with the refusal.
 * Actions for `useActionState` take the former state first.
 */
export function asFormActor<T, S extends z.ZodType>(
  ability: Ability,
  form: FormData,
  schema: S,
  work: (actor: Actor, input: z.output<S>) => Promise<T>,
): Promise<Result<T>> {
  return asFormResult(form, async () => {
    const actor = await getActor();
    requireAbility(actor, ability);
    return work(actor, schema.parse(fieldsOf(form)));
  });
}

/**
 * The fields of a form as an object of texts: files and what React adds are left out, the last of a repeated name stands. So is NUL, which some pastes
 * hold and PostgreSQL keeps in no text.
 */
export function fieldsOf(form: FormData): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of form)
    if (typeof value === 'string' && !name.startsWith('$')) fields[name] = value.replaceAll('\0', '');
  return fields;
}
