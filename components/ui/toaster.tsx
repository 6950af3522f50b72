'use client';

import { type FocusEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';

interface Undo {
  readonly label: string;
  readonly onUndo: () => void;
}

interface Toast {
  readonly id: number;
  readonly message: string;
  readonly isError: boolean;
  readonly undo: Undo | null;
}

/** How long a sentence stays: long enough to read it and to press its undo; an error longer. */
const STAYS = 8000;
const ERROR_STAYS = 12_000;
/** No more at a time: an older one has been read. */
const MOST = 2;

let toasts: readonly Toast[] = [];
let latestId = 0;
const listeners = new Set<() => void>();

/** « Relance faite pour Élodie Jaouen · Annuler ». */
export function announce(message: string, undo?: Undo) {
  show({ message, isError: false, undo: undo ?? null });
}

export function announceError(message: string) {
  show({ message, isError: true, undo: null });
}

function show(toast: Omit<Toast, 'id'>) {
  latestId += 1;
  keep([...toasts, { ...toast, id: latestId }].slice(-MOST));
}

function keep(next: readonly Toast[]) {
  toasts = next;
  for (const tell of listeners) tell();
}

function remove(id: number) {
  keep(toasts.filter((toast) => toast.id !== id));
}

function subscribe(tell: () => void) {
  listeners.add(tell);
  return () => {
    listeners.delete(tell);
  };
}

const NONE: readonly Toast[] = [];

/**
 * Where passing sentences appear, and are said aloud: what was done, and the way back. Alt T leads to them. They wait while one looks at them: the
 * pointer or the focus is there, or the page is hidden. One per layout.
 */
export function Toaster({ label }: { label: string }) {
  const shown = useSyncExternalStore(
    subscribe,
    () => toasts,
    () => NONE,
  );
  const box = useRef<HTMLElement>(null);
  const from = useRef<HTMLElement | null>(null);
  const [isHeld, setHeld] = useState(false);
  const [isHidden, setHidden] = useState(false);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.code !== 'KeyT') return;
      const target = box.current?.querySelector<HTMLElement>('li:last-child button, li:last-child');
      if (!target) return;
      event.preventDefault();
      target.focus();
    };
    const onHide = () => setHidden(document.hidden);
    document.addEventListener('keydown', onKey);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('visibilitychange', onHide);
    };
  }, []);

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    setHeld(true);
    if (!event.currentTarget.contains(event.relatedTarget))
      from.current = event.relatedTarget as HTMLElement | null;
  };
  /** A sentence that goes with the focus in it gives it back. */
  const dismiss = (id: number) => {
    if (box.current?.contains(document.activeElement)) from.current?.focus({ preventScroll: true });
    setHeld(false);
    remove(id);
  };

  return (
    <section
      ref={box}
      aria-label={label}
      aria-live="polite"
      aria-relevant="additions text"
      className="toasts"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={onFocus}
      onBlur={() => setHeld(false)}
    >
      {shown.length > 0 && (
        <ol>
          {shown.map((toast) => (
            <ToastLine
              key={toast.id}
              toast={toast}
              isHeld={isHeld || isHidden}
              onGone={() => dismiss(toast.id)}
            />
          ))}
        </ol>
      )}
    </section>
  );
}

function ToastLine({ toast, isHeld, onGone }: { toast: Toast; isHeld: boolean; onGone: () => void }) {
  const left = useRef(toast.isError ? ERROR_STAYS : STAYS);
  const gone = useRef(onGone);
  gone.current = onGone;
  useEffect(() => {
    if (isHeld) return;
    const since = Date.now();
    const timer = setTimeout(() => gone.current(), left.current);
    return () => {
      clearTimeout(timer);
      left.current -= Date.now() - since;
    };
  }, [isHeld]);
  const { undo } = toast;
  return (
    <li className="toast floating" data-error={toast.isError || undefined} tabIndex={undo ? undefined : -1}>
      <span className="min-w-0 flex-1 text-pretty">{toast.message}</span>
      {undo && (
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            onGone();
            undo.onUndo();
          }}
        >
          {undo.label}
        </button>
      )}
    </li>
  );
}
