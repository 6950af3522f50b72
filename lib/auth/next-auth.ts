import type { NextAuthOptions } from 'next-auth';
import credentialsProvider from 'next-auth/providers/credentials';
import { SESSION_LASTS } from '../domain/team/session.ts';
import { endSession } from '../operations/sessions.ts';
import { factsOf } from './request-facts.ts';
import { sameOriginPath } from './same-origin-path.ts';
import { findSignedIn } from './session.ts';
import { cookieOf, readClaims, type SessionClaims, secret } from './session-cookie.ts';
import { signInMember } from './sign-in.ts';

/**
 * NextAuth over our sessions: its cookie carries only which session, and that session is looked up whenever the cookie is read. Made at each
 * request, because the address and the secret come from the launcher's environment and not from the build.
 */
export function nextAuthOptions(): NextAuthOptions {
  return {
    secret: secret(),
    session: { strategy: 'jwt', maxAge: SESSION_LASTS / 1000 },
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/settings' },
    cookies: {
      sessionToken: cookieOf('session'),
      csrfToken: cookieOf('csrf'),
      callbackUrl: cookieOf('callback'),
    },
    providers: [
      credentialsProvider({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        async authorize(credentials, request) {
          const headers = new Headers(request.headers as Record<string, string>);
          const { email = '', password = '' } = credentials ?? {};
          const outcome = await signInMember({ email, password }, factsOf(headers));
          // The word becomes `?error=` of the sign-in page.
          if (outcome.outcome === 'throttled') throw new Error('signInThrottled');
          if (outcome.outcome === 'refused') throw new Error('signInRefused');
          return { id: outcome.memberId, claims: outcome.claims };
        },
      }),
    ],
    callbacks: {
      async jwt({ token, user }) {
        const claims = user ? (user as { claims?: SessionClaims }).claims : readClaims(token);
        // Throwing makes NextAuth clear the cookie.
        if (!claims || !(await findSignedIn(claims))) throw new Error('session ended');
        return { ...claims };
      },
      session: ({ session }) => ({ expires: session.expires }),
      redirect({ url, baseUrl }) {
        const path = url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url;
        return baseUrl + sameOriginPath(path || '/');
      },
    },
    events: {
      async signOut({ token }) {
        const claims = readClaims(token);
        const signedIn = await findSignedIn(claims);
        if (signedIn)
          await endSession(signedIn.actor.scope, signedIn.actor.memberId, signedIn.sessionId, new Date());
      },
    },
    // Its errors are the refusals above; what is truly broken throws, and shows as such.
    logger: { error() {}, warn() {}, debug() {} },
  };
}
