'use client';

import { useEffect, useState } from 'react';

/** Minutes and seconds left, where a browser can count. The sentence beside says the same without it, so it is not read aloud. */
export function Countdown({ endsAt }: { endsAt: number }) {
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => setLeft(Math.max(0, Math.ceil((endsAt - Date.now()) / 1000)));
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [endsAt]);
  return (
    <span aria-hidden="true" className="session-countdown">
      {left === null ? '' : `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`}
    </span>
  );
}
