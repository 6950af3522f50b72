import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/forms/action-form';
import { FormInput, FormSelect } from '@/components/forms/form-fields';
import { Button } from '@/components/ui/button';
import { dropMailSetting, editMailSetting } from '@/lib/actions/mail-settings';
import type { MailScreen } from '@/lib/loaders/mail';

/** Where mail leaves from. The password goes in and never comes out. */
export async function MailSettingForm({ setting }: { setting: MailScreen['setting'] }) {
  const t = await getTranslations('mail');
  return (
    <>
      <ActionForm action={editMailSetting} done={t('saved')} className="grid max-w-[32rem] gap-4">
        <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_7rem]">
          <FormInput
            name="host"
            label={t('host')}
            placeholder={t('hostPlaceholder')}
            defaultValue={setting?.host}
            maxLength={253}
            autoComplete="off"
            spellCheck={false}
            required
          />
          <FormInput
            name="port"
            type="number"
            min={1}
            max={65535}
            label={t('port')}
            defaultValue={setting?.port ?? 465}
            required
          />
        </div>
        <FormSelect
          name="security"
          label={t('security')}
          hint={t('securityHint')}
          defaultValue={setting && !setting.isSecure ? 'starttls' : 'tls'}
          options={[
            { value: 'tls', label: t('isSecure') },
            { value: 'starttls', label: t('isStartTls') },
          ]}
        />
        <FormInput
          name="user"
          label={t('user')}
          hint={t('userHint')}
          optional={t('optional')}
          defaultValue={setting?.user ?? ''}
          maxLength={254}
          autoComplete="off"
          spellCheck={false}
        />
        <FormInput
          name="password"
          type="password"
          label={t('password')}
          hint={setting?.hasPassword ? t('passwordKept') : t('passwordHint')}
          autoComplete="new-password"
          maxLength={1000}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <FormInput
            name="fromAddress"
            type="email"
            label={t('fromAddress')}
            defaultValue={setting?.fromAddress}
            maxLength={254}
            autoComplete="off"
            required
          />
          <FormInput
            name="fromName"
            label={t('fromName')}
            optional={t('optional')}
            defaultValue={setting ? (setting.fromName ?? '') : t('fromNameDefault')}
            maxLength={80}
            autoComplete="off"
          />
        </div>
        <div>
          <Button variant="primary">{t('save')}</Button>
        </div>
      </ActionForm>
      {setting && (
        <ActionForm action={dropMailSetting} quiet className="mt-3">
          <Button variant="quiet">{t('forget')}</Button>
        </ActionForm>
      )}
    </>
  );
}
