import { z } from 'zod';

/** The four categories whose clocks run in hours, and keeping in touch, whose clock runs in days. */
export const CATEGORIES = [
  'AFTER_INVITATION',
  'AFTER_FIRST_MESSAGE',
  'AFTER_CV_DATABASE_HIT',
  'AFTER_APPLICATION',
  'KEEPING_IN_TOUCH',
] as const;
export type Category = (typeof CATEGORIES)[number];
export type ClockedCategory = Exclude<Category, 'KEEPING_IN_TOUCH'>;

/** Never more than three relances in an episode (003:59). No policy raises it; the database holds it too. */
export const MOST_RELANCES = 3;
/** Never more than four touches to one person in 60 days without a sign, all colleagues together. */
export const MOST_TOUCHES_PER_PERSON = 4;

export interface Policy {
  /** Relances allowed in an episode: 0 to 3. */
  readonly maxRelances: number;
  /** Touches allowed to one person in 60 days without a sign: 1 to 4. */
  readonly personCap: number;
  /** Delays before relance 1, 2, 3, in elapsed hours. */
  readonly delays: Readonly<Record<ClockedCategory, readonly [number, number, number]>>;
  /** Rhythm of keeping in touch, in days of 24 elapsed hours: 30 to 730. */
  readonly keepingInTouchDays: number;
}

/** The defaults of 003:57-65: 48 h first, and a little more room each time. */
export const DEFAULT_POLICY: Policy = {
  maxRelances: MOST_RELANCES,
  personCap: MOST_TOUCHES_PER_PERSON,
  delays: {
    AFTER_INVITATION: [48, 96, 168],
    AFTER_FIRST_MESSAGE: [48, 96, 168],
    AFTER_CV_DATABASE_HIT: [48, 48, 96],
    AFTER_APPLICATION: [24, 48, 96],
  },
  keepingInTouchDays: 90,
};

/** A year: past it, a delay is a slip of the keyboard and not a rhythm. */
const LONGEST_DELAY = 8760;
const patientHours = z.number().min(48).max(LONGEST_DELAY);
const patientDelays = z.tuple([patientHours, patientHours, patientHours]);
const applicantHours = z.number().min(24).max(LONGEST_DELAY);

/**
 * What a workspace or a campaign may change of the policy, within the bounds of relance-rules section 2. Every field is optional:
 * what is absent is inherited. `delays.KEEPING_IN_TOUCH` is one number of hours, 720 to 17,520 (30 to 730 days).
 * Refusals carry the path of the bound that was passed.
 */
export const policyOverrideSchema = z
  .object({
    maxRelances: z.int().min(0).max(MOST_RELANCES).optional(),
    personCap: z.int().min(1).max(MOST_TOUCHES_PER_PERSON).optional(),
    delays: z
      .object({
        AFTER_INVITATION: patientDelays.optional(),
        AFTER_FIRST_MESSAGE: patientDelays.optional(),
        AFTER_CV_DATABASE_HIT: patientDelays.optional(),
        AFTER_APPLICATION: z.tuple([z.number().min(4).max(48), applicantHours, applicantHours]).optional(),
        KEEPING_IN_TOUCH: z
          .tuple([
            z
              .number()
              .min(30 * 24)
              .max(730 * 24),
          ])
          .optional(),
      })
      .strict()
      .optional(),
  })
  .strict();
export type PolicyOverride = z.infer<typeof policyOverrideSchema>;

/**
 * The policy that holds for an approach: the defaults, then what the workspace changed, then what the campaign changed.
 * @param overrides from the widest to the narrowest; absent ones are skipped.
 */
export function resolvePolicy(...overrides: readonly (PolicyOverride | null | undefined)[]): Policy {
  let policy = DEFAULT_POLICY;
  for (const override of overrides) {
    if (!override) continue;
    const { KEEPING_IN_TOUCH: rhythm, ...delays } = override.delays ?? {};
    policy = {
      maxRelances: override.maxRelances ?? policy.maxRelances,
      personCap: override.personCap ?? policy.personCap,
      delays: { ...policy.delays, ...withoutAbsent(delays) },
      keepingInTouchDays: rhythm ? rhythm[0] / 24 : policy.keepingInTouchDays,
    };
  }
  return policy;
}

function withoutAbsent<T extends object>(record: T): Partial<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Partial<T>;
}
