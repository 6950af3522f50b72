import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { restoreCampaignState } from '@/lib/actions/campaigns';
import { restoreAddress } from '@/lib/actions/contacts';
import { restoreMark } from '@/lib/actions/marked-dates';
import { undoMergeByHand, undoTellApart } from '@/lib/actions/merges';
import { undo } from '@/lib/actions/relances';
import { restoreView } from '@/lib/actions/saved-views';
import { restoreAbsence, takeListBack } from '@/lib/actions/team';

/** What was just done, said once, with its undo. `back` is the page it stands on. */
export async function LastNotice({
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
          <form action={undoing(notice.undo)}>
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

function undoing(token: string): (form: FormData) => Promise<void> {
  if (token.startsWith('campaign:')) return restoreCampaignState;
  if (token.startsWith('address:')) return restoreAddress;
  if (token.startsWith('merge:')) return undoMergeByHand;
  if (token.startsWith('apart:')) return undoTellApart;
  if (token.startsWith('view:')) return restoreView;
  if (token.startsWith('list:')) return takeListBack;
  if (token.startsWith('absence:')) return restoreAbsence;
  if (token.startsWith('mark:')) return restoreMark;
  return undo as unknown as (form: FormData) => Promise<void>;
}
