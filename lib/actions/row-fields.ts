import { z } from 'zod';
import { Refusal } from '../domain/team/refusal.ts';

/** What a button of a row can do without a script, and the fields its action reads, in the order the value writes them. */
const FIELDS = {
  done: ['todoId', 'channel'],
  star: ['todoId', 'starred'],
  classify: ['approachId', 'interactionId', 'sentiment'],
} as const;

const verbSchema = z.enum(['done', 'star', 'classify']);

/**
 * The form that the value of a row's button stands for: a list of hundreds writes one short value a button, not a form a row.
 * @param text as `star:0190…:1`
 * @throws Refusal `invalid` for what is no button of ours; the action's own schema judges the rest.
 */
export function fieldsOfRow(text: string): { verb: z.output<typeof verbSchema>; fields: FormData } {
  const [verb, ...values] = text.split(':');
  const known = verbSchema.safeParse(verb);
  if (!known.success) throw new Refusal('invalid', 'No such button.');
  const fields = new FormData();
  FIELDS[known.data].forEach((name, place) => {
    fields.set(name, values[place] ?? '');
  });
  return { verb: known.data, fields };
}
