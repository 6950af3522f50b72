import type { Distinctiveness } from '../distinctiveness.ts';
import type { DraftLength } from '../length.ts';
import type { Range } from '../reading.ts';
import type { Draft, LintContext } from './draft.ts';
import { type Finding, type Found, type Passage, type Rule, SEVERITIES } from './finding.ts';
import { type PreparedLint, prepareLint, type ReadDraft, readDraft } from './read-draft.ts';
import { isSaidHere, isSaidInThread } from './rules/no-company.ts';
import { isReasonInThread } from './rules/no-reason-why-you.ts';
import { RULES } from './rules.ts';
import { isGeneric } from './verdict.ts';

/** Where something owed to the person is said. */
type Said = 'HERE' | 'IN_THREAD' | null;

/** All there is to say of a draft. */
export interface LintReport {
  /** Blocks first, then warnings, then hints; within each, in the order of the rules, then of the text. */
  readonly findings: readonly Finding[];
  /** True as long as one finding blocks: no door lets the draft out. */
  readonly isBlocked: boolean;
  /** « Message générique » (000:14-25). */
  readonly isGeneric: boolean;
  /** Null without another message of the campaign, or before anything is said. */
  readonly distinctiveness: Distinctiveness | null;
  readonly length: DraftLength;
  /** What is well, for the line that says so. */
  readonly said: { readonly reason: Said; readonly company: Said };
}

/**
 * Reads a draft against what is known of the person, the campaign and what was already sent to them. Pure, and quick enough to run at each
 * key: prepare once, lint often.
 *
 * @param prepared from `prepareLint(context)`, kept while the composer is open
 * @example
 *   const prepared = prepareLint(context);
 *   lint({ text: 'Bonjour {prénom}', channel: 'EMAIL' }, prepared).isBlocked // true
 */
export function lint(draft: Draft, prepared: PreparedLint): LintReport {
  const seen = readDraft(draft, prepared);
  const isApproach = prepared.context.purpose === 'APPROACH';
  const findings = RULES.filter((rule) => isApproach || rule.concerns === 'EVERYTHING')
    .flatMap((rule) => rule.check(seen).map((found) => tell(rule, found, seen)))
    .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  return {
    findings,
    isBlocked: findings.some((finding) => finding.severity === 'block'),
    isGeneric: isApproach && isGeneric(findings, prepared.context.rank),
    distinctiveness: seen.distinctiveness,
    length: seen.length,
    said: {
      reason: seen.reason ? 'HERE' : isReasonInThread(seen) ? 'IN_THREAD' : null,
      company: isSaidHere(seen) ? 'HERE' : isSaidInThread(seen) ? 'IN_THREAD' : null,
    },
  };
}

/** The same for one reading: doors that send, reports, the API. */
export function lintOnce(draft: Draft, context: LintContext): LintReport {
  return lint(draft, prepareLint(context));
}

function tell(rule: Rule, found: Found, seen: ReadDraft): Finding {
  const place = found.in ?? 'TEXT';
  const ranges = found.at && found.at.length > 0 ? found.at : seen.beginning ? [seen.beginning] : [];
  const passages = ranges.map((range) => passageOf(range, place, seen.draft));
  return {
    code: rule.code,
    variant: found.variant ?? null,
    severity: found.severity ?? rule.severity,
    passage: passages[0] ?? null,
    passages,
    params: found.params ?? {},
    earlier: found.earlier ?? null,
    fix: found.fix ?? null,
  };
}

function passageOf({ start, end }: Range, place: Passage['in'], { text, subject }: Draft): Passage {
  return { start, end, in: place, text: (place === 'TEXT' ? text : (subject ?? '')).slice(start, end) };
}
