import { useTranslations } from 'next-intl';
import { Button, ButtonLink } from '@/components/ui/button';
import { archiveTrame, duplicateTrame, shareTrame } from '@/lib/actions/trames';
import type { Trame } from '@/lib/domain/messages/trame';

/** What can be done with a trame: change it, copy it, share it, put it away. */
export function TrameActions({ trame, mayEdit }: { trame: Trame; mayEdit: boolean }) {
  const t = useTranslations('trames');
  const back = `/trames/${trame.id}`;
  return (
    <>
      <form action={duplicateTrame}>
        <input type="hidden" name="trameId" value={trame.id} />
        <input type="hidden" name="name" value={trame.name} />
        <input type="hidden" name="back" value={back} />
        <Button icon="copy">{t('duplicate')}</Button>
      </form>
      {mayEdit && trame.ownerId !== null && (
        <form action={shareTrame}>
          <input type="hidden" name="trameId" value={trame.id} />
          <input type="hidden" name="back" value={back} />
          <Button icon="users">{t('share')}</Button>
        </form>
      )}
      {mayEdit && (
        <form action={archiveTrame}>
          <input type="hidden" name="trameId" value={trame.id} />
          <input type="hidden" name="away" value={trame.isArchived ? '0' : '1'} />
          <input type="hidden" name="back" value={back} />
          <Button icon={trame.isArchived ? 'undo-2' : 'archive'}>
            {t(trame.isArchived ? 'takeOut' : 'putAway')}
          </Button>
        </form>
      )}
      {mayEdit && (
        <ButtonLink href={`/trames/${trame.id}/edit`} variant="primary" icon="pencil">
          {t('edit')}
        </ButtonLink>
      )}
    </>
  );
}
