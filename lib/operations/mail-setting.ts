import { recordAudit } from '../db/audit.ts';
import {
  deleteMailSetting,
  findMailSetting,
  type MailSettingRow,
  writeMailSetting,
  writeMailTest,
} from '../db/mail-settings.ts';
import { type WorkspaceScope, withScope } from '../db/scope.ts';
import { Refusal } from '../domain/team/refusal.ts';
import type { WrittenMail } from '../mail/digest-mail.ts';
import { seal, unseal } from '../mail/seal.ts';
import { type Delivery, type MailServer, sendMail } from '../mail/send.ts';

/** What an administrator types. */
export interface MailSettingWish {
  readonly host: string;
  readonly port: number;
  readonly isSecure: boolean;
  readonly user: string | null;
  /** Null keeps the one stored. */
  readonly password: string | null;
  readonly fromAddress: string;
  readonly fromName: string | null;
}

/**
 * Sets where the workspace's mail leaves from.
 *
 * A stored password is kept only for the server and the user it was given for: pointed elsewhere, it must be typed again, so that nobody makes
 * us hand it to a server of theirs.
 *
 * @param secret the installation's, which seals the password
 * @throws Refusal `invalid` on `password` (`mailPasswordAgain`)
 */
export function saveMailSetting(
  scope: WorkspaceScope,
  by: string,
  wish: MailSettingWish,
  secret: string,
  now: Date,
): Promise<void> {
  return withScope(scope, async (tx) => {
    const before = await findMailSetting(tx, scope);
    const { password, ...setting } = wish;
    const passwordSealed = sealedFor(scope, wish, before, secret);
    await writeMailSetting(tx, scope, { ...setting, passwordSealed }, now);
    await recordAudit(tx, scope, {
      action: 'mail.edit',
      memberId: by,
      subject: { kind: 'workspace', id: scope.workspaceId },
    });
  });
}

function sealedFor(
  { workspaceId }: WorkspaceScope,
  wish: MailSettingWish,
  before: MailSettingRow | null,
  secret: string,
): string | null {
  if (wish.user === null) return null;
  if (wish.password !== null) return seal(wish.password, workspaceId, secret);
  if (!before?.passwordSealed) return null;
  const isSamePlace =
    before.host === wish.host &&
    before.port === wish.port &&
    before.isSecure === wish.isSecure &&
    before.user === wish.user;
  if (!isSamePlace)
    throw new Refusal('invalid', 'mailPasswordAgain', [{ path: 'password', message: 'mailPasswordAgain' }]);
  return before.passwordSealed;
}

/** Forgets the server and its password: nothing leaves any more. */
export function forgetMailSetting(scope: WorkspaceScope, by: string): Promise<void> {
  return withScope(scope, async (tx) => {
    if (!(await deleteMailSetting(tx, scope))) return;
    await recordAudit(tx, scope, {
      action: 'mail.forget',
      memberId: by,
      subject: { kind: 'workspace', id: scope.workspaceId },
    });
  });
}

/**
 * Sends a test message by the server stored, and keeps what came of it.
 * @param write the message, once it is known where it leaves from
 * @throws Refusal `not-found` when no server is set
 */
export async function testMailSetting(
  scope: WorkspaceScope,
  by: string,
  to: { readonly name: string; readonly address: string },
  write: (setting: MailSettingRow) => WrittenMail,
  secret: string,
  now: Date,
): Promise<Delivery> {
  const setting = await withScope(scope, (tx) => findMailSetting(tx, scope));
  if (!setting) throw new Refusal('not-found', 'No mail server is set.');
  const server = openServer(scope, setting, secret);
  const delivery: Delivery = server
    ? await sendMail(server, { to, ...write(setting), id: `test.${now.getTime()}.${by}`, unsubscribe: null })
    : UNREADABLE;
  await withScope(scope, async (tx) => {
    await writeMailTest(tx, scope, now, delivery.outcome === 'sent' ? null : delivery.failure);
    await recordAudit(tx, scope, {
      action: 'mail.test',
      memberId: by,
      subject: { kind: 'workspace', id: scope.workspaceId },
      details: { outcome: delivery.outcome },
    });
  });
  return delivery;
}

/** What sending by a server whose password does not open comes to. */
export const UNREADABLE: Delivery = {
  outcome: 'failed',
  failure: 'PASSWORD_UNREADABLE',
  mayHaveLeft: false,
  answer: null,
};

/** The server with its password open; null when it does not open any more. */
export function openServer(
  { workspaceId }: WorkspaceScope,
  { passwordSealed, ...setting }: MailSettingRow,
  secret: string,
): MailServer | null {
  if (passwordSealed === null) return { ...setting, password: null };
  const password = unseal(passwordSealed, workspaceId, secret);
  return password === null ? null : { ...setting, password };
}
