import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

/** What an action did, carried to the page that says it once. */
export interface SaidOnce {
  readonly tone: 'ok' | 'error';
  readonly message: string;
  readonly undo: string | null;
}

/**
 * What was just done, said once, with its undo: the way without scripts.
 * @param back the page it stands on.
 * @param undoBy the action that reads the undo's token.
 * @param verb what a page that catches its forms knows this one by.
 */
export async function UndoNotice({
  notice,
  back,
  undoBy,
  verb,
}: {
  notice: SaidOnce | null;
  back: string;
  undoBy: (token: string) => (form: FormData) => Promise<void>;
  verb?: string;
}) {
  if (!notice) return null;
  const t = await getTranslations('shell');
  return (
    <Notice
      tone={notice.tone}
      actions={
        notice.undo && (
          <form action={undoBy(notice.undo)} data-verb={verb}>
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
