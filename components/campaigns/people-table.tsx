import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { NextDay, NextStep } from '@/components/contacts/next-step';
import { formAction } from '@/components/relances/week-screen';
import { StarButton } from '@/components/ui/star-button';
import { changePriority } from '@/lib/actions/campaign-people';
import { toggleStar } from '@/lib/actions/relances';
import type { ApproachSort, CampaignScreen } from '@/lib/domain/campaigns/campaign-view';
import { FitWhy } from './fit-why';

/** The people of a campaign, ranked: who, where they stand, what comes next and why, whose they are. On a phone what matters comes under the name. */
export function PeopleTable({
  screen,
  sort,
  hrefOf,
  back,
  mayRank,
}: {
  screen: CampaignScreen;
  sort: ApproachSort;
  hrefOf: (sort: ApproachSort) => string;
  back: string;
  mayRank: boolean;
}) {
  const t = useTranslations('campaigns.table');
  const words = useTranslations('vocabulary');
  const relances = useTranslations('relances');
  const closeness = useTranslations('campaigns.fit');
  const bulk = useTranslations('campaigns.bulk');
  const isRole = screen.campaign.kind === 'ROLE';
  const reader = { ...screen.reader, maxRelances: screen.policy.maxRelances };
  const heads = [
    { key: 'name', sort: 'name', className: '' },
    { key: 'stage', sort: null, className: 'max-md:hidden' },
    { key: 'next', sort: 'rank', className: 'max-md:hidden' },
    { key: 'when', sort: 'due', className: '' },
    { key: 'fit', sort: 'fit', className: 'max-md:hidden' },
    { key: 'priority', sort: null, className: 'max-md:hidden' },
    { key: 'owner', sort: null, className: 'max-lg:hidden' },
  ] as const;
  return (
    // A frame that scrolls must be reachable by keyboard.
    <section
      className="table-frame edge"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
      tabIndex={0}
      aria-label={t('caption', { campaign: screen.campaign.name })}
    >
      <table className="table">
        <caption className="sr-only">{t('caption', { campaign: screen.campaign.name })}</caption>
        <thead>
          <tr>
            <th scope="col" className="!pr-0">
              <input type="checkbox" data-all suppressHydrationWarning aria-label={bulk('all')} />
            </th>
            <th scope="col">
              <span className="sr-only">{t('star')}</span>
            </th>
            {heads
              .filter((head) => isRole || head.key !== 'fit')
              .map((head) => (
                <th
                  key={head.key}
                  scope="col"
                  className={head.className}
                  aria-sort={head.sort === sort ? 'ascending' : undefined}
                >
                  {head.sort ? (
                    <Link
                      href={hrefOf(head.sort)}
                      className="hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink"
                      aria-current={head.sort === sort || undefined}
                    >
                      {head.key === 'fit' ? closeness('column') : t(head.key)}
                    </Link>
                  ) : (
                    t(head.key as 'stage')
                  )}
                </th>
              ))}
          </tr>
        </thead>
        <tbody>
          {screen.rows.map((row) => {
            const name = `${row.firstName} ${row.lastName}`.trim();
            return (
              <tr key={row.approachId} data-row={row.approachId} data-name={name}>
                <td className="w-8 !pr-0">
                  <input
                    type="checkbox"
                    name="ids"
                    value={row.approachId}
                    form="bulk"
                    aria-label={bulk('choose', { name })}
                    className="mt-0.5 max-md:size-6"
                  />
                </td>
                <td className="w-10 !pr-0">
                  {mayRank && (
                    <form action={formAction(toggleStar)} data-verb="star">
                      <input type="hidden" name="approachId" value={row.approachId} />
                      <input type="hidden" name="starred" value={row.starred ? '0' : '1'} />
                      <input type="hidden" name="back" value={back} />
                      <StarButton
                        starred={row.starred}
                        label={relances(row.starred ? 'star.on' : 'star.off', { name })}
                      />
                    </form>
                  )}
                </td>
                <td className="md:w-[24%]">
                  <Link
                    href={`/contacts/${row.contactId}`}
                    prefetch={false}
                    className="card-link font-medium hover:underline"
                  >
                    {name}
                  </Link>
                  <div className="text-ink-2">{[row.title, row.company].filter(Boolean).join(', ')}</div>
                  <div className="mt-1 md:hidden">
                    <NextStep decision={row.next} reader={reader} />
                  </div>
                </td>
                <td className="whitespace-nowrap text-ink-2 max-md:hidden">{words(`stage.${row.stage}`)}</td>
                <td className="max-md:hidden">
                  <NextStep decision={row.next} reader={reader} />
                </td>
                <td>
                  <NextDay decision={row.next} reader={reader} />
                </td>
                {isRole && (
                  <td className="max-md:hidden">
                    <FitWhy person={row} name={name} />
                  </td>
                )}
                <td className="max-md:hidden">
                  <Priority
                    approachId={row.approachId}
                    priority={row.priority}
                    name={name}
                    back={back}
                    mayRank={mayRank}
                  />
                </td>
                <td className="whitespace-nowrap text-ink-2 max-lg:hidden">
                  {row.ownerId === screen.reader.memberId ? t('you') : row.ownerName}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** 1, 2 or 3, the highest first: one press. */
export function Priority({
  approachId,
  priority,
  name,
  back,
  mayRank,
}: {
  approachId: string;
  priority: number;
  name: string;
  back: string;
  mayRank: boolean;
}) {
  const t = useTranslations('campaigns.table');
  if (!mayRank) return <>{priority}</>;
  return (
    <form action={changePriority} className="inline-flex overflow-hidden rounded-md border border-line">
      <input type="hidden" name="approachId" value={approachId} />
      <input type="hidden" name="back" value={back} />
      {[1, 2, 3].map((value) => (
        <button
          key={value}
          type="submit"
          name="priority"
          value={value}
          aria-pressed={value === priority}
          aria-label={t('priorityOf', { name, value })}
          className="size-7 text-sm text-ink-3 -outline-offset-2 hover:text-ink aria-pressed:bg-accent-soft aria-pressed:font-semibold aria-pressed:text-accent max-md:size-11"
        >
          {value}
        </button>
      ))}
    </form>
  );
}
