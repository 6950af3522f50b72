import { canonical, foldWord } from './folding.ts';

/** A stretch of a text, by its UTF-16 offsets; the end is outside. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Word extends Range {
  readonly raw: string;
  readonly folded: string;
  readonly canonical: string;
}

/** A sentence or a line; `from` and `to` are places in the list of words, `to` outside. */
export interface Sentence extends Range {
  readonly from: number;
  readonly to: number;
  readonly asks: boolean;
}

export const TEXT_LANGUAGES = ['fr', 'en'] as const;
export type TextLanguage = (typeof TEXT_LANGUAGES)[number];

/** A text cut into words and sentences, with its greeting and its closing told apart. */
export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
  /** The words before this place greet. */
  readonly bodyFrom: number;
  /** The words from this place on take leave or sign. */
  readonly bodyTo: number;
  readonly language: TextLanguage;
}

// A word may carry an inclusive ending, « intéressé·e », « intéressé(e)s », « candidat.e.s », which is read as the word alone.
const WORD =
  /([\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*[+#]*)(?:[·•⋅‧∙.(\-–](?:e|es|s|ne|nes|se|ses|rice|trice|trices|euse|fe|ere)\)?(?:[·•⋅‧∙.-]?s)?(?![\p{L}\p{N}]))?/gu;
const SENTENCE_END = /[.!?…]+["»”’)\]]*(?=\s|$)|\n+|\s[–—]\s(?=\p{Lu})/gu;

/** Reads a text once; every rule looks at this. `names` are those of the person, to know a greeting by. */
export function readText(
  text: string,
  names: readonly string[] = [],
  language?: TextLanguage | null,
): Reading {
  const words = readWords(text);
  const sentences = readSentences(text, words);
  const known = new Set(names.flatMap((name) => readWords(name).map((word) => word.folded)));
  const bodyFrom = endOfGreeting(text, words, known);
  const bodyTo = Math.max(bodyFrom, startOfClosing(text, words, sentences, bodyFrom));
  return { text, words, sentences, bodyFrom, bodyTo, language: language ?? detectLanguage(words) };
}

export function readWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const folded = foldWord(match[1]!);
    if (folded === '') continue;
    const start = match.index;
    words.push({
      raw: match[1]!,
      folded,
      canonical: canonical(folded),
      start,
      end: start + match[0].length,
    });
  }
  return words;
}

function readSentences(text: string, words: readonly Word[]): Sentence[] {
  const sentences: Sentence[] = [];
  let next = 0;
  const close = (before: number, end: string) => {
    const from = next;
    while (next < words.length && words[next]!.start < before) next += 1;
    if (next === from) return;
    const last = words[next - 1]!;
    sentences.push({
      from,
      to: next,
      start: words[from]!.start,
      end: end.startsWith('\n') || end === '' ? last.end : Math.max(last.end, before),
      asks: end.includes('?') || text.slice(last.end, before).includes('?'),
    });
  };
  for (const match of text.matchAll(SENTENCE_END)) close(match.index + match[0].length, match[0]);
  close(Number.POSITIVE_INFINITY, '');
  return sentences;
}

const GREETINGS = new Set(
  'bonjour bonsoir salut hello hi hey dear cher chere chers coucou hola greetings madame monsieur'.split(' '),
);
const GREETING_PAIRS = new Set(['good morning', 'good afternoon', 'good evening', 'rebonjour', 're bonjour']);
/** What may follow a greeting before its comma. */
const GREETED = new Set(
  'a toi vous tous toutes there again et encore mme mr m mrs ms mlle madame monsieur'.split(' '),
);

function endOfGreeting(text: string, words: readonly Word[], names: ReadonlySet<string>): number {
  let at = 0;
  const isName = (place: number) => names.has(words[place]?.folded ?? '');
  while (at < 3 && isName(at)) at += 1;
  const pair = `${words[at]?.folded} ${words[at + 1]?.folded}`;
  if (GREETING_PAIRS.has(pair)) at += 2;
  else if (GREETINGS.has(words[at]?.folded ?? '')) at += 1;
  else if (at > 0 && /^\s*[,:!\n–—]/.test(text.slice(words[at - 1]!.end))) return at;
  else return 0;
  const isOver = () => /^[^\p{L}\p{N}]*[,;:!?.\n]/u.test(text.slice(words[at - 1]!.end, words[at]?.start));
  // « Bonjour Madame Le Goff, » : to the first mark, when it comes soon.
  const open = at;
  while (at < words.length && at - open < 5 && !isOver()) at += 1;
  if (at === words.length || isOver()) return at;
  at = open;
  while (at < words.length && !isOver() && (isName(at) || GREETED.has(words[at]!.folded))) at += 1;
  return at;
}

const FAREWELL =
  /^(?:(?:et|en|je|nous|vous|tres|d|avec|bien|en vous) ){0,4}(?:bonne (?:journee|soiree|semaine|fin|continuation|reception|lecture)|belle (?:journee|soiree|semaine|fin)|tres (?:bonne|belle) |excellent(?:e)? |bon (?:week|weekend|courage)|cordialement|bien (?:cordialement|a vous|a toi)|a (?:bientot|tres (?:bientot|vite)|plus|toi|vous)\b|a vous lire|au plaisir|merci(?: d avance| par avance| beaucoup| a vous| de votre (?:retour|lecture|temps|attention)|$)|respectueusement|sinceres? |sincerement|amicalement|salutations|bises|dans l attente|souhait(?:e|ant|ons) une|remercie (?:par avance|d avance|de votre)|(?:kind|best|warm|many)? ?(?:regards|wishes|thanks)\b|best$|cheers|sincerely|thank you(?: for your time| in advance|$)|thanks|looking forward|have a (?:nice|good|great)|all the best|take care|talk soon|speak soon)/;

/** Where taking leave begins: the last lines, as long as they are stock politeness or a signature. */
function startOfClosing(
  text: string,
  words: readonly Word[],
  sentences: readonly Sentence[],
  bodyFrom: number,
): number {
  let at = words.length;
  for (const sentence of sentences.toReversed()) {
    if (sentence.from < bodyFrom) break;
    const own = words.slice(sentence.from, sentence.to);
    const isFarewell = own.length <= 14 && FAREWELL.test(own.map((word) => word.folded).join(' '));
    if (!isFarewell && !(isSignature(own) && !sentence.asks && isAlone(text, sentence))) break;
    at = sentence.from;
  }
  return at;
}

function isSignature(words: readonly Word[]): boolean {
  return (
    words.length <= 8 &&
    words.every(
      (word) => /^[\p{Lu}\p{N}]/u.test(word.raw) || /^(?:de|du|d|le|la|chez|at|et)$/.test(word.folded),
    )
  );
}

/** A line of its own, or what follows the end of a sentence: « … cette semaine ? Camille ». */
function isAlone(text: string, sentence: Sentence): boolean {
  return /(?:^|[\n.!?…"»)–—])\s*$/.test(text.slice(0, sentence.start));
}

const FRENCH = new Set(
  'je vous nous le la les un une des du de et est pour dans sur avec votre vos que qui chez pas bonjour au'.split(
    ' ',
  ),
);
const ENGLISH = new Set(
  'i you we the a an of and is for in on with your that who at not hi hello to are have my our this'.split(
    ' ',
  ),
);

function detectLanguage(words: readonly Word[]): TextLanguage {
  let lean = 0;
  for (const { folded } of words) lean += (FRENCH.has(folded) ? 1 : 0) - (ENGLISH.has(folded) ? 1 : 0);
  return lean < 0 ? 'en' : 'fr';
}
