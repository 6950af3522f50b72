import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { announceError } from '@/components/ui/toaster';
import type { Bar } from './bar';

type ChoiceBar = typeof import('./choice-bar')['ChoiceBar'];

/**
 * The bar under a row, fetched at the first gesture on the list: nobody asks before. A choice typed before it is drawn is made once it is.
 *
 * @param root where it is drawn
 * @param giveUp it did not come: `network` is said
 */
export function useChoiceBar({
  root,
  bar,
  giveUp,
  network,
}: {
  root: RefObject<HTMLElement | null>;
  bar: Bar | null;
  giveUp: () => void;
  network: string;
}) {
  const [ChoiceBar, setChoiceBar] = useState<ChoiceBar | null>(null);
  const coming = useRef<Promise<unknown> | null>(null);
  const typed = useRef<number | null>(null);
  const isOpen = bar !== null;

  const fetch = useCallback(() => {
    coming.current ??= import('./choice-bar').then(
      (file) => setChoiceBar(() => file.ChoiceBar),
      (failure) => {
        coming.current = null;
        throw failure;
      },
    );
    return coming.current;
  }, []);

  useEffect(() => {
    const gestures = ['keydown', 'pointerover', 'pointerdown', 'focusin'];
    const onGesture = () => void fetch().catch(() => {});
    for (const gesture of gestures) document.addEventListener(gesture, onGesture, { once: true });
    return () => {
      for (const gesture of gestures) document.removeEventListener(gesture, onGesture);
    };
  }, [fetch]);

  const latest = useRef({ giveUp, network });
  latest.current = { giveUp, network };
  useEffect(() => {
    if (!isOpen) typed.current = null;
    else
      fetch().catch(() => {
        latest.current.giveUp();
        announceError(latest.current.network);
      });
  }, [isOpen, fetch]);

  /** Presses the nth of its buttons, from 0. */
  const choose = useCallback(
    (place: number) => {
      const buttons = root.current?.querySelectorAll<HTMLButtonElement>('[data-bar] form button');
      if (root.current?.querySelector('[data-bar]')) buttons?.[place]?.click();
      else typed.current = place;
    },
    [root],
  );
  useEffect(() => {
    if (!ChoiceBar || !isOpen || typed.current === null) return;
    const place = typed.current;
    typed.current = null;
    choose(place);
  }, [ChoiceBar, isOpen, choose]);

  return { ChoiceBar, choose };
}
