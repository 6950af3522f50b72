'use client';

import { type KeyboardEvent as ReactKeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { isTaken, useKeys } from '@/components/palette/keys-switch';

/**
 * The keys of « Clore la session »: one person after the other, one key for each answer. They only tick and move inside the form, which is
 * the same with and without them.
 */
export function SessionKeys({ children }: { children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  const areOn = useKeys();

  useEffect(() => {
    mark(people(root.current)[0] ?? null);
  }, []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!areOn || isTaken(event)) return;
      const here = people(root.current);
      const at = Math.max(
        0,
        here.findIndex((person) => person.getAttribute('aria-current') === 'true'),
      );
      const person = here[at];
      if (!person) return;
      switch (event.key.toLowerCase()) {
        case 's': {
          const star = person.querySelector<HTMLInputElement>('[data-star]');
          star?.click();
          break;
        }
        case '1':
        case '2':
        case '3':
          person.querySelector<HTMLInputElement>(`input[type=radio][value="${event.key}"]`)?.click();
          break;
        case 'n':
        case 'j':
          go(here, at + 1, root.current);
          break;
        case 'b':
        case 'k':
          go(here, Math.max(0, at - 1), root.current);
          break;
        case 'enter': {
          // On the button Enter presses it, as everywhere; elsewhere it writes « pourquoi vous ».
          if ((event.target as HTMLElement).closest('button, a, summary')) return;
          person.querySelector<HTMLInputElement>('[data-hook]')?.focus();
          break;
        }
        default:
          return;
      }
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });

  const onKeyDown = (event: ReactKeyboardEvent<HTMLDivElement>) => {
    const target = event.target as HTMLElement;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      root.current?.querySelector<HTMLFormElement>('[data-closing]')?.requestSubmit();
      return;
    }
    if (!target.matches('[data-hook]') || event.nativeEvent.isComposing) return;
    const here = people(root.current);
    const at = here.findIndex((person) => person.contains(target));
    if (event.key === 'Enter') {
      event.preventDefault();
      go(here, at + 1, root.current);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      go(here, at, root.current);
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens to the fields inside
    <div
      ref={root}
      onKeyDown={onKeyDown}
      onFocus={(event) => mark((event.target as HTMLElement).closest<HTMLElement>('[data-person]'))}
    >
      {children}
    </div>
  );
}

function people(root: HTMLElement | null): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('[data-person]') ?? [])];
}

function go(here: readonly HTMLElement[], to: number, root: HTMLElement | null) {
  const person = here[to];
  // After the last one comes the button: Enter closes.
  const target = person
    ? person.querySelector<HTMLElement>('[data-star]')
    : root?.querySelector<HTMLElement>('[data-close]');
  target?.focus({ preventScroll: true });
  (person ?? target)?.scrollIntoView({ block: 'nearest' });
}

function mark(person: HTMLElement | null) {
  if (!person) return;
  for (const other of person.parentElement?.querySelectorAll('[data-person][aria-current]') ?? [])
    other.removeAttribute('aria-current');
  person.setAttribute('aria-current', 'true');
}
