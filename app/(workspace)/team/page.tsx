import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { LastNotice } from '@/components/contacts/last-notice';
import { AbsenceForm } from '@/components/team/absence-form';
import { AbsenceList } from '@/components/team/absence-list';
import { HandOverForm } from '@/components/team/hand-over-form';
import { LeftBehind } from '@/components/team/left-behind';
import { LoadTable } from '@/components/team/load-table';
import { PolicyAndTargets } from '@/components/team/policy-and-targets';
import { ReplyRatesByMember } from '@/components/team/reply-rates-by-member';
import { teamSummary } from '@/components/team/team-summary';
import '@/components/team/team.css';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { getActor } from '@/lib/auth/current';
import { may } from '@/lib/domain/team/abilities';
import { findNotice } from '@/lib/loaders/notice';
import { loadTeam } from '@/lib/loaders/team';

/** `from` and `part` fill the hand-over's form: links that propose one carry them. */
const addressSchema = z.object({
  from: z.uuid().nullable().default(null).catch(null),
  part: z.string().max(36).nullable().default(null).catch(null),
});

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('team'))('title') };
}

export default async function TeamPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await getActor();
  // What one may not see reads as not there; the loader refuses besides.
  if (!may(actor.role, 'team.view')) notFound();
  const wish = addressSchema.parse(await searchParams);
  const screen = await loadTeam(actor);
  const t = await getTranslations('team');
  const names = screen.members.map(({ id, name }) => ({ id, name }));
  const owedBy = new Map(screen.members.map(({ id, load }) => [id, load.owed]));
  return (
    <main>
      <PageHeader title={t('title')} sub={teamSummary(screen, t)} />
      <LastNotice notice={await findNotice()} back="/team" />
      <LeftBehind people={screen.leftBehind.map((one) => ({ ...one, late: one.load.late }))} />
      <Section id="week" title={t('week.title')} aside={t('week.aside')}>
        <LoadTable screen={screen} />
        <p className="mt-2 max-w-[96ch] px-4 text-xs text-ink-3 md:px-1">{t('week.definitions')}</p>
      </Section>
      <Section id="rates" title={t('rates.title')} aside={t('rates.aside')}>
        <ReplyRatesByMember members={screen.members} locale={screen.locale} />
      </Section>
      <Section id="absences" title={t('absences.title')} count={screen.absences.length || undefined}>
        {screen.absences.length > 0 ? (
          <AbsenceList
            absences={screen.absences.map((one) => ({ ...one, owed: owedBy.get(one.memberId) ?? 0 }))}
            today={screen.today}
            reader={screen}
            back="/team"
          />
        ) : (
          <p className="px-4 text-sm text-ink-2 md:px-1">{t('absences.none')}</p>
        )}
      </Section>
      <div className="mb-5 grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-2">
        <div id="hand-over">
          <Card className="mx-4 md:mx-0" title={t('handOver.title')} sub={t('handOver.sub')}>
            <HandOverForm screen={screen} wish={wish} />
          </Card>
        </div>
        <Card className="mx-4 md:mx-0" title={t('absences.add')} sub={t('absences.addSub')}>
          <AbsenceForm members={names} today={screen.today} />
        </Card>
      </div>
      <PolicyAndTargets screen={screen} />
    </main>
  );
}
