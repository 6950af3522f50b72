import { type NextRequest, NextResponse } from 'next/server';

/**
 * What each page is sent with: which scripts may run (those of this answer, named by a nonce that nobody can guess), and the path asked, so
 * that signing in leads back to it. Nothing is authorised here: with this file deleted, every door still asks who comes and what for.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set('x-relance-path', request.nextUrl.pathname + request.nextUrl.search);
  // Next reads the nonce from the request's own policy and puts it on its scripts.
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  if (process.env.NEXTAUTH_URL?.startsWith('https://')) {
    response.headers.set('strict-transport-security', 'max-age=31536000');
  }
  return response;
}

function contentPolicy(nonce: string): string {
  // React's development build evaluates code to draw its traces; the one people use does not.
  const evaluated = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : '';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluated}`,
    // Floating menus and toasts place themselves by style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export const config = {
  // Pages only: files of the build never change, and programs that ask the API run no scripts.
  matcher: ['/((?!api/|_next/static|_next/image|favicon.ico|icon|robots.txt|.well-known/).*)'],
};
