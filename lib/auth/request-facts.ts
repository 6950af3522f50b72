/** Where a request comes from and with what, for the throttle, the audit and the list of sessions. */
export interface RequestFacts {
  readonly from: string;
  readonly userAgent: string | null;
}

/**
 * Reads them from the headers. The address is the last one of `x-forwarded-for`: the one written by the nearest server, ours or the proxy in
 * front. The others are whatever the sender wished. Without a proxy even that one can be made up, which is why the throttle also counts by account.
 */
export function factsOf(headers: { get(name: string): string | null }): RequestFacts {
  const from = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim().slice(0, 64) || 'unknown';
  return { from, userAgent: headers.get('user-agent') };
}
