import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/forms/action-form';
import { FormInput, FormSelect } from '@/components/forms/form-fields';
import { TokenShownOnce } from '@/components/forms/shown-once';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { createToken } from '@/lib/actions/tokens';

/** The form that creates a key, and the key, this once. */
export async function CreateToken({ username }: { username: string }) {
  const t = await getTranslations('settings.tokens');
  return (
    <Card className="mx-4 md:mx-0" title={t('create')}>
      <ActionForm action={createToken} className="grid max-w-[32rem] gap-4">
        <FormInput
          name="name"
          label={t('name')}
          placeholder={t('namePlaceholder')}
          maxLength={80}
          autoComplete="off"
          required
        />
        <FormSelect
          name="lasts"
          label={t('lasts')}
          defaultValue="365"
          options={[
            { value: '90', label: t('lasts90') },
            { value: '365', label: t('lasts365') },
            { value: '', label: t('lastsForever') },
          ]}
        />
        <input type="hidden" name="username" value={username} autoComplete="username" />
        <FormInput
          name="currentPassword"
          type="password"
          label={t('currentPassword')}
          hint={t('currentPasswordHint')}
          autoComplete="current-password"
          maxLength={256}
          required
        />
        <div>
          <Button variant="primary">{t('create')}</Button>
        </div>
        <TokenShownOnce words={{ copy: t('copy'), copied: t('copied') }}>{t('created')}</TokenShownOnce>
      </ActionForm>
    </Card>
  );
}
