import { z } from 'zod';
import { CHANNELS, COURTESIES } from '@/lib/domain/interactions/interaction';
import { SLOTS, STOP_CODES, WAIT_CODES } from '@/lib/domain/relances/decision';
import { CATEGORIES, policyOverrideSchema } from '@/lib/domain/relances/policy';

// What is answered, for the description of the API alone: the code that answers is typed already.

const id = z.uuid();
const at = z.iso.datetime();
const channel = z.enum(CHANNELS).nullable();
const slot = z.enum(SLOTS).nullable();
const because = z.array(z.looseObject({ code: z.string() }));
const step = z.int().min(1).max(3);
const explained = { changesAt: at.nullable(), because };
const due = { dueAt: at, channel, slot, ...explained };

/** Relance-rules section 10. */
export const nextSchema = z.union([
  z.object({ do: z.literal('relance'), category: z.enum(CATEGORIES), step, lastChance: z.boolean(), ...due }),
  z.object({ do: z.literal('courtesy'), courtesy: z.enum(COURTESIES), ...due }),
  z.object({ do: z.literal('wait'), code: z.enum(WAIT_CODES), dueAt: at.nullable(), ...explained }),
  z.object({ do: z.literal('stop'), code: z.enum(STOP_CODES), ...explained }),
]);

export const madeSchema = z.object({ id });
export const approachMadeSchema = z.object({ id, next: nextSchema });
export const recordedSchema = z.object({ id, approachId: id, next: nextSchema });

export const campaignSchema = z.object({
  id,
  name: z.string(),
  kind: z.enum(['ROLE', 'VIVIER']),
  company: z.string().nullable(),
  state: z.enum(['OPEN', 'PAUSED', 'CLOSED']),
  policy: policyOverrideSchema.nullable(),
  waiting: z.int().describe('People whose decisions follow within a minute or so; 0 when all have.'),
});

const named = {
  id,
  firstName: z.string(),
  lastName: z.string(),
  title: z.string().nullable(),
  company: z.string().nullable(),
};

export const contactSchema = z.object({
  ...named,
  titleCheckedAt: at.nullable(),
  location: z.string().nullable(),
  timeZone: z.string().nullable(),
  linkedinUrl: z.string().nullable(),
  notes: z.string().nullable(),
  source: z.string().nullable(),
  keepInTouch: z.boolean(),
  rhythmDays: z.int().nullable(),
  objectedAt: at.nullable(),
  createdAt: at,
  addresses: z.array(
    z.object({ id, kind: z.enum(['EMAIL', 'PHONE']), value: z.string(), bouncedAt: at.nullable() }),
  ),
  approaches: z.array(
    z.object({
      id,
      campaign: z.object({ id, name: z.string(), kind: z.enum(['ROLE', 'VIVIER']) }),
      ownerId: id,
      priority: z.int().min(1).max(3),
      starred: z.boolean(),
      stage: z.string(),
      nextCode: z.string(),
      next: nextSchema,
    }),
  ),
});
export const contactListSchema = z.object({ items: z.array(z.object(named)) });

export const todoListSchema = z.object({
  items: z.array(
    z.object({
      id,
      approachId: id,
      contact: z.object(named),
      campaign: z.object({ id, name: z.string() }),
      kind: z.enum(['RELANCE', 'COURTESY']),
      category: z.enum(CATEGORIES).nullable(),
      courtesy: z.enum(COURTESIES).nullable(),
      step: step.nullable(),
      lastChance: z.boolean(),
      dueAt: at,
      channel,
      slot,
      reasons: because,
    }),
  ),
  nextCursor: z.string().nullable(),
});

/** RFC 9457. `errors` names the fields at fault; a conflict names what stands by `contactId` or `approachId`. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  contactId: id.optional(),
  approachId: id.optional(),
  incident: z.string().optional(),
});
