import { ActionForm } from '@/components/forms/action-form';
import { FormInput } from '@/components/forms/form-fields';
import { Button } from '@/components/ui/button';
import { markRates, unmarkRates } from '@/lib/actions/marked-dates';
import type { Change, ReplyRates } from '@/lib/domain/analytics/reply-rates';
import type { Day } from '@/lib/domain/time/instant';
import type { Reader } from '@/lib/locale/dates';
import { calendarDate } from '@/lib/locale/rate-labels';
import { rateTable } from '@/lib/locale/rate-tables';
import { signedPoints } from '@/lib/locale/shares';
import { wordsOf } from '@/lib/locale/translate';
import { IntervalRows } from './interval-rows';
import { Panel } from './panel';

/** Before and after each marked day, with an interval on the change, and what it does not prove. */
export function ChangesPanel({
  report,
  reader,
  csv,
  back,
  today,
}: {
  report: ReplyRates;
  reader: Reader;
  csv: string;
  back: string;
  today: Day;
}) {
  const { locale } = reader;
  const t = wordsOf(locale, 'analytics');
  const { changes } = report;
  return (
    <Panel
      id="changes"
      title={t('view.changes.title')}
      sub={t('view.changes.sub')}
      table={changes.length > 0 ? rateTable('changes', report, reader) : null}
      csv={changes.length > 0 ? csv : null}
      locale={locale}
    >
      {changes.length === 0 && <p className="rates-say">{t('change.none')}</p>}
      {changes.map((change) => {
        const day = calendarDate(change.markedOn, reader, 'long');
        return (
          <div key={change.id} className="rates-change">
            <div className="rates-change-head">
              <h3>
                {day} · {change.label}
              </h3>
              <form action={unmarkRates}>
                <input type="hidden" name="markId" value={change.id} />
                <input type="hidden" name="back" value={back} />
                <Button variant="quiet" icon="x" aria-label={t('change.removeOf', { day })}>
                  {t('change.remove')}
                </Button>
              </form>
            </div>
            <p className="rates-say">{sayChange(change, day, reader)}</p>
            <IntervalRows
              locale={locale}
              rows={[
                { key: 'before', label: t('row.before', { day }), rate: change.reference },
                { key: 'after', label: t('row.after', { day }), rate: change.other },
              ]}
            />
          </div>
        );
      })}
      {changes.length > 0 && <p className="rates-caution">{t('change.caution')}</p>}
      <details className="rates-behind rates-mark" open={changes.length === 0}>
        <summary>{t('change.add')}</summary>
        <ActionForm action={markRates} className="rates-mark-form">
          <input type="hidden" name="back" value={back} />
          <FormInput name="on" type="date" label={t('change.on')} max={today} required />
          <FormInput
            name="label"
            label={t('change.what')}
            hint={`${t('change.whatHint')} ${t('change.shared')}`}
            maxLength={80}
            autoComplete="off"
            required
          />
          <div>
            <Button>{t('change.submit')}</Button>
          </div>
        </ActionForm>
      </details>
    </Panel>
  );
}

function sayChange({ verdict, difference }: Change, day: string, { locale }: Reader): string {
  const t = wordsOf(locale, 'analytics');
  if (!difference) return t('change.TOO_FEW', { day });
  return t(`change.${verdict}`, { day, ...pointsOf(verdict, difference) });
}

/** A fall is said without its sign: « 12 points de moins, entre 3 et 20 ». */
export function pointsOf(
  verdict: Change['verdict'],
  { value, low, high }: { value: number; low: number; high: number },
): { points: string; low: string; high: string } {
  const plain = (share: number) => String(Math.abs(Math.round(share * 100)));
  if (verdict === 'UNDECIDED')
    return { points: signedPoints(value), low: signedPoints(low), high: signedPoints(high) };
  const [near, far] = verdict === 'LOWER' ? [high, low] : [low, high];
  return { points: plain(value), low: plain(near), high: plain(far) };
}
