import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/forms/action-form';
import { FormInput, FormSelect } from '@/components/forms/form-fields';
import { Button } from '@/components/ui/button';
import { Fieldset } from '@/components/ui/checkbox';
import { editCampaignPolicy } from '@/lib/actions/campaigns';
import type { CampaignView } from '@/lib/domain/campaigns/campaign-view';
import type { ClockedCategory, Policy } from '@/lib/domain/relances/policy';

const CLOCKED: readonly ClockedCategory[] = [
  'AFTER_INVITATION',
  'AFTER_FIRST_MESSAGE',
  'AFTER_CV_DATABASE_HIT',
  'AFTER_APPLICATION',
];

/** A rhythm of the campaign's own. What is left empty follows the workspace, whose hours stand as examples. */
export async function CampaignPolicyForm({
  campaign,
  inherited,
}: {
  campaign: CampaignView;
  inherited: Policy;
}) {
  const t = await getTranslations('campaigns.policy');
  const words = await getTranslations('vocabulary');
  const settings = await getTranslations('settings.workspace');
  const own = campaign.policy;
  return (
    <ActionForm action={editCampaignPolicy} className="grid max-w-[40rem] gap-5">
      <input type="hidden" name="campaignId" value={campaign.id} />
      <FormSelect
        name="maxRelances"
        label={settings('maxRelances')}
        defaultValue={own?.maxRelances === undefined ? '' : String(own.maxRelances)}
        options={[
          { value: '', label: t('inherit', { value: inherited.maxRelances }) },
          ...[0, 1, 2, 3].map((count) => ({ value: String(count), label: t('relances', { count }) })),
        ]}
      />
      <p className="-mb-2 font-medium">{settings('delays')}</p>
      {CLOCKED.map((category) => (
        <Fieldset
          key={category}
          legend={words(`category.${category}`)}
          hint={settings(category === 'AFTER_APPLICATION' ? 'applicationHint' : 'delayHint')}
        >
          <div className="grid max-w-[32rem] grid-cols-3 gap-3">
            {([0, 1, 2] as const).map((rank) => (
              <FormInput
                key={rank}
                name={`delays.${category}.${rank}`}
                inputMode="decimal"
                label={settings('delay', { rank: rank + 1 })}
                defaultValue={own?.delays?.[category]?.[rank]}
                placeholder={String(inherited.delays[category][rank])}
              />
            ))}
          </div>
        </Fieldset>
      ))}
      <div>
        <Button variant="primary">{t('save')}</Button>
      </div>
    </ActionForm>
  );
}
