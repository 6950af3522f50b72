import { useLocale, useTranslations } from 'next-intl';
import { List, Row } from '@/components/ui/list';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import { CATEGORIES } from '@/lib/domain/relances/policy';
import type { ListedTrame } from '@/lib/loaders/trames';
import { useTrameFor } from './trame-words';

/** The library, a section per occasion, in the order of a relation: relances by category, then what is owed to people, then those for any occasion. */
export function TrameList({ trames }: { trames: readonly ListedTrame[] }) {
  const t = useTranslations('trames');
  const words = useTranslations('vocabulary');
  const locale = useLocale();
  const sections = [
    ...CATEGORIES.map((category) => ({
      key: category as string,
      title: words(`category.${category}`),
      own: trames.filter((trame) => trame.category === category),
    })),
    {
      key: 'courtesies',
      title: t('courtesies'),
      own: trames.filter((trame) => trame.courtesy !== null),
    },
    {
      key: 'any',
      title: t('anyOccasion'),
      own: trames.filter((trame) => trame.category === null && trame.courtesy === null),
    },
  ].filter((section) => section.own.length > 0);
  return sections.map(({ key, title, own }) => (
    <Section key={key} id={`trames-${key.toLowerCase()}`} title={title} count={own.length}>
      <List>
        {own
          .toSorted(
            (one, other) =>
              Number(one.language !== locale) - Number(other.language !== locale) ||
              (one.rank ?? 9) - (other.rank ?? 9),
          )
          .map((trame) => (
            <TrameRow key={trame.id} trame={trame} />
          ))}
      </List>
    </Section>
  ));
}

function TrameRow({ trame }: { trame: ListedTrame }) {
  const t = useTranslations('trames');
  const trameFor = useTrameFor();
  return (
    <Row
      href={`/trames/${trame.id}`}
      name={<bdi lang={trame.language}>{trame.name}</bdi>}
      detail={t(`angle.${trame.angle}`)}
      why={
        <>
          {trameFor(trame)}
          {trame.silence && ` · ${t(`silence.${trame.silence}`)}`}
        </>
      }
    >
      <span className="flex flex-wrap items-center justify-end gap-1.5 text-right text-sm text-ink-2">
        {trame.ownerId && <Tag tone="accent">{t('mine')}</Tag>}
        {trame.language === 'en' && <Tag>English</Tag>}
        {trame.address === 'TU' && <Tag>{t('address.TU')}</Tag>}
        <span>{t('uses', { count: trame.uses })}</span>
      </span>
    </Row>
  );
}
