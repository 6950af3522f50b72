import { useTranslations } from 'next-intl';
import type { PersonView } from '@/lib/domain/contacts/person-view';
import { daysFromToday, type Reader } from '@/lib/locale/dates';

/** How much somebody was written to lately, and whether they answer: a gauge and two sentences. */
export function Remembered({ person, context }: { person: PersonView; context: Reader }) {
  const t = useTranslations('person');
  const { pressure, responsiveness } = person;
  const left = Math.max(0, pressure.most - pressure.touches);
  const spread = pressure.since === null ? 0 : Math.max(1, -daysFromToday(pressure.since, context));
  return (
    <div className="mt-2 grid gap-1 text-sm text-ink-2">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span aria-hidden="true" className="flex gap-[3px]">
          {Array.from({ length: pressure.most }, (_, place) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: places of a gauge
              key={place}
              className={`h-[5px] w-3.5 rounded-[2px] ${place < pressure.touches ? (left === 0 ? 'bg-late' : 'bg-after-first-message') : 'bg-line-strong'}`}
            />
          ))}
        </span>
        {pressure.touches === 0
          ? t('pressure.none', { days: pressure.days })
          : `${t('pressure.sent', { count: pressure.touches, days: spread })}${t('pressure.left', { left })}`}
      </div>
      {responsiveness.asked > 0 && (
        <p>
          {t('responsiveness.answered', { answered: responsiveness.answered, asked: responsiveness.asked })}
          {responsiveness.answered > 0 && responsiveness.courteous === true && t('responsiveness.courteous')}
          {'.'}
        </p>
      )}
    </div>
  );
}
