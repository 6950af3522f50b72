'use server';

import { revalidatePath } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { currentInstant } from '../clock.ts';
import { getEnv } from '../env.ts';
import { getCurrentMember } from '../loaders/current-member.ts';
import { writeTestMail } from '../mail/test-mail.ts';
import { forgetMailSetting, saveMailSetting, testMailSetting } from '../operations/mail-setting.ts';
import { asFormActor } from './as-actor.ts';
import { emailSchema } from './member-schemas.ts';
import type { Result } from './result.ts';
import { optionalText } from './text-schemas.ts';

const settingSchema = z.object({
  /** A name or an address of a machine: nothing that could be read as an address of a page. */
  host: z
    .string()
    .trim()
    .toLowerCase()
    .min(1)
    .max(253)
    .regex(/^[a-z0-9:]([a-z0-9.:_-]*[a-z0-9])?$/, 'mailHostOdd'),
  port: z.string().trim().min(1).pipe(z.coerce.number()).pipe(z.number().int().min(1).max(65535)),
  security: z.enum(['tls', 'starttls']),
  user: optionalText(254),
  /** Not trimmed: a password may begin with a space. */
  password: z
    .string()
    .max(1000)
    .default('')
    .transform((text) => text || null),
  fromAddress: emailSchema,
  fromName: optionalText(80),
});

/** Sets where the workspace's mail leaves from. */
export async function editMailSetting(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor(
    'mail.manage',
    form,
    settingSchema,
    async ({ scope, memberId }, { security, ...setting }) => {
      const wish = { ...setting, isSecure: security === 'tls' };
      await saveMailSetting(scope, memberId, wish, getEnv().AUTH_SECRET, new Date(currentInstant()));
      revalidatePath('/settings/mail');
    },
  );
}

/** Forgets the server: nothing leaves any more. */
export async function dropMailSetting(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor('mail.manage', form, z.object({}), async ({ scope, memberId }) => {
    await forgetMailSetting(scope, memberId);
    revalidatePath('/settings/mail');
  });
}

/** Sends a test message, and says in the reader's words what stopped it where something did. */
export async function sendTestMail(_before: Result | null, form: FormData): Promise<Result> {
  const result = await asFormActor(
    'mail.manage',
    form,
    z.object({ to: emailSchema }),
    async ({ scope, memberId }, { to }) => {
      const { firstName, locale, workspace } = await getCurrentMember();
      let server = { host: '', port: '', from: '' };
      const delivery = await testMailSetting(
        scope,
        memberId,
        { name: '', address: to },
        ({ host, port, fromAddress }) => {
          server = { host, port: String(port), from: fromAddress };
          return writeTestMail(locale, {
            name: firstName,
            workspace: workspace.name,
            host,
            port,
            from: fromAddress,
          });
        },
        getEnv().AUTH_SECRET,
        new Date(currentInstant()),
      );
      revalidatePath('/settings/mail');
      return { delivery, server };
    },
  );
  if (!result.ok) return result;
  const { delivery, server } = result.value;
  if (delivery.outcome === 'sent') return { ok: true, value: undefined };
  const t = await getTranslations('mail');
  const why = t(`failure.${delivery.failure}`, server);
  return {
    ok: false,
    message: delivery.answer ? `${why} ${t('answer', { answer: delivery.answer })}` : why,
    values: { to: String(form.get('to') ?? '') },
  };
}
