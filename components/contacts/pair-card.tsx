import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { Link } from '@/components/ui/link';
import { mergeByHand, tellApartByHand } from '@/lib/actions/merges';
import type { PairScreen } from '@/lib/domain/contacts/pair-view';
import { dateOf, type Reader } from '@/lib/locale/dates';

/** Two contacts side by side: which one stays, or that they are two persons. */
export async function PairCard({ pair, reader, back }: { pair: PairScreen; reader: Reader; back: string }) {
  const t = await getTranslations('contacts.merge');
  const form = await getTranslations('contacts.form');
  const { one, other, by, value } = pair;
  const nameOf = (member: PairScreen['one']) => `${member.firstName} ${member.lastName}`.trim();
  const title = `${nameOf(one)} · ${nameOf(other)}`;
  return (
    <Card
      title={<span className="break-words">{title}</span>}
      sub={by === null ? t('chosen') : t(`by.${by}`, { value })}
    >
      <div className="grid gap-4 md:grid-cols-2">
        {[one, other].map((member) => (
          <section
            key={member.id}
            aria-label={t('record', { name: nameOf(member) })}
            className="flex min-w-0 flex-col gap-3 rounded-lg bg-sunk p-3.5"
          >
            <Link href={`/contacts/${member.id}`} className="font-medium break-words hover:underline">
              {nameOf(member)}
            </Link>
            <DefinitionList
              items={[
                { term: form('title'), value: member.title },
                { term: form('company'), value: member.company },
                { term: form('location'), value: member.location },
                { term: t('addresses'), value: member.addresses.join(', ') },
                { term: t('profile'), value: member.linkedinSlug && `in/${member.linkedinSlug}` },
                { term: t('campaigns'), value: member.campaigns.join(', ') },
                { term: t('history'), value: t('rows', { count: member.interactions }) },
                { term: t('since'), value: dateOf(member.createdAt.getTime(), reader) },
              ]}
            />
            <form action={mergeByHand} className="mt-auto">
              <input type="hidden" name="oneId" value={one.id} />
              <input type="hidden" name="otherId" value={other.id} />
              <input type="hidden" name="keptId" value={member.id} />
              <input type="hidden" name="back" value={back} />
              <Button
                icon="merge"
                aria-label={t('keepNamed', {
                  name: [nameOf(member), member.company].filter(Boolean).join(', '),
                })}
              >
                {t('keep')}
              </Button>
            </form>
          </section>
        ))}
      </div>
      {by !== null && (
        <form action={tellApartByHand} className="mt-3">
          <input type="hidden" name="oneId" value={one.id} />
          <input type="hidden" name="otherId" value={other.id} />
          <input type="hidden" name="back" value={back} />
          <Button variant="quiet">{t('apart')}</Button>
        </form>
      )}
    </Card>
  );
}
