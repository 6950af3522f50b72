import { useCallback, useEffect, useRef, useState } from 'react';
import { announceError } from '@/components/ui/toaster';

interface Windows {
  readonly Palette: typeof import('./palette')['Palette'];
  readonly HelpDialog: typeof import('./help-dialog')['HelpDialog'];
}

/**
 * The palette and the help, fetched the first time one of them is asked for, or about to be. Meanwhile the keys are theirs: letters typed in a hurry
 * are kept for the palette, and no row hears them.
 *
 * @param isWanted whether one of them is to be seen
 * @param giveUp neither is any more: Escape was pressed, or they did not come
 * @param offline what is said when they did not come
 */
export function useWindows(isWanted: boolean, giveUp: () => void, offline: string) {
  const [windows, setWindows] = useState<Windows | null>(null);
  const coming = useRef<Promise<Windows> | null>(null);
  const typed = useRef('');
  const latest = useRef({ isAwaited: false, giveUp });
  latest.current = { isAwaited: isWanted && windows === null, giveUp };

  const fetch = useCallback(() => {
    coming.current ??= Promise.all([import('./palette'), import('./help-dialog')]).then(
      ([{ Palette }, { HelpDialog }]) => ({ Palette, HelpDialog }),
    );
    return coming.current;
  }, []);
  /** Begins to fetch them, so that they are there when they are asked for. A file that does not come is asked for again then. */
  const prepare = useCallback(() => {
    fetch().catch(() => {
      coming.current = null;
    });
  }, [fetch]);

  useEffect(() => {
    if (!isWanted) return;
    typed.current = '';
    fetch().then(setWindows, () => {
      coming.current = null;
      latest.current.giveUp();
      announceError(offline);
    });
  }, [isWanted, fetch, offline]);

  /** Whether a key was meant for the window that is on its way. */
  const hear = useCallback((event: KeyboardEvent): boolean => {
    if (!latest.current.isAwaited) return false;
    if (event.key === 'Escape') latest.current.giveUp();
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey)
      typed.current += event.key;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }, []);
  const takeTyped = useCallback(() => {
    const letters = typed.current;
    typed.current = '';
    return letters;
  }, []);

  return { windows, prepare, hear, takeTyped };
}
