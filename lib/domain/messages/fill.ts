import type { Channel } from '../interactions/interaction.ts';
import { capitalise, joinEnglish, joinFrench, typesetFrench, typesetPlain } from './french.ts';
import type { TextLanguage } from './reading.ts';
import type { TrameText } from './trame.ts';
import type { VariableValues } from './variable-values.ts';
import { findVariable, VARIABLES, type VariableCode } from './variables.ts';

/** A variable told in a text: where its words stand, by UTF-16 offsets, the end outside. */
interface Told {
  readonly variable: VariableCode;
  readonly start: number;
  readonly end: number;
}

export interface Filled extends TrameText {
  /** Where the values stand in the body. */
  readonly used: readonly Told[];
  /** Names of the variables without a value, each once, as the trame writes them: they stay visible between braces, and nothing may be sent. */
  readonly missing: readonly string[];
}

/** A piece of a trame: words, a variable with what stands for it when it has no value, or a passage dropped whole when one of its variables has none. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'variable';
      readonly name: string;
      readonly code: VariableCode | null;
      readonly fallback: string | null;
    }
  | { readonly kind: 'optional'; readonly pieces: readonly Piece[] };

const PASSAGE = /\[\[([\s\S]*?)\]\]/g;
const NAMED = /\{([^{}|\n[\]]{1,40})(?:\|([^{}\n[\]]*))?\}/g;

/**
 * A trame cut into its pieces. `{prénom}` is a variable, `{point commun|votre parcours}` one with a fallback, `[[ … ]]` an optional passage.
 * A brace or a bracket that closes nothing is text.
 */
export function readTrame(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(PASSAGE)) {
    pieces.push(...readVariablesOf(text.slice(at, match.index)));
    pieces.push({ kind: 'optional', pieces: readVariablesOf(match[1]!) });
    at = match.index + match[0].length;
  }
  return [...pieces, ...readVariablesOf(text.slice(at))];
}

function readVariablesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(NAMED)) {
    if (match.index > at) pieces.push({ kind: 'text', text: text.slice(at, match.index) });
    const name = match[1]!.trim();
    pieces.push({ kind: 'variable', name, code: findVariable(name), fallback: match[2]?.trim() ?? null });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ kind: 'text', text: text.slice(at) });
  return pieces;
}

/** Names between braces that no variable bears: a trame with one cannot be kept. */
export function unknownVariables({ subject, body }: TrameText): string[] {
  const names = [...walk(readTrame(subject ?? '')), ...walk(readTrame(body))].flatMap((piece) =>
    piece.kind === 'variable' && piece.code === null ? [piece.name] : [],
  );
  return [...new Set(names)];
}

function walk(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece) => (piece.kind === 'optional' ? walk(piece.pieces) : [piece]));
}

/**
 * Fills a trame for one person. A variable without a value takes its fallback; inside an optional passage it drops the passage whole; elsewhere it
 * stays between braces and is told as missing. Values join their sentence (elision, contraction, a capital where one begins), and French is set as
 * a printer would, except for a text message.
 *
 * @example fillTrame({ subject: null, body: 'Un mot de {prénom}.[[ {point commun}, comme moi ?]]' }, { FIRST_NAME: 'Anaïs' }, { language: 'fr' })
 *   gives « Un mot d’Anaïs. », FIRST_NAME used from 9 to 14, nothing missing
 */
export function fillTrame(
  trame: TrameText,
  values: VariableValues,
  { language, channel = null }: { readonly language: TextLanguage; readonly channel?: Channel | null },
): Filled {
  const set = (text: string) =>
    channel === 'SMS' ? typesetPlain(text) : language === 'fr' ? typesetFrench(text) : text;
  const body = new Letter(values, language);
  body.write(readTrame(trame.body));
  const subject = new Letter(values, language);
  if (trame.subject) subject.write(readTrame(trame.subject));
  return {
    subject: trame.subject ? set(subject.finish()) : null,
    body: set(body.finish()),
    used: body.used,
    missing: [...new Set([...subject.missing, ...body.missing])],
  };
}

/** A text being written, one character after the other, so that what is dropped leaves neither double spaces nor empty lines. */
class Letter {
  readonly used: Told[] = [];
  readonly missing: string[] = [];
  readonly #values: VariableValues;
  readonly #language: TextLanguage;
  #text = '';

  constructor(values: VariableValues, language: TextLanguage) {
    this.#values = values;
    this.#language = language;
  }

  write(pieces: readonly Piece[]): void {
    for (const piece of pieces) {
      if (piece.kind === 'text') this.#append(piece.text);
      else if (piece.kind === 'variable') this.#tell(piece);
      else if (this.#isWhole(piece.pieces)) this.write(piece.pieces);
    }
  }

  finish(): string {
    this.#text = this.#text.trimEnd();
    return this.#text;
  }

  #isWhole(pieces: readonly Piece[]): boolean {
    return walk(pieces).every(
      (piece) => piece.kind !== 'variable' || piece.fallback !== null || this.#valueOf(piece) !== null,
    );
  }

  #valueOf({ code }: Extract<Piece, { kind: 'variable' }>): string | null {
    return (code && this.#values[code]) || null;
  }

  #tell(piece: Extract<Piece, { kind: 'variable' }>): void {
    const { code, fallback, name } = piece;
    const value = this.#valueOf(piece);
    if (value !== null && code) {
      const start = this.#join(value, VARIABLES[code].shape);
      this.used.push({ variable: code, start, end: this.#text.length });
    } else if (fallback !== null) {
      if (fallback) this.#join(fallback, 'PHRASE');
    } else {
      this.missing.push(name);
      this.#append(`{${name}}`);
    }
  }

  /** Writes words into the sentence that is being said. @returns where they begin. */
  #join(words: string, shape: (typeof VARIABLES)[VariableCode]['shape']): number {
    const said = this.#beginsSentence() ? capitalise(words) : words;
    const { dropped, joint, value } =
      this.#language === 'fr' ? joinFrench(this.#text, said, shape) : joinEnglish(this.#text, said);
    if (dropped > 0) this.#text = this.#text.slice(0, -dropped);
    this.#text += joint;
    const start = this.#text.length;
    // « … de vive voix (on remplace quelqu’un). » ends once.
    this.#text += value;
    return start;
  }

  #beginsSentence(): boolean {
    return /(?:^|[.!?…]["»”)]?\s+|\n\s*)$/.test(this.#text);
  }

  #append(text: string): void {
    for (const character of text) {
      if (character === '\n') {
        this.#text = this.#text.replace(/[ \t]+$/, '');
        if (this.#text === '' || this.#text.endsWith('\n\n')) continue;
      } else if (character === ' ' && (this.#text === '' || /[\s]$/.test(this.#text))) continue;
      this.#text += character;
    }
  }
}
