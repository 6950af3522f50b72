import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/forms/action-form';
import { FormSelect } from '@/components/forms/form-fields';
import { FormCheckbox } from '@/components/forms/more-fields';
import { Button } from '@/components/ui/button';
import { editDigests } from '@/lib/actions/digests';
import type { DigestReaderRow } from '@/lib/db/digest-readers';
import { ZoneOptions } from './place-options';

/** Which lists one receives, and where one's mornings are. */
export async function DigestForm({
  member,
  workspaceZone,
}: {
  member: DigestReaderRow;
  workspaceZone: string;
}) {
  const t = await getTranslations('digest.settings');
  const settings = await getTranslations('settings');
  return (
    <ActionForm action={editDigests} done={t('saved')} className="grid max-w-[32rem] gap-4">
      <FormCheckbox
        name="weeklyDigest"
        label={t('weekly')}
        hint={t('weeklyHint')}
        defaultChecked={member.weeklyDigest}
      />
      <FormCheckbox
        name="dailyDigest"
        label={t('daily')}
        hint={t('dailyHint')}
        defaultChecked={member.dailyDigest}
      />
      <FormSelect
        name="timeZone"
        label={t('timeZone')}
        hint={t('timeZoneHint')}
        defaultValue={member.timeZone ?? ''}
      >
        <option value="">{t('ofWorkspace', { zone: workspaceZone.replaceAll('_', ' ') })}</option>
        <ZoneOptions chosen={member.timeZone ?? workspaceZone} />
      </FormSelect>
      <div>
        <Button variant="primary">{settings('save')}</Button>
      </div>
    </ActionForm>
  );
}
