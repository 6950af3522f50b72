'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Asks the page again every second, for as long as it is drawn. Without scripts, the browser does it every three. */
export function RefreshWhile() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), 1000);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content="3" />
    </noscript>
  );
}
