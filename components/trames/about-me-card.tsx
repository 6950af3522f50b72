import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { FormInput } from '@/components/forms/form-fields';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { editAboutMe } from '@/lib/actions/before-writing';

/** One line about oneself, true and friendly, that a trame may sign with (004:100). */
export function AboutMeCard({ aboutMe }: { aboutMe: string | null }) {
  const t = useTranslations('trames');
  return (
    <Card className="mx-4 md:mx-0" title={t('about.title')} sub={t('about.sub')}>
      <ActionForm
        action={editAboutMe}
        done={t('told.saved')}
        className="flex max-w-[40rem] flex-wrap items-end gap-2"
      >
        <FormInput
          name="aboutMe"
          label={t('about.line')}
          hint={t('about.example')}
          defaultValue={aboutMe ?? undefined}
          maxLength={200}
          autoComplete="off"
          className="min-w-0 flex-1 basis-72"
        />
        <Button>{t('form.save')}</Button>
      </ActionForm>
    </Card>
  );
}
