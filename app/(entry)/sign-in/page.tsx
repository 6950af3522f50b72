import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/forms/action-form';
import { FormInput } from '@/components/forms/form-fields';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { signIn } from '@/lib/actions/sign-in';
import { findActor } from '@/lib/auth/current';
import { findDemoEmail, isEmptyInstallation } from '@/lib/auth/installation';
import { sameOriginPath } from '@/lib/auth/same-origin-path';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn');
  return { title: t('pageTitle') };
}

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  const { callbackUrl, error } = await searchParams;
  if (await isEmptyInstallation()) redirect('/setup');
  if (await findActor()) redirect(sameOriginPath(callbackUrl));
  const t = await getTranslations('signIn');
  const faults = await getTranslations('faults');
  const demoEmail = await findDemoEmail();
  return (
    <>
      <div>
        <h1>{t('title')}</h1>
        <p className="mt-1.5 text-ink-2">{t('sub')}</p>
      </div>
      <ActionForm action={signIn} className="grid gap-4">
        {/* NextAuth's own form comes back with a word in the address. */}
        {error === 'signInThrottled' && (
          <Notice tone="error" className="mx-0 mb-0">
            {faults('code.signInThrottled')}
          </Notice>
        )}
        {typeof error === 'string' && error !== 'signInThrottled' && (
          <Notice tone="error" className="mx-0 mb-0">
            {faults('code.signInRefused')}
          </Notice>
        )}
        <input type="hidden" name="callbackUrl" value={sameOriginPath(callbackUrl)} />
        <FormInput
          name="email"
          type="email"
          label={t('email')}
          defaultValue={demoEmail ?? undefined}
          autoComplete="username"
          maxLength={254}
          required
        />
        <FormInput
          name="password"
          type="password"
          label={t('password')}
          autoComplete="current-password"
          maxLength={256}
          required
        />
        <Button variant="primary" size="large">
          {t('submit')}
        </Button>
      </ActionForm>
      {demoEmail ? (
        <Notice className="mx-0 mb-0">{t('demo', { email: demoEmail })}</Notice>
      ) : (
        <p className="text-sm text-ink-2">{t('forgotten')}</p>
      )}
    </>
  );
}
