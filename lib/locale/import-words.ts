import { createTranslator } from 'use-intl/core';
import type { ImportReason } from '../domain/imports/import-reason.ts';
import type { Locale } from './locales.ts';
import { MESSAGES } from './messages.ts';
import { capital } from './numbers.ts';

/** A sentence of `imports.json` by its key, known only when it is said. */
export type ImportWords = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The words of imports, for pages and the command line alike. */
export function importWords(locale: Locale): ImportWords {
  return createTranslator({
    locale,
    messages: MESSAGES[locale],
    namespace: 'imports',
  }) as unknown as ImportWords;
}

/** Why a row is what it is, in one sentence: « Reconnu à son e-mail · 2 messages de nous, 1 réponse ». */
export function wordReasons(say: ImportWords, reasons: readonly ImportReason[]): string {
  return capital(reasons.map((reason) => wordReason(say, reason)).join(' · '));
}

function wordReason(say: ImportWords, reason: ImportReason): string {
  switch (reason.code) {
    case 'MATCHED':
      return say(`reason.MATCHED_${reason.by}`);
    case 'FACTS':
      return Object.entries(reason.counts)
        .map(([kind, count]) => say(`fact.${kind}`, { count }))
        .join(', ');
    case 'JOB_CHANGE':
      return say('reason.JOB_CHANGE', { post: [reason.title, reason.company].filter(Boolean).join(' · ') });
    case 'FILLED':
      return say('reason.FILLED', {
        fields: reason.fields.map((field) => say(`filled.${field}`)).join(', '),
      });
    case 'LEFT':
      return say(`left.${reason.left}`);
    case 'REFUSED':
      return `${wordFault(say, reason)} : ${say(`remedy.${reason.remedy}`)}`.replace(' : ', '\u202f: ');
    case 'APPROACH':
      return say('reason.APPROACH', { campaign: reason.campaign });
    case 'NEW_SLUG':
      return say('reason.NEW_SLUG', { slug: reason.slug });
    case 'NEW_ADDRESS':
    case 'AMBIGUOUS':
    case 'AHEAD':
      return say(`reason.${reason.code}`, { count: reason.count });
    default:
      return say(`reason.${reason.code}`);
  }
}

/** What is wrong with a refused row: « "pas-une-adresse" n'est pas une adresse e-mail ». */
export function wordFault(
  say: ImportWords,
  fault: { readonly fault: string; readonly field: string; readonly value: string },
): string {
  return say(`fault.${fault.fault}`, { value: fault.value, field: say(`field.${fault.field}`) });
}
