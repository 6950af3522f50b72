import type { ReactNode } from 'react';

/** The title of a page in serif, the sentence that sums it up, what can be done from here. */
export function PageHeader({
  title,
  sub,
  actions,
  above,
}: {
  title: ReactNode;
  sub?: ReactNode;
  actions?: ReactNode;
  above?: ReactNode;
}) {
  return (
    <header className="mb-4 flex flex-wrap items-end gap-x-4 gap-y-3 px-4 md:mb-6 md:px-0">
      <div className="min-w-0 flex-1 basis-80">
        {above && <div className="mb-1.5 text-sm text-ink-2">{above}</div>}
        <h1>{title}</h1>
        {sub && <p className="mt-1.5 max-w-[68ch] text-pretty text-ink-2">{sub}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-2 max-md:w-full max-md:*:flex-1">{actions}</div>}
    </header>
  );
}
