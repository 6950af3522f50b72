import { canonical } from './folding.ts';
import { type Reading, readWords } from './reading.ts';

/** Where a phrase was found: places in the list of words, `to` outside. */
export interface PhraseHit<T> {
  readonly from: number;
  readonly to: number;
  readonly what: T;
}

/** A phrase to look for, and what finding it means. What follows it may make it harmless: « je reviens vers vous » then « avec ». */
export interface PhraseEntry<T> {
  readonly phrase: string;
  readonly unlessThen?: readonly string[];
  readonly what: T;
}

interface Compiled<T> {
  readonly pattern: RegExp;
  readonly unless: RegExp | null;
  readonly what: T;
}

/** Phrases ready to be looked for, by the word they may begin with. */
export interface PhraseBook<T> {
  readonly byWord: ReadonlyMap<string, readonly Compiled<T>[]>;
  /** Those that begin with the beginning of a word, by its first letters. */
  readonly byStart: ReadonlyMap<string, readonly Compiled<T>[]>;
}

type Node =
  | { readonly kind: 'word'; readonly word: string; readonly isStart: boolean }
  | { readonly kind: 'gap' }
  | { readonly kind: 'one'; readonly of: readonly (readonly Node[])[]; readonly isOptional: boolean };

/** As many words as « … » may stand for. */
const GAP = 4;
/** Letters under which a beginning of word is kept; shorter ones are taken literally. */
const START = 3;

/**
 * Makes phrases ready. A phrase is words, as one would write them; case, accents, marks, gender, plural, tu and vous do not count. Besides:
 * `(a|b c)` either; `[a]` or nothing; `…` up to four words of the same sentence; `transm*` every word that begins so. A phrase that cannot
 * be read so is taken word by word; one without any word is dropped.
 * @example « leader … (marché|secteur) » finds « leader incontesté sur son secteur ».
 */
export function phraseBook<T>(entries: Iterable<PhraseEntry<T>>): PhraseBook<T> {
  const byWord = new Map<string, Compiled<T>[]>();
  const byStart = new Map<string, Compiled<T>[]>();
  for (const { phrase, unlessThen, what } of entries) {
    const nodes = parse(phrase);
    const firsts = firstsOf(nodes);
    if (firsts === null || firsts.length === 0) continue;
    const unless = unlessThen
      ? new RegExp(`(?:${unlessThen.map(sourceOfPhrase).join('|')})(?= |$)`, 'y')
      : null;
    const compiled = { pattern: new RegExp(`${sourceOf(nodes)}(?= |$)`, 'y'), unless, what };
    for (const first of firsts) {
      const book = first.isStart ? byStart : byWord;
      const key = first.isStart ? first.word.slice(0, START) : first.word;
      if (!book.get(key)?.push(compiled)) book.set(key, [compiled]);
    }
  }
  return { byWord, byStart };
}

/** Every phrase found in a text, the longest where several overlap, in the order of the text. No phrase runs over the end of a sentence. */
export function findPhrases<T>(reading: Reading, book: PhraseBook<T>): PhraseHit<T>[] {
  const { text, starts } = canonicalOf(reading);
  const placeOf = new Map(starts.map((start, place) => [start, place]));
  const hits: PhraseHit<T>[] = [];
  reading.words.forEach((word, from) => {
    const exact = book.byWord.get(word.canonical);
    const begun = book.byStart.get(word.canonical.slice(0, START));
    if (!exact && !begun) return;
    let best: PhraseHit<T> | null = null;
    for (const { pattern, unless, what } of [...(exact ?? []), ...(begun ?? [])]) {
      pattern.lastIndex = starts[from]!;
      if (!pattern.test(text)) continue;
      let end = pattern.lastIndex;
      if (unless) {
        unless.lastIndex = end;
        if (unless.test(text)) continue;
      }
      if (text.startsWith(' ¶', end)) end += 2;
      const to = placeOf.get(end) ?? reading.words.length;
      if (!best || to > best.to) best = { from, to, what };
    }
    const last = hits.at(-1);
    if (best && (!last || best.from >= last.to)) hits.push(best);
    else if (best && last && best.to - best.from > last.to - last.from) hits[hits.length - 1] = best;
  });
  return hits;
}

interface CanonicalText {
  readonly text: string;
  readonly starts: readonly number[];
}
const canonicals = new WeakMap<Reading, CanonicalText>();

/** The words one space apart, « ¶ » between sentences; several books read the same text. */
function canonicalOf(reading: Reading): CanonicalText {
  const known = canonicals.get(reading);
  if (known) return known;
  const firsts = new Set(reading.sentences.map((sentence) => sentence.from));
  let text = '';
  const starts = reading.words.map((word, place) => {
    if (place > 0 && firsts.has(place)) text += ' ¶';
    const start = text.length;
    text += ` ${word.canonical}`;
    return start;
  });
  const made = { text, starts };
  canonicals.set(reading, made);
  return made;
}

function parse(phrase: string): readonly Node[] {
  const tokens = phrase.match(/[()[\]|…*]|\.{3}|[^\s()[\]|…*.]+|\S/g) ?? [];
  let at = 0;
  const sequence = (): Node[] | null => {
    const nodes: Node[] = [];
    while (at < tokens.length && !'|)]'.includes(tokens[at]!)) {
      const token = tokens[at]!;
      at += 1;
      if (token === '(' || token === '[') {
        const of: Node[][] = [];
        do {
          const branch = sequence();
          if (!branch) return null;
          of.push(branch);
        } while (tokens[at] === '|' && ++at);
        if (tokens[at] !== (token === '(' ? ')' : ']')) return null;
        at += 1;
        nodes.push({ kind: 'one', of, isOptional: token === '[' });
      } else if (token === '…' || token === '...') nodes.push({ kind: 'gap' });
      else {
        const isStart = tokens[at] === '*';
        if (isStart) at += 1;
        for (const { folded } of readWords(token)) {
          const isLong = isStart && folded.length >= START;
          nodes.push({ kind: 'word', word: isLong ? folded : canonical(folded), isStart: isLong });
        }
      }
    }
    return nodes;
  };
  const nodes = sequence();
  if (nodes && at === tokens.length) return nodes;
  return readWords(phrase).map((word) => ({ kind: 'word', word: word.canonical, isStart: false }));
}

function sourceOfPhrase(phrase: string): string {
  return sourceOf(parse(phrase));
}

function sourceOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'gap') return `(?: [^ ¶]+){0,${GAP}}?`;
      if (node.kind === 'word') return ` ${literally(node.word)}${node.isStart ? '[^ ¶]*' : '(?= |$)'}`;
      // The longest first, so that « a b c » is not taken for « a b ».
      const either = `(?:${node.of
        .toSorted((a, b) => b.length - a.length)
        .map(sourceOf)
        .join('|')})`;
      return node.isOptional ? `${either}?` : either;
    })
    .join('');
}

function literally(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

type WordNode = Extract<Node, { kind: 'word' }>;

/** The words a phrase may begin with; null when it may begin with anything. */
function firstsOf(nodes: readonly Node[]): WordNode[] | null {
  const firsts: WordNode[] = [];
  for (const node of nodes) {
    if (node.kind === 'gap') return null;
    if (node.kind === 'word') return [...firsts, node];
    const ofBranches = node.of.map(firstsOf);
    if (ofBranches.some((of) => of === null)) return null;
    firsts.push(...(ofBranches as WordNode[][]).flat());
    if (!node.isOptional && node.of.every((branch) => branch.length > 0)) return firsts;
  }
  return firsts;
}
