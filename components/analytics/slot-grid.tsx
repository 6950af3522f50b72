import type { Rate } from '@/lib/domain/analytics/rate';
import type { SlotRow } from '@/lib/domain/analytics/slot-table';
import type { Locale } from '@/lib/locale/locales';
import { capital } from '@/lib/locale/numbers';
import { weekdayName } from '@/lib/locale/rate-labels';
import { percentOf } from '@/lib/locale/shares';
import { wordsOf } from '@/lib/locale/translate';
import { IntervalStrip, shareScale } from './interval-rows';

const HALVES = ['MORNING', 'AFTERNOON'] as const;

/** Days down, halves across; each cell its rate, its interval and how many. Nothing is coloured: nothing is the best. */
export function SlotGrid({ slots, locale }: { slots: readonly SlotRow[]; locale: Locale }) {
  const t = wordsOf(locale, 'analytics');
  const scale = shareScale(slots.flatMap((row) => HALVES.map((half) => row.halfDays[half].answeredRate)));
  return (
    <div className="slot-grid" aria-hidden="true">
      <div className="slot-row">
        <span />
        {HALVES.map((half) => (
          <span key={half} className="slot-head">
            {capital(t(`half.${half}`))}
          </span>
        ))}
      </div>
      {slots.map((row) => (
        <div key={row.weekday} className="slot-row">
          <span className="interval-label">{capital(weekdayName(row.weekday, locale))}</span>
          {HALVES.map((half) => (
            <Cell key={half} rate={row.halfDays[half]} scale={scale} locale={locale} />
          ))}
        </div>
      ))}
    </div>
  );
}

function Cell({ rate, scale, locale }: { rate: Rate; scale: (share: number) => number; locale: Locale }) {
  const t = wordsOf(locale, 'analytics');
  return (
    <div className="slot-cell">
      <span>
        {rate.answeredRate ? (
          <>
            <b>{percentOf(rate.answeredRate.value, locale)}</b>{' '}
            {t('headline.counts', { answered: rate.answered, mature: rate.mature })}
          </>
        ) : (
          t('plot.fewShort', { mature: rate.mature })
        )}
      </span>
      <IntervalStrip estimate={rate.answeredRate} scale={scale} />
    </div>
  );
}
