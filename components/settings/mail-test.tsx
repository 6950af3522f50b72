import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/forms/action-form';
import { FormInput } from '@/components/forms/form-fields';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { sendTestMail } from '@/lib/actions/mail-settings';
import type { MailScreen } from '@/lib/loaders/mail';
import { type Reader, spokenMomentOf } from '@/lib/locale/dates';
import type { FailureNames } from './digest-runs';

/** A message that shows that mail leaves, or says what stops it; and what the last one said. */
export async function MailTest({
  setting,
  to,
  reader,
  names,
}: {
  setting: NonNullable<MailScreen['setting']>;
  to: string;
  reader: Reader;
  names: FailureNames;
}) {
  const t = await getTranslations('mail');
  const moment = setting.testedAt && spokenMomentOf(setting.testedAt.getTime(), reader);
  const last =
    moment === null
      ? t('test.never')
      : setting.failure
        ? `${t('test.failed', { moment })} ${t(`failure.${setting.failure}`, { ...names })}`
        : t('test.left', { moment });
  return (
    <Card className="mx-4 md:mx-0" title={t('test.title')} sub={last}>
      <ActionForm action={sendTestMail} done={t('test.sent')} className="grid max-w-[32rem] gap-4">
        <FormInput name="to" type="email" label={t('test.to')} defaultValue={to} maxLength={254} required />
        <div>
          <Button>{t('test.action')}</Button>
        </div>
      </ActionForm>
    </Card>
  );
}
