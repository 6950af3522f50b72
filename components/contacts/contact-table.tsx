import { useTranslations } from 'next-intl';
import { packRows } from '@/components/ui/packed-rows';
import type { ContactsScreen } from '@/lib/domain/contacts/contact-view';
import { fullMomentOf, isoOf, spokenDayOf } from '@/lib/locale/dates';
import { ContactRows } from './contact-rows';
import { CONTACT_SHAPE, type ContactRow } from './contact-shape';
import { useStepView, useStepWords } from './step-view';

/** Contacts, one a row: who, what they do, where, when we last exchanged, what comes next. On a phone all but the name comes under it. */
export function ContactTable({ screen }: { screen: ContactsScreen }) {
  const t = useTranslations('contacts.table');
  const { maxRelances } = screen.reader.policy;
  const reader = { ...screen.reader, maxRelances };
  const stepView = useStepView(reader);
  const words = {
    ...useStepWords(maxRelances),
    keepInTouch: t('keepInTouch'),
    noCampaign: t('noCampaign'),
  };
  const rows = screen.rows.map((row): ContactRow => {
    const last = row.lastExchangeAt?.getTime();
    return {
      id: row.id,
      name: `${row.firstName} ${row.lastName}`.trim(),
      work: [row.title, row.company].filter(Boolean).join(', '),
      ...(row.location && { place: row.location }),
      ...(row.keepInTouch && { keep: true }),
      ...(last !== undefined && {
        lastIso: isoOf(last),
        last: spokenDayOf(last, reader),
        lastWhole: fullMomentOf(last, reader),
      }),
      ...stepView(row.next),
    };
  });
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
        <ContactRows rows={packRows(CONTACT_SHAPE, rows)} words={words} />
      </table>
    </section>
  );
}
