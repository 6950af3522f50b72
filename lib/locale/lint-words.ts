import type { EarlierRef, Finding } from '../domain/messages/lint/finding.ts';
import { dateOf, type Reader } from './dates.ts';
import { excerpt, french, onePoint } from './typography.ts';

// Browsers run this: words come as an argument, so that none of the others travel.

/** A sentence of `lint.json` by its key, known only when it is said: `useTranslations('lint')` in a browser, `lintWords` (lint-say.ts) elsewhere. */
export type LintWords = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** A finding as people read it. */
export interface WordedFinding {
  /** What was seen, with its passage: one sentence, to set strong. */
  readonly title: string;
  readonly why: string;
  /** What to do. */
  readonly proposal: string;
  /** The name of the one-key remedy; null without one. */
  readonly fix: string | null;
}

/** As much of a passage as a title quotes. */
const QUOTED = 70;

/**
 * A finding in the reader's language: what, why, what to do.
 * @example wordFinding(say, finding, reader).title // « leader sur son marché » se dit partout.
 */
export function wordFinding(say: LintWords, finding: Finding, reader: Reader): WordedFinding {
  const { code, variant, params, passage, earlier } = finding;
  const values = {
    ...params,
    // An empty one chooses the sentence that does without it.
    suggestion: typeset(String(params.suggestion ?? ''), reader) || 'none',
    reason: params.reason || 'none',
    passage: excerpt(passage?.text ?? '', QUOTED),
    earlier: earlier ? wordEarlier(say, earlier, reader) : '',
  };
  // What was quoted may end with a point of its own.
  const word = (part: string) => onePoint(say(`find.${code}.${variant ?? 'only'}.${part}`, values));
  return { title: word('title'), why: word('why'), proposal: word('do'), fix: wordFix(say, finding) };
}

/** « votre e-mail du 2 nov. », « le message LinkedIn envoyé par Élodie Weber le 2 nov. » : no « de » to elide before a name. */
function wordEarlier(say: LintWords, { at, channel, authorName, mine }: EarlierRef, reader: Reader): string {
  return say(`earlier.${mine ? 'mine' : 'theirs'}.${channel ?? 'NONE'}`, {
    day: dateOf(at, reader),
    author: authorName ?? say('earlier.colleague'),
  });
}

function wordFix(say: LintWords, { fix }: Finding): string | null {
  if (!fix) return null;
  // A turn taken out from the head of a sentence leaves a capital behind: that is no replacement to name.
  const kind = fix.kind === 'replace' && fix.text.length <= 1 ? 'remove' : fix.kind;
  return say(`fix.${kind}`, { text: fix.text.trim() });
}

/** Suggestions are typed like the words of the screens; passages stay as people wrote them. */
function typeset(words: string, { locale }: Reader): string {
  return locale === 'fr' ? french(words) : words;
}
