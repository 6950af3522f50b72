// `npm run relance -- lint FILE`: reads a text before it leaves, as the composer does. No database: what is known of the person is told by options.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { currentInstant } from '../../clock.ts';
import { CHANNELS, type Channel } from '../../domain/interactions/interaction.ts';
import type { LintContext } from '../../domain/messages/lint/draft.ts';
import type { Finding } from '../../domain/messages/lint/finding.ts';
import { type LintReport, lintOnce } from '../../domain/messages/lint/lint.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { lintWords } from '../../locale/lint-say.ts';
import { wordFinding } from '../../locale/lint-words.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../../locale/locales.ts';

const usage = `Utilisation\u202f: npm run relance -- lint FICHIER [options]

Relit un message avant qu'il parte\u202f: ce qui bloque, ce qui est à revoir. Le code de sortie est 1 si quelque chose bloque.
«\u202f-\u202f» lit l'entrée standard.

  --first-name PRÉNOM   --last-name NOM   à qui il est écrit
  --title POSTE         --company NOM     ce que fait cette personne, et où
  --hiring NOM          l'entreprise qui recrute
  --hook TEXTE          pourquoi cette personne
  --channel CANAL       ${CHANNELS.join(', ')} (EMAIL si rien n'est dit)
  --subject OBJET       l'objet d'un e-mail
  --rank 0…3            0 pour un premier message, 1 à 3 pour une relance
  --earlier FICHIER     un message déjà envoyé à cette personne\u202f; autant de fois qu'il faut
  --answer              une réponse ou un remerciement\u202f: peu de règles y valent
  --lang fr|en          la langue des remarques
  --json                pour une machine`;

const options = {
  'first-name': { type: 'string' },
  'last-name': { type: 'string' },
  title: { type: 'string' },
  company: { type: 'string' },
  hiring: { type: 'string' },
  hook: { type: 'string' },
  channel: { type: 'string' },
  subject: { type: 'string' },
  rank: { type: 'string' },
  earlier: { type: 'string', multiple: true },
  answer: { type: 'boolean' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** It needs no database: it may run on a machine that has none. */
export const needsServer = false;

/** @returns 0 when nothing blocks, 1 when something does or the file cannot be read, 2 when called the wrong way. */
export async function run(args: string[]): Promise<number> {
  const asked = parse(args);
  const file = asked?.positionals[0];
  if (!asked || asked.values.help || !file || asked.positionals.length > 1) {
    console[asked?.values.help ? 'log' : 'error'](usage);
    return asked?.values.help ? 0 : 2;
  }
  const { values } = asked;
  const channel = CHANNELS.find((one) => one === (values.channel ?? 'EMAIL').toUpperCase());
  const locale = LOCALES.find((one) => one === (values.lang ?? DEFAULT_LOCALE));
  const rank = /^[0-3]$/.test(values.rank ?? '0') ? Number(values.rank ?? 0) : null;
  const sent = values.earlier ?? [];
  if (!channel || !locale || rank === null) {
    console.error(usage);
    return 2;
  }
  const text = await read(file);
  const earlier = await Promise.all(sent.map(read));
  const missing = [file, ...sent].filter((_, index) => [text, ...earlier][index] === null);
  if (text === null || missing.length > 0) {
    console.error(`Ce fichier ne se lit pas\u202f: ${missing.join(', ')}`);
    return 1;
  }
  const now = currentInstant();
  const context = contextOf(values, { channel, rank, earlier: earlier as string[], now });
  const report = lintOnce({ text, channel, subject: values.subject ?? null }, context);
  const words = report.findings.map((finding) => wordsOf(finding, locale, now));
  if (values.json) console.log(JSON.stringify({ ...report, findings: words }, null, 2));
  else console.log(asText(report, words, locale));
  return report.isBlocked ? 1 : 0;
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch {
    return null;
  }
}

/** `npm run` works from the project's root; files were named from where the person is. */
async function read(file: string): Promise<string | null> {
  const path = file === '-' ? '/dev/stdin' : resolve(process.env.INIT_CWD ?? process.cwd(), file);
  return readFile(path, 'utf8').then(
    (text) =>
      text
        .replace(/^\ufeff/, '')
        .replaceAll('\r\n', '\n')
        .trimEnd(),
    () => null,
  );
}

type Values = NonNullable<ReturnType<typeof parse>>['values'];

function contextOf(
  values: Values,
  told: {
    readonly channel: Channel;
    readonly rank: number;
    readonly earlier: readonly string[];
    readonly now: Instant;
  },
): LintContext {
  const { now, rank } = told;
  return {
    now,
    purpose: values.answer ? 'COURTESY' : 'APPROACH',
    category: 'AFTER_FIRST_MESSAGE',
    rank,
    contactId: null,
    person: {
      firstName: values['first-name'] ?? '',
      lastName: values['last-name'] ?? '',
      title: values.title ?? null,
      // Nobody can tell here when it was checked: the composer does.
      titleCheckedAt: now,
      company: values.company ?? null,
      inCommon: [],
    },
    campaign: { company: values.hiring ?? null, confidentialReason: null, roleTitle: null, isVivier: false },
    hook: values.hook ?? null,
    otherHooks: [],
    fit: null,
    fitReason: null,
    hasObjected: false,
    hasLiveCall: false,
    earlier: told.earlier.map((text, index) => ({
      id: String(index),
      at: now,
      channel: null,
      authorName: null,
      mine: true,
      text,
    })),
    campaignIndex: null,
    senderNames: [],
  };
}

function wordsOf(finding: Finding, locale: Locale, now: Instant) {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { ...finding, ...wordFinding(lintWords(locale), finding, { locale, timeZone, now }) };
}

const MARKS = { block: '✖', warn: '!', hint: '·' } as const;

function asText(report: LintReport, findings: readonly ReturnType<typeof wordsOf>[], locale: Locale): string {
  const say = lintWords(locale);
  const { characters, band } = report.length;
  const lines = findings.flatMap((finding) => [
    `${MARKS[finding.severity]} ${finding.title} (${say(`severity.${finding.severity}`)})`,
    `    ${finding.why} ${finding.proposal}`,
  ]);
  if (report.isGeneric) lines.unshift(say('generic'));
  lines.push(`${say('length.characters', { count: characters })}, ${say(`length.${band}`)}`);
  return lines.join('\n');
}
