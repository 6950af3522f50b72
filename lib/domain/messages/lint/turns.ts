import { EMPTY_FORMULAS_EN } from '../lexicons/empty-formulas.en.ts';
import { EMPTY_FORMULAS_FR } from '../lexicons/empty-formulas.fr.ts';
import { FORWARDS } from '../lexicons/forwards.ts';
import { REPROACHES_EN, REPROACHES_FR } from '../lexicons/reproaches.ts';
import { findPhrases, type PhraseBook, phraseBook } from '../phrases.ts';
import type { Range, Reading } from '../reading.ts';
import type { LexiconPart, LintLexicon } from './lexicon.ts';

// Browsers run this: what a workspace may write in its lexicon is checked elsewhere (lexicon.ts).

/** A turn of phrase, with what to say instead. How it is written: `phrases.ts`. */
export interface Phrase {
  readonly phrase: string;
  readonly suggestion: string;
  /** Only among the first words: « je reviens vers vous ». */
  readonly where?: 'OPENING';
  /** Harmless when one of these follows. */
  readonly unlessThen?: readonly string[];
}

/** Our own turns, as the settings show them. */
export const DEFAULT_PHRASES: Readonly<Record<LexiconPart, readonly Phrase[]>> = {
  emptyFormulas: [...EMPTY_FORMULAS_FR, ...EMPTY_FORMULAS_EN],
  reproach: [...REPROACHES_FR, ...REPROACHES_EN],
  forward: FORWARDS,
};

interface ReadyPart {
  readonly book: PhraseBook<Phrase>;
  readonly allowed: PhraseBook<null> | null;
}
export type ReadyLexicon = Readonly<Record<LexiconPart, ReadyPart>>;

let ours: ReadyLexicon | null = null;
const theirs = new WeakMap<LintLexicon, ReadyLexicon>();

/** Our turns with the workspace's, ready to be looked for. Kept, so that asking again costs nothing. */
export function readyLexicon(change?: LintLexicon | null): ReadyLexicon {
  if (!change) {
    ours ??= ready({});
    return ours;
  }
  const known = theirs.get(change) ?? ready(change);
  theirs.set(change, known);
  return known;
}

function ready(change: LintLexicon): ReadyLexicon {
  const part = (name: LexiconPart): ReadyPart => {
    const removed = change[name]?.remove ?? [];
    return {
      book: phraseBook(
        [...DEFAULT_PHRASES[name], ...(change[name]?.add ?? [])].map((what) => ({ ...what, what })),
      ),
      allowed: removed.length > 0 ? phraseBook(removed.map((phrase) => ({ phrase, what: null }))) : null,
    };
  };
  return { emptyFormulas: part('emptyFormulas'), reproach: part('reproach'), forward: part('forward') };
}

/** A turn found in a draft; `from` and `to` are places in its words. */
export interface Turn extends Range {
  readonly from: number;
  readonly to: number;
  readonly phrase: Phrase;
}

/** Words among which a turn still opens the message, after the greeting. */
const OPENING_WORDS = 8;

/** The turns of one part that a text holds, those let pass left out. */
export function turnsIn(reading: Reading, { book, allowed }: ReadyPart): Turn[] {
  const passing = allowed ? findPhrases(reading, allowed) : [];
  return findPhrases(reading, book)
    .filter(({ from, what }) => what.where !== 'OPENING' || from < reading.bodyFrom + OPENING_WORDS)
    .filter(({ from, to }) => !passing.some((pass) => pass.from <= from && pass.to >= to))
    .map(({ from, to, what }) => ({
      from,
      to,
      start: reading.words[from]!.start,
      end: reading.words[to - 1]!.end,
      phrase: what,
    }));
}
