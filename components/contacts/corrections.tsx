import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/forms/action-form';
import { FormInput } from '@/components/forms/form-fields';
import { Button, ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { objectByHand } from '@/lib/actions/contacts';
import { voidByHand } from '@/lib/actions/history';
import type { ContactScreen } from '@/lib/domain/contacts/contact-view';

/** Nothing is ever edited in the history: a row that is wrong is struck through, with the reason. Stands in the row itself. */
export async function StrikeForm({ path, rowId }: { path: string; rowId: string }) {
  const t = await getTranslations('contacts.void');
  return (
    <ActionForm action={voidByHand} className="grid gap-3">
      <input type="hidden" name="back" value={path} />
      <input type="hidden" name="interactionId" value={rowId} />
      <FormInput
        name="why"
        label={t('why')}
        hint={t('sub')}
        maxLength={500}
        required
        autoComplete="off"
        autoFocus
      />
      <div className="flex flex-wrap gap-2">
        <Button>{t('submit')}</Button>
        <ButtonLink href={path} variant="quiet">
          {t('cancel')}
        </ButtonLink>
      </div>
    </ActionForm>
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
