/** A run of words that two versions share, or that one of them alone says. White space goes with the word before it. */
export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Past so many words the comparison would take longer than reading both. */
const MOST_WORDS = 1500;

/**
 * What changed from one version to the next, in words: the longest common run of words is kept, the rest was removed or added.
 * @example diffWords('Dix minutes jeudi ?', 'Quinze minutes jeudi ?') // removed « Dix », added « Quinze », same « minutes jeudi ? »
 */
export function diffWords(before: string, after: string): DiffPart[] {
  const one = before.match(/\S+\s*/g) ?? [];
  const other = after.match(/\S+\s*/g) ?? [];
  if (one.length > MOST_WORDS || other.length > MOST_WORDS) {
    return join([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  }
  const lengths = commonLengths(one, other);
  const parts: DiffPart[] = [];
  let at = 0;
  let there = 0;
  while (at < one.length || there < other.length) {
    if (at < one.length && there < other.length && one[at]!.trim() === other[there]!.trim()) {
      parts.push({ kind: 'same', text: other[there]! });
      at += 1;
      there += 1;
    } else if (
      there >= other.length ||
      (at < one.length && lengths[at + 1]![there]! >= lengths[at]![there + 1]!)
    ) {
      parts.push({ kind: 'removed', text: one[at]! });
      at += 1;
    } else {
      parts.push({ kind: 'added', text: other[there]! });
      there += 1;
    }
  }
  return join(parts);
}

/** How many words the ends of both texts share, from each pair of places on. */
function commonLengths(one: readonly string[], other: readonly string[]): number[][] {
  const lengths = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  for (let at = one.length - 1; at >= 0; at -= 1)
    for (let there = other.length - 1; there >= 0; there -= 1)
      lengths[at]![there] =
        one[at]!.trim() === other[there]!.trim()
          ? lengths[at + 1]![there + 1]! + 1
          : Math.max(lengths[at + 1]![there]!, lengths[at]![there + 1]!);
  return lengths;
}

/** Neighbours of one kind as one part; removed before added where they alternate. */
function join(parts: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed) joined.push({ kind: 'removed', text: removed });
    if (added) joined.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const { kind, text } of parts) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      const last = joined.at(-1);
      if (last?.kind === 'same') joined[joined.length - 1] = { kind, text: last.text + text };
      else joined.push({ kind, text });
    }
  }
  flush();
  return joined;
}
