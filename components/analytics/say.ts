import { answersByRank } from '@/lib/domain/analytics/answers-by-rank';
import { compareRates } from '@/lib/domain/analytics/compare-rates';
import { MINIMUM_MATURE, NO_COUNTS } from '@/lib/domain/analytics/rate';
import type { RateRow, ReplyRates } from '@/lib/domain/analytics/reply-rates';
import type { ReportAxis } from '@/lib/domain/analytics/report-filter';
import type { Reader } from '@/lib/locale/dates';
import type { Locale } from '@/lib/locale/locales';
import { rateLabel } from '@/lib/locale/rate-labels';
import { percentOf } from '@/lib/locale/shares';
import { wordsOf } from '@/lib/locale/translate';
import { pointsOf } from './changes-panel';

/** What a plot of rates shows, in a sentence: only what its intervals allow. */
export function sayAxis(axis: ReportAxis, rows: readonly RateRow[], reader: Reader): string {
  const t = wordsOf(reader.locale, 'analytics');
  // Attempts of which something is not known are no group of their own; those written from no trame are.
  const known = axis === 'trame' ? rows : rows.filter((row) => row.key !== null);
  const rated = known.flatMap((row) => (row.answeredRate ? [{ row, rate: row.answeredRate }] : []));
  if (rated.length === 0) return t('say.few', { least: MINIMUM_MATURE });
  if (rated.length === 1) return t('say.single');
  const sorted = rated.toSorted((a, b) => b.rate.value - a.rate.value);
  const [best, worst] = [sorted[0]!, sorted.at(-1)!];
  if (best.rate.low <= worst.rate.high) return t('say.undecided');
  return t('say.category', {
    best: rateLabel(axis, best.row, reader),
    worst: rateLabel(axis, worst.row, reader),
    high: percentOf(best.rate.value, reader.locale),
    low: percentOf(worst.rate.value, reader.locale),
  });
}

/** Whether messages that said « pourquoi vous » were answered more: the interval of the difference decides. */
export function sayHook(rows: readonly RateRow[], { locale }: Reader): string {
  const t = wordsOf(locale, 'analytics');
  const said = (key: string) => rows.find((row) => row.key === key) ?? NO_COUNTS;
  const { verdict, difference } = compareRates(said('NO'), said('YES'));
  return difference ? t(`say.hook.${verdict}`, pointsOf(verdict, difference)) : t('say.hook.TOO_FEW');
}

/** At which rank answers came. */
export function sayRank(rows: readonly RateRow[], locale: Locale): string {
  const t = wordsOf(locale, 'analytics');
  const [first] = answersByRank(rows.map((row) => ({ ...row, rank: Number(row.key) })));
  if (!first?.share) return t('say.rankFew', { least: MINIMUM_MATURE });
  const share = first.rank === 0 ? first.share.value : 0;
  return t('say.rank', { share: percentOf(share, locale), later: percentOf(1 - share, locale) });
}

/** How many weeks may be judged, and between what. */
export function sayWeeks(weeks: ReplyRates['weeks'], locale: Locale): string {
  const t = wordsOf(locale, 'analytics');
  const rates = weeks.flatMap(({ answeredRate }) => answeredRate?.value ?? []);
  return t('say.week', {
    count: rates.length,
    low: percentOf(Math.min(1, ...rates), locale),
    high: percentOf(Math.max(0, ...rates), locale),
  });
}

/** How long half of the answers take. */
export function sayDelay({ delay }: ReplyRates, locale: Locale): string {
  const t = wordsOf(locale, 'analytics');
  if (!delay || delay.curve.total < MINIMUM_MATURE) return t('say.delayFew', { least: MINIMUM_MATURE });
  const hours = delay.halfOfAnswersHours;
  if (hours === null) return t('say.delayNone');
  const half =
    hours >= 42
      ? t('say.delayDays', { days: Math.round(hours / 24) })
      : hours >= 31
        ? t('say.halfDays')
        : hours >= 23
          ? t('say.delayDays', { days: 1 })
          : t('say.hours', { hours });
  return t('say.delay', { half });
}
