import format, { type CompiledMessage } from 'icu-minify/format';
import type { CompiledWords } from './compiled-words.ts';

// Browsers run this: what reads sentences stays on the server (compiled-words.ts).

const formatters = {
  getDateTimeFormat: (...how: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
    new Intl.DateTimeFormat(...how),
  getNumberFormat: (...how: ConstructorParameters<typeof Intl.NumberFormat>) => new Intl.NumberFormat(...how),
  getPluralRules: (...how: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...how),
};

/** What differs from one saying to the next. */
export type SayValues = Readonly<Record<string, string | number>>;

/**
 * A compiled sentence by its key, filled.
 * @throws when there is no such sentence among those that were sent
 * @example say(words, 'fr', 'lint.count', { count: 2 }) // 2 remarques
 */
export function say(words: CompiledWords, locale: string, key: string, values?: SayValues): string {
  let found: CompiledMessage | CompiledWords | undefined = words;
  for (const part of key.split('.')) found = (found as CompiledWords | undefined)?.[part];
  if (typeof found === 'string') return found;
  if (!Array.isArray(found)) throw new Error(`The browser was not sent « ${key} ».`);
  return format(found as CompiledMessage, locale, values, { formatters }) as string;
}
