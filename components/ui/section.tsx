import type { ReactNode } from 'react';

/** A titled part of a page: title, a count beside it, an aside at the end of the line. */
export function Section({
  title,
  count,
  aside,
  id,
  children,
}: {
  title: ReactNode;
  count?: ReactNode;
  aside?: ReactNode;
  id?: string;
  children: ReactNode;
}) {
  return (
    <section className="mb-6" id={id} aria-labelledby={id && `${id}-title`}>
      <header className="flex items-baseline gap-x-2 px-4 whitespace-nowrap pb-2 md:px-1">
        <h2 id={id && `${id}-title`} className="text-sm font-semibold">
          {title}
        </h2>
        {count !== undefined && count !== null && <span className="text-sm text-ink-3">{count}</span>}
        {aside && <span className="ml-auto min-w-0 truncate pl-2 text-sm text-ink-3">{aside}</span>}
      </header>
      {children}
    </section>
  );
}
