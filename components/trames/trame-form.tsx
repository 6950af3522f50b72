import { useTranslations } from 'next-intl';
import { ActionForm, type FormAction } from '@/components/forms/action-form';
import { FormInput, FormSelect } from '@/components/forms/form-fields';
import { FormTextarea } from '@/components/forms/more-fields';
import { Button } from '@/components/ui/button';
import { CHANNELS, COURTESIES } from '@/lib/domain/interactions/interaction';
import { ANGLES, SILENCES } from '@/lib/domain/messages/angles';
import { LONGEST_BODY, LONGEST_NAME, LONGEST_SUBJECT, type Trame } from '@/lib/domain/messages/trame';
import { VARIABLE_CODES, VARIABLES } from '@/lib/domain/messages/variables';
import { CATEGORIES } from '@/lib/domain/relances/policy';
import type { Locale } from '@/lib/locale/locales';

const SYNTAX = {
  fr: {
    variable: '{prénom}',
    fallback: '{point commun|votre parcours}',
    optional: '[[ un passage, {salaire} ]]',
  },
  en: {
    variable: '{first name}',
    fallback: '{in common|your career}',
    optional: '[[ a passage, {salary} ]]',
  },
};

/** A trame to write or to change: what it is for, what it says, and beside it the variables it may name. */
export function TrameForm({
  action,
  trame,
  locale,
}: {
  action: FormAction<void>;
  trame?: Trame;
  locale: Locale;
}) {
  const t = useTranslations('trames');
  const words = useTranslations('vocabulary');
  const none = (label: string) => ({ value: '', label });
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <ActionForm action={action} className="grid gap-4">
        {trame && <input type="hidden" name="trameId" value={trame.id} />}
        <FormInput
          name="name"
          label={t('form.name')}
          hint={t('form.nameHint')}
          defaultValue={trame?.name}
          maxLength={LONGEST_NAME}
          required
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <FormSelect
            name="occasion"
            label={t('form.occasion')}
            defaultValue={trame?.courtesy ?? trame?.category ?? ''}
          >
            <option value="">{t('anyOccasion')}</option>
            <optgroup label={t('form.relances')}>
              {CATEGORIES.map((category) => (
                <option key={category} value={category}>
                  {words(`category.${category}`)}
                </option>
              ))}
            </optgroup>
            <optgroup label={t('courtesies')}>
              {COURTESIES.map((courtesy) => (
                <option key={courtesy} value={courtesy}>
                  {words(`courtesy.${courtesy}`)}
                </option>
              ))}
            </optgroup>
          </FormSelect>
          <FormSelect
            name="rank"
            label={t('form.rank')}
            defaultValue={trame?.rank === null || trame === undefined ? '' : String(trame.rank)}
            options={[
              none(t('form.anyRank')),
              { value: '0', label: t('rank.first') },
              ...[1, 2, 3].map((rank) => ({ value: String(rank), label: t('rank.relance', { rank }) })),
            ]}
          />
          <FormSelect
            name="channel"
            label={t('form.channel')}
            defaultValue={trame?.channel ?? ''}
            options={[
              none(t('anyChannel')),
              ...CHANNELS.map((channel) => ({ value: channel, label: words(`channel.${channel}`) })),
            ]}
          />
          <FormSelect
            name="angle"
            label={t('form.angle')}
            defaultValue={trame?.angle ?? 'PROFILE_ELEMENT'}
            options={ANGLES.map((angle) => ({ value: angle, label: t(`angle.${angle}`) }))}
          />
          <FormSelect
            name="silence"
            label={t('form.silence')}
            defaultValue={trame?.silence ?? ''}
            options={[
              none(t('form.noSilence')),
              ...SILENCES.map((silence) => ({ value: silence, label: t(`silence.${silence}`) })),
            ]}
          />
          <div className="grid grid-cols-2 gap-4">
            <FormSelect
              name="language"
              label={t('form.language')}
              defaultValue={trame?.language ?? locale}
              options={[
                { value: 'fr', label: 'Français' },
                { value: 'en', label: 'English' },
              ]}
            />
            <FormSelect
              name="address"
              label={t('form.address')}
              defaultValue={trame?.address ?? 'VOUS'}
              options={[
                { value: 'VOUS', label: t('address.VOUS') },
                { value: 'TU', label: t('address.TU') },
              ]}
            />
          </div>
        </div>
        <FormInput
          name="subject"
          label={t('form.subject')}
          hint={t('form.subjectHint')}
          defaultValue={trame?.subject ?? undefined}
          maxLength={LONGEST_SUBJECT}
        />
        <FormTextarea
          name="body"
          label={t('form.body')}
          hint={t('form.bodyHint', SYNTAX[locale])}
          defaultValue={trame?.body}
          maxLength={LONGEST_BODY}
          rows={12}
          required
        />
        <div>
          <Button variant="primary">{t(trame ? 'form.save' : 'form.create')}</Button>
        </div>
      </ActionForm>
      <section aria-labelledby="variables-title" className="rounded-lg bg-sunk p-4">
        <h2 id="variables-title" className="font-semibold">
          {t('form.variables')}
        </h2>
        <p className="mt-1 text-sm text-ink-2">{t('form.variablesHint')}</p>
        <dl className="mt-3 grid gap-2 text-sm">
          {VARIABLE_CODES.map((code) => {
            const variable = VARIABLES[code];
            const language = trame?.language ?? locale;
            return (
              <div key={code}>
                <dt>
                  <code className="trame-variable">{`{${variable[language]}}`}</code>{' '}
                  {variable.mayBeMissing && <span className="text-xs text-ink-3">{t('form.mayLack')}</span>}
                </dt>
                <dd className="text-ink-2">
                  {t(`variables.${code}`)} <span className="text-ink-3">{variable.example[language]}</span>
                </dd>
              </div>
            );
          })}
        </dl>
      </section>
    </div>
  );
}
