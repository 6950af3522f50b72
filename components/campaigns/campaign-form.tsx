import { getTranslations } from 'next-intl/server';
import { ActionForm, type FormAction } from '@/components/forms/action-form';
import { FormInput } from '@/components/forms/form-fields';
import { FormTextarea } from '@/components/forms/more-fields';
import { Button } from '@/components/ui/button';
import type { CampaignView, IdealProfile } from '@/lib/domain/campaigns/campaign-view';

/** A campaign to make or to correct: what it is called, for whom, and whom it looks for. */
export async function CampaignForm({
  action,
  campaign,
  idealProfile,
  capacityShare,
}: {
  action: FormAction<void>;
  campaign?: CampaignView;
  idealProfile?: IdealProfile;
  capacityShare?: number | null;
}) {
  const t = await getTranslations('campaigns.form');
  const many = (words: readonly string[] | undefined) => words?.join('\n');
  return (
    <ActionForm action={action} className="grid max-w-[40rem] gap-4">
      {campaign && <input type="hidden" name="campaignId" value={campaign.id} />}
      <FormInput
        name="name"
        label={t('name')}
        hint={t('nameHint')}
        defaultValue={campaign?.name}
        maxLength={120}
        required
      />
      <FormInput
        name="company"
        label={t('company')}
        defaultValue={campaign?.company ?? undefined}
        maxLength={200}
      />
      <FormTextarea
        name="confidentialReason"
        label={t('confidential')}
        hint={t('confidentialHint')}
        optional={t('optional')}
        defaultValue={campaign?.confidentialReason ?? undefined}
        maxLength={500}
        rows={2}
      />
      <FormInput
        name="capacityShare"
        label={t('share')}
        hint={t('shareHint')}
        optional={t('optional')}
        defaultValue={capacityShare ?? undefined}
        type="number"
        inputMode="numeric"
        min={1}
        max={100}
      />
      <fieldset className="grid gap-4 border-t border-line pt-4 md:grid-cols-2">
        <legend className="sr-only">{t('ideal')}</legend>
        <p className="text-sm text-ink-2 md:col-span-2">{t('idealHint')}</p>
        <FormTextarea
          name="titles"
          label={t('titles')}
          optional={t('optional')}
          defaultValue={many(idealProfile?.titles)}
        />
        <FormTextarea
          name="skills"
          label={t('skills')}
          optional={t('optional')}
          defaultValue={many(idealProfile?.skills)}
        />
        <FormTextarea
          name="seniority"
          label={t('seniority')}
          optional={t('optional')}
          placeholder={t('seniorityHint')}
          defaultValue={many(idealProfile?.seniority)}
        />
        <FormTextarea
          name="locations"
          label={t('locations')}
          optional={t('optional')}
          defaultValue={many(idealProfile?.locations)}
        />
      </fieldset>
      <div>
        <Button variant="primary">{t(campaign ? 'save' : 'create')}</Button>
      </div>
    </ActionForm>
  );
}
