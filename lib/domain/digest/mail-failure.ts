/**
 * Why a message did not leave, as far as the person who set the mail server can do something about it. Kept in the database: the server's own
 * words, which may quote addresses, are shown once and not stored.
 */
export const MAIL_FAILURES = [
  'HOST_UNKNOWN',
  'CONNECTION_REFUSED',
  'TIMEOUT',
  'CLOSED',
  'TLS',
  'AUTH',
  'SENDER',
  'RECIPIENT',
  'PASSWORD_UNREADABLE',
  'OTHER',
] as const;
export type MailFailure = (typeof MAIL_FAILURES)[number];

/** Whether the next message would meet the same end: then the others of that morning are not tried one after the other, ten seconds each. */
export function stopsEveryMail(failure: MailFailure): boolean {
  return failure !== 'RECIPIENT' && failure !== 'OTHER';
}
