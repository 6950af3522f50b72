'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { currentInstant } from '../clock.ts';
import {
  type ClockedCategory,
  type PolicyOverride,
  policyOverrideSchema,
} from '../domain/relances/policy.ts';
import { isZone } from '../holidays/calendars.ts';
import { findPlace } from '../holidays/places.ts';
import * as workspaces from '../operations/workspaces.ts';
import { asFormActor } from './as-actor.ts';
import { localeSchema } from './member-schemas.ts';
import type { Result } from './result.ts';

const workspaceSchema = z.object({
  name: z.string().trim().min(1).max(120),
  place: z.string().refine((code) => findPlace(code) !== null, 'placeUnknown'),
  timeZone: z.string().max(64).refine(isZone, 'zoneUnknown'),
  locale: localeSchema,
});

/** Changes the workspace's name, country and region, zone and language. */
export async function editWorkspace(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor(
    'workspace.edit',
    form,
    workspaceSchema,
    async ({ scope, memberId }, { place, ...settings }) => {
      const { country, region } = findPlace(place)!;
      await workspaces.editWorkspace(scope, memberId, { ...settings, country, region }, currentInstant());
      revalidatePath('/', 'layout');
    },
  );
}

const whole = z.string().trim().min(1).pipe(z.coerce.number());

const policyFormSchema = z
  .object({
    maxRelances: whole,
    personCap: whole,
    keepingInTouchDays: whole.pipe(z.number().min(30).max(730)),
  })
  .catchall(z.string());

/** The form's fields carry the policy's own paths, so that a bound passed is told beside its field. The bounds are the policy's schema. */
function policyOf(fields: z.output<typeof policyFormSchema>): PolicyOverride {
  return policyOverrideSchema.parse({
    maxRelances: fields.maxRelances,
    personCap: fields.personCap,
    delays: {
      AFTER_INVITATION: threeOf(fields, 'AFTER_INVITATION'),
      AFTER_FIRST_MESSAGE: threeOf(fields, 'AFTER_FIRST_MESSAGE'),
      AFTER_CV_DATABASE_HIT: threeOf(fields, 'AFTER_CV_DATABASE_HIT'),
      AFTER_APPLICATION: threeOf(fields, 'AFTER_APPLICATION'),
      KEEPING_IN_TOUCH: [fields.keepingInTouchDays * 24],
    },
  });
}

function threeOf(fields: Record<string, unknown>, category: ClockedCategory): (number | undefined)[] {
  return [0, 1, 2].map((rank) => whole.safeParse(fields[`delays.${category}.${rank}`]).data);
}

/** Changes the policy within its bounds; every decision of the workspace is then made anew. */
export async function editPolicy(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor('policy.edit', form, policyFormSchema, async ({ scope, memberId }, fields) => {
    await workspaces.editPolicy(scope, memberId, policyOf(fields), currentInstant());
    revalidatePath('/', 'layout');
  });
}
