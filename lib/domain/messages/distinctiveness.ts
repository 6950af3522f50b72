import type { Range } from './reading.ts';
import { type ComparableText, comparable } from './similarity.ts';
import { isContent } from './stopwords.ts';

/** One message sent in a campaign. */
export interface CampaignMessage {
  readonly contactId: string;
  readonly text: string;
  /** The names of the person it went to: « Bonjour Léa » and « Bonjour Karim » are one greeting. */
  readonly names: readonly string[];
}

/**
 * The turns of a campaign's messages, made once and asked for each draft. Numbers only: it may be kept, or handed to a browser, without
 * handing over what was written. `owners` gives, for a turn, the place of the one person it was written to, or `SEVERAL`.
 */
export interface CampaignIndex {
  readonly contacts: readonly string[];
  readonly owners: ReadonlyMap<number, number>;
}
const SEVERAL = -1;
const NOBODY = -2;
/** Words in a row that make a turn: three with two words of content, or five of any. */
const SHORT = 3;
const LONG = 5;

export function indexCampaign(messages: readonly CampaignMessage[]): CampaignIndex {
  const places = new Map<string, number>();
  const owners = new Map<number, number>();
  for (const { contactId, text, names } of messages) {
    const place = places.get(contactId) ?? places.size;
    places.set(contactId, place);
    for (const { key } of turnsOf(comparable(text, names).words)) {
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, place);
      else if (owner !== place) owners.set(key, SEVERAL);
    }
  }
  return { contacts: [...places.keys()], owners };
}

export interface Distinctiveness {
  /** Share of the draft's words of content that no message to somebody else of the campaign holds in the same turn, 0 to 1. */
  readonly share: number;
  /** The stretches of the draft that others were sent too, in the order of the text. */
  readonly shared: readonly Range[];
}

/**
 * How much of a draft is not shared with the campaign's messages to other people (000:36-39); null without any, or when the draft says
 * nothing yet.
 * @example a message copied for somebody else: { share: 0, shared: [all of it] }
 */
export function distinctivenessOf(
  draft: ComparableText,
  index: CampaignIndex | null,
  contactId: string | null,
): Distinctiveness | null {
  if (!index || index.contacts.every((id) => id === contactId)) return null;
  const place = contactId === null ? -1 : index.contacts.indexOf(contactId);
  // Somebody not written to yet owns no turn; least of all those that several were sent.
  const self = place < 0 ? NOBODY : place;
  const isShared = new Array<boolean>(draft.words.length).fill(false);
  for (const { key, from, length } of turnsOf(draft.words)) {
    const owner = index.owners.get(key);
    if (owner !== undefined && owner !== self) isShared.fill(true, from, from + length);
  }
  let said = 0;
  let own = 0;
  draft.words.forEach((word, place) => {
    if (!isContent(word)) return;
    said += 1;
    if (!isShared[place]) own += 1;
  });
  if (said === 0) return null;
  return { share: own / said, shared: stretches(draft, isShared) };
}

/** Whether each word from one place to another was sent to somebody else. */
export function isSharedThroughout(range: Range, { shared }: Distinctiveness): boolean {
  return shared.some((passage) => passage.start <= range.start && passage.end >= range.end);
}

interface Turn {
  readonly key: number;
  readonly from: number;
  readonly length: number;
}

function turnsOf(words: readonly string[]): Turn[] {
  const turns: Turn[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const short = words.slice(from, from + SHORT);
    if (short.length === SHORT && short.filter(isContent).length >= 2)
      turns.push({ key: keyOf(short), from, length: SHORT });
    if (from + LONG <= words.length)
      turns.push({ key: keyOf(words.slice(from, from + LONG)), from, length: LONG });
  }
  // A message too short for a turn is one turn.
  if (turns.length === 0 && words.length > 0)
    turns.push({ key: keyOf(words), from: 0, length: words.length });
  return turns;
}

function stretches({ words, places }: ComparableText, isShared: readonly boolean[]): Range[] {
  const found: Range[] = [];
  for (let from = 0; from < words.length; from += 1) {
    if (!isShared[from]) continue;
    let to = from;
    while (to + 1 < words.length && isShared[to + 1]) to += 1;
    found.push({ start: places[from]!.start, end: places[to]!.end });
    from = to;
  }
  return found;
}

/** FNV-1a over the words, 32 bits: among some 100,000 turns of a campaign, a stray meeting moves the figure by a word at most. */
function keyOf(words: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const word of words) {
    for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ 0x20, 0x01000193);
  }
  return hash >>> 0;
}
