import { z } from 'zod';
import { CHANNELS } from '../interactions/interaction.ts';
import { ANGLES } from './angles.ts';

/** As much as one message may hold; the database holds to it too. */
export const LONGEST_DRAFT = 20_000;
const LONGEST_SUBJECT = 500;

/** A line of text, or nothing: what is blank is absent. Bad characters of a paste (NUL) cannot be kept and are dropped. */
const line = z
  .string()
  .max(LONGEST_SUBJECT)
  .transform((text) => text.replaceAll('\0', '').trim() || null)
  .nullish()
  .transform((text) => text ?? null);

const emptyAsNull = <T extends z.ZodType>(schema: T) =>
  z
    .literal('')
    .transform(() => null)
    .or(schema)
    .nullish()
    .transform((value) => value ?? null);

/** What is being written, as a form or a page that saves by itself sends it. */
export const draftFields = {
  approachId: z.uuid(),
  channel: z.enum(CHANNELS),
  subject: line,
  body: z
    .string()
    .max(LONGEST_DRAFT)
    .default('')
    // Forms send CRLF; what is kept, compared and copied has plain ends of line.
    .transform((text) => text.replaceAll('\0', '').replaceAll('\r\n', '\n')),
  trameVersionId: emptyAsNull(z.uuid()),
  angle: emptyAsNull(z.enum(ANGLES)),
  /** The revision the text was written over; null when nothing stood. */
  base: emptyAsNull(z.coerce.number().int().min(1)),
};

export const draftSchema = z.object(draftFields);
