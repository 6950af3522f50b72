import type { ImportedKind } from '../../imports/facts.ts';
import type { PersonDecision } from './decide-person.ts';

/** What a plan would do, or what applying did. */
export const IMPORT_COUNTS = [
  'contacts',
  'changed',
  'matched',
  'ambiguous',
  'objected',
  'approaches',
  'interactions',
  'invitations',
  'accepted',
  'messages',
  'replies',
  'applications',
  'cvs',
  'job_changes',
  'addresses',
] as const;
export type ImportCount = (typeof IMPORT_COUNTS)[number];
export type ImportCounts = Readonly<Record<ImportCount, number>>;

const COUNT_OF: Readonly<Record<ImportedKind | 'LIFE_EVENT', ImportCount>> = {
  INVITATION_SENT: 'invitations',
  INVITATION_ACCEPTED: 'accepted',
  MESSAGE_SENT: 'messages',
  REPLY_RECEIVED: 'replies',
  APPLICATION_RECEIVED: 'applications',
  CV_FOUND: 'cvs',
  LIFE_EVENT: 'job_changes',
};

/** Adds up decisions. `isAdded` says of each fact whether it truly entered the history; all of them do in a plan. */
export function countDecisions(
  decisions: readonly PersonDecision[],
  isAdded: (fact: PersonDecision['facts'][number]) => boolean = () => true,
): ImportCounts {
  const counts = Object.fromEntries(IMPORT_COUNTS.map((name) => [name, 0])) as Record<ImportCount, number>;
  const ACTIONS = { CREATE: 'contacts', CHANGE: 'changed', MATCH: 'matched', LEAVE: 'ambiguous' } as const;
  for (const decision of decisions) {
    counts[ACTIONS[decision.action]]++;
    counts.approaches += decision.approaches.length;
    counts.addresses += decision.addresses.length;
    if (decision.contact?.isObjected) counts.objected++;
    for (const one of decision.facts) {
      if (!isAdded(one)) continue;
      counts.interactions++;
      counts[COUNT_OF[one.fact.kind as keyof typeof COUNT_OF]]++;
    }
  }
  return counts;
}

/** The counts of two batches together. */
export function addCounts(
  a: Readonly<Partial<Record<string, number>>>,
  b: ImportCounts,
): Record<string, number> {
  return Object.fromEntries(IMPORT_COUNTS.map((name) => [name, (a[name] ?? 0) + b[name]]));
}
