import { type Actor, requireAbility } from '../auth/actor.ts';
import { listContacts } from '../db/contacts.ts';
import { withScope } from '../db/scope.ts';
import { findIds } from './contacts.ts';

/** Somebody the palette proposes. */
export interface FoundPerson {
  readonly id: string;
  readonly name: string;
  readonly what: string;
}

const MOST_PEOPLE = 8;

/** People whose names, company, title or place hold every word, best first. */
export async function loadFoundPeople(actor: Actor, words: string): Promise<FoundPerson[]> {
  requireAbility(actor, 'contact.view');
  const rows = await withScope(actor.scope, async (tx) => {
    // Somebody calls: their number, even begun, says who.
    if (!/^[+\d(]/.test(words)) return listContacts(tx, actor.scope, { words, limit: MOST_PEOPLE });
    const ids = (await findIds(tx, actor.scope, words)).slice(0, MOST_PEOPLE);
    const found = await tx.contact.findMany({
      where: { workspaceId: actor.scope.workspaceId, id: { in: ids } },
      select: { id: true, firstName: true, lastName: true, title: true, company: true },
    });
    return found.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
  });
  return rows.map((row) => ({
    id: row.id,
    name: `${row.firstName} ${row.lastName}`.trim(),
    what: [row.title, row.company].filter(Boolean).join(', '),
  }));
}
