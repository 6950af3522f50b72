/** What is asked beside a row, and the keys that answer it. */
export type BarKind = 'later' | 'reply' | 'classify' | 'call' | 'more' | 'laterMany';

/** What a key means on the list. `ignored` is heard and does nothing; null is left to the browser and to the other keys. */
export type KeyCommand =
  | { readonly what: 'move'; readonly by: 1 | -1 }
  | { readonly what: 'row'; readonly verb: RowVerb }
  | { readonly what: 'pick'; readonly isRange: boolean }
  /** The choice at that place of the open bar, or the sentiment at that place. */
  | { readonly what: 'choice'; readonly place: number }
  | { readonly what: 'sentiment'; readonly place: number }
  | { readonly what: 'ignored' };

export type RowVerb = 'done' | 'later' | 'reply' | 'star' | 'more' | 'openRow' | 'write' | 'undo';

const ROW_KEYS: Readonly<Record<string, RowVerb>> = {
  e: 'done',
  h: 'later',
  a: 'reply',
  s: 'star',
  m: 'more',
  o: 'openRow',
  r: 'write',
  z: 'undo',
};

/** Choices that a digit names, by the bar that is open. */
const CHOICES: Readonly<Partial<Record<BarKind, number>>> = { reply: 5, classify: 5, call: 3 };
/** The letter that opened a bar, pressed again, takes its first choice. */
const AGAIN: Readonly<Partial<Record<BarKind, string>>> = { later: 'h', laterMany: 'h', call: 'e' };

/** Reads a key pressed on the list. A key held down walks the list; it never does anything to it. */
export function readKey(
  press: { readonly key: string; readonly repeat: boolean; readonly shiftKey: boolean },
  bar: BarKind | null,
): KeyCommand | null {
  const key = press.key.toLowerCase();
  const command = meaningOf(key, press.shiftKey, bar);
  const isHeld = press.repeat && command?.what !== 'move' && (command !== null || key === 'enter');
  return isHeld ? { what: 'ignored' } : command;
}

function meaningOf(key: string, isRange: boolean, bar: BarKind | null): KeyCommand | null {
  const digit = Number(key);
  if (bar) {
    if (digit >= 1 && digit <= (CHOICES[bar] ?? 0)) return { what: 'choice', place: digit - 1 };
    return AGAIN[bar] === key ? { what: 'choice', place: 0 } : null;
  }
  if (digit >= 1 && digit <= 5) return { what: 'sentiment', place: digit - 1 };
  const verb = ROW_KEYS[key];
  if (verb) return { what: 'row', verb };
  if (key === 'x') return { what: 'pick', isRange };
  return key === 'j' || key === 'k' ? { what: 'move', by: key === 'j' ? 1 : -1 } : null;
}
