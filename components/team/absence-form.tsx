import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/forms/action-form';
import { FormInput, FormSelect } from '@/components/forms/form-fields';
import { Button } from '@/components/ui/button';
import { noteAbsence, noteOwnAbsence } from '@/lib/actions/team';
import type { Day } from '@/lib/domain/time/instant';

/** Two dates and, if one likes, a word for the team. Of a colleague where `members` are given, else one's own. */
export async function AbsenceForm({
  members,
  today,
}: {
  members?: readonly { readonly id: string; readonly name: string }[];
  today: Day;
}) {
  const t = await getTranslations('team');
  return (
    <ActionForm action={members ? noteAbsence : noteOwnAbsence} className="grid max-w-[32rem] gap-4">
      {members && (
        <FormSelect name="memberId" label={t('absences.member')} defaultValue="" required>
          <option value="">{t('handOver.choose')}</option>
          {members.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </FormSelect>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <FormInput name="fromOn" type="date" label={t('absences.from')} defaultValue={today} required />
        <FormInput name="untilOn" type="date" label={t('absences.until')} min={today} required />
      </div>
      <FormInput
        name="note"
        label={t('absences.note')}
        hint={t('absences.noteHint')}
        optional={t('absences.optional')}
        maxLength={120}
        autoComplete="off"
      />
      <div>
        <Button>{t('absences.submit')}</Button>
      </div>
    </ActionForm>
  );
}
