import { addDays } from '@/lib/domain/time/calendar';
import type { RatesScreen } from '@/lib/loaders/reply-rates';
import { calendarDate } from '@/lib/locale/rate-labels';
import { wordsOf } from '@/lib/locale/translate';

/** What the figures are about: « Tentatives faites du 10 août au 22 nov., toutes campagnes · 781 mûres, 46 en cours (non comptées) ». */
export function ratesSummary({ report, reader, today, campaigns, leadsTeam, isAdmin }: RatesScreen): string {
  const t = wordsOf(reader.locale, 'analytics');
  const { filter, period, total } = report;
  const until = period.to ? addDays(period.to, -1) : null;
  const from = calendarDate(period.from, reader, 'long');
  const of = filter.member ? (leadsTeam ? 'member' : 'mine') : isAdmin ? 'all' : 'team';
  const campaign = campaigns.find(({ id }) => id === filter.campaign)?.name;
  const known = wordsOf(reader.locale, 'vocabulary');
  const scope = [
    campaign && t('sub.campaign', { name: campaign }),
    filter.category && known(`category.${filter.category}`).toLowerCase(),
    filter.channel && known(`channel.${filter.channel}`),
  ].filter(Boolean);
  return [
    (until && until < today
      ? t('sub.period', { from, until: calendarDate(until, reader, 'long') })
      : t('sub.since', { from })) +
      t('sub.whose', { whose: of, name: filter.member ? (reader.memberNames[filter.member] ?? '') : '' }),
    ...scope,
    t('sub.counts', { mature: total.mature, pending: total.pending }),
  ].join(' · ');
}
