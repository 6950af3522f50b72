import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { nextAuthOptions } from '@/lib/auth/next-auth';
import { awaitDatabase } from '@/lib/db/health';
import { answerUnavailable } from '../../unavailable';

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

/** The database is asked for first: NextAuth would take its absence for a session that has ended, and clear the cookie. */
async function handle(request: NextRequest, context: Context): Promise<Response> {
  try {
    await awaitDatabase();
  } catch (error) {
    return answerUnavailable(error);
  }
  return NextAuth(request as never, context as never, nextAuthOptions()) as unknown as Promise<Response>;
}

export { handle as GET, handle as POST };
