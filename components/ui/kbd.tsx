import type { ReactNode } from 'react';

/** A key. As a `hint` inside a button it is for the eyes only, so that the button's name stays its words. */
export function Kbd({ children, hint = false }: { children: ReactNode; hint?: boolean }) {
  return (
    <kbd className="kbd" aria-hidden={hint || undefined}>
      {children}
    </kbd>
  );
}
