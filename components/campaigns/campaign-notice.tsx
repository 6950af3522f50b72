import { type SaidOnce, UndoNotice } from '@/components/forms/undo-notice';
import { formAction } from '@/components/relances/week-screen';
import { undoOnCampaign } from '@/lib/actions/campaigns';

/** What was just done on a campaign's page, said once, with its undo, for browsers without scripts. */
export function CampaignNotice({ notice, back }: { notice: SaidOnce | null; back: string }) {
  return <UndoNotice notice={notice} back={back} undoBy={() => formAction(undoOnCampaign)} verb="undo" />;
}
