import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import type { ContactsScreen } from '@/lib/domain/contacts/contact-view';
import { fullMomentOf, isoOf, spokenDayOf } from '@/lib/locale/dates';
import { NextDay, NextStep } from './next-step';

/** Contacts, one a row: who, what they do, where, when we last exchanged, what comes next. On a phone all but the name comes under it. */
export function ContactTable({ screen }: { screen: ContactsScreen }) {
  const t = useTranslations('contacts.table');
  const reader = { ...screen.reader, maxRelances: screen.reader.policy.maxRelances };
  return (
    // A frame that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="table-frame edge" tabIndex={0} aria-label={t('caption')}>
      <table className="table">
        <caption className="sr-only">{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col" className="max-md:hidden">
              {t('work')}
            </th>
            <th scope="col" className="max-lg:hidden">
              {t('place')}
            </th>
            <th scope="col" className="max-md:hidden">
              {t('last')}
            </th>
            <th scope="col" className="max-md:hidden">
              {t('next')}
            </th>
            <th scope="col">{t('when')}</th>
          </tr>
        </thead>
        <tbody>
          {screen.rows.map((row) => {
            const work = [row.title, row.company].filter(Boolean).join(', ');
            return (
              <tr key={row.id}>
                <td className="md:w-[18%]">
                  <Link href={`/contacts/${row.id}`} prefetch={false} className="font-medium hover:underline">
                    {`${row.firstName} ${row.lastName}`.trim()}
                  </Link>
                  {row.keepInTouch && (
                    <Icon
                      name="sprout"
                      label={t('keepInTouch')}
                      className="ml-1.5 inline size-3.5 text-keeping-in-touch"
                    />
                  )}
                  <div className="text-ink-2 md:hidden">{work}</div>
                  {row.next && (
                    <div className="mt-1 md:hidden">
                      <NextStep decision={row.next} reader={reader} />
                    </div>
                  )}
                </td>
                <td className="text-ink-2 max-md:hidden md:w-[20%]">{work}</td>
                <td className="text-ink-2 max-lg:hidden">{row.location}</td>
                <td className="whitespace-nowrap text-ink-2 max-md:hidden">
                  {row.lastExchangeAt && (
                    <time
                      dateTime={isoOf(row.lastExchangeAt.getTime())}
                      title={fullMomentOf(row.lastExchangeAt.getTime(), reader)}
                    >
                      {spokenDayOf(row.lastExchangeAt.getTime(), reader)}
                    </time>
                  )}
                </td>
                <td className="max-md:hidden">
                  {row.next ? (
                    <NextStep decision={row.next} reader={reader} />
                  ) : (
                    <span className="text-ink-3">{t('noCampaign')}</span>
                  )}
                </td>
                <td>{row.next && <NextDay decision={row.next} reader={reader} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
