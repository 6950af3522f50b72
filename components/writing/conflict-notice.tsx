import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Draft } from './use-draft';
import { useWords } from './words';

/** Two tabs wrote: both texts are here, and one key chooses. Nothing was written over. */
export function ConflictNotice({ draft }: { draft: Draft }) {
  const t = useWords('writing');
  if (!draft.conflict) return null;
  const { theirs } = draft.conflict;
  if (!theirs) {
    return (
      <Notice
        tone="late"
        actions={
          <>
            <Button type="button" onClick={draft.keepMine}>
              {t('conflict.keepAsNew')}
            </Button>
            <Button type="button" variant="quiet" onClick={draft.takeTheirs}>
              {t('conflict.empty')}
            </Button>
          </>
        }
      >
        {t('conflict.gone')}
      </Notice>
    );
  }
  return (
    <Notice
      tone="late"
      actions={
        <>
          <Button type="button" onClick={draft.keepMine}>
            {t('conflict.keepMine')}
          </Button>
          <Button type="button" onClick={draft.takeTheirs}>
            {t('conflict.takeTheirs')}
          </Button>
        </>
      }
    >
      <strong className="font-semibold">{t('conflict.title')}</strong> {t('conflict.body')}
      {theirs.subject && <p className="mt-2 text-sm font-medium">{theirs.subject}</p>}
      <blockquote className="letter-body mt-1.5 max-h-48 overflow-y-auto" data-other-text>
        {theirs.body || t('conflict.blank')}
      </blockquote>
    </Notice>
  );
}
