import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/forms/action-form';
import { FormInput, FormSelect } from '@/components/forms/form-fields';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { objectByHand } from '@/lib/actions/contacts';
import { voidByHand } from '@/lib/actions/history';
import type { ContactScreen } from '@/lib/domain/contacts/contact-view';
import { momentOf } from '@/lib/locale/dates';

/** Nothing is ever edited in the history: a row that is wrong is struck through, with the reason. */
export async function VoidCard({
  screen,
  path,
  chosen,
}: {
  screen: ContactScreen;
  path: string;
  chosen: string | null;
}) {
  const t = await getTranslations('contacts.void');
  const words = await getTranslations('vocabulary');
  const rows = screen.person.timeline.filter((row) => !row.voided).toReversed();
  if (rows.length === 0) return null;
  return (
    <Card title={t('title')} sub={t('sub')}>
      <ActionForm action={voidByHand} className="grid gap-3">
        <input type="hidden" name="back" value={path} />
        <FormSelect
          name="interactionId"
          label={t('row')}
          defaultValue={chosen ?? ''}
          options={[
            { value: '', label: t('choose') },
            ...rows.map((row) => ({
              value: row.id,
              label: [
                momentOf(row.occurredAt, screen.reader),
                words(`kind.${row.kind}`),
                row.channel && words(`channel.${row.channel}`),
              ]
                .filter(Boolean)
                .join(' · '),
            })),
          ]}
          required
        />
        <FormInput name="why" label={t('why')} maxLength={500} required autoComplete="off" />
        <div>
          <Button>{t('submit')}</Button>
        </div>
      </ActionForm>
    </Card>
  );
}

/** « Ne plus contacter » : respected in every campaign from this instant on. */
export async function ObjectionCard({ screen }: { screen: ContactScreen }) {
  const t = await getTranslations('contacts.objection');
  if (screen.person.objectedAt !== null) return null;
  return (
    <Card title={t('title')} sub={t('sub')}>
      <ActionForm action={objectByHand} className="grid gap-3">
        <input type="hidden" name="contactId" value={screen.contact.id} />
        <FormInput
          name="note"
          label={t('note')}
          optional={t('optional')}
          maxLength={500}
          autoComplete="off"
        />
        <div>
          <Button variant="danger" icon="hand">
            {t('submit')}
          </Button>
        </div>
      </ActionForm>
    </Card>
  );
}
