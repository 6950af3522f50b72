import { useEffect, useRef } from 'react';
import { isTaken, useKeys } from '@/components/palette/keys-switch';

/** What the keys of the mode relance do. */
interface WritingKeys {
  readonly step: () => void;
  readonly nextTrame: () => void;
  readonly nextChannel: () => void;
  readonly write: () => void;
  /** The nth remedy of the list, from 1. */
  readonly fix: (number: number) => void;
  /** How a call went, from 1; whether there was such an outcome to choose. */
  readonly outcome: (number: number) => boolean;
}

/**
 * One person after the other by keys alone. While one types, only Ctrl Enter and Alt 1 to 9 act, and Escape or F6 leaves the letter; elsewhere letters
 * do (J, K, S, Z and O belong to their links and buttons, by `data-key`).
 */
export function useWritingKeys(keys: WritingKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  const areOn = useKeys();

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (document.querySelector('dialog[open], [popover]:popover-open')) return;
      const { step, fix, write, nextChannel, nextTrame, outcome } = latest.current;
      const target = event.target as HTMLElement;
      const digit = digitOf(event);
      if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
        event.preventDefault();
        if (!event.repeat) step();
        return;
      }
      if (event.altKey && !event.ctrlKey && !event.metaKey && digit > 0) {
        event.preventDefault();
        fix(digit);
        return;
      }
      const isField = target.matches?.('textarea, select, input:not([type=radio]):not([type=checkbox])');
      if (event.key === 'F6' && isField) {
        event.preventDefault();
        document.querySelector<HTMLElement>('.writing-actions button:not([hidden])')?.focus();
        return;
      }
      if (event.key === 'Escape') {
        const menu = document.querySelector<HTMLDetailsElement>('main details[name=choices][open]');
        if (isField) document.querySelector<HTMLElement>('[data-person]')?.focus({ preventScroll: true });
        else if (menu) {
          menu.open = false;
          menu.querySelector('summary')?.focus();
        } else document.querySelector<HTMLElement>('[data-exit]')?.click();
        event.preventDefault();
        return;
      }
      if (!areOn || isTaken(event)) return;
      const key = event.key.toLowerCase();
      const menu = document.querySelector<HTMLDetailsElement>('main details[name=choices][open]');
      if (menu && inMenu(menu, key, digit)) event.preventDefault();
      else if (digit > 0 ? outcome(digit) : act(key)) event.preventDefault();

      function act(letter: string): boolean {
        switch (letter) {
          case 'e':
            write();
            return true;
          case 'c':
            nextChannel();
            return true;
          case 't':
            nextTrame();
            return true;
          case 'h':
          case 'a': {
            const details = document.querySelector<HTMLDetailsElement>(`main details[data-menu="${letter}"]`);
            if (!details) return false;
            details.open = true;
            details.querySelector<HTMLElement>('[data-first], button')?.focus();
            return true;
          }
          case 'p':
            document.querySelector<HTMLElement>('main [data-skip]')?.click();
            return true;
          case 'v':
            document.querySelector<HTMLElement>('main [data-title-checked]')?.click();
            return true;
          default:
            return false;
        }
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [areOn]);
}

/** H again is tomorrow; A then 1 to 5 is how they answered. */
function inMenu(menu: HTMLDetailsElement, key: string, digit: number): boolean {
  const buttons = [...menu.querySelectorAll<HTMLButtonElement>('form button')];
  if (menu.dataset.menu === 'h' && key === 'h')
    buttons.find((button) => button.hasAttribute('data-first'))?.click();
  else if (menu.dataset.menu === 'a' && digit >= 1 && digit <= 5) buttons[digit - 1]?.click();
  else return false;
  return true;
}

/** The digit of a key, whatever the keyboard writes there: « & » is 1 on a French one. 0 for none. */
function digitOf(event: KeyboardEvent): number {
  const typed = /^[1-9]$/.test(event.key) ? event.key : /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  return Number(typed ?? 0);
}
