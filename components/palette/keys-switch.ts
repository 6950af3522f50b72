import { useSyncExternalStore } from 'react';

/** Where the choice to do without keys is kept: it belongs to the browser, not to the account. */
const KEYS = 'relance.keys';
const CHANGED = 'relance:keys';

function hasKeys(): boolean {
  return localStorage.getItem(KEYS) !== 'off';
}

export function setKeys(areOn: boolean): void {
  localStorage.setItem(KEYS, areOn ? 'on' : 'off');
  window.dispatchEvent(new Event(CHANGED));
}

function subscribe(tell: () => void): () => void {
  window.addEventListener(CHANGED, tell);
  window.addEventListener('storage', tell);
  return () => {
    window.removeEventListener(CHANGED, tell);
    window.removeEventListener('storage', tell);
  };
}

/** Whether single letters act. True until the browser says otherwise. */
export function useKeys(): boolean {
  return useSyncExternalStore(subscribe, hasKeys, () => true);
}

/** Whether a key pressed there is being typed, or belongs to a window or a menu that is open. */
export function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
    return true;
  const target = event.target as HTMLElement | null;
  return Boolean(
    target?.closest?.(
      'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], dialog, [role=dialog]:not([data-bar]), [popover]',
    ),
  );
}
