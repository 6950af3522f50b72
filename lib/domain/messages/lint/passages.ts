import type { Range, Reading } from '../reading.ts';
import type { EarlierMessage } from './draft.ts';
import type { EarlierRef, Fix } from './finding.ts';

/** The whole of a draft, from its first word to its last; the whole text when it has no word. */
export function wholeOf({ words, text }: Reading): Range {
  const [first] = words;
  return first ? { start: first.start, end: words.at(-1)!.end } : { start: 0, end: text.length };
}

export function earlierRef({ id, at, channel, authorName, mine }: EarlierMessage): EarlierRef {
  return { id, at, channel, authorName, mine };
}

/**
 * How a turn may be taken out and leave a right sentence, or null. Its whole sentence goes when it says nothing else; at the head of a
 * sentence it goes with the comma or the colon that follows within a few words, and the next word takes the capital.
 * @example « Sauf erreur de ma part, votre équipe grandit. » : « Votre équipe grandit. »
 */
export function removalOf(reading: Reading, from: number, to: number): Fix | null {
  const { words, sentences, text } = reading;
  const sentence = sentences.find((one) => from >= one.from && to <= one.to);
  if (!sentence) return null;
  // A greeting on the same line stays: « Bonjour Léa, sauf erreur de ma part, … ».
  const head = Math.max(sentence.from, Math.min(reading.bodyFrom, sentence.to));
  if (from !== head) return null;
  const start = words[from]!.start;
  if (to === sentence.to && head === sentence.from) return cut(text, start, sentence.end);
  const next = words.slice(to, Math.min(sentence.to, to + FEW)).find((word, at, few) => {
    const before = at === 0 ? words[to - 1]! : few[at - 1]!;
    const between = text.slice(before.end, word.start);
    return /:/.test(between) || (at === 0 && /,/.test(between));
  });
  if (
    !next ||
    (head > sentence.from &&
      !/[.!?…\n]\s*$/.test(text.slice(0, start)) &&
      !/,\s*$/.test(text.slice(0, start)))
  )
    return null;
  const isAfterGreeting = head > sentence.from;
  const letter = text.slice(next.start, next.start + 1);
  const capital = isAfterGreeting ? letter : letter.toLocaleUpperCase('fr');
  return { kind: 'replace', start, end: next.start + 1, text: capital };
}

/** Words between a turn and the colon it leads to: « … de vous relancer avec une seule chose : ». */
const FEW = 6;

/** Takes a stretch out with the space it leaves behind. */
export function cut(text: string, start: number, end: number): Fix {
  const after = /^[ \t\u00a0\u202f]*\n?/.exec(text.slice(end))?.[0].length ?? 0;
  return { kind: 'remove', start, end: end + after, text: '' };
}
