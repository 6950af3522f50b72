import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/forms/action-form';
import { FormInput, FormSelect } from '@/components/forms/form-fields';
import { Button } from '@/components/ui/button';
import { handOver } from '@/lib/actions/team';
import type { TeamScreen } from '@/lib/loaders/team';

/** What a link proposes to hand over. */
export interface HandOverWish {
  readonly from: string | null;
  readonly part: string | null;
}

/** Whose list, to whom, which part of it, until when: one gesture, done at once and taken back as well. */
export async function HandOverForm({ screen, wish }: { screen: TeamScreen; wish: HandOverWish }) {
  const t = await getTranslations('team');
  const givers = [...screen.members, ...screen.leftBehind].map(({ id }) => id);
  const parts = ['all', 'owed', ...screen.campaigns.map(({ id }) => id)];
  const known = (value: string | null, among: readonly string[], fallback: string) =>
    value !== null && among.includes(value) ? value : fallback;
  return (
    <ActionForm action={handOver} className="grid max-w-[32rem] gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <FormSelect
          name="ownerId"
          label={t('handOver.from')}
          defaultValue={known(wish.from, givers, '')}
          required
        >
          <option value="">{t('handOver.choose')}</option>
          {screen.members.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          {screen.leftBehind.map(({ id, name }) => (
            <option key={id} value={id}>
              {t('handOver.gone', { name })}
            </option>
          ))}
        </FormSelect>
        <FormSelect name="toId" label={t('handOver.to')} defaultValue="" required>
          <option value="">{t('handOver.choose')}</option>
          {screen.members.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </FormSelect>
      </div>
      <FormSelect name="part" label={t('handOver.part')} defaultValue={known(wish.part, parts, 'all')}>
        <option value="all">{t('handOver.all')}</option>
        <option value="owed">{t('handOver.owed')}</option>
        {screen.campaigns.map(({ id, name }) => (
          <option key={id} value={id}>
            {t('handOver.campaign', { name })}
          </option>
        ))}
      </FormSelect>
      <FormInput
        name="until"
        type="date"
        label={t('handOver.until')}
        hint={t('handOver.untilHint')}
        min={screen.today}
        className="*:[input]:max-w-64"
      />
      <div>
        <Button variant="primary">{t('handOver.submit')}</Button>
      </div>
    </ActionForm>
  );
}
