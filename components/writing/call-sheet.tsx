import { useEffect, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { useWords } from './words';

/** A part of the day in words. */
export interface SlotWords {
  /** « 12 h à 14 h », the person's own time. */
  readonly hours: string;
  /** « essayé mar. 10 », or null. */
  readonly tried: string | null;
  readonly isNow: boolean;
  readonly isProposed: boolean;
}

/** After ten minutes of talk one may ask (004:122-124). */
const ASK_AFTER = 10;

/** What to have in sight during a call: when to try, how long it has lasted, what to ask. */
export function CallSheet({
  slots,
  phone,
  isCalling,
}: {
  slots: readonly (SlotWords & { readonly slot: string })[];
  phone: string | null;
  isCalling: boolean;
}) {
  const t = useWords('writing');
  const minutes = useMinutes(isCalling);
  return (
    <div className="call-sheet">
      <p className="call-number">
        <Icon name="phone" />
        {phone ? (
          <a href={`tel:${phone}`} className="font-medium text-accent">
            {phone}
          </a>
        ) : (
          t('call.noPhone')
        )}
        {isCalling && (
          <span role="timer" className="call-timer">
            {t('call.minutes', { count: minutes })}
          </span>
        )}
      </p>
      <p className="text-sm text-ink-2" role="status">
        {t(isCalling && minutes >= ASK_AFTER ? 'call.askNow' : 'call.askLater')}
      </p>
      <ul className="call-slots" aria-label={t('call.slots')}>
        {slots.map((slot) => (
          <li
            key={slot.slot}
            data-proposed={slot.isProposed || undefined}
            data-tried={slot.tried ? true : undefined}
          >
            <Icon name={slot.tried ? 'check' : slot.isProposed ? 'phone' : 'clock'} />
            <span>
              {slot.hours}
              {slot.isNow && ` · ${t('call.now')}`}
              {slot.tried ? ` · ${slot.tried}` : ` · ${t('call.untried')}`}
            </span>
          </li>
        ))}
      </ul>
      <details className="text-sm">
        <summary className="cursor-pointer font-medium">{t('call.questions.title')}</summary>
        <ul className="mt-1.5 grid list-disc gap-1 pl-5 text-ink-2">
          {(['work', 'proud', 'missing', 'next', 'team', 'decide'] as const).map((question) => (
            <li key={question}>{t(`call.questions.${question}`)}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}

function useMinutes(isRunning: boolean): number {
  const [minutes, setMinutes] = useState(0);
  useEffect(() => {
    if (!isRunning) return;
    const since = Date.now();
    const timer = setInterval(() => setMinutes(Math.floor((Date.now() - since) / 60_000)), 5000);
    return () => clearInterval(timer);
  }, [isRunning]);
  return minutes;
}
