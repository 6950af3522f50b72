import Form from 'next/form';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/field';
import type { TrameScreen } from '@/lib/loaders/trames';
import { FilledLetter } from './letter';

/** The trame on a real person of the reader's list: what is filled, and what is still to find. */
export function Preview({ screen }: { screen: TrameScreen }) {
  const t = useTranslations('trames');
  const { trame, people, preview } = screen;
  if (!preview) return <p className="text-sm text-ink-2">{t('preview.nobody')}</p>;
  const { filled } = preview;
  return (
    <div className="grid gap-3">
      <Form action={`/trames/${trame.id}`} className="flex flex-wrap items-end gap-2">
        <Select
          name="on"
          label={t('preview.on')}
          defaultValue={preview.approachId}
          key={preview.approachId}
          options={people.map((one) => ({
            value: one.approachId,
            label: `${one.name} · ${one.campaignName}`,
          }))}
          className="min-w-0 flex-1 basis-52"
        />
        <Button icon="eye">{t('preview.show')}</Button>
      </Form>
      <FilledLetter filled={filled} language={trame.language} />
      <p className="text-sm text-ink-2" role="status">
        {t('preview.length', { characters: [...filled.body].length })}{' '}
        {filled.missing.length === 0
          ? t('preview.whole')
          : t('preview.missing', { names: filled.missing.join(', '), count: filled.missing.length })}
      </p>
    </div>
  );
}
