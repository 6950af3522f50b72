'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { findActor } from '../auth/current.ts';
import { asksSetUpCode, canSetUp } from '../auth/installation.ts';
import { openInvitation } from '../auth/invitation.ts';
import { hashPassword } from '../auth/password.ts';
import { newPasswordSchema, weaknessOf } from '../auth/password-rules.ts';
import { factsOf } from '../auth/request-facts.ts';
import { isSetUpCode } from '../auth/set-up-code.ts';
import { Refusal } from '../domain/team/refusal.ts';
import { getEnv } from '../env.ts';
import { isZone } from '../holidays/calendars.ts';
import { findPlace } from '../holidays/places.ts';
import { LOCALES } from '../locale/locales.ts';
import { joinWorkspace } from '../operations/members.ts';
import { openSession } from '../operations/sessions.ts';
import { setUpWorkspace } from '../operations/workspaces.ts';
import { fieldsOf } from './as-actor.ts';
import { beginSession } from './begin-session.ts';
import { emailSchema, nameSchema } from './member-schemas.ts';
import { asFormResult, type Result } from './result.ts';

const setUpSchema = z.object({
  workspaceName: z.string().trim().min(1).max(120),
  place: z.string().refine((code) => findPlace(code) !== null, 'placeUnknown'),
  timeZone: z.string().max(64).refine(isZone, 'zoneUnknown'),
  locale: z.enum(LOCALES),
  firstName: nameSchema,
  lastName: nameSchema,
  email: emailSchema,
  newPassword: newPasswordSchema,
  code: z.string().max(40).default(''),
});

/**
 * The first run: makes the team's workspace and signs its administrator in. Open to anybody on an empty installation, then to nobody but an
 * administrator of a demo that stands alone (« Commencer avec mon équipe »). Beyond loopback, « anybody » is who can read the start's code.
 */
export async function setUp(_before: Result | null, form: FormData): Promise<Result> {
  return asFormResult(form, async () => {
    const actor = await findActor();
    if (!(await canSetUp(actor))) throw new Refusal('forbidden', 'setUpAlready');
    const { code, newPassword, place, workspaceName, timeZone, locale, ...admin } = setUpSchema.parse(
      fieldsOf(form),
    );
    if (asksSetUpCode(actor) && !isSetUpCode(getEnv().AUTH_SECRET, code)) {
      throw new Refusal('forbidden', 'setUpCode', [{ path: 'code', message: 'setUpCode' }]);
    }
    refuseWeak(newPassword, [workspaceName, admin.firstName, admin.lastName, admin.email]);

    const passwordHash = await hashPassword(newPassword);
    const { country, region } = findPlace(place)!;
    const wish = {
      name: workspaceName,
      country,
      region,
      timeZone,
      locale,
      admin: { ...admin, passwordHash },
    };
    const { scope, adminId, workspaceId } = await setUpWorkspace(wish, actor !== null);
    const facts = factsOf(await headers());
    const { sessionId } = await openSession(scope, {
      memberId: adminId,
      version: 1,
      ...facts,
      now: new Date(),
    });
    await beginSession({ wid: workspaceId, sid: sessionId }, locale);
    redirect('/');
  });
}

const joinSchema = z.object({ token: z.string().min(1).max(200), newPassword: newPasswordSchema });

/** Chooses a password by the link an administrator gave, and signs in. Open to whoever holds the link, once. */
export async function join(_before: Result | null, form: FormData): Promise<Result> {
  return asFormResult(form, async () => {
    const { token, newPassword } = joinSchema.parse(fieldsOf(form));
    const invitation = await openInvitation(token);
    if (!invitation) throw new Refusal('not-found', 'linkUsed');
    const { scope, invitationId, member, workspaceName } = invitation;
    refuseWeak(newPassword, [workspaceName, member.firstName, member.lastName, member.email]);

    const now = new Date();
    const passwordHash = await hashPassword(newPassword);
    const { version } = await joinWorkspace(scope, { invitationId, memberId: member.id, passwordHash }, now);
    const facts = factsOf(await headers());
    const { sessionId, locale } = await openSession(scope, { memberId: member.id, version, ...facts, now });
    await beginSession({ wid: scope.workspaceId, sid: sessionId }, locale);
    redirect('/');
  });
}

function refuseWeak(password: string, context: readonly string[]): void {
  const weakness = weaknessOf(password, context);
  if (weakness) throw new Refusal('invalid', weakness, [{ path: 'newPassword', message: weakness }]);
}
