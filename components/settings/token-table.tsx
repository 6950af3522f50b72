import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { type Column, Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { revokeToken } from '@/lib/actions/tokens';
import type { TokenRow } from '@/lib/db/tokens';
import { dateOf, type Reader, spokenMomentOf } from '@/lib/locale/dates';

/** One's keys: what for, used when, until when, and the way to stop each. */
export async function TokenTable({ tokens, reader }: { tokens: readonly TokenRow[]; reader: Reader }) {
  const t = await getTranslations('settings.tokens');
  const columns: Column<TokenRow>[] = [
    {
      key: 'name',
      title: t('columnName'),
      heading: true,
      cell: (token) => (
        <>
          {token.name} <span className="font-normal text-ink-2">{token.prefix}…</span>
        </>
      ),
    },
    {
      key: 'used',
      title: t('columnUsed'),
      cell: (token) => (token.lastUsedAt ? spokenMomentOf(token.lastUsedAt.getTime(), reader) : t('never')),
    },
    {
      key: 'expires',
      title: t('columnExpires'),
      cell: (token) => (token.expiresAt ? dateOf(token.expiresAt.getTime(), reader) : '—'),
    },
    {
      key: 'state',
      title: t('columnState'),
      cell: (token) => {
        if (token.revokedAt) return <Tag>{t('revoked')}</Tag>;
        if (token.expiresAt && token.expiresAt.getTime() <= reader.now) return <Tag>{t('expired')}</Tag>;
        return (
          <ActionForm action={revokeToken} quiet className="flex flex-wrap items-center gap-2">
            <Tag tone="ok">{t('works')}</Tag>
            <input type="hidden" name="tokenId" value={token.id} />
            <Button variant="quiet" aria-label={t('revokeNamed', { name: token.name })}>
              {t('revoke')}
            </Button>
          </ActionForm>
        );
      },
    },
  ];
  return <Table caption={t('caption')} columns={columns} rows={tokens} rowKey={(token) => token.id} />;
}
