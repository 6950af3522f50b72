import { namesCompany, namesSomeCompany, readCompany, readConfidence } from '../company-mention.ts';
import { type CampaignIndex, type Distinctiveness, distinctivenessOf } from '../distinctiveness.ts';
import { type DraftLength, measureLength } from '../length.ts';
import { findReason, type Reason, type Whom } from '../personal-reason.ts';
import { type Range, type Reading, readText } from '../reading.ts';
import { type ComparableText, comparableOf, isNearlySame, isSameText } from '../similarity.ts';
import type { Draft, EarlierMessage, LintContext } from './draft.ts';
import { type ReadyLexicon, readyLexicon } from './turns.ts';

/** An earlier message, compared and asked once for all. */
interface PreparedEarlier {
  readonly message: EarlierMessage;
  readonly comparable: ComparableText;
  readonly reading: Reading;
  /** Its words one space apart, to look for a sentence in. */
  readonly joined: string;
  readonly saysWho: boolean;
  readonly givesReason: boolean;
}

/** A context made ready, so that reading a draft costs what the draft costs. */
export interface PreparedLint {
  readonly context: LintContext;
  readonly names: readonly string[];
  readonly whom: Whom;
  readonly company: readonly string[];
  readonly earlier: readonly PreparedEarlier[];
  /** Every word already said to them, canonical. */
  readonly said: ReadonlySet<string>;
  readonly campaignIndex: CampaignIndex | null;
  readonly lexicon: ReadyLexicon;
}

/** An earlier message beside the draft: compared once for all rules. */
interface Compared extends PreparedEarlier {
  readonly isSame: boolean;
  readonly isNear: boolean;
}

/** A draft as rules see it. */
export interface ReadDraft {
  readonly draft: Draft;
  readonly context: LintContext;
  readonly prepared: PreparedLint;
  readonly reading: Reading;
  readonly subject: Reading | null;
  readonly comparable: ComparableText;
  readonly compared: readonly Compared[];
  readonly distinctiveness: Distinctiveness | null;
  readonly length: DraftLength;
  /** The reason « pourquoi vous » in the draft itself. */
  readonly reason: Reason | null;
  /** How the draft begins: its greeting with the first sentence. Null when it has no word. */
  readonly beginning: Range | null;
}

/** Prepares what a draft is read against. Worth keeping as long as the composer is open. */
export function prepareLint(context: LintContext): PreparedLint {
  const { person, campaign } = context;
  const names = [person.firstName, person.lastName].filter((name) => name.trim() !== '');
  const company = readCompany(campaign.company);
  const whom: Whom = {
    names: [...names, ...context.senderNames],
    company: person.company,
    title: person.title,
    inCommon: person.inCommon,
    hook: context.hook,
    hiring: campaign.company,
    roleTitle: campaign.roleTitle,
    category: context.category,
  };
  const earlier = context.earlier.map((message) => {
    const reading = readText(message.text, names);
    const own = comparableOf(reading, names);
    return {
      message,
      reading,
      comparable: own,
      joined: ` ${own.words.join(' ')} `,
      saysWho:
        namesCompany(reading, company) ||
        readConfidence(reading)?.isExplained === true ||
        (campaign.company === null && namesSomeCompany(reading, [readCompany(person.company)])),
      givesReason: findReason(reading, whom) !== null,
    };
  });
  return {
    context,
    names,
    whom,
    company,
    earlier,
    said: new Set(earlier.flatMap(({ reading }) => reading.words.map((word) => word.canonical))),
    campaignIndex: context.campaignIndex,
    lexicon: readyLexicon(context.lexicon),
  };
}

export function readDraft(draft: Draft, prepared: PreparedLint): ReadDraft {
  const { context, names } = prepared;
  const reading = readText(draft.text, names, context.language);
  const own = comparableOf(reading, names);
  return {
    draft,
    context,
    prepared,
    reading,
    subject: draft.subject ? readText(draft.subject, names, context.language) : null,
    comparable: own,
    compared: prepared.earlier.map((earlier) => {
      const isSame = isSameText(own, earlier.comparable);
      return { ...earlier, isSame, isNear: !isSame && isNearlySame(own, earlier.comparable) };
    }),
    distinctiveness: distinctivenessOf(own, prepared.campaignIndex, context.contactId),
    length: measureLength(draft.text, draft.channel, draft.form, context.limits),
    reason: findReason(reading, prepared.whom),
    beginning: beginningOf(reading),
  };
}

function beginningOf({ sentences, bodyFrom }: Reading): Range | null {
  const first = sentences[0];
  if (!first) return null;
  const body = sentences.find((sentence) => sentence.to > bodyFrom) ?? first;
  return { start: first.start, end: body.end };
}
