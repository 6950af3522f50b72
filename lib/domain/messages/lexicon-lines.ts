/** A turn of phrase and what to say instead, as one line says both. */
export interface LexiconLine {
  readonly phrase: string;
  readonly suggestion: string;
}

const ARROW = /\s*(?:→|=>|->)\s*/;

/**
 * The turns of a field, one a line: `nouvelle aventure → dites ce que la personne fera`. What follows the arrow may be left out.
 * Blank lines are none; a turn said twice is one.
 */
export function readLexiconLines(text: string): LexiconLine[] {
  const lines = new Map<string, LexiconLine>();
  for (const line of text.split(/\r?\n/)) {
    const [phrase = '', ...rest] = line.trim().split(ARROW);
    if (phrase) lines.set(phrase.toLowerCase(), { phrase, suggestion: rest.join(' ') });
  }
  return [...lines.values()];
}

/** The field that such lines came from. */
export function writeLexiconLines(lines: readonly { phrase: string; suggestion: string }[]): string {
  return lines
    .map(({ phrase, suggestion }) => (suggestion ? `${phrase} → ${suggestion}` : phrase))
    .join('\n');
}

/** Whether a turn can be looked for: brackets that close, words in it. */
export function isPhrase(phrase: string): boolean {
  const count = (mark: string) => phrase.split(mark).length;
  return count('(') === count(')') && count('[') === count(']') && /[\p{L}\p{N}]{2}/u.test(phrase);
}
