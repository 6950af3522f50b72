'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { currentInstant } from '../clock.ts';
import { Refusal } from '../domain/team/refusal.ts';
import { CSV_FIELDS, CSV_KINDS, type CsvField } from '../imports/facts.ts';
import { MAX_FILE_BYTES } from '../imports/limits.ts';
import { RUN_IMPORT } from '../jobs/run-import.ts';
import { sendJob } from '../jobs/send-job.ts';
import { planImport, planWithColumns } from '../operations/imports/plan-import.ts';
import * as imports from '../operations/imports/run-import.ts';
import { asFormActor } from './as-actor.ts';
import type { Result } from './result.ts';

const uploadSchema = z.object({
  campaign: z.union([z.literal(''), z.uuid()]).optional(),
  campaignName: z.string().trim().max(120).optional(),
});

/** Reads a file and shows what importing it would do. What cannot be read is told on the page of imports. */
export async function uploadImport(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor('import.run', form, uploadSchema, async (actor, { campaign, campaignName }) => {
    const file = form.get('file');
    if (!(file instanceof File) || file.name === '') redirect('/imports?fault=NO_FILE');
    if (file.size > MAX_FILE_BYTES) redirect('/imports?fault=TOO_BIG');
    const chosen = campaignName
      ? { id: null, name: campaignName }
      : campaign
        ? { id: campaign, name: '' }
        : null;
    const upload = { name: file.name.slice(0, 200), bytes: new Uint8Array(await file.arrayBuffer()) };
    const planned = await planImport(actor, upload, chosen, currentInstant());
    if (planned.outcome === 'unreadable') redirect(`/imports?fault=${planned.code}`);
    redirect(
      planned.outcome === 'planned' ? `/imports/${planned.runId}` : `/imports/${planned.runId}/mapping`,
    );
  });
}

const columnsFormSchema = z
  .object({ runId: z.uuid(), kind: z.enum(CSV_KINDS) })
  .catchall(z.union([z.literal(''), z.enum(CSV_FIELDS)]));

/** Plans again with the columns chosen, and remembers them. */
export async function chooseColumns(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor('import.run', form, columnsFormSchema, async (actor, { runId, kind, ...fields }) => {
    const mapping: Partial<Record<CsvField, number>> = {};
    for (const [name, field] of Object.entries(fields)) {
      const index = /^column\.(\d{1,4})$/.exec(name)?.[1];
      if (!field || index === undefined) continue;
      if (mapping[field as CsvField] !== undefined)
        throw new Refusal('invalid', 'importTwice', [{ path: name, message: 'importTwice' }]);
      mapping[field as CsvField] = Number(index);
    }
    const isNamed = [mapping.firstName, mapping.lastName, mapping.fullName].some(
      (index) => index !== undefined,
    );
    if (!isNamed) throw new Refusal('invalid', 'importNoName');
    if (kind === 'APPLICATIONS' && mapping.appliedAt === undefined)
      throw new Refusal('invalid', 'importNoDate');
    const planned = await planWithColumns(actor, runId, { kind, mapping }, currentInstant());
    redirect(planned.outcome === 'unreadable' ? `/imports?fault=${planned.code}` : `/imports/${runId}`);
  });
}

const runSchema = z.object({ runId: z.uuid() });

/** Asks the worker to apply a plan. */
export async function startImport(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor('import.run', form, runSchema, async (actor, { runId }) => {
    await imports.queueImport(actor, runId);
    await sendJob(RUN_IMPORT, { workspaceId: actor.scope.workspaceId, runId });
    revalidatePath('/imports', 'layout');
    redirect(`/imports/${runId}`);
  });
}

/** Gives up a plan. */
export async function cancelImport(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor('import.run', form, runSchema, async (actor, { runId }) => {
    await imports.cancelImport(actor, runId, currentInstant());
    revalidatePath('/imports', 'layout');
    redirect('/imports');
  });
}
