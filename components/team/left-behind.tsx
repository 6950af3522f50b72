import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

/** A list that nobody took over when its owner left, and the way to hand it over. */
export async function LeftBehind({
  people,
}: {
  people: readonly {
    readonly id: string;
    readonly name: string;
    readonly left: number;
    /** Relances late, where they were counted. */
    readonly late?: number;
  }[];
}) {
  const t = await getTranslations('team');
  return people.map(({ id, name, left, late = 0 }) => (
    <Notice
      key={id}
      actions={<ButtonLink href={`/team?from=${id}#hand-over`}>{t('leftBehind.action')}</ButtonLink>}
    >
      {t('leftBehind.sentence', { name, count: left, late })}
    </Notice>
  ));
}
