import { getTranslations } from 'next-intl/server';
import { Button, IconButton } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Checkbox } from '@/components/ui/checkbox';
import { Input } from '@/components/ui/field';
import { Link } from '@/components/ui/link';
import { removeView, saveView } from '@/lib/actions/saved-views';
import type { SavedViewShown } from '@/lib/domain/contacts/contact-view';

/** Searches kept by name, one's own and the team's, and the way to keep the one that is shown. */
export async function SavedViews({
  views,
  search,
  mayKeep,
}: {
  views: readonly SavedViewShown[];
  /** What the address of the list says. */
  search: string;
  /** There is something to keep. */
  mayKeep: boolean;
}) {
  const t = await getTranslations('contacts.views');
  if (views.length === 0 && !mayKeep) return null;
  const here = `/contacts${search}`;
  return (
    <div className="mb-4 flex flex-wrap items-start gap-x-4 gap-y-2 px-4 text-sm md:px-0">
      {views.length > 0 && (
        <nav aria-label={t('label')}>
          <ul className="flex flex-wrap gap-1.5">
            {views.map((view) => (
              <li
                key={view.id}
                className="flex items-center rounded-full border border-line has-[[aria-current]]:border-transparent has-[[aria-current]]:bg-accent-soft"
              >
                <Link
                  href={view.href}
                  aria-current={view.href === here ? 'true' : undefined}
                  title={view.isShared && !view.isMine ? t('by', { name: view.ownerName }) : undefined}
                  className="max-w-64 truncate rounded-full px-3 py-1 text-ink-2 hover:text-ink aria-[current]:font-medium aria-[current]:text-accent max-md:py-2.5"
                >
                  {view.name}
                  {view.isShared && <span className="text-ink-3"> · {t('team')}</span>}
                </Link>
                {view.isMine && (
                  <form action={removeView} className="-ml-1.5 flex">
                    <input type="hidden" name="viewId" value={view.id} />
                    <input type="hidden" name="back" value={here} />
                    <IconButton icon="x" variant="quiet" label={t('remove', { name: view.name })} />
                  </form>
                )}
              </li>
            ))}
          </ul>
        </nav>
      )}
      {mayKeep && (
        <details className="open:w-full md:open:w-auto">
          <summary className={buttonClass('quiet')}>{t('keep')}</summary>
          <form action={saveView} className="mt-2 flex flex-wrap items-end gap-3 rounded-lg bg-sunk p-3">
            <input type="hidden" name="search" value={search.slice(1)} />
            <input type="hidden" name="back" value={here} />
            <Input
              name="name"
              label={t('name')}
              required
              maxLength={80}
              autoComplete="off"
              className="min-w-0 flex-1 basis-52"
            />
            <div className="py-1.5">
              <Checkbox name="shared" label={t('share')} />
            </div>
            <Button>{t('save')}</Button>
          </form>
        </details>
      )}
    </div>
  );
}
