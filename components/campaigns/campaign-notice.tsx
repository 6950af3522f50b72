import { getTranslations } from 'next-intl/server';
import { formAction } from '@/components/relances/week-screen';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { undoOnCampaign } from '@/lib/actions/campaigns';

/** What was just done on a campaign's page, said once, with its undo, for browsers without scripts. */
export async function CampaignNotice({
  notice,
  back,
}: {
  notice: { readonly tone: 'ok' | 'error'; readonly message: string; readonly undo: string | null } | null;
  back: string;
}) {
  if (!notice) return null;
  const t = await getTranslations('shell');
  return (
    <Notice
      tone={notice.tone}
      actions={
        notice.undo && (
          <form action={formAction(undoOnCampaign)} data-verb="undo">
            <input type="hidden" name="undo" value={notice.undo} />
            <input type="hidden" name="back" value={back} />
            <Button icon="undo-2">{t('undo')}</Button>
          </form>
        )
      }
    >
      {notice.message}
    </Notice>
  );
}
