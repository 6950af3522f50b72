import { getTranslations } from 'next-intl/server';
import { FormInput, FormSelect } from '@/components/forms/form-fields';
import { FormCheckbox } from '@/components/forms/more-fields';
import type { ContactCard, ContactFacts } from '@/lib/domain/contacts/contact-view';

/** Who somebody is: names, work, place, zone and profile. */
export async function IdentityFields({
  contact,
  facts,
  workspaceZone,
}: {
  contact?: ContactCard;
  /** What is known beside the name; a new contact begins without. */
  facts?: ContactFacts;
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
      {facts && <FactFields facts={facts} />}
    </>
  );
}

/** What ranks somebody and opens a message: degree, experience, skills, things in common, where their CV is. */
async function FactFields({ facts }: { facts: ContactFacts }) {
  const t = await getTranslations('contacts.known');
  const words = await getTranslations('person');
  return (
    <>
      <div className="grid gap-4 md:grid-cols-2">
        <FormSelect
          name="degree"
          label={t('degree')}
          defaultValue={facts.degree === null ? '' : String(facts.degree)}
          options={[
            { value: '', label: t('unknown') },
            { value: '1', label: words('firstDegree') },
            ...[2, 3].map((degree) => ({ value: String(degree), label: words('degree', { degree }) })),
          ]}
        />
        <FormInput
          name="seniority"
          label={t('seniority')}
          hint={t('seniorityHint')}
          defaultValue={facts.seniority ?? undefined}
          maxLength={80}
          autoComplete="off"
        />
        <FormInput
          name="skills"
          label={t('skills')}
          hint={t('listHint')}
          defaultValue={facts.skills.join(', ')}
          maxLength={5000}
          autoComplete="off"
        />
        <FormInput
          name="inCommon"
          label={t('inCommon')}
          hint={t('inCommonHint')}
          defaultValue={facts.inCommon.join(', ')}
          maxLength={2000}
          autoComplete="off"
        />
      </div>
      <div className="grid gap-4 md:grid-cols-2">
        <FormInput
          name="lookingFor"
          label={t('lookingFor')}
          hint={t('lookingForHint')}
          defaultValue={facts.lookingFor ?? undefined}
          maxLength={200}
          autoComplete="off"
        />
        <FormInput
          name="mutualContact"
          label={t('mutualContact')}
          hint={t('mutualContactHint')}
          defaultValue={facts.mutualContact ?? undefined}
          maxLength={120}
          autoComplete="off"
        />
      </div>
      <FormInput
        name="cvUrl"
        inputMode="url"
        label={t('cv')}
        hint={t('cvHint')}
        defaultValue={facts.cvUrl ?? undefined}
        maxLength={2000}
        autoComplete="off"
      />
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <FormCheckbox name="openToWork" label={words('openToWork')} defaultChecked={facts.openToWork} />
        <FormCheckbox name="openProfile" label={t('openProfile')} defaultChecked={facts.openProfile} />
      </div>
    </>
  );
}
