import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Button, ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { readDigestLink } from '@/lib/auth/digest-link';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('digest');
  return { title: t('unsubscribe.title') };
}

/** Asks before it stops a list: a mail scanner that opens every link changes nothing. */
export default async function UnsubscribePage({
  params,
  searchParams,
}: {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const token = decodeURIComponent((await params).token);
  const holder = readDigestLink(token);
  const isDone = (await searchParams).done === '1';
  const t = await getTranslations('digest');
  const settings = <ButtonLink href="/settings/notifications">{t('unsubscribe.settings')}</ButtonLink>;
  if (!holder) {
    return (
      <EmptyState title={t('unsubscribe.title')} actions={settings}>
        {t('unsubscribe.unknown')}
      </EmptyState>
    );
  }
  if (isDone) {
    return (
      <EmptyState title={t('unsubscribe.title')} actions={settings}>
        {t('unsubscribe.done')} {t('unsubscribe.keep')}
      </EmptyState>
    );
  }
  return (
    <>
      <div>
        <h1>{t('unsubscribe.title')}</h1>
        <p className="mt-1.5 text-ink-2">
          {t(`unsubscribe.${holder.kind}`)} {t('unsubscribe.keep')}
        </p>
      </div>
      <form method="post" action={`/api/unsubscribe/${encodeURIComponent(token)}`}>
        <Button variant="primary" size="large">
          {t('unsubscribe.confirm')}
        </Button>
      </form>
    </>
  );
}
