import { createTransport } from 'nodemailer';
import type { MailFailure } from '../domain/digest/mail-failure.ts';

/** However little a server answers, nobody waits longer for any one step. */
const PATIENCE_MS = 10_000;

/** Where mail leaves from, with the password as it is typed. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise by STARTTLS. */
  readonly isSecure: boolean;
  readonly user: string | null;
  readonly password: string | null;
  readonly fromAddress: string;
  readonly fromName: string | null;
}

/** One message to one person. */
export interface Mail {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The same for every try of the same message, so that a mailbox that got it twice may show it once. Without angle brackets or host. */
  readonly id: string;
  /** Where one click takes the reader off the list; null for what they asked for just now. */
  readonly unsubscribe: string | null;
}

export type Delivery =
  | { readonly outcome: 'sent' }
  | {
      readonly outcome: 'failed';
      readonly failure: MailFailure;
      /** The server fell silent half-way: it may have taken the message all the same, and trying again could send it twice. */
      readonly mayHaveLeft: boolean;
      /** What the server answered, for the eyes of whoever set it; never stored. */
      readonly answer: string | null;
    };

/** Hands a message to the workspace's server. Never throws: a server that refuses is a normal outcome. */
export async function sendMail(server: MailServer, mail: Mail): Promise<Delivery> {
  const transport = createTransport({
    host: server.host,
    port: server.port,
    secure: server.isSecure,
    requireTLS: !server.isSecure && server.password !== null && !isThisMachine(server.host),
    auth: server.user ? { user: server.user, pass: server.password ?? '' } : undefined,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    dnsTimeout: PATIENCE_MS,
    // A relay on this machine often shows a certificate it made for itself; nobody stands between.
    tls: { rejectUnauthorized: !isThisMachine(server.host) },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      from: { name: server.fromName ?? '', address: server.fromAddress },
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: `<${mail.id}@${server.fromAddress.split('@').at(-1)}>`,
      headers: headersOf(mail),
    });
    return { outcome: 'sent' };
  } catch (error) {
    return { outcome: 'failed', ...faultOf(error) };
  } finally {
    transport.close();
  }
}

/** Written by a program: absence messages do not answer it. One click unsubscribes (RFC 8058), which asks for an address in HTTPS. */
function headersOf({ unsubscribe }: Mail): Record<string, string> {
  const automatic = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };
  if (unsubscribe === null) return automatic;
  const list = { 'List-Unsubscribe': `<${unsubscribe}>` };
  return unsubscribe.startsWith('https://')
    ? { ...automatic, ...list, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
    : { ...automatic, ...list };
}

function isThisMachine(host: string): boolean {
  return /^(localhost|127(\.\d+){3}|::1)$/i.test(host);
}

/** What nodemailer tells of a failure: its own code, the system's, the command that met it. */
interface SmtpError {
  readonly code?: string;
  readonly originalCode?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
  readonly timeoutType?: string;
}

const TLS_FAULT = /^(ERR_SSL|ERR_TLS|EPROTO|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME_MISMATCH)/;

function failureOf(error: unknown): MailFailure {
  const { code = '', originalCode = '', command = '', responseCode } = error as SmtpError;
  if (code === 'EDNS' || /^(ENOTFOUND|EAI_)/.test(originalCode)) return 'HOST_UNKNOWN';
  if (code === 'ETLS' || TLS_FAULT.test(originalCode)) return 'TLS';
  // 530: it wants a user before it listens.
  if (code === 'EAUTH' || code === 'ENOAUTH' || responseCode === 530) return 'AUTH';
  if (code === 'ETIMEDOUT' || originalCode === 'ETIMEDOUT') return 'TIMEOUT';
  if (/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH)$/.test(originalCode)) return 'CONNECTION_REFUSED';
  if (code === 'EENVELOPE') return command === 'MAIL FROM' ? 'SENDER' : 'RECIPIENT';
  if (code === 'ECONNECTION' || code === 'ESOCKET') return 'CLOSED';
  return 'OTHER';
}

function faultOf(error: unknown) {
  const { response, timeoutType } = error as SmtpError;
  const failure = failureOf(error);
  const answer = response ? response.replace(/\s+/g, ' ').trim().slice(0, 200) : null;
  // A greeting that never came is no silence half-way.
  const isHalfWay = failure === 'CLOSED' || timeoutType === 'SOCKET_TIMEOUT';
  return { failure, answer, mayHaveLeft: isHalfWay && answer === null };
}
