'use client';

import { useTranslations } from 'next-intl';
import { StrayPage } from '@/components/shell/stray-page';
import { Button, ButtonLink } from '@/components/ui/button';

/** An unknown failure: a sentence, a way on, and the number under which the log tells the rest. */
export default function UnknownFailure({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const t = useTranslations('errors.unknown');
  return (
    <StrayPage title={t('title')} body={t('body')}>
      <Button type="button" variant="primary" icon="refresh-cw" onClick={reset}>
        {t('retry')}
      </Button>
      <ButtonLink href="/week">{t('back')}</ButtonLink>
      {error.digest && <p className="w-full text-sm text-ink-3">{t('incident', { number: error.digest })}</p>}
    </StrayPage>
  );
}
