import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import { SESSION_LASTS } from '../domain/team/session.ts';

/** What the cookie says: which session, in which workspace. Everything else is looked up at each request. */
const claimsSchema = z.object({ wid: z.uuid(), sid: z.uuid() });
export type SessionClaims = z.infer<typeof claimsSchema>;

const LASTS_SECONDS = SESSION_LASTS / 1000;

/** Whether people reach us by HTTPS: cookies are then Secure and bound to this host alone. */
export function isHttps(): boolean {
  return process.env.NEXTAUTH_URL?.startsWith('https://') ?? false;
}

/** Name and attributes of a cookie of ours. `__Host-` needs HTTPS, and keeps subdomains from planting one. */
export function cookieOf(name: string) {
  const secure = isHttps();
  return {
    name: `${secure ? '__Host-' : ''}relance.${name}`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const,
  };
}

/** The cookie that names a session, ready to set. */
export async function sessionCookie(
  claims: SessionClaims,
): Promise<{ name: string; value: string; options: object }> {
  const { name, options } = cookieOf('session');
  const value = await encode({ token: { ...claims }, secret: secret(), maxAge: LASTS_SECONDS });
  return { name, value, options: { ...options, maxAge: LASTS_SECONDS } };
}

/** What a cookie says, or null: altered, of another installation, or too old. */
export async function readSessionCookie(value: string | undefined): Promise<SessionClaims | null> {
  if (!value) return null;
  const token = await decode({ token: value, secret: secret() }).catch(() => null);
  return readClaims(token);
}

/** The claims inside a decoded token, or null. */
export function readClaims(token: unknown): SessionClaims | null {
  return claimsSchema.safeParse(token).data ?? null;
}

/** @throws Error when the programs were started without their launcher: no secret is invented here. */
export function secret(): string {
  const value = process.env.NEXTAUTH_SECRET ?? process.env.AUTH_SECRET;
  if (!value || value.length < 32)
    throw new Error('AUTH_SECRET is not set: start the product by its npm scripts.');
  return value;
}
