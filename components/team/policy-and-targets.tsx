import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { TeamScreen } from '@/lib/loaders/team';
import { inFigures } from '@/lib/locale/numbers';

/** The rhythm and the targets that hold today, in sentences, and where they are changed. Targets are told of the team together, never compared. */
export async function PolicyAndTargets({ screen }: { screen: TeamScreen }) {
  const t = await getTranslations('team');
  const { policy, members, locale } = screen;
  const [first, second, third] = policy.delays.AFTER_FIRST_MESSAGE;
  const total = (counts: readonly number[]) =>
    inFigures(
      counts.reduce((sum, count) => sum + count, 0),
      locale,
    );
  return (
    <Card
      className="mx-4 md:mx-0"
      title={t('policy.title')}
      actions={<ButtonLink href="/settings/workspace">{t('policy.change')}</ButtonLink>}
    >
      <div className="grid max-w-[68ch] gap-2 text-ink-2">
        <p>{t('policy.relances', { max: policy.maxRelances, first, second, third })}</p>
        <p>{t('policy.person', { cap: policy.personCap, days: policy.keepingInTouchDays })}</p>
        <p>
          {t('policy.targets', {
            relances: total(members.map((member) => member.weeklyCapacity)),
            first: total(members.map((member) => member.firstContacts.target)),
          })}
        </p>
      </div>
    </Card>
  );
}
