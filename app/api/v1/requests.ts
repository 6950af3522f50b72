import { z } from 'zod';
import { reportFilterSchema } from '@/lib/domain/analytics/report-filter';
import { CHANNELS } from '@/lib/domain/interactions/interaction';
import { instantSchema, newInteractionSchema } from '@/lib/domain/interactions/new-interaction';
import { LONGEST_DRAFT } from '@/lib/domain/messages/draft';
import { DRAFT_FORMS } from '@/lib/domain/messages/length';
import { policyOverrideSchema } from '@/lib/domain/relances/policy';
import { canonicalZone } from '@/lib/holidays/calendars';
import { profileSlug } from '@/lib/imports/linkedin/profile-slug';

// What may be sent. Every object is strict: a field nobody knows is refused, so that a slip of the keyboard is not silence.

/** An id sent in a body: a malformed one is the fault of its field, one that names nobody is not found. */
const anyId = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'must be an id, as the API gives them')
  .toLowerCase();
const name = z.string().trim().max(200);
const timeZone = z
  .string()
  .max(60)
  .refine((zone) => canonicalZone(zone) !== null, 'must be an IANA time zone, such as Europe/Paris')
  .transform((zone) => canonicalZone(zone)!);

export const newCampaignSchema = z
  .object({
    name: name.min(1),
    company: name.min(1).nullish(),
    policy: policyOverrideSchema.nullish(),
  })
  .strict();

export const campaignChangeSchema = z
  .object({
    state: z.enum(['OPEN', 'PAUSED', 'CLOSED']).optional(),
    policy: policyOverrideSchema.nullable().optional(),
  })
  .strict();

export const newContactSchema = z
  .object({
    firstName: name,
    lastName: name,
    timeZone: timeZone.nullish(),
    linkedinUrl: z
      .string()
      .max(500)
      .refine(
        (url) => profileSlug(url) !== null,
        'must be a LinkedIn profile, such as https://www.linkedin.com/in/name',
      )
      .transform((url) => profileSlug(url))
      .nullish(),
    addresses: z
      .array(z.object({ kind: z.enum(['EMAIL', 'PHONE']), value: z.string().min(1).max(300) }).strict())
      .max(20)
      .optional(),
  })
  .strict()
  .refine((contact) => contact.firstName + contact.lastName !== '', {
    path: ['lastName'],
    message: 'must not be empty when firstName is',
  });

export const contactChangeSchema = z
  .object({
    keepInTouch: z.boolean().optional(),
    rhythmDays: z.int().min(30).max(730).nullable().optional(),
    timeZone: timeZone.nullable().optional(),
  })
  .strict();

export const newApproachSchema = z
  .object({
    contactId: anyId,
    campaignId: anyId,
    priority: z.int().min(1).max(3).optional(),
  })
  .strict();

export const newVoidSchema = z.object({ why: z.string().trim().min(1).max(500) }).strict();

export const newObjectionSchema = z
  .object({ at: instantSchema.nullish(), note: z.string().max(2000).nullish() })
  .strict();

export { newInteractionSchema, reportFilterSchema };

export const lintRequestSchema = z
  .object({
    approachId: z.string().max(100),
    channel: z.enum(CHANNELS),
    text: z.string().max(LONGEST_DRAFT),
    subject: z.string().max(500).nullish(),
    form: z.enum(DRAFT_FORMS).optional().describe('The note of an invitation is held to its own length.'),
  })
  .strict();

export const nextQuerySchema = z.object({ at: instantSchema.optional() }).strict();

const limit = z.coerce.number().int().min(1).max(200).default(50);

export const todosQuerySchema = z
  .object({ due_before: instantSchema.optional(), limit, cursor: z.string().max(300).optional() })
  .strict();

export const contactsQuerySchema = z.object({ q: z.string().max(200).optional(), limit }).strict();
