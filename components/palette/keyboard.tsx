'use client';

import { useRouter } from 'next/navigation';
import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { isTaken, useKeys } from './keys-switch';
import type { PaletteWords } from './palette-words';
import { useWindows } from './use-windows';

/** A second letter comes soon after G, or not at all. */
const AFTER_G = 1500;
const ROWS = 'main .row-link, main table tbody a[href]:not(td ~ td a)';

/**
 * The keys of every page: Ctrl K, /, C, ?, G then a letter, and J K O where a page has a list and no keys of its own. Letters that a page
 * gives to its buttons (`data-key="r"`) press them.
 */
export function Keyboard({ words }: { words: PaletteWords }) {
  const router = useRouter();
  const areOn = useKeys();
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const close = useCallback(() => {
    setPaletteOpen(false);
    setHelpOpen(false);
  }, []);
  const { windows, prepare, hear, takeTyped } = useWindows(isPaletteOpen || isHelpOpen, close, words.network);
  const goingSince = useRef(0);

  const go = useCallback((href: string) => startTransition(() => router.push(href)), [router]);

  useEffect(() => {
    const stopGoing = () => {
      goingSince.current = 0;
      delete document.documentElement.dataset.going;
    };
    // The letter after G is heard before the page's own keys: S alone is the star.
    const onCapture = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        event.stopPropagation();
        setHelpOpen(false);
        setPaletteOpen((before) => !before);
        return;
      }
      // The hand is on its way to Ctrl K.
      if (event.key === 'Control' || event.key === 'Meta') prepare();
      if (hear(event)) return;
      if (goingSince.current === 0 || event.key === 'Shift') return;
      const isSoon = Date.now() - goingSince.current < AFTER_G;
      stopGoing();
      if (!isSoon || isTaken(event)) return;
      const href = words.go[event.key.toLowerCase()];
      if (!href) return;
      event.preventDefault();
      event.stopPropagation();
      go(href);
    };
    const onKey = (event: KeyboardEvent) => {
      // Out of the search that « / » led to, back to the letters.
      if (event.key === 'Escape')
        (event.target as HTMLElement).closest?.<HTMLElement>('main input[type=search]')?.blur();
      if (!areOn || isTaken(event)) return;
      const key = event.key.toLowerCase();
      const own = document.querySelector<HTMLElement>(`main [data-key="${CSS.escape(key)}"]`);
      if (own) own.click();
      else if (key === 'g') {
        goingSince.current = Date.now();
        document.documentElement.dataset.going = '';
        setTimeout(() => {
          if (Date.now() - goingSince.current >= AFTER_G) stopGoing();
        }, AFTER_G + 10);
      } else if (key === '?') setHelpOpen(true);
      else if (key === '/') {
        const field = document.querySelector<HTMLInputElement>('main input[type=search]');
        if (field) {
          field.focus();
          field.select();
        } else setPaletteOpen(true);
      } else if (key === 'c') go(location.pathname === '/campaigns' ? '/campaigns/new' : '/contacts/new');
      else if (!document.querySelector('[data-page-keys]') && (key === 'j' || key === 'k' || key === 'o')) {
        if (!moveInList(key)) return;
      } else return;
      event.preventDefault();
    };
    const onClick = (event: MouseEvent) => {
      const opener = openerOf(event);
      if (!opener || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      document.querySelector<HTMLElement>('[popover]:popover-open')?.hidePopover();
      if (opener.hasAttribute('data-help')) setHelpOpen(true);
      else setPaletteOpen(true);
    };
    const onNear = (event: Event) => {
      if (openerOf(event)) prepare();
    };
    window.addEventListener('keydown', onCapture, true);
    window.addEventListener('keydown', onKey);
    // Before React's own: a link that opens the palette must not lead away first.
    document.addEventListener('click', onClick, true);
    document.addEventListener('pointerover', onNear);
    document.addEventListener('focusin', onNear);
    return () => {
      window.removeEventListener('keydown', onCapture, true);
      window.removeEventListener('keydown', onKey);
      document.removeEventListener('click', onClick, true);
      document.removeEventListener('pointerover', onNear);
      document.removeEventListener('focusin', onNear);
    };
  }, [areOn, go, words, prepare, hear]);

  if (!windows) return null;
  return (
    <>
      <windows.Palette
        words={words}
        open={isPaletteOpen}
        onOpenChange={setPaletteOpen}
        takeTyped={takeTyped}
        go={go}
        onHelp={() => setHelpOpen(true)}
      />
      <windows.HelpDialog words={words} open={isHelpOpen} onOpenChange={setHelpOpen} />
    </>
  );
}

/** What opens the palette or the help under a press, the pointer or the focus. */
function openerOf(event: Event): HTMLElement | null {
  return (event.target as HTMLElement | null)?.closest?.('[data-palette], [data-help]') ?? null;
}

/** @returns whether there was a list to move in. */
function moveInList(key: 'j' | 'k' | 'o'): boolean {
  const links = [...document.querySelectorAll<HTMLElement>(ROWS)].filter(
    (link) => link.offsetParent !== null,
  );
  if (links.length === 0) return false;
  const here = links.findIndex(
    (link) => link === document.activeElement || link.closest('.row, tr')?.contains(document.activeElement),
  );
  if (key === 'o') {
    if (here < 0) return false;
    links[here]?.click();
    return true;
  }
  const next = links[Math.min(links.length - 1, Math.max(0, here + (key === 'j' ? 1 : -1)))];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest' });
  return true;
}
