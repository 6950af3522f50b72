import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/forms/action-form';
import { FormInput } from '@/components/forms/form-fields';
import { Button } from '@/components/ui/button';
import { Fieldset } from '@/components/ui/checkbox';
import { editPolicy } from '@/lib/actions/workspace-settings';
import type { ClockedCategory, Policy } from '@/lib/domain/relances/policy';

/** Least hours before relance 1, 2, 3: what the browser says at once, and policyOverrideSchema holds. */
const BOUNDS: Record<ClockedCategory, readonly { min: number; max: number }[]> = {
  AFTER_INVITATION: [0, 1, 2].map(() => ({ min: 48, max: 8760 })),
  AFTER_FIRST_MESSAGE: [0, 1, 2].map(() => ({ min: 48, max: 8760 })),
  AFTER_CV_DATABASE_HIT: [0, 1, 2].map(() => ({ min: 48, max: 8760 })),
  AFTER_APPLICATION: [
    { min: 4, max: 48 },
    { min: 24, max: 8760 },
    { min: 24, max: 8760 },
  ],
};

/** The rhythm of the workspace. Fields are named by the policy's own paths. */
export async function PolicyForm({ policy }: { policy: Policy }) {
  const t = await getTranslations('settings.workspace');
  const words = await getTranslations('vocabulary');
  return (
    <ActionForm action={editPolicy} done={t('policySaved')} className="grid gap-5">
      <div className="grid gap-4 sm:grid-cols-2">
        <FormInput
          name="maxRelances"
          type="number"
          min={0}
          max={3}
          label={t('maxRelances')}
          hint={t('maxRelancesHint')}
          defaultValue={policy.maxRelances}
          required
        />
        <FormInput
          name="keepingInTouchDays"
          type="number"
          min={30}
          max={730}
          label={t('keepingInTouchDays')}
          hint={t('keepingInTouchHint')}
          defaultValue={policy.keepingInTouchDays}
          required
        />
      </div>
      <FormInput
        name="personCap"
        type="number"
        min={1}
        max={4}
        label={t('personCap')}
        hint={t('personCapHint')}
        defaultValue={policy.personCap}
        className="max-w-[32rem]"
        required
      />
      <p className="-mb-2 font-medium">{t('delays')}</p>
      {(Object.keys(BOUNDS) as ClockedCategory[]).map((category) => (
        <Fieldset
          key={category}
          legend={words(`category.${category}`)}
          hint={t(category === 'AFTER_APPLICATION' ? 'applicationHint' : 'delayHint')}
        >
          <div className="grid max-w-[32rem] grid-cols-3 gap-3">
            {BOUNDS[category].map((bounds, index) => (
              <FormInput
                // The three ranks never move.
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                key={index}
                name={`delays.${category}.${index}`}
                type="number"
                label={t('delay', { rank: index + 1 })}
                defaultValue={policy.delays[category][index]}
                required
                {...bounds}
              />
            ))}
          </div>
        </Fieldset>
      ))}
      <div>
        <Button variant="primary">{(await getTranslations('settings'))('save')}</Button>
      </div>
    </ActionForm>
  );
}
