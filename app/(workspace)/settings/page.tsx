import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LastNotice } from '@/components/contacts/last-notice';
import { ActionForm } from '@/components/forms/action-form';
import { FormInput, FormSelect } from '@/components/forms/form-fields';
import { SettingsFrame } from '@/components/settings/settings-frame';
import { OwnAbsences } from '@/components/team/own-absences';
import { AboutMeCard } from '@/components/trames/about-me-card';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { editPassword, editProfile } from '@/lib/actions/members';
import { loadAboutMe } from '@/lib/loaders/before-writing';
import { getCurrentMember } from '@/lib/loaders/current-member';
import { findNotice } from '@/lib/loaders/notice';
import { loadOwnAbsences } from '@/lib/loaders/team';
import { LOCALES } from '@/lib/locale/locales';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('tabs.account') };
}

export default async function AccountPage() {
  const member = await getCurrentMember();
  const t = await getTranslations('settings');
  const words = await getTranslations('vocabulary');
  const entry = await getTranslations('signIn');
  const away = await loadOwnAbsences(member.actor);
  const reader = { locale: member.locale, timeZone: member.workspace.timeZone, now: Date.now() };
  const facts = [
    { term: t('account.email'), value: member.email },
    { term: t('account.role'), value: words(`role.${member.role}`) },
  ];
  return (
    <SettingsFrame current="account" role={member.role}>
      <LastNotice notice={await findNotice()} back="/settings" />
      <Card className="mx-4 md:mx-0" title={t('account.profile')}>
        <div className="mb-4">
          <DefinitionList items={facts} />
        </div>
        <ActionForm action={editProfile} done={t('saved')} className="grid max-w-[32rem] gap-4">
          <div className="grid gap-4 sm:grid-cols-2">
            <FormInput
              name="firstName"
              label={t('account.firstName')}
              defaultValue={member.firstName}
              maxLength={80}
              required
            />
            <FormInput
              name="lastName"
              label={t('account.lastName')}
              defaultValue={member.lastName}
              maxLength={80}
              required
            />
          </div>
          <FormSelect
            name="locale"
            label={t('account.locale')}
            defaultValue={member.locale}
            options={LOCALES.map((value) => ({ value, label: t(`languages.${value}`) }))}
          />
          <FormInput
            name="weeklyCapacity"
            type="number"
            min={0}
            max={500}
            label={t('account.weeklyCapacity')}
            hint={t('account.weeklyCapacityHint')}
            defaultValue={member.weeklyCapacity}
            required
          />
          <div>
            <Button variant="primary">{t('save')}</Button>
          </div>
        </ActionForm>
      </Card>
      <AboutMeCard aboutMe={await loadAboutMe(member.actor)} />
      <OwnAbsences {...away} reader={reader} />
      <Card className="mx-4 md:mx-0" title={t('account.password')} sub={t('account.passwordSub')}>
        <ActionForm
          action={editPassword}
          done={t('account.passwordChanged')}
          className="grid max-w-[32rem] gap-4"
        >
          <input type="hidden" name="username" value={member.email} autoComplete="username" />
          <FormInput
            name="currentPassword"
            type="password"
            label={t('account.currentPassword')}
            autoComplete="current-password"
            maxLength={256}
            required
          />
          <FormInput
            name="newPassword"
            type="password"
            label={t('account.newPassword')}
            hint={entry('passwordHint')}
            autoComplete="new-password"
            minLength={12}
            maxLength={256}
            required
          />
          <div>
            <Button>{t('account.changePassword')}</Button>
          </div>
        </ActionForm>
      </Card>
    </SettingsFrame>
  );
}
