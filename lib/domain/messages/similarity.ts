import { foldWord } from './folding.ts';
import { type Range, type Reading, readText, readWords } from './reading.ts';
import { isContent } from './stopwords.ts';

/** A text made ready to be compared: its words without greeting, leave-taking, signature or the person's name. */
export interface ComparableText {
  readonly words: readonly string[];
  /** Where each word stands in the text. */
  readonly places: readonly Range[];
  /** Everything said, greeting and signature too, run together: case, accents, marks and spaces gone. */
  readonly whole: string;
  /** The same of the words alone; empty when they are too few to tell texts apart. */
  readonly core: string;
  readonly counts: ReadonlyMap<string, number>;
  /** Every three words in a row, in their order, and as a set. */
  readonly runs: readonly string[];
  readonly runSet: ReadonlySet<string>;
  /** Where each word stands, a bit a place, 32 to a number. */
  readonly bits: ReadonlyMap<string, Uint32Array>;
}

/** Fewer words than this, greeting and leave aside, are no message of their own: « Merci ! ». */
const LEAST_WORDS = 4;
/** Words in a row from which two texts share a passage. */
const RUN = 3;
/** From this similarity on, a text is nearly another: two words changed in eight leave 0.75. */
const NEAR = 0.65;
/** The same when so much of the draft stands in the other text, word for word, whatever else that one said. */
const MOSTLY_COPIED = 0.6;
const LEAST_COPIED_WORDS = 10;

/** @param names of the person, which change nothing to what was said. */
export function comparable(text: string, names: readonly string[] = []): ComparableText {
  return comparableOf(readText(text, names), names);
}

/** The same of a text already read. */
export function comparableOf(reading: Reading, names: readonly string[] = []): ComparableText {
  const masked = new Set(names.flatMap((name) => readWords(name).map((word) => word.folded)));
  const kept = reading.words.filter((word) => !masked.has(word.folded));
  const body = reading.words
    .slice(reading.bodyFrom, reading.bodyTo)
    .filter((word) => !masked.has(word.folded));
  const words = body.map((word) => word.folded);
  const runs = runsOf(words);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return {
    words,
    places: body.map(({ start, end }) => ({ start, end })),
    whole:
      kept.length > 0
        ? kept.map(({ start, end }) => lettersOf(reading.text.slice(start, end))).join('')
        : reading.text.replace(/\s+/g, ''),
    core: words.length >= LEAST_WORDS ? words.join('') : '',
    counts,
    runs,
    runSet: new Set(runs),
    bits: bitsOf(words),
  };
}

/** Every letter and figure, an inclusive ending with them: « prêt·e·s » retyped as « prêt e s » is the same. */
function lettersOf(word: string): string {
  return foldWord(word).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether two texts are one, but for case, accents, marks, spaces, the name greeted and the signature. Symmetric. */
export function isSameText(one: ComparableText, other: ComparableText): boolean {
  return (one.whole !== '' && one.whole === other.whole) || (one.core !== '' && one.core === other.core);
}

/**
 * How alike two texts are, 0 to 1: twice the words they share in the same order over the words they hold. Symmetric.
 * @example two words changed in a message of ten: 0.8.
 */
export function similarityOf(one: ComparableText, other: ComparableText): number {
  const sum = one.words.length + other.words.length;
  if (sum === 0) return 0;
  return (2 * longestCommonSubsequence(one.words, other)) / sum;
}

/** Whether a draft nearly repeats an earlier text. Below four words nothing does. */
export function isNearlySame(draft: ComparableText, earlier: ComparableText): boolean {
  if (draft.core === '' || earlier.core === '') return false;
  // The words they share in any order bound those in the same order, and are far quicker to count.
  const shared = sharedInAnyOrder(draft, earlier);
  const most = (2 * shared) / (draft.words.length + earlier.words.length);
  if (most >= NEAR && similarityOf(draft, earlier) >= NEAR) return true;
  if (shared < LEAST_COPIED_WORDS || shared / draft.words.length < MOSTLY_COPIED) return false;
  const copied = copiedWords(draft, earlier);
  return copied >= LEAST_COPIED_WORDS && copied / draft.words.length >= MOSTLY_COPIED;
}

/** The stretches of a draft that stand word for word in an earlier text, longest first. Stock turns of three small words are left out. */
export function commonPassages(draft: ComparableText, earlier: ComparableText): Range[] {
  const passages: Range[] = [];
  const isShared = sharedWords(draft, earlier);
  let from = 0;
  while (from < draft.words.length) {
    if (!isShared[from]) {
      from += 1;
      continue;
    }
    let to = from;
    while (to < draft.words.length && isShared[to]) to += 1;
    const words = draft.words.slice(from, to);
    if (words.filter(isContent).length >= 2 || words.length >= 6)
      passages.push({ start: draft.places[from]!.start, end: draft.places[to - 1]!.end });
    from = to;
  }
  return passages.toSorted((a, b) => b.end - b.start - (a.end - a.start));
}

function copiedWords(draft: ComparableText, earlier: ComparableText): number {
  return sharedWords(draft, earlier).filter(Boolean).length;
}

function sharedWords(draft: ComparableText, earlier: ComparableText): boolean[] {
  const isShared = new Array<boolean>(draft.words.length).fill(false);
  draft.runs.forEach((run, from) => {
    if (earlier.runSet.has(run)) isShared.fill(true, from, from + RUN);
  });
  return isShared;
}

function runsOf(words: readonly string[]): string[] {
  const runs: string[] = [];
  for (let from = 0; from + RUN <= words.length; from += 1)
    runs.push(words.slice(from, from + RUN).join(' '));
  return runs;
}

function sharedInAnyOrder(one: ComparableText, other: ComparableText): number {
  let shared = 0;
  for (const [word, count] of one.counts) {
    const there = other.counts.get(word);
    if (there !== undefined) shared += Math.min(count, there);
  }
  return shared;
}

function bitsOf(words: readonly string[]): Map<string, Uint32Array> {
  const bits = new Map<string, Uint32Array>();
  words.forEach((word, place) => {
    const own = bits.get(word) ?? new Uint32Array(Math.ceil(words.length / 32));
    own[place >>> 5]! |= 1 << (place & 31);
    bits.set(word, own);
  });
  return bits;
}

/**
 * The words two texts share in the same order: 32 places of the other text are compared at once, so that twenty long messages cost a
 * fraction of a millisecond. Hyyrö, "Bit-parallel LCS-length computation revisited", 2004: each zero left in the row is a word shared.
 */
function longestCommonSubsequence(one: readonly string[], other: ComparableText): number {
  const row = new Uint32Array(Math.ceil(other.words.length / 32)).fill(0xffffffff);
  for (const word of one) {
    const places = other.bits.get(word);
    if (!places) continue;
    let carry = 0;
    for (let at = 0; at < row.length; at += 1) {
      const value = row[at]!;
      const met = (value & places[at]!) >>> 0;
      const sum = value + met + carry;
      carry = sum > 0xffffffff ? 1 : 0;
      row[at] = (sum >>> 0) | (value & ~places[at]!);
    }
  }
  let shared = 0;
  for (let place = 0; place < other.words.length; place += 1)
    if (((row[place >>> 5]! >>> (place & 31)) & 1) === 0) shared += 1;
  return shared;
}
