import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { FormInput } from '@/components/forms/form-fields';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { editCampaignFacts } from '@/lib/actions/before-writing';
import { CAMPAIGN_FACTS, type CampaignFacts } from '@/lib/domain/messages/campaign-facts';

/** What trames may name of a search: short facts, each the end of a sentence. */
export function CampaignFactsCard({ campaignId, facts }: { campaignId: string; facts: CampaignFacts }) {
  const t = useTranslations('trames');
  return (
    <Card title={t('facts.title')} sub={t('facts.sub')}>
      <ActionForm
        action={editCampaignFacts}
        done={t('told.saved')}
        className="grid max-w-[52rem] gap-4 md:grid-cols-2"
      >
        <input type="hidden" name="campaignId" value={campaignId} />
        {CAMPAIGN_FACTS.map((fact) => (
          <FormInput
            key={fact}
            name={fact}
            label={t(`facts.${fact}`)}
            hint={t(`facts.example.${fact}`)}
            defaultValue={facts[fact]}
            maxLength={200}
            autoComplete="off"
          />
        ))}
        <div className="md:col-span-2">
          <Button variant="primary">{t('form.save')}</Button>
        </div>
      </ActionForm>
    </Card>
  );
}
