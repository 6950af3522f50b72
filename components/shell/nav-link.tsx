'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';

/** A place of the workspace; knows when one stands in it. */
export function NavLink({
  href,
  className,
  children,
}: {
  href: string;
  className?: string;
  children: ReactNode;
}) {
  const path = usePathname();
  const isHere = path === href || path.startsWith(`${href}/`);
  return (
    <Link href={href} className={`nav-link ${className ?? ''}`} aria-current={isHere ? 'page' : undefined}>
      {children}
    </Link>
  );
}
