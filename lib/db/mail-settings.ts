import type { MailFailure } from '../domain/digest/mail-failure.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

/** Where a workspace's mail leaves from, as it is stored: the password sealed. */
export interface MailSettingRow {
  readonly host: string;
  readonly port: number;
  readonly isSecure: boolean;
  readonly user: string | null;
  readonly passwordSealed: string | null;
  readonly fromAddress: string;
  readonly fromName: string | null;
  readonly testedAt: Date | null;
  readonly failure: MailFailure | null;
}

/** Null until an administrator has set a server: then no mail leaves. */
export async function findMailSetting(tx: Tx, scope: WorkspaceScope): Promise<MailSettingRow | null> {
  const row = await tx.mailSetting.findUnique({ where: { workspaceId: scope.workspaceId } });
  return row && { ...row, failure: row.failure as MailFailure | null };
}

/** Sets the server, or changes it; what a test said of the former one is forgotten. */
export async function writeMailSetting(
  tx: Tx,
  scope: WorkspaceScope,
  setting: Omit<MailSettingRow, 'testedAt' | 'failure'>,
  now: Date,
): Promise<void> {
  const change = { ...setting, testedAt: null, failure: null, updatedAt: now };
  await tx.mailSetting.upsert({
    where: { workspaceId: scope.workspaceId },
    create: { workspaceId: scope.workspaceId, ...change },
    update: change,
  });
}

/** Keeps what the last test said; null when it left. */
export async function writeMailTest(
  tx: Tx,
  scope: WorkspaceScope,
  testedAt: Date,
  failure: MailFailure | null,
): Promise<void> {
  await tx.mailSetting.updateMany({
    where: { workspaceId: scope.workspaceId },
    data: { testedAt, failure },
  });
}

/** Forgets the server: nothing leaves any more. Returns false when there was none. */
export async function deleteMailSetting(tx: Tx, scope: WorkspaceScope): Promise<boolean> {
  const { count } = await tx.mailSetting.deleteMany({ where: { workspaceId: scope.workspaceId } });
  return count > 0;
}
