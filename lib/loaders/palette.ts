import { type Actor, requireAbility } from '../auth/actor.ts';
import { listContacts } from '../db/contacts.ts';
import { withScope } from '../db/scope.ts';

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
  const rows = await withScope(actor.scope, (tx) =>
    listContacts(tx, actor.scope, { words, limit: MOST_PEOPLE }),
  );
  return rows.map((row) => ({
    id: row.id,
    name: `${row.firstName} ${row.lastName}`.trim(),
    what: [row.title, row.company].filter(Boolean).join(', '),
  }));
}
