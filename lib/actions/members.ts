'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { getCurrent } from '../auth/current.ts';
import { hashPassword, matchesPassword } from '../auth/password.ts';
import { LONGEST_PASSWORD, newPasswordSchema, weaknessOf } from '../auth/password-rules.ts';
import { Refusal } from '../domain/team/refusal.ts';
import { changeProfile, getOwnNames } from '../operations/member-profile.ts';
import * as members from '../operations/members.ts';
import { asFormActor } from './as-actor.ts';
import { rememberLocale } from './begin-session.ts';
import {
  capacitySchema,
  emailSchema,
  idSchema,
  localeSchema,
  nameSchema,
  roleSchema,
} from './member-schemas.ts';
import type { Result } from './result.ts';

const profileSchema = z.object({
  firstName: nameSchema,
  lastName: nameSchema,
  locale: localeSchema,
  weeklyCapacity: capacitySchema,
});

/** Changes one's own name, language and weekly capacity. */
export async function editProfile(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor('session.manageOwn', form, profileSchema, async ({ scope, memberId }, input) => {
    await changeProfile(scope, memberId, input);
    await rememberLocale(input.locale);
    revalidatePath('/', 'layout');
  });
}

const passwordSchema = z.object({
  currentPassword: z.string().min(1).max(LONGEST_PASSWORD),
  newPassword: newPasswordSchema,
});

/** Changes one's own password: every other session ends. */
export async function editPassword(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor(
    'session.manageOwn',
    form,
    passwordSchema,
    async ({ scope, memberId }, { currentPassword, newPassword }) => {
      const { sessionId } = await getCurrent();
      const weakness = weaknessOf(newPassword, await getOwnNames(scope, memberId));
      if (weakness) throw new Refusal('invalid', weakness, [{ path: 'newPassword', message: weakness }]);
      const isCurrent = (hash: string | null) => matchesPassword(hash, currentPassword);
      const passwordHash = await hashPassword(newPassword);
      await members.changePassword(scope, { memberId, sessionId, isCurrent, passwordHash }, new Date());
      revalidatePath('/settings', 'layout');
    },
  );
}

const inviteSchema = z.object({
  firstName: nameSchema,
  lastName: nameSchema,
  email: emailSchema,
  role: roleSchema,
  locale: localeSchema,
});

/** A link to hand over, shown once. */
export interface GivenLink {
  readonly path: string;
}

/** Adds a member and answers with the link on which they choose a password. */
export async function addMember(
  _before: Result<GivenLink> | null,
  form: FormData,
): Promise<Result<GivenLink>> {
  return asFormActor('member.manage', form, inviteSchema, async ({ scope, memberId }, invited) => {
    const { secret } = await members.inviteMember(scope, memberId, invited, new Date());
    revalidatePath('/settings/members');
    return { path: `/join/${secret}` };
  });
}

const memberSchema = z.object({ memberId: idSchema });

/** A new link for somebody who lost theirs, or their password. */
export async function renewLink(
  _before: Result<GivenLink> | null,
  form: FormData,
): Promise<Result<GivenLink>> {
  return asFormActor('member.manage', form, memberSchema, async (actor, { memberId }) => {
    const { secret } = await members.renewInvitation(actor.scope, actor.memberId, memberId, new Date());
    return { path: `/join/${secret}` };
  });
}

const changeRoleSchema = z.object({ memberId: idSchema, role: roleSchema });

/** Gives a member another role. */
export async function changeMemberRole(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor('member.manage', form, changeRoleSchema, async (actor, { memberId, role }) => {
    await members.changeRole(actor.scope, actor.memberId, memberId, role, new Date());
    revalidatePath('/settings/members');
  });
}

/** Closes the door to a member: their sessions end at once. */
export async function deactivateMember(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor('member.manage', form, memberSchema, async (actor, { memberId }) => {
    await members.deactivateMember(actor.scope, actor.memberId, memberId, new Date());
    revalidatePath('/settings/members');
  });
}

/** Opens it again. */
export async function reactivateMember(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor('member.manage', form, memberSchema, async (actor, { memberId }) => {
    await members.reactivateMember(actor.scope, actor.memberId, memberId);
    revalidatePath('/settings/members');
  });
}
