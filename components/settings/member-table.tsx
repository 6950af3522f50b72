import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/forms/action-form';
import { FormSelect } from '@/components/forms/form-fields';
import { LinkShownOnce } from '@/components/forms/shown-once';
import { Button } from '@/components/ui/button';
import { type Column, Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { changeMemberRole, deactivateMember, reactivateMember, renewLink } from '@/lib/actions/members';
import { ROLES } from '@/lib/domain/team/abilities';
import type { ListedMember } from '@/lib/loaders/settings';
import { type Reader, spokenDayOf } from '@/lib/locale/dates';
import { publicOrigin } from './public-origin';

/** The team: who, with which role, seen when; and for administrators what opens and closes their door. */
export async function MemberTable({
  members,
  ownId,
  mayManage,
  reader,
}: {
  members: readonly ListedMember[];
  ownId: string;
  mayManage: boolean;
  reader: Reader;
}) {
  const t = await getTranslations('members');
  const words = await getTranslations('vocabulary');
  const columns: Column<ListedMember>[] = [
    {
      key: 'name',
      title: t('columnName'),
      heading: true,
      cell: (member) => (
        <>
          {member.name} {member.id === ownId && <Tag>{t('you')}</Tag>}{' '}
          {!member.isActive && <Tag>{t('inactive')}</Tag>}
          {member.isActive && !member.hasJoined && <Tag tone="late">{t('invited')}</Tag>}
          <div className="font-normal text-ink-2">{member.email}</div>
        </>
      ),
    },
    {
      key: 'role',
      title: t('columnRole'),
      cell: (member) =>
        mayManage && member.isActive ? <RoleForm member={member} /> : words(`role.${member.role}`),
    },
    {
      key: 'seen',
      title: t('columnSeen'),
      cell: (member) =>
        member.lastSeenAt ? spokenDayOf(member.lastSeenAt.getTime(), reader) : t('neverSeen'),
    },
  ];
  if (mayManage) {
    columns.push({
      key: 'access',
      title: t('columnAction'),
      cell: (member) => <AccessForms member={member} isOwn={member.id === ownId} />,
    });
  }
  return <Table caption={t('caption')} columns={columns} rows={members} rowKey={(member) => member.id} />;
}

async function RoleForm({ member }: { member: ListedMember }) {
  const t = await getTranslations('members');
  const words = await getTranslations('vocabulary');
  return (
    <ActionForm action={changeMemberRole} quiet className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="memberId" value={member.id} />
      <FormSelect
        name="role"
        label={t('roleOf', { name: member.name })}
        hideLabel
        defaultValue={member.role}
        options={ROLES.map((role) => ({ value: role, label: words(`role.${role}`) }))}
      />
      <Button variant="quiet" aria-label={`${t('changeRole')} · ${t('roleOf', { name: member.name })}`}>
        {t('changeRole')}
      </Button>
    </ActionForm>
  );
}

async function AccessForms({ member, isOwn }: { member: ListedMember; isOwn: boolean }) {
  const t = await getTranslations('members');
  const settings = await getTranslations('settings.tokens');
  const id = <input type="hidden" name="memberId" value={member.id} />;
  if (!member.isActive) {
    return (
      <ActionForm action={reactivateMember} quiet>
        {id}
        <Button variant="quiet" aria-label={t('reactivateNamed', { name: member.name })}>
          {t('reactivate')}
        </Button>
      </ActionForm>
    );
  }
  return (
    <div className="flex flex-wrap gap-1">
      {!isOwn && (
        <ActionForm action={renewLink} quiet>
          {id}
          <Button variant="quiet" aria-label={t('newLinkNamed', { name: member.name })}>
            {t('newLink')}
          </Button>
          <LinkShownOnce
            origin={publicOrigin()}
            words={{ copy: settings('copy'), copied: settings('copied') }}
          >
            {t('link')}
          </LinkShownOnce>
        </ActionForm>
      )}
      <ActionForm action={deactivateMember} quiet>
        {id}
        <Button variant="quiet" aria-label={t('deactivateNamed', { name: member.name })}>
          {t('deactivate')}
        </Button>
      </ActionForm>
    </div>
  );
}
