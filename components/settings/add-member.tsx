import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/forms/action-form';
import { FormInput, FormSelect } from '@/components/forms/form-fields';
import { LinkShownOnce } from '@/components/forms/shown-once';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { addMember } from '@/lib/actions/members';
import { ROLES } from '@/lib/domain/team/abilities';
import { LOCALES } from '@/lib/locale/locales';
import { publicOrigin } from './public-origin';

/** The form that adds a member, and the link it gives. */
export async function AddMember() {
  const t = await getTranslations('members');
  const settings = await getTranslations('settings');
  const words = await getTranslations('vocabulary');
  return (
    <Card className="mx-4 md:mx-0" title={t('add')} sub={t('addSub')}>
      <ActionForm action={addMember} className="grid max-w-[32rem] gap-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <FormInput name="firstName" label={t('firstName')} maxLength={80} autoComplete="off" required />
          <FormInput name="lastName" label={t('lastName')} maxLength={80} autoComplete="off" required />
        </div>
        <FormInput name="email" type="email" label={t('email')} maxLength={254} autoComplete="off" required />
        <div className="grid gap-4 sm:grid-cols-2">
          <FormSelect
            name="role"
            label={t('role')}
            defaultValue="RECRUITER"
            options={ROLES.map((role) => ({ value: role, label: words(`role.${role}`) }))}
          />
          <FormSelect
            name="locale"
            label={t('locale')}
            defaultValue="fr"
            options={LOCALES.map((locale) => ({ value: locale, label: settings(`languages.${locale}`) }))}
          />
        </div>
        <div>
          <Button variant="primary">{t('submit')}</Button>
        </div>
        <LinkShownOnce
          origin={publicOrigin()}
          words={{ copy: settings('tokens.copy'), copied: settings('tokens.copied') }}
        >
          {t('link')}
        </LinkShownOnce>
      </ActionForm>
    </Card>
  );
}
