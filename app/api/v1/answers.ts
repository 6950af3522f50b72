import { z } from 'zod';
import { REPORT_AXES } from '@/lib/domain/analytics/report-filter';
import { CHANNELS, COURTESIES } from '@/lib/domain/interactions/interaction';
import { LENGTH_BANDS } from '@/lib/domain/messages/length';
import { LINT_CODES, SEVERITIES } from '@/lib/domain/messages/lint/finding';
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

const estimate = z
  .object({ value: z.number(), low: z.number(), high: z.number() })
  .nullable()
  .describe('A share of 0 to 1 with its Wilson 95 % interval; null under 20 mature attempts.');
export const replyRateSchema = z.object({
  memberId: id,
  days: z.int().describe('How far it looks back.'),
  mature: z.int().describe('Attempts 14 days old or more.'),
  answered: z.int(),
  interested: z.int(),
  pending: z.int().describe('Attempts still in progress, outside every rate.'),
  answeredRate: estimate,
  interestedRate: estimate,
});

const range = { start: z.int(), end: z.int() };
const passage = z.object({ ...range, text: z.string(), in: z.enum(['TEXT', 'SUBJECT']) });
const said = z.enum(['HERE', 'IN_THREAD']).nullable();
export const findingSchema = z.object({
  code: z.enum(LINT_CODES),
  variant: z.string().nullable(),
  severity: z.enum(SEVERITIES).describe('`block` closes every door until mended.'),
  passage: passage.nullable(),
  passages: z.array(passage),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  title: z.string(),
  why: z.string(),
  proposal: z.string(),
  earlier: z
    .object({ id, at, channel, authorName: z.string().nullable(), mine: z.boolean() })
    .nullable()
    .describe('The message already sent that it speaks of.'),
  fix: z
    .object({
      ...range,
      kind: z.enum(['replace', 'remove', 'insert']),
      text: z.string(),
      label: z.string().nullable(),
    })
    .nullable(),
});
export const lintSchema = z.object({
  isBlocked: z.boolean(),
  isGeneric: z.boolean(),
  findings: z.array(findingSchema),
  distinctiveness: z
    .object({ share: z.number(), shared: z.array(z.object(range)) })
    .nullable()
    .describe('How much of it no other message of the campaign says, 0 to 1.'),
  length: z.object({
    characters: z.int(),
    band: z.enum(LENGTH_BANDS),
    limit: z.int().nullable(),
    smsParts: z.int().nullable(),
    overFrom: z.int().nullable(),
  }),
  said: z.object({ reason: said, company: said }),
});

const share = z
  .object({ value: z.number(), low: z.number(), high: z.number() })
  .describe('A share of 0 to 1 with its 95 % interval.')
  .nullable()
  .describe('Null under 20 mature attempts.');
const counts = {
  mature: z.int().describe('Attempts 14 days old or more, answered or not.'),
  answered: z.int().describe('Of the mature ones, those answered. A no counts.'),
};
const rated = {
  ...counts,
  interested: z.int().describe('Of those answered, those who said yes to going on.'),
  pending: z.int().describe('Attempts under 14 days, answered or not: outside every rate.'),
  rate: share,
  interestedRate: share,
};

export const replyRatesSchema = z.object({
  by: z.enum(REPORT_AXES),
  from: z.iso.date().describe('Attempts made from this day on, in the zone of the workspace.'),
  to: z.iso.date().nullable().describe('And before this day; null: until now.'),
  campaign: id.nullable(),
  category: z.enum(CATEGORIES).nullable(),
  channel,
  member: id.nullable(),
  total: z.object(rated),
  items: z.array(
    z.object({
      key: z
        .string()
        .nullable()
        .describe('An id, a code, a rank, a Monday, or "1-MORNING" for a slot; null: unknown.'),
      name: z.string().nullable().describe('Of a campaign, a member or a trame.'),
      ...rated,
    }),
  ),
  cumulated: z
    .array(
      z.object({
        rank: z.int(),
        ...counts,
        rate: share,
        cumulated: share,
        added: z.number().nullable().describe('What this rank adds to the share before it.'),
      }),
    )
    .nullable()
    .describe('By rank only: approaches begun in the period, answered by each rank.'),
  addedByRelances: share,
  placements: z
    .object({ all: z.int(), ofKeepingInTouch: z.int() })
    .nullable()
    .describe('By rank only: hires known in the period, and those that came of keeping in touch.'),
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
  findings: z.array(findingSchema).optional(),
});
