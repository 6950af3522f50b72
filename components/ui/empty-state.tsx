import type { ReactNode } from 'react';
import { Icon } from './icon';
import type { IconName } from './icons';

/** Nothing here, and what to do next. `level` is that of its heading. */
export function EmptyState({
  icon,
  title,
  children,
  actions,
}: {
  icon?: IconName;
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="mx-4 grid justify-items-center gap-2 rounded-lg border border-dashed border-line-strong px-6 py-10 text-center md:mx-0 md:py-14">
      {icon && <Icon name={icon} className="mb-1 size-6 text-accent" />}
      <h2 className="font-serif text-xl font-medium tracking-[-0.01em]">{title}</h2>
      {children && <div className="max-w-[52ch] text-pretty text-ink-2">{children}</div>}
      {actions && <div className="mt-3 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
