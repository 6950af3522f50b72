import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/forms/action-form';
import { FormInput, FormSelect } from '@/components/forms/form-fields';
import { PlaceOptions, ZoneOptions } from '@/components/settings/place-options';
import { Button } from '@/components/ui/button';
import { setUp } from '@/lib/actions/setup';
import { findActor } from '@/lib/auth/current';
import { asksSetUpCode, canSetUp } from '@/lib/auth/installation';
import { LOCALES } from '@/lib/locale/locales';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('setup');
  return { title: t('pageTitle') };
}

export default async function SetupPage() {
  const actor = await findActor();
  if (!(await canSetUp(actor))) redirect(actor ? '/' : '/sign-in');
  const t = await getTranslations('setup');
  const words = await getTranslations('settings');
  const locale = await getLocale();
  return (
    <>
      <div>
        <h1>{t('title')}</h1>
        <p className="mt-1.5 text-ink-2">{t(actor ? 'subFromDemo' : 'sub')}</p>
      </div>
      <ActionForm action={setUp} className="grid gap-4">
        {asksSetUpCode(actor) && (
          <FormInput
            name="code"
            label={t('code')}
            hint={t('codeHint')}
            autoComplete="one-time-code"
            maxLength={40}
            required
          />
        )}
        <h2 className="font-semibold">{t('workspace')}</h2>
        <FormInput
          name="workspaceName"
          label={t('workspaceName')}
          autoComplete="organization"
          maxLength={120}
          required
        />
        <FormSelect name="place" label={t('place')} hint={t('placeHint')} defaultValue="FR">
          <PlaceOptions locale={locale} />
        </FormSelect>
        <FormSelect name="timeZone" label={t('timeZone')} defaultValue="Europe/Paris">
          <ZoneOptions chosen="Europe/Paris" />
        </FormSelect>
        <FormSelect
          name="locale"
          label={t('locale')}
          defaultValue={locale}
          options={LOCALES.map((value) => ({ value, label: words(`languages.${value}`) }))}
        />
        <h2 className="mt-2 font-semibold">{t('you')}</h2>
        <div className="grid gap-4 sm:grid-cols-2">
          <FormInput
            name="firstName"
            label={t('firstName')}
            autoComplete="given-name"
            maxLength={80}
            required
          />
          <FormInput
            name="lastName"
            label={t('lastName')}
            autoComplete="family-name"
            maxLength={80}
            required
          />
        </div>
        <FormInput
          name="email"
          type="email"
          label={t('email')}
          autoComplete="username"
          maxLength={254}
          required
        />
        <NewPassword label={t('newPassword')} hint={(await getTranslations('signIn'))('passwordHint')} />
        <Button variant="primary" size="large">
          {t('submit')}
        </Button>
      </ActionForm>
    </>
  );
}

function NewPassword({ label, hint }: { label: string; hint: string }) {
  return (
    <FormInput
      name="newPassword"
      type="password"
      label={label}
      hint={hint}
      autoComplete="new-password"
      minLength={12}
      maxLength={256}
      required
    />
  );
}
