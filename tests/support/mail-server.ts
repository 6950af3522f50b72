// A mail server of our own on loopback: it takes what it is given and keeps it, or refuses as it is told.
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A message as it arrived, its parts decoded. */
interface CaughtMail {
  readonly from: string;
  readonly to: string;
  /** By small name, unfolded and decoded. */
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
  readonly html: string;
  readonly raw: string;
}

export interface MailServer {
  readonly port: number;
  readonly mails: CaughtMail[];
  /** What it answers to the next messages: an SMTP code, or null to take them. */
  refuseWith: number | null;
  /** It takes the message, then hangs up instead of saying so. */
  hangsUp: boolean;
  close(): Promise<void>;
}

/** Starts one; with `password`, it asks for it before it listens. */
export async function startMailServer(password?: string): Promise<MailServer> {
  const mails: CaughtMail[] = [];
  const smtp = new SMTPServer({
    authOptional: password === undefined,
    // On loopback, and without a certificate worth showing.
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    logger: false,
    onAuth: (auth, _session, done) =>
      auth.password === password ? done(null, { user: auth.username }) : done(new Error('Bad password')),
    onRcptTo: (_address, _session, done) =>
      server.refuseWith ? done(Object.assign(new Error('No'), { responseCode: server.refuseWith })) : done(),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
        const to = session.envelope.rcptTo[0]?.address ?? '';
        mails.push(readMail(from, to, Buffer.concat(chunks).toString('utf8')));
        if (server.hangsUp) for (const socket of sockets) socket.destroy();
        else done();
      });
    },
  });
  const sockets = new Set<Socket>();
  smtp.server.on('connection', (socket: Socket) => sockets.add(socket));
  // A conversation cut short is what some tests ask for.
  smtp.on('error', () => {});
  const listening = smtp.listen(0, '127.0.0.1');
  await new Promise<void>((resolve) => listening.once('listening', () => resolve()));
  const server: MailServer = {
    port: (listening.address() as AddressInfo).port,
    mails,
    refuseWith: null,
    hangsUp: false,
    close: () => new Promise((resolve) => smtp.close(() => resolve())),
  };
  return server;
}

/** A message of two alternatives, as nodemailer writes them. */
function readMail(from: string, to: string, raw: string): CaughtMail {
  const headers = headersOf(raw);
  const boundary = /boundary="([^"]+)"/.exec(headers.get('content-type') ?? '')?.[1];
  const parts = boundary ? raw.split(`--${boundary}`).slice(1, -1) : [];
  const partOf = (type: string) => {
    const part = parts.find((one) => headersOf(one.trimStart()).get('content-type')?.startsWith(type));
    return part ? bodyOf(part.trimStart()) : '';
  };
  return { from, to, headers, text: partOf('text/plain'), html: partOf('text/html'), raw };
}

function headersOf(raw: string): Map<string, string> {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  return new Map(
    head.split('\r\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), decodeWords(line.slice(colon + 1).trim())];
    }),
  );
}

function bodyOf(part: string): string {
  const body = part.slice(part.indexOf('\r\n\r\n') + 4).replace(/\r\n$/, '');
  const encoding = headersOf(part).get('content-transfer-encoding');
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8').replaceAll('\r\n', '\n');
  if (encoding !== 'quoted-printable') return body.replaceAll('\r\n', '\n');
  return decodeQuoted(body.replace(/=\r\n/g, '')).replaceAll('\r\n', '\n');
}

/** =?UTF-8?Q?…?= and =?UTF-8?B?…?= (RFC 2047). */
function decodeWords(text: string): string {
  const words = text.replace(/\?=\s+=\?/g, '?==?');
  return words.replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
    kind.toLowerCase() === 'b'
      ? Buffer.from(word, 'base64').toString('utf8')
      : decodeQuoted(word.replaceAll('_', ' ')),
  );
}

function decodeQuoted(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
