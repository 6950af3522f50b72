import { useLocale, useTranslations } from 'next-intl';
import type { WeekDay } from '@/lib/domain/relances/week';
import { calendarDay } from '@/lib/locale/dates';
import { capital } from '@/lib/locale/numbers';

/** More than this many bars would be a wall: the figures below say the rest. */
const MOST_BARS = 28;

/** The load of the week at a glance: done is pale, to do has the accent, calls are brown, closed days are hatched and named. */
export function WeekStrip({ days }: { days: readonly WeekDay[] }) {
  const t = useTranslations('week.strip');
  const locale = useLocale();
  return (
    <ol className="week-strip" aria-label={t('label')}>
      {days.map((day) => {
        const name = capital(calendarDay(day.on, locale));
        const todo = day.toWrite + day.toCall;
        const isClosed = !day.isOpen && todo === 0 && day.done === 0;
        return (
          <li
            key={day.on}
            className="week-day"
            data-today={day.isToday || undefined}
            data-closed={isClosed || undefined}
          >
            <div className="week-day-name">
              <strong>{name}</strong>
              {day.isToday && <span className="week-day-today"> · {t('today')}</span>}
            </div>
            {isClosed ? (
              <div className="week-day-note">{day.isAway ? t('away') : (day.holiday ?? t('closed'))}</div>
            ) : (
              <>
                <Bars done={day.done} toWrite={day.toWrite} toCall={day.toCall} />
                <div className="week-day-note" aria-hidden="true">
                  {load(day, todo, t)}
                </div>
                <span className="sr-only">
                  {t('aloud', { day: name, done: day.done, todo, calls: day.toCall })}
                </span>
              </>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function load(day: WeekDay, todo: number, t: ReturnType<typeof useTranslations<'week.strip'>>): string {
  if (todo > 0) {
    return [t('todo', { count: todo }), day.toCall > 0 && t('calls', { count: day.toCall })]
      .filter(Boolean)
      .join(', ');
  }
  if (day.done > 0) return t('past', { count: day.done });
  return day.isPast ? t('past', { count: 0 }) : t('nothing');
}

function Bars({ done, toWrite, toCall }: { done: number; toWrite: number; toCall: number }) {
  const bars = [
    ...Array.from({ length: done }, () => 'done'),
    ...Array.from({ length: toWrite }, () => 'write'),
    ...Array.from({ length: toCall }, () => 'call'),
  ];
  const step = Math.max(1, bars.length / MOST_BARS);
  const shown = Array.from(
    { length: Math.min(bars.length, MOST_BARS) },
    (_, index) => bars[Math.floor(index * step)],
  );
  return (
    <div className="week-bars" aria-hidden="true">
      {shown.map((kind, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
        <i key={index} className={kind} />
      ))}
    </div>
  );
}
