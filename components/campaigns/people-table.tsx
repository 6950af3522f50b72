import { useTranslations } from 'next-intl';
import { useStepView, useStepWords } from '@/components/contacts/step-view';
import { Link } from '@/components/ui/link';
import { packRows } from '@/components/ui/packed-rows';
import { changePriority } from '@/lib/actions/campaign-people';
import { toggleStar } from '@/lib/actions/relances';
import type { ApproachSort, CampaignScreen } from '@/lib/domain/campaigns/campaign-view';
import { PeopleRows } from './people-rows';
import { PERSON_SHAPE, type PersonRow } from './person-row';
import { useFitView, useRankWords } from './rank-words';

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
  const fitView = useFitView();
  const rankWords = useRankWords();
  const isRole = screen.campaign.kind === 'ROLE';
  const stepView = useStepView({ ...screen.reader, maxRelances: screen.policy.maxRelances });
  const stepWords = useStepWords(screen.policy.maxRelances);
  const rows = screen.rows.map(
    (row): PersonRow => ({
      approachId: row.approachId,
      contactId: row.contactId,
      name: `${row.firstName} ${row.lastName}`.trim(),
      about: [row.title, row.company].filter(Boolean).join(', '),
      stage: words(`stage.${row.stage}`),
      priority: row.priority,
      owner: row.ownerId === screen.reader.memberId ? t('you') : row.ownerName,
      ...(row.starred && { starred: true }),
      ...stepView(row.next),
      ...(isRole && fitView(row.fit, row)),
    }),
  );
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
        <PeopleRows
          rows={packRows(PERSON_SHAPE, rows)}
          words={{
            ...stepWords,
            choose: bulk.raw('choose'),
            starOn: relances.raw('star.on'),
            starOff: relances.raw('star.off'),
            ...rankWords,
          }}
          actions={{ star: toggleStar, priority: changePriority }}
          back={back}
          isRole={isRole}
          mayRank={mayRank}
        />
      </table>
    </section>
  );
}
