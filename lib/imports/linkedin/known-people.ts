import { foldName, type PersonName, splitName } from '../person-name.ts';
import type { Connection } from './connections.ts';

/** Who the connections are, by profile and by name. */
export interface KnownPeople {
  readonly bySlug: ReadonlyMap<string, Connection>;
  /** The profile of a name borne by one connection only; for files too old to hold addresses. */
  findSlug(name: string): string | null;
  /** The name as Connections.csv splits it; else the full name, without "PhD", split here. */
  nameOf(slug: string, fullName: string): PersonName;
}

/** Indexes connections. Of a profile listed twice, the first row stands. */
export function knowPeople(connections: readonly Connection[]): KnownPeople {
  const bySlug = new Map<string, Connection>();
  const byName = new Map<string, string | null>();
  for (const connection of connections) {
    const { slug } = connection;
    if (!slug || bySlug.has(slug)) continue;
    bySlug.set(slug, connection);
    const name = foldName(`${connection.firstName} ${connection.lastName}`);
    byName.set(name, byName.has(name) ? null : slug);
  }
  return {
    bySlug,
    findSlug: (name) => byName.get(foldName(name)) ?? null,
    nameOf: (slug, fullName) => {
      const known = bySlug.get(slug);
      return known && (known.firstName || known.lastName) ? known : splitName(fullName);
    },
  };
}
