import { ButtonLink } from './button';

/** Previous and next as addresses; a missing one is not drawn. `summary` says where one is: « 51 à 100 sur 5 230 ». */
export function Pagination({
  label,
  summary,
  previous,
  next,
}: {
  label: string;
  summary?: string;
  previous?: { href: string; label: string } | null;
  next?: { href: string; label: string } | null;
}) {
  if (!previous && !next && !summary) return null;
  return (
    <nav
      aria-label={label}
      className="mt-3 flex flex-wrap items-center gap-2 px-4 text-sm text-ink-3 md:px-1"
    >
      {summary && <span>{summary}</span>}
      <span className="ml-auto flex gap-2">
        {previous && (
          <ButtonLink href={previous.href} icon="chevron-left" rel="prev">
            {previous.label}
          </ButtonLink>
        )}
        {next && (
          <ButtonLink href={next.href} icon="chevron-right" rel="next" className="flex-row-reverse">
            {next.label}
          </ButtonLink>
        )}
      </span>
    </nav>
  );
}
