import type { Channel } from '@/lib/domain/interactions/interaction';

/** What is being written, as the page holds it. */
export interface Written {
  readonly channel: Channel;
  readonly subject: string;
  readonly body: string;
  readonly trameVersionId: string | null;
  readonly angle: string | null;
}

/** What stands on the server: the text and its revision. */
export interface Standing extends Written {
  readonly revision: number;
  readonly updatedAt: number;
}

export type Kept =
  | { readonly outcome: 'kept'; readonly revision: number | null }
  | { readonly outcome: 'changed-elsewhere'; readonly theirs: Standing | null };

/** A text the server has not confirmed yet, with the revision it was written over. */
interface Unconfirmed {
  readonly text: Written;
  readonly base: number | null;
}

export function isSame(one: Written, other: Written): boolean {
  return (
    one.body === other.body &&
    one.subject === other.subject &&
    one.channel === other.channel &&
    one.trameVersionId === other.trameVersionId &&
    one.angle === other.angle
  );
}

export function isBlank(text: Written): boolean {
  return text.body.trim() === '' && text.subject.trim() === '';
}

/** The draft as a null-safe text. */
function toWritten(draft: {
  readonly channel: Channel;
  readonly subject: string | null;
  readonly body: string;
  readonly trameVersionId: string | null;
  readonly angle: string | null;
}): Written {
  const { channel, subject, body, trameVersionId, angle } = draft;
  return { channel, subject: subject ?? '', body, trameVersionId, angle };
}

/**
 * Asks the server to keep a draft. It outlives the page: what is sent as a tab closes arrives.
 * @throws when the server does not answer, or refuses.
 */
export async function sendDraft(approachId: string, text: Written, base: number | null): Promise<Kept> {
  const response = await fetch(`/write/${approachId}/draft`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...text, base }),
    keepalive: true,
  });
  if (!response.ok) throw new Error(`The draft was not kept: ${response.status}.`);
  const kept = (await response.json()) as Kept;
  return kept.outcome === 'changed-elsewhere' && kept.theirs
    ? { ...kept, theirs: { ...kept.theirs, ...toWritten(kept.theirs) } }
    : kept;
}

// The net of this browser: what was typed and not confirmed, so that a server that dies, or a tab that does, loses no word.

function keyOf(memberId: string, approachId: string): string {
  return `relance.draft.${memberId}.${approachId}`;
}

export function catchInNet(memberId: string, approachId: string, caught: Unconfirmed): void {
  try {
    localStorage.setItem(keyOf(memberId, approachId), JSON.stringify(caught));
  } catch {
    // A private window, or a full one: the server is still asked.
  }
}

export function readNet(memberId: string, approachId: string): Unconfirmed | null {
  try {
    const caught = JSON.parse(localStorage.getItem(keyOf(memberId, approachId)) ?? 'null');
    return typeof caught?.text?.body === 'string' ? caught : null;
  } catch {
    return null;
  }
}

/** Empties the net; of one text only, when another tab caught a newer one. */
export function emptyNet(memberId: string, approachId: string, confirmed?: Written): void {
  const caught = confirmed && readNet(memberId, approachId);
  if (caught && !isSame(caught.text, confirmed)) return;
  try {
    localStorage.removeItem(keyOf(memberId, approachId));
  } catch {
    // As above.
  }
}

/**
 * Says that this tab has a draft open, as long as it has; `takeUp` is called when no other tab does, so that the words in the net are those of a tab
 * that died, not of one where somebody is typing. Where browsers cannot tell (a plain http address), they are taken up.
 * @returns lets go of it.
 */
export function holdDraft(name: string, takeUp: () => void): () => void {
  if (!navigator.locks) {
    takeUp();
    return () => {};
  }
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  void navigator.locks.request(`relance.draft ${name}`, { ifAvailable: true }, (lock) => {
    if (!lock) return;
    takeUp();
    return held;
  });
  return letGo;
}
