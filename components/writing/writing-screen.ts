import type { WritingScreen } from '@/lib/loaders/writing';

/** What every part of the mode relance is told: the screen, and where it stands. */
export interface WritingContext {
  readonly screen: WritingScreen;
  readonly isAfterCall: boolean;
  /** The address of this very page: where actions without scripts come back to. */
  readonly here: string;
  readonly previousHref: string | null;
  /** The next person, left as they are; the list after the last. */
  readonly nextHref: string;
  /** Where dealing with this person leads. */
  readonly afterHref: string;
  /** The message that doubles a call just tried. */
  readonly doublingHref: string;
  /** Where taking back what was just noted leads: to the person it was about. */
  readonly undoneHref: string | null;
  /** Out of the mode, back to the list. */
  readonly exitHref: string;
}

/** The address of somebody in the mode relance. */
export function writingHref(
  approachId: string,
  walk: { readonly done: number; readonly fromId?: string | null } | null,
  more: { readonly afterCall?: boolean } = {},
): string {
  const query = new URLSearchParams();
  if (walk) query.set('list', 'week');
  if (walk?.done) query.set('done', String(walk.done));
  if (walk?.fromId) query.set('from', walk.fromId);
  if (more.afterCall) query.set('after', 'call');
  const text = query.toString();
  return `/write/${approachId}${text ? `?${text}` : ''}`;
}
