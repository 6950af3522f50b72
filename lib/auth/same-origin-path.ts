const HERE = 'http://here.invalid';

/**
 * A path of this application, from what somebody put in an address; anything that leads elsewhere becomes the home page.
 *
 * @example sameOriginPath('/contacts?page=2')     // '/contacts?page=2'
 * @example sameOriginPath('//evil.example')       // '/'
 * @example sameOriginPath('/\\evil.example')      // '/'
 */
export function sameOriginPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || !URL.canParse(wanted, HERE)) return '/';
  const url = new URL(wanted, HERE);
  return url.origin === HERE && !url.pathname.startsWith('//') ? url.pathname + url.search : '/';
}
