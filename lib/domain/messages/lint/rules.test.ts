import { describe, expect, it } from 'vitest';
import { stage } from './example.ts';
import { LINT_CODES } from './finding.ts';
import { lintOnce } from './lint.ts';
import { RULES } from './rules.ts';

it('there is one rule for each code', () => {
  expect(RULES.map((rule) => rule.code)).toEqual(LINT_CODES);
});

describe.each(RULES)('$code', (rule) => {
  it('finds its bad example, with a passage', () => {
    const { draft, context } = stage(rule.bad);
    const found = lintOnce(draft, context).findings.filter((finding) => finding.code === rule.code);
    expect(found.length).toBeGreaterThan(0);
    for (const { passage } of found) expect(passage?.text).not.toBe('');
  });

  it('says nothing of its good example, nor does any other rule', () => {
    const { draft, context } = stage(rule.good);
    expect(lintOnce(draft, context).findings).toEqual([]);
  });

  it('carries a name, a reason and a remedy that blame nobody', () => {
    for (const text of [rule.name, rule.reason, rule.remedy]) {
      expect(text.length).toBeGreaterThan(8);
      expect(text).not.toMatch(/mauvais|erreur de votre|faute de votre/i);
    }
  });
});
