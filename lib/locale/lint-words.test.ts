import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../tests/fixtures/messages/english.ts';
import { FRENCH_BAD } from '../../tests/fixtures/messages/french-bad.ts';
import { stageLabelled } from '../../tests/fixtures/messages/labelled.ts';
import { CHANNELS } from '../domain/interactions/interaction.ts';
import { stage } from '../domain/messages/lint/example.ts';
import { type Finding, LINT_CODES } from '../domain/messages/lint/finding.ts';
import { lintOnce } from '../domain/messages/lint/lint.ts';
import { RULES } from '../domain/messages/lint/rules.ts';
import { lintWords } from './lint-say.ts';
import { wordFinding } from './lint-words.ts';
import { LOCALES } from './locales.ts';
import { MESSAGES } from './messages.ts';

const now = Date.UTC(2026, 10, 16, 9);
const seen: readonly Finding[] = [
  ...RULES.map((rule) => stage(rule.bad)),
  ...[...FRENCH_BAD, ...ENGLISH].map(stageLabelled),
].flatMap(({ draft, context }) => lintOnce(draft, context).findings);

it('every code is seen', () => {
  expect(new Set(seen.map((finding) => finding.code)).size).toBe(LINT_CODES.length);
});

describe.each(LOCALES)('in %s', (locale) => {
  const reader = { locale, timeZone: 'Europe/Paris', now };
  const say = lintWords(locale);

  it('every finding is worded: what, why and what to do, with nothing left open', () => {
    for (const finding of seen) {
      const { title, why, proposal, fix } = wordFinding(say, finding, reader);
      for (const words of [title, why, proposal]) {
        expect([finding.code, finding.variant, words]).toEqual([
          finding.code,
          finding.variant,
          expect.not.stringMatching(/^$|lint\.|find\.|\bnone\b|undefined|NaN/),
        ]);
      }
      expect(fix === null).toBe(finding.fix === null);
    }
  });

  it('words no code that does not exist', () => {
    expect(Object.keys(MESSAGES[locale].lint.find).toSorted()).toEqual([...LINT_CODES].toSorted());
  });
});

it('says it as a colleague would', () => {
  const text = 'Bonjour Inès, votre billet m’a plu. Marégraphe, leader sur son marché, recrute.';
  const { draft, context } = stage({ text });
  const [finding] = lintOnce(draft, context).findings;
  expect(wordFinding(lintWords('fr'), finding!, { locale: 'fr', timeZone: 'Europe/Paris', now })).toEqual({
    title: '«\u202fleader sur son marché\u202f» se dit partout.',
    why: 'Ces mots vont à tous, et n’apprennent rien.',
    proposal: 'Plutôt\u202f: donnez un fait qui se vérifie\u202f: effectif, clients, chiffre, produit.',
    fix: null,
  });
});

it('names a colleague and their message without a contraction or an elision missed', () => {
  const told = RULES.map((rule) => stage(rule.bad))
    .flatMap(({ draft, context }) => lintOnce(draft, context).findings)
    .flatMap((finding) => (finding.earlier ? [finding] : []));
  expect(new Set(told.map(({ code }) => code))).toContain('NEARLY_SAME_TEXT');
  for (const finding of told)
    for (const channel of [...CHANNELS, null]) {
      const earlier = { ...finding.earlier!, channel, mine: false, authorName: 'Élodie Weber' };
      const reader = { locale: 'fr' as const, timeZone: 'Europe/Paris', now };
      const { title } = wordFinding(lintWords('fr'), { ...finding, earlier }, reader);
      expect(title).not.toMatch(/(?<!\p{L})(?:de|à) (?:les? |l’|[AEIOUÉÈ])/u);
    }
});

it('blames nobody', () => {
  for (const locale of LOCALES) {
    expect(JSON.stringify(MESSAGES[locale].lint)).not.toMatch(
      /mauvais|honte|bad message|shame|vous auriez dû|you should have/i,
    );
  }
});
