import type { ReactNode } from 'react';
import { Link } from './link';

export interface Tab {
  href: string;
  label: ReactNode;
  count?: number;
  current: boolean;
}

/** Views of one thing, each with its address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav
      aria-label={label}
      className="mb-4 flex gap-1 overflow-x-auto border-b border-line px-4 md:mb-5 md:px-0"
    >
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={tab.current ? 'page' : undefined}
          className="-mb-px flex items-baseline gap-1.5 border-b-2 border-transparent px-2.5 py-2 text-sm whitespace-nowrap text-ink-2 -outline-offset-2 hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink max-md:py-3"
        >
          {tab.label}
          {tab.count !== undefined && <span className="text-xs text-ink-3">{tab.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
