import { createTranslator } from 'use-intl/core';
import { expect, it } from 'vitest';
import { compiledWords } from './compiled-words.ts';
import { LOCALES } from './locales.ts';
import { MESSAGES } from './messages.ts';
import { say } from './say.ts';

/** What the browser is sent, by the layout of the mode relance. */
const NOUNS = ['errors', 'lint', 'relances', 'vocabulary', 'writing'] as const;

function keysOf(messages: object, path = ''): string[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [path + key] : keysOf(value, `${path}${key}.`),
  );
}

/** A value for every name a sentence may hold: none, one, many, and words. */
function valuesOf(message: string, count: number): Record<string, string | number> {
  const names = [...message.matchAll(/\{(\w+)(?:, (plural|select|number))?/g)];
  return Object.fromEntries(
    names.map(([, name = '', how]) => [
      name,
      how === 'plural' || how === 'number' ? count : how === 'select' ? (count > 1 ? 'yes' : 'none') : 'Zoé',
    ]),
  );
}

it.each(LOCALES)('a browser says in %s what the server says, whatever the sentence', (locale) => {
  let sentences = 0;
  for (const noun of NOUNS) {
    const words = compiledWords(locale, noun);
    const server = createTranslator({ locale, messages: MESSAGES[locale], namespace: noun }) as unknown as (
      key: string,
      values: Record<string, string | number>,
    ) => string;
    for (const key of keysOf(MESSAGES[locale][noun])) {
      const message = key
        .split('.')
        .reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], MESSAGES[locale][noun]);
      for (const count of [0, 1, 2, 1234]) {
        const values = valuesOf(String(message), count);
        expect(say(words, locale, key, values), `${noun}.${key}`).toBe(server(key, values));
        sentences += 1;
      }
    }
  }
  expect(sentences).toBeGreaterThan(800);
});

it('refuses a sentence that was not sent, and sends only the parts asked for', () => {
  const words = compiledWords('fr', 'errors', ['network']);
  expect(Object.keys(words)).toEqual(['network']);
  expect(() => say(words, 'fr', 'unknown.title')).toThrow('unknown.title');
  expect(() => say(words, 'fr', 'network.more')).toThrow('network.more');
});

it('sends plain values alone: nothing else crosses to a browser', () => {
  const plain = (node: unknown): boolean =>
    typeof node !== 'object' ||
    node === null ||
    ([Object.prototype, Array.prototype].includes(Object.getPrototypeOf(node)) &&
      Object.values(node).every(plain));
  for (const noun of NOUNS) expect(plain(compiledWords('fr', noun)), noun).toBe(true);
});
