/**
 * The key of a LinkedIn person: the lower-cased, decoded `<slug>` of their `/in/<slug>` address, or `null` for any
 * other address (a company, Sales Navigator, another site). A slug can change: callers keep aliases.
 *
 * "https://fr.linkedin.com/in/%C3%89lodie-N/?locale=en" gives "élodie-n".
 */
export function profileSlug(address: string | null | undefined): string | null {
  const match = /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)*linkedin\.com\/+in\/+([^/?#\s]+)/i.exec(
    (address ?? '').trim(),
  );
  if (!match) return null;
  const slug = decoded(match[1]!).normalize('NFC').toLowerCase().trim();
  return slug === '' ? null : slug;
}

/** All the profiles of a cell that joins addresses with commas, semicolons or spaces, each once. */
export function profileSlugs(cell: string): string[] {
  const slugs = cell.split(/[,;\s]+/).map(profileSlug);
  return [...new Set(slugs.filter((slug) => slug !== null))];
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug; // A stray % is kept as it is: two exports write it alike.
  }
}
