import { useTranslations } from 'next-intl';
import { Kbd } from '@/components/ui/kbd';
import { Link } from '@/components/ui/link';
import type { WritingContext } from './writing-screen';

/** Where one is in the list, whether the draft is kept, and the three ways on. */
export function WritingBar({ context }: { context: WritingContext }) {
  const t = useTranslations('writing');
  const { walk } = context.screen;
  return (
    <header className="writing-bar">
      <span className="font-semibold text-ink">{t('title')}</span>
      {walk && (
        <>
          <span>{t('place', { at: walk.at, of: walk.of })}</span>
          <span className="meter" aria-hidden="true">
            <i style={{ width: `${(walk.done / Math.max(walk.of, 1)) * 100}%` }} />
          </span>
        </>
      )}
      <span id="draft-state" className="writing-state" />
      {walk && (
        <>
          {context.previousHref ? (
            <Link href={context.previousHref} data-key="k">
              <Kbd hint>K</Kbd>
              {t('previous')}
            </Link>
          ) : null}
          <Link href={context.nextHref} data-key="j">
            <Kbd hint>J</Kbd>
            {t('next')}
          </Link>
        </>
      )}
      <Link href={context.exitHref} data-exit>
        <Kbd hint>{t('keys.escape')}</Kbd>
        {t('quit')}
      </Link>
    </header>
  );
}
