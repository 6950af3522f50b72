import { type SaidOnce, UndoNotice } from '@/components/forms/undo-notice';
import { restoreCampaignState } from '@/lib/actions/campaigns';
import { restoreAddress } from '@/lib/actions/contacts';
import { restoreMark } from '@/lib/actions/marked-dates';
import { undoMergeByHand, undoTellApart } from '@/lib/actions/merges';
import { undo } from '@/lib/actions/relances';
import { restoreView } from '@/lib/actions/saved-views';
import { restoreAbsence, takeListBack } from '@/lib/actions/team';

/** What was just done, said once, with its undo. `back` is the page it stands on. */
export function LastNotice({ notice, back }: { notice: SaidOnce | null; back: string }) {
  return <UndoNotice notice={notice} back={back} undoBy={undoing} />;
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
