import { may, type Role } from '../team/abilities.ts';
import type { Trame } from './trame.ts';

/**
 * Whether somebody may change a trame: their own always; a shared one when they may change what the whole workspace writes from. Operations and
 * buttons ask the same.
 */
export function mayEditTrame(
  { role, memberId }: { readonly role: Role; readonly memberId: string },
  { ownerId }: Pick<Trame, 'ownerId'>,
): boolean {
  if (ownerId === null) return may(role, 'trame.editShared');
  return ownerId === memberId && may(role, 'trame.write');
}
