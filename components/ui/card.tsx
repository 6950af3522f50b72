import type { ReactNode } from 'react';

/** A sheet on the paper: a form, a panel of settings. Never inside another. */
export function Card({
  title,
  sub,
  actions,
  children,
  className,
}: {
  title?: ReactNode;
  sub?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
  className?: string;
}) {
  return (
    <section className={`rounded-lg border border-line bg-surface p-4 md:p-5 ${className ?? ''}`}>
      {(title || actions) && (
        <header className="mb-3 flex flex-wrap items-start gap-x-4 gap-y-2">
          <div className="min-w-0">
            {title && <h2 className="font-semibold">{title}</h2>}
            {sub && <p className="mt-0.5 max-w-[68ch] text-sm text-ink-2">{sub}</p>}
          </div>
          {actions && <div className="ml-auto flex flex-wrap gap-2">{actions}</div>}
        </header>
      )}
      {children}
    </section>
  );
}
