import type { ImportWords } from '@/lib/locale/import-words';
import { capital } from '@/lib/locale/numbers';

type Counts = Readonly<Record<string, number>>;

const FOUND = ['connections', 'invitations_accepted', 'conversations_answered'];
const ADDED = [
  'contacts',
  'changed',
  'approaches',
  'accepted',
  'replies',
  'messages',
  'applications',
  'cvs',
  'job_changes',
  'addresses',
  'failed',
];

/** What enters the history with them. */
const FACTS = ['approaches', 'messages', 'replies', 'accepted', 'applications', 'cvs'];

/** « 140 relations, 20 invitations acceptées, 34 échanges avec réponse : 120 contacts seront créés, 20 seront complétés. Avec eux : 140 approches ouvertes, 188 messages envoyés. » */
export function planSentence(say: ImportWords, found: Counts, planned: Counts): string {
  const seen = FOUND.filter((name) => found[name]).map((name) =>
    say(`found.${name}`, { count: found[name]! }),
  );
  if (seen.length === 0 && found.people) seen.push(say('found.people', { count: found.people }));
  const { contacts = 0, changed = 0, matched = 0 } = planned;
  const does =
    contacts + changed === 0
      ? say('plan.nothing')
      : `${say('plan.willCreate', { count: contacts })}${say('plan.willChange', { count: changed })}${say('plan.willLeave', { count: matched })}.`;
  const sentence =
    seen.length === 0
      ? capital(does)
      : contacts + changed === 0
        ? `${seen.join(', ')}. ${does}`
        : `${seen.join(', ')}\u202f: ${does}`;
  const facts = FACTS.filter((name) => planned[name]).map((name) =>
    say(`counts.${name}`, { count: planned[name]! }),
  );
  return facts.length === 0 ? sentence : `${sentence} ${say('plan.facts', { list: facts.join(', ') })}`;
}

/** Whether importing would add anything at all. */
export function addsSomething(planned: Counts): boolean {
  return ['contacts', 'changed', 'approaches', 'interactions', 'addresses'].some((name) => planned[name]);
}

/** What entered, one item after the other; empty when nothing did. */
export function addedItems(say: ImportWords, applied: Counts): string[] {
  return ADDED.filter((name) => applied[name]).map((name) =>
    say(`counts.${name}`, { count: applied[name]! }),
  );
}
