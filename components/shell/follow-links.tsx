'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Follows the links of `components/ui/link.tsx` without loading the page anew: one listener for all, whatever their number. */
export function FollowLinks() {
  const router = useRouter();
  useEffect(() => {
    // Heard last, on the window: what a page made of its own click is left alone.
    const onClick = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0) return;
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      const link = (event.target as Element | null)?.closest?.<HTMLAnchorElement>('a[data-follow]');
      if (!link || link.origin !== location.origin || (link.target && link.target !== '_self')) return;
      event.preventDefault();
      router.push(link.pathname + link.search + link.hash, { scroll: link.dataset.follow !== 'here' });
    };
    window.addEventListener('click', onClick);
    return () => window.removeEventListener('click', onClick);
  }, [router]);
  return null;
}
