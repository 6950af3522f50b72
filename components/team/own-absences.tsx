import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import type { AbsenceRow } from '@/lib/db/absences';
import type { Day } from '@/lib/domain/time/instant';
import type { Reader } from '@/lib/locale/dates';
import { AbsenceForm } from './absence-form';
import { AbsenceList } from './absence-list';

/** One's own days away: those ahead, and the form that notes others. */
export async function OwnAbsences({
  absences,
  today,
  reader,
}: {
  absences: readonly AbsenceRow[];
  today: Day;
  reader: Reader;
}) {
  const t = await getTranslations('team');
  return (
    <Card className="mx-4 md:mx-0" title={t('absences.own')} sub={t('absences.ownSub')}>
      {absences.length > 0 && (
        <div className="mb-4 max-md:-mx-4">
          <AbsenceList
            absences={absences.map((absence) => ({ ...absence, name: null, owed: 0 }))}
            today={today}
            reader={reader}
            back="/settings"
          />
        </div>
      )}
      <AbsenceForm today={today} />
    </Card>
  );
}
