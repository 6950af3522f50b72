import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/forms/action-form';
import { FormInput } from '@/components/forms/form-fields';
import { FormCheckbox, FormTextarea } from '@/components/forms/more-fields';
import { Button, ButtonLink, IconButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Icon } from '@/components/ui/icon';
import { Tag } from '@/components/ui/tag';
import {
  addContactAddress,
  editContact,
  editKeepInTouch,
  editNotes,
  removeContactAddress,
} from '@/lib/actions/contacts';
import type { ContactScreen } from '@/lib/domain/contacts/contact-view';
import { IdentityFields } from './identity-fields';

/** Who they are, to correct in place; opened by its address. */
export async function IdentityCard({
  screen,
  path,
  isOpen,
}: {
  screen: ContactScreen;
  path: string;
  isOpen: boolean;
}) {
  const t = await getTranslations('contacts');
  if (!isOpen) return null;
  return (
    <Card title={t('identity')} className="scroll-mt-4">
      <ActionForm action={editContact} className="grid gap-4">
        <input type="hidden" name="contactId" value={screen.contact.id} />
        <input type="hidden" name="formerTitle" value={screen.contact.title ?? ''} />
        <IdentityFields
          contact={screen.contact}
          facts={screen.facts}
          workspaceZone={screen.reader.timeZone}
        />
        <div className="flex flex-wrap gap-2">
          <Button variant="primary">{t('form.save')}</Button>
          <ButtonLink href={path} variant="quiet">
            {t('form.cancel')}
          </ButtonLink>
        </div>
      </ActionForm>
    </Card>
  );
}

/** E-mails and phones: write, call, remove, add. */
export async function AddressesCard({
  screen,
  path,
  mayEdit,
}: {
  screen: ContactScreen;
  path: string;
  mayEdit: boolean;
}) {
  const t = await getTranslations('contacts.addresses');
  const words = await getTranslations('person');
  const { contact } = screen;
  return (
    <Card title={t('title')}>
      {contact.addresses.length === 0 && <p className="mb-3 text-sm text-ink-2">{t('none')}</p>}
      <ul className="mb-3 grid gap-0.5 text-sm">
        {contact.addresses.map((address) => (
          <li key={address.id} className="flex flex-wrap items-center gap-x-2">
            <a
              href={`${address.kind === 'EMAIL' ? 'mailto' : 'tel'}:${address.value}`}
              className={`inline-flex min-w-0 items-center gap-2 py-1 hover:underline max-md:min-h-11 ${address.bouncedAt ? 'text-ink-3 line-through' : 'text-accent'}`}
            >
              <Icon name={address.kind === 'EMAIL' ? 'mail' : 'phone'} className="size-4 text-ink-3" />
              <span className="min-w-0 break-all">{address.value}</span>
            </a>
            {address.bouncedAt && <Tag tone="late">{words('bounced')}</Tag>}
            {mayEdit && (
              <form action={removeContactAddress} className="ml-auto">
                <input type="hidden" name="contactId" value={contact.id} />
                <input type="hidden" name="addressId" value={address.id} />
                <input type="hidden" name="kind" value={address.kind} />
                <input type="hidden" name="value" value={address.value} />
                <input type="hidden" name="back" value={path} />
                <IconButton icon="x" label={t('remove', { value: address.value })} />
              </form>
            )}
          </li>
        ))}
      </ul>
      {mayEdit && (
        <ActionForm
          action={addContactAddress}
          className="flex flex-wrap items-end gap-2 [&>[role=alert]]:w-full"
        >
          <input type="hidden" name="contactId" value={contact.id} />
          <FormInput
            name="address"
            label={t('label')}
            required
            maxLength={254}
            autoComplete="off"
            className="min-w-0 flex-1 basis-48"
          />
          <Button icon="plus">{t('add')}</Button>
        </ActionForm>
      )}
    </Card>
  );
}

export async function NotesCard({ screen }: { screen: ContactScreen }) {
  const t = await getTranslations('contacts.notes');
  return (
    <Card>
      <ActionForm action={editNotes} className="grid gap-3">
        <input type="hidden" name="contactId" value={screen.contact.id} />
        <FormTextarea
          name="notes"
          label={<span className="font-semibold">{t('title')}</span>}
          hint={t('hint')}
          defaultValue={screen.contact.notes ?? undefined}
          maxLength={10_000}
        />
        <div>
          <Button>{t('save')}</Button>
        </div>
      </ActionForm>
    </Card>
  );
}

/** Whether to keep in touch with them, and how often. */
export async function KeepInTouchCard({ screen }: { screen: ContactScreen }) {
  const t = await getTranslations('contacts.keepInTouch');
  return (
    <Card title={t('title')}>
      <ActionForm action={editKeepInTouch} className="grid gap-3">
        <input type="hidden" name="contactId" value={screen.contact.id} />
        <FormCheckbox
          name="keepInTouch"
          label={t('wish')}
          hint={t('hint')}
          defaultChecked={screen.contact.keepInTouch}
        />
        <FormInput
          name="rhythmDays"
          type="number"
          min={30}
          max={730}
          label={t('rhythm')}
          hint={t('rhythmHint', { days: screen.reader.policy.keepingInTouchDays })}
          defaultValue={screen.contact.rhythmDays ?? undefined}
          placeholder={String(screen.reader.policy.keepingInTouchDays)}
          className="max-w-56"
        />
        <div>
          <Button>{t('save')}</Button>
        </div>
      </ActionForm>
    </Card>
  );
}
