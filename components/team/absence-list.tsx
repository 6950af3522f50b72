import { getTranslations } from 'next-intl/server';
import { Button, ButtonLink } from '@/components/ui/button';
import { List, Row } from '@/components/ui/list';
import { forgetAbsence } from '@/lib/actions/team';
import type { Day } from '@/lib/domain/time/instant';
import { dayOf, type Reader } from '@/lib/locale/dates';
import { capital, inWords } from '@/lib/locale/numbers';

/** A stretch of days away, as lists show it. */
export interface ShownAbsence {
  readonly id: string;
  readonly memberId: string;
  readonly fromOn: Day;
  readonly untilOn: Day;
  readonly note: string | null;
  /** Of whom; null in one's own list. */
  readonly name: string | null;
  /** People who wait for a word of theirs. */
  readonly owed: number;
}

/** Days away now and ahead, each with its way out; what is owed meanwhile is proposed to a colleague. */
export async function AbsenceList({
  absences,
  today,
  reader,
  back,
}: {
  absences: readonly ShownAbsence[];
  today: Day;
  reader: Reader;
  /** The page it stands on. */
  back: string;
}) {
  const t = await getTranslations('team');
  return (
    <List>
      {absences.map((absence) => {
        const isNow = absence.fromOn <= today;
        const days = capital(wordDays(absence, isNow, reader, t));
        const word = capital(inWords(absence.owed, reader.locale, { feminine: true }));
        const owes = isNow && absence.owed > 0;
        const why = [owes && t('absences.owes', { count: absence.owed, word }), absence.note]
          .filter(Boolean)
          .join(' · ');
        return (
          <Row
            key={absence.id}
            name={absence.name ?? days}
            detail={absence.name ? days : undefined}
            why={why}
          >
            <div className="flex flex-wrap justify-end gap-1">
              {owes && absence.name && (
                <ButtonLink
                  href={`/team?from=${absence.memberId}&part=owed#hand-over`}
                  aria-label={t('absences.giveOwedOf', { name: absence.name })}
                >
                  {t('absences.giveOwed')}
                </ButtonLink>
              )}
              <form action={forgetAbsence}>
                <input type="hidden" name="absenceId" value={absence.id} />
                <input type="hidden" name="back" value={back} />
                <Button
                  variant="quiet"
                  aria-label={
                    absence.name
                      ? t('absences.forgetOf', { name: absence.name, days })
                      : t('absences.forgetOwn', { days })
                  }
                >
                  {t('absences.forget')}
                </Button>
              </form>
            </div>
          </Row>
        );
      })}
    </List>
  );
}

function wordDays(
  { fromOn, untilOn }: ShownAbsence,
  isNow: boolean,
  reader: Reader,
  t: Awaited<ReturnType<typeof getTranslations<'team'>>>,
): string {
  const at = (day: Day) => dayOf(Date.parse(`${day}T12:00:00Z`), reader, 'long');
  if (isNow) return t('absences.now', { until: at(untilOn) });
  if (fromOn === untilOn) return t('absences.aheadOneDay', { from: at(fromOn) });
  return t('absences.ahead', { from: at(fromOn), until: at(untilOn) });
}
