import { getTranslations } from 'next-intl/server';
import { FormInput, FormSelect } from '@/components/forms/form-fields';
import type { ContactCard } from '@/lib/domain/contacts/contact-view';

/** Who somebody is: names, work, place, zone and profile. */
export async function IdentityFields({
  contact,
  workspaceZone,
}: {
  contact?: ContactCard;
  workspaceZone: string;
}) {
  const t = await getTranslations('contacts.form');
  const zones = [
    ...new Set([contact?.timeZone ?? workspaceZone, ...Intl.supportedValuesOf('timeZone')]),
  ].sort();
  const text = (value: string | null | undefined) => value ?? undefined;
  return (
    <>
      <div className="grid gap-4 md:grid-cols-2">
        <FormInput
          name="firstName"
          label={t('firstName')}
          defaultValue={contact?.firstName}
          maxLength={80}
          autoComplete="off"
        />
        <FormInput
          name="lastName"
          label={t('lastName')}
          defaultValue={contact?.lastName}
          maxLength={80}
          autoComplete="off"
        />
        <FormInput
          name="title"
          label={t('title')}
          defaultValue={text(contact?.title)}
          maxLength={200}
          autoComplete="off"
        />
        <FormInput
          name="company"
          label={t('company')}
          defaultValue={text(contact?.company)}
          maxLength={200}
          autoComplete="off"
        />
        <FormInput
          name="location"
          label={t('location')}
          defaultValue={text(contact?.location)}
          maxLength={200}
          autoComplete="off"
        />
        <FormSelect
          name="timeZone"
          label={t('timeZone')}
          defaultValue={contact?.timeZone ?? ''}
          options={[
            { value: '', label: t('workspaceZone', { zone: workspaceZone.replaceAll('_', ' ') }) },
            ...zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
          ]}
        />
      </div>
      <FormInput
        name="linkedin"
        inputMode="url"
        label={t('linkedin')}
        hint={t('linkedinHint')}
        defaultValue={
          contact?.linkedinSlug ? `https://www.linkedin.com/in/${contact.linkedinSlug}` : undefined
        }
        maxLength={500}
        autoComplete="off"
      />
    </>
  );
}
