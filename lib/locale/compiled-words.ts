import compile from 'icu-minify/compile';
import type { CompiledMessage } from 'icu-minify/format';
import type { Locale } from './locales.ts';
import { MESSAGES, type Messages } from './messages.ts';

/** Sentences read once, on the server: filling them in a browser takes a thousand bytes of script instead of forty thousand. */
export interface CompiledWords {
  readonly [key: string]: CompiledMessage | CompiledWords;
}

const known = new WeakMap<object, CompiledWords>();

/**
 * The words of a noun for the part of a page that runs in the browser (`components/writing/words.tsx`).
 * @param parts the first keys that are needed, when not all are
 * @example compiledWords('fr', 'errors', ['network'])
 */
export function compiledWords<N extends keyof Messages>(
  locale: Locale,
  noun: N,
  parts?: readonly (keyof Messages[N] & string)[],
): CompiledWords {
  const all = compiled(MESSAGES[locale][noun]);
  return parts ? Object.fromEntries(parts.map((part) => [part, all[part]!])) : all;
}

function compiled(messages: object): CompiledWords {
  const before = known.get(messages);
  if (before) return before;
  const words = Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      typeof value === 'string' ? plain(compile(value)) : compiled(value),
    ]),
  );
  known.set(messages, words);
  return words;
}

/** Without its prototypes: only plain values cross to a browser. */
function plain(message: CompiledMessage): CompiledMessage {
  return JSON.parse(JSON.stringify(message)) as CompiledMessage;
}
