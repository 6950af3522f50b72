import { getTranslations } from 'next-intl/server';
import { FitWhy, Priority } from '@/components/campaigns/rank';
import { useFitView, useRankWords } from '@/components/campaigns/rank-words';
import { formAction } from '@/components/relances/week-screen';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Input, Select } from '@/components/ui/field';
import { Link } from '@/components/ui/link';
import { StarButton } from '@/components/ui/star-button';
import { addToCampaign, changePriority } from '@/lib/actions/campaign-people';
import { closeByHand, reopenByHand } from '@/lib/actions/contacts';
import { toggleStar } from '@/lib/actions/relances';
import type { Fit } from '@/lib/domain/campaigns/fit-score';
import type { ContactScreen } from '@/lib/domain/contacts/contact-view';
import type { PersonApproach } from '@/lib/domain/contacts/person-view';
import { may, type Role } from '@/lib/domain/team/abilities';

/** What a recruiter decides of somebody in a campaign: star, priority, close or follow again. */
export async function ApproachCare({
  approach,
  name,
  priority,
  fit,
  path,
  role,
}: {
  approach: PersonApproach;
  name: string;
  priority: number;
  /** Absent in the vivier, which looks for nobody. */
  fit: Fit | undefined;
  path: string;
  role: Role;
}) {
  const t = await getTranslations('contacts.approach');
  const relances = await getTranslations('relances');
  const isClosed = approach.decision.do === 'stop' && approach.decision.code === 'CLOSED';
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
      {may(role, 'approach.rank') && !approach.isVivier && (
        <>
          <form action={formAction(toggleStar)} className="flex">
            <input type="hidden" name="approachId" value={approach.approachId} />
            <input type="hidden" name="starred" value={approach.starred ? '0' : '1'} />
            <input type="hidden" name="back" value={path} />
            <StarButton
              starred={approach.starred}
              label={relances(approach.starred ? 'star.on' : 'star.off', { name })}
            />
          </form>
          <span className="flex items-center gap-2 text-ink-2">
            {t('priority')}
            <PriorityOf approachId={approach.approachId} priority={priority} name={name} back={path} />
          </span>
        </>
      )}
      {fit && fit.parts.length > 0 && (
        <FitOf fit={fit} starred={approach.starred} priority={priority} name={name} />
      )}
      <Link href={`/campaigns/${approach.campaignId}`} className="text-accent hover:underline">
        {t('seeCampaign')}
      </Link>
      {may(role, 'approach.close') &&
        (isClosed ? (
          <form action={reopenByHand} className="ml-auto">
            <input type="hidden" name="approachId" value={approach.approachId} />
            <input type="hidden" name="back" value={path} />
            <Button icon="undo-2">{t('reopen')}</Button>
          </form>
        ) : (
          <details className="ml-auto open:w-full">
            <summary className={buttonClass('quiet')}>{t('close')}</summary>
            <form action={closeByHand} className="mt-2 flex flex-wrap items-end gap-2 rounded-lg bg-sunk p-3">
              <input type="hidden" name="approachId" value={approach.approachId} />
              <input type="hidden" name="back" value={path} />
              <Input
                name="reason"
                label={t('reason')}
                optional={t('optional')}
                maxLength={500}
                className="min-w-0 flex-1 basis-52"
              />
              <Button>{t('closeNow')}</Button>
            </form>
          </details>
        ))}
    </div>
  );
}

function PriorityOf({ back, ...row }: { approachId: string; priority: number; name: string; back: string }) {
  return <Priority row={row} words={useRankWords()} action={changePriority} back={back} />;
}

function FitOf({ fit, name, ...rank }: { fit: Fit; starred: boolean; priority: number; name: string }) {
  return <FitWhy row={{ name, ...useFitView()(fit, rank) }} words={useRankWords()} />;
}

/** Puts the person in one more campaign. */
export async function AddToCampaign({ screen, path }: { screen: ContactScreen; path: string }) {
  const t = await getTranslations('contacts.approach');
  if (screen.campaigns.length === 0) return null;
  return (
    <form action={addToCampaign} className="flex flex-wrap items-end gap-2 border-t border-line pt-3">
      <input type="hidden" name="contactId" value={screen.contact.id} />
      <input type="hidden" name="back" value={path} />
      <Select
        name="campaignId"
        label={t('addTo')}
        options={screen.campaigns.map((campaign) => ({ value: campaign.id, label: campaign.name }))}
        className="min-w-0 flex-1 basis-52"
      />
      <Button icon="plus">{t('add')}</Button>
    </form>
  );
}
