'use client';

import { type ReactNode, useLayoutEffect, useRef } from 'react';

/**
 * The browser's own window over the page: what is behind it neither hears nor scrolls, Escape or a press beside it closes it, and the focus goes
 * back to where it came from. Drawn only while it is open.
 *
 * @param label its name, or `labelledBy`, the id of its title
 * @param onClosed called once the focus is back
 */
export function Modal({
  label,
  labelledBy,
  describedBy,
  className,
  onClose,
  onClosed,
  children,
}: {
  label?: string;
  labelledBy?: string;
  describedBy?: string;
  className: string;
  onClose: () => void;
  onClosed?: () => void;
  children: ReactNode;
}) {
  const box = useRef<HTMLDialogElement>(null);
  const closed = useRef(onClosed);
  closed.current = onClosed;
  useLayoutEffect(() => {
    const dialog = box.current;
    const letGo = holdPage();
    dialog?.showModal();
    return () => {
      dialog?.close();
      letGo();
      setTimeout(() => closed.current?.());
    };
  }, []);
  return (
    <dialog
      ref={box}
      aria-label={label}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className={`modal floating ${className}`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={(event) => {
        if (!event.currentTarget.open) onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget && isBeside(event)) onClose();
      }}
    >
      {children}
    </dialog>
  );
}

/** What darkens the page belongs to the window: a press there falls on it, outside its box. */
function isBeside({
  clientX,
  clientY,
  currentTarget,
}: {
  clientX: number;
  clientY: number;
  currentTarget: Element;
}): boolean {
  const { left, right, top, bottom } = currentTarget.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}

/** Keeps the page from scrolling, and its scrollbar's room from closing. @returns lets it scroll again. */
function holdPage(): () => void {
  const { style, clientWidth } = document.documentElement;
  const hasBar = innerWidth > clientWidth;
  style.overflow = 'hidden';
  if (hasBar) style.scrollbarGutter = 'stable';
  return () => {
    style.overflow = '';
    style.scrollbarGutter = '';
  };
}
