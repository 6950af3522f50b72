import { useCallback, useEffect, useRef, useState } from 'react';
import {
  catchInNet,
  emptyNet,
  holdDraft,
  isBlank,
  isSame,
  readNet,
  type Standing,
  sendDraft,
  type Written,
} from './draft-store';

/** Long enough to let a sentence end, short enough to lose none. */
const PAUSE = 600;
/** How often a server that went away is asked again. */
const RETRY = 3000;

/** `away`: the server did not answer, and this browser keeps the text meanwhile. */
type SaveState = 'blank' | 'typing' | 'saving' | 'kept' | 'away' | 'conflict';

export interface Draft {
  readonly text: Written;
  readonly state: SaveState;
  /** What another tab left, when both wrote; `theirs` is null when it was sent or given up there. */
  readonly conflict: { readonly theirs: Standing | null } | null;
  /** Typed while the server was away, and found again. */
  readonly wasFound: boolean;
  change(part: Partial<Written>): void;
  /** Keeps this text over the other tab's. */
  keepMine(): void;
  /** Takes the other tab's text. */
  takeTheirs(): void;
  /** Waits for what is on its way, and keeps nothing more until `reopen`; gives the revision that stands. */
  settle(): Promise<number | null>;
  /** The text was recorded: nothing of it is kept any more. */
  close(): void;
  /** It was not: it is a draft again. */
  reopen(): void;
}

/** What this tab knows to stand, beyond the page it was given: going back in the browser shows an older one. */
const known = new Map<string, Standing>();

/**
 * A draft that saves itself: shortly after a key, when the field is left, when the page is hidden. What the server has not confirmed stays in this
 * browser, and comes back with it.
 *
 * @param stored the draft the page was given.
 * @param blank what an empty one looks like.
 */
export function useDraft(
  approachId: string,
  memberId: string,
  stored: Standing | null,
  blank: Written,
): Draft {
  const remembered = known.get(approachId);
  const [first] = useState(() =>
    remembered && remembered.revision > (stored?.revision ?? 0) ? remembered : stored,
  );
  const [text, setText] = useState<Written>(first ?? blank);
  const [state, setState] = useState<SaveState>(first ? 'kept' : 'blank');
  const [conflict, setConflict] = useState<Draft['conflict']>(null);
  const [wasFound, setFound] = useState(false);
  const latest = useRef(text);
  const confirmed = useRef<Written>(first ?? blank);
  const base = useRef<number | null>(first?.revision ?? null);
  const inConflict = useRef(false);
  const isClosed = useRef(false);
  const underWay = useRef<Promise<void> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const flush = useCallback((): Promise<void> => {
    clearTimeout(timer.current);
    const sent = latest.current;
    if (underWay.current) return underWay.current;
    if (isClosed.current || inConflict.current || isSame(sent, confirmed.current)) return Promise.resolve();
    if (base.current === null && isBlank(sent)) return Promise.resolve();
    setState('saving');
    const work = sendDraft(approachId, sent, base.current)
      .then((kept) => {
        if (isClosed.current) return;
        if (kept.outcome === 'changed-elsewhere') {
          inConflict.current = true;
          setConflict({ theirs: kept.theirs });
          setState('conflict');
          return;
        }
        base.current = kept.revision;
        confirmed.current = sent;
        if (kept.revision !== null)
          known.set(approachId, { ...sent, revision: kept.revision, updatedAt: Date.now() });
        emptyNet(memberId, approachId, sent);
        const isLatest = isSame(latest.current, sent);
        setState(isLatest ? 'kept' : 'typing');
        if (!isLatest) timer.current = setTimeout(() => void flush(), PAUSE);
      })
      .catch(() => {
        if (isClosed.current) return;
        setState('away');
        timer.current = setTimeout(() => void flush(), RETRY);
      })
      .finally(() => {
        underWay.current = null;
      });
    underWay.current = work;
    return work;
  }, [approachId, memberId]);

  const change = useCallback(
    (part: Partial<Written>) => {
      const next = { ...latest.current, ...part };
      latest.current = next;
      setText(next);
      if (isSame(next, confirmed.current)) return;
      if (!isBlank(next) || base.current !== null)
        catchInNet(memberId, approachId, { text: next, base: base.current });
      if (inConflict.current) return;
      setState((before) => (before === 'away' ? before : 'typing'));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), PAUSE);
    },
    [approachId, memberId, flush],
  );

  // What this browser kept while the server was away, or when the tab died, comes back first.
  const takeUp = useCallback(() => {
    const caught = readNet(memberId, approachId);
    if (!caught) return;
    if (isSame(caught.text, latest.current)) {
      emptyNet(memberId, approachId, caught.text);
      return;
    }
    latest.current = caught.text;
    setText(caught.text);
    setFound(true);
    if (caught.base === base.current) {
      setState('typing');
      void flush();
      return;
    }
    inConflict.current = true;
    setConflict({
      theirs: base.current === null ? null : { ...confirmed.current, revision: base.current, updatedAt: 0 },
    });
    setState('conflict');
  }, [approachId, memberId, flush]);
  useEffect(() => holdDraft(`${memberId} ${approachId}`, takeUp), [memberId, approachId, takeUp]);

  useEffect(() => {
    const onHide = () => {
      if (document.visibilityState === 'hidden') void flush();
    };
    const onBack = () => void flush();
    document.addEventListener('visibilitychange', onHide);
    addEventListener('pagehide', onBack);
    addEventListener('online', onBack);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      removeEventListener('pagehide', onBack);
      removeEventListener('online', onBack);
      // Leaving for the next person: the last words go too.
      void flush();
      clearTimeout(timer.current);
    };
  }, [flush]);

  const keepMine = useCallback(() => {
    base.current = conflict?.theirs?.revision ?? null;
    confirmed.current = conflict?.theirs ?? blank;
    inConflict.current = false;
    setConflict(null);
    setState('typing');
    void flush();
  }, [conflict, blank, flush]);

  const takeTheirs = useCallback(() => {
    const theirs = conflict?.theirs ?? null;
    base.current = theirs?.revision ?? null;
    confirmed.current = theirs ?? blank;
    latest.current = confirmed.current;
    inConflict.current = false;
    emptyNet(memberId, approachId);
    setText(confirmed.current);
    setConflict(null);
    setState(theirs ? 'kept' : 'blank');
  }, [conflict, blank, memberId, approachId]);

  const settle = useCallback(async () => {
    clearTimeout(timer.current);
    await underWay.current;
    clearTimeout(timer.current);
    isClosed.current = true;
    return base.current;
  }, []);

  const close = useCallback(() => {
    isClosed.current = true;
    known.delete(approachId);
    emptyNet(memberId, approachId);
  }, [approachId, memberId]);

  const reopen = useCallback(() => {
    isClosed.current = false;
    void flush();
  }, [flush]);

  return { text, state, conflict, wasFound, change, keepMine, takeTheirs, settle, close, reopen };
}
