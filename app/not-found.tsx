import { getTranslations } from 'next-intl/server';
import { StrayPage } from '@/components/shell/stray-page';
import { ButtonLink } from '@/components/ui/button';

export default async function NotFound() {
  const t = await getTranslations('errors.notFound');
  return (
    <StrayPage title={t('title')} body={t('body')}>
      <ButtonLink variant="primary" href="/week">
        {t('back')}
      </ButtonLink>
    </StrayPage>
  );
}
