import { type Actor, requireAbility } from '../auth/actor.ts';
import { type DigestRunRow, listDigestRuns } from '../db/digest-runs.ts';
import { findMailSetting, type MailSettingRow } from '../db/mail-settings.ts';
import { withScope } from '../db/scope.ts';

/** A list that left, or not, and to whom. */
export type ListedRun = DigestRunRow & { readonly name: string };

export interface MailScreen {
  /** As it stands, without the password: only whether there is one. */
  readonly setting: (Omit<MailSettingRow, 'passwordSealed'> & { readonly hasPassword: boolean }) | null;
  /** Of everybody, the latest first. */
  readonly runs: readonly ListedRun[];
}

/** Where mail leaves from, and how it went lately. */
export function loadMail(actor: Actor): Promise<MailScreen> {
  requireAbility(actor, 'mail.manage');
  return withScope(actor.scope, async (tx) => {
    const stored = await findMailSetting(tx, actor.scope);
    const runs = await listDigestRuns(tx, actor.scope, { limit: 25 });
    if (!stored) return { setting: null, runs };
    const { passwordSealed, ...setting } = stored;
    return { setting: { ...setting, hasPassword: passwordSealed !== null }, runs };
  });
}
