import { readdirSync } from 'node:fs';
import { createTranslator } from 'next-intl';
import { describe, expect, test } from 'vitest';
import {
  CHANNELS,
  COURTESIES,
  INTERACTION_KINDS,
  LIFE_EVENTS,
  OUTCOMES,
  SENTIMENTS,
} from '../domain/interactions/interaction.ts';
import { SLOTS, STOP_CODES, WAIT_CODES } from '../domain/relances/decision.ts';
import { CATEGORIES } from '../domain/relances/policy.ts';
import { LOCALES } from './locales.ts';
import { MESSAGES } from './messages.ts';

/** `{name}` or `{count, plural, …}`; a branch, `one {word}`, follows its keyword and is text. */
const ARGUMENT = /(?<!(?:zero|one|two|few|many|other|=\d+|[A-Z_]{2,})\s*)\{(\w+)(?=[,}])/g;

function leaves(messages: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(messages)) {
    if (typeof value === 'string') found.set(`${path}${key}`, value);
    else for (const [deep, text] of leaves(value, `${path}${key}.`)) found.set(deep, text);
  }
  return found;
}

const french = leaves(MESSAGES.fr);
const english = leaves(MESSAGES.en);

test('the two languages say the same things', () => {
  expect([...english.keys()].toSorted()).toEqual([...french.keys()].toSorted());
});

test('every file of words is read', () => {
  for (const locale of LOCALES) {
    const files = readdirSync(new URL(`./${locale}`, import.meta.url)).map((file) =>
      file.replace('.json', ''),
    );
    expect(Object.keys(MESSAGES[locale]).toSorted()).toEqual(files.toSorted());
  }
});

test('the two languages ask for the same arguments', () => {
  const args = (text: string) =>
    [...new Set([...text.matchAll(ARGUMENT)].map((match) => match[1]))].toSorted();
  for (const [key, text] of french) expect([key, args(text)]).toEqual([key, args(english.get(key) ?? '')]);
});

test('French carries no plain space before its high punctuation', () => {
  for (const [key, text] of french) expect([key, / [;:!?»]|« /.test(text)]).toEqual([key, false]);
});

describe('the vocabulary names every code', () => {
  const sets: Record<string, readonly string[]> = {
    category: CATEGORIES,
    courtesy: COURTESIES,
    channel: CHANNELS,
    slot: SLOTS,
    kind: INTERACTION_KINDS,
    sentiment: SENTIMENTS,
    outcome: OUTCOMES,
    event: LIFE_EVENTS,
    wait: WAIT_CODES,
    stop: STOP_CODES,
  };
  test.each(LOCALES)('%s', (locale) => {
    const vocabulary = MESSAGES[locale].vocabulary as unknown as Record<string, Record<string, string>>;
    for (const [name, codes] of Object.entries(sets)) {
      expect([name, Object.keys(vocabulary[name] ?? {}).toSorted()]).toEqual([name, [...codes].toSorted()]);
    }
  });
});

test('plurals agree', () => {
  const t = createTranslator({ locale: 'fr', messages: MESSAGES.fr, namespace: 'shell' });
  expect(t('meter', { done: 0, capacity: 40 })).toBe('Aucune relance faite sur 40 cette semaine');
  expect(t('meter', { done: 1, capacity: 40 })).toBe('1 relance faite sur 40 cette semaine');
  expect(t('meter', { done: 23, capacity: 40 })).toBe('23 relances faites sur 40 cette semaine');
});
