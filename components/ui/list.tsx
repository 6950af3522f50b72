import type { ComponentProps, ReactNode } from 'react';
import { Link } from './link';

/** A framed list of rows. On a phone it goes from edge to edge. */
export function List({ children, className, ...rest }: ComponentProps<'ul'>) {
  return (
    <ul {...rest} className={`list edge ${className ?? ''}`}>
      {children}
    </ul>
  );
}

/**
 * A row of two lines: *who · what they do*, then why. `lead` stands before (rank, star), the children after (tags, counts, buttons).
 * With `href` the whole row leads there; what can be pressed inside stays pressable.
 */
export function Row({
  name,
  detail,
  why,
  href,
  lead,
  current = false,
  children,
  ...rest
}: {
  name: ReactNode;
  detail?: ReactNode;
  why?: ReactNode;
  href?: string;
  lead?: ReactNode;
  current?: boolean;
  children?: ReactNode;
} & Omit<ComponentProps<'li'>, 'name'>) {
  const words = (
    <>
      {name}
      {detail && <span> · {detail}</span>}
    </>
  );
  return (
    <li {...rest} className={`row ${rest.className ?? ''}`} aria-current={current || undefined}>
      {lead}
      <div className="min-w-0 flex-1">
        <div className="row-name">
          {href ? (
            <Link href={href} className="row-link">
              {words}
            </Link>
          ) : (
            words
          )}
        </div>
        {why && <div className="row-why">{why}</div>}
      </div>
      {children}
    </li>
  );
}
