import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/forms/action-form';
import { FormInput, FormSelect } from '@/components/forms/form-fields';
import { Button } from '@/components/ui/button';
import { DefinitionList } from '@/components/ui/definition-list';
import { editWorkspace } from '@/lib/actions/workspace-settings';
import { codeOfPlace, listPlaces } from '@/lib/holidays/places';
import type { WorkspaceScreen } from '@/lib/loaders/settings';
import { LOCALES, type Locale, localeOf } from '@/lib/locale/locales';
import { PlaceOptions, ZoneOptions } from './place-options';

/** Name, place, zone and language; read-only for whoever may not change them. */
export async function WorkspaceForm({
  workspace,
  locale,
  mayEdit,
}: {
  workspace: WorkspaceScreen;
  locale: Locale;
  mayEdit: boolean;
}) {
  const t = await getTranslations('settings');
  const place = codeOfPlace(workspace);
  if (!mayEdit) {
    const known = listPlaces(locale).flatMap(({ places }) => places);
    return (
      <>
        <DefinitionList
          items={[
            { term: t('workspace.name'), value: workspace.name },
            { term: t('workspace.place'), value: known.find(({ code }) => code === place)?.name },
            { term: t('workspace.timeZone'), value: workspace.timeZone },
            { term: t('workspace.locale'), value: t(`languages.${localeOf(workspace.locale)}`) },
          ]}
        />
        <p className="mt-3 text-sm text-ink-2">{t('workspace.readOnly')}</p>
      </>
    );
  }
  return (
    <ActionForm action={editWorkspace} done={t('saved')} className="grid max-w-[32rem] gap-4">
      <FormInput
        name="name"
        label={t('workspace.name')}
        defaultValue={workspace.name}
        maxLength={120}
        required
      />
      <FormSelect
        name="place"
        label={t('workspace.place')}
        hint={t('workspace.placeHint')}
        defaultValue={place}
      >
        <PlaceOptions locale={locale} />
      </FormSelect>
      <FormSelect name="timeZone" label={t('workspace.timeZone')} defaultValue={workspace.timeZone}>
        <ZoneOptions chosen={workspace.timeZone} />
      </FormSelect>
      <FormSelect
        name="locale"
        label={t('workspace.locale')}
        defaultValue={workspace.locale}
        options={LOCALES.map((value) => ({ value, label: t(`languages.${value}`) }))}
      />
      <div>
        <Button variant="primary">{t('save')}</Button>
      </div>
    </ActionForm>
  );
}
