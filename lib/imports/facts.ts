import type { Channel, Interaction } from '../domain/interactions/interaction.ts';
import type { Day, Instant } from '../domain/time/instant.ts';

/**
 * What reading a file gives, whatever its source: facts and refusals, never decisions and never sentences.
 * `lib/operations` applies them, `lib/locale` words the codes.
 */

export const FILE_KINDS = [
  'LINKEDIN_ARCHIVE',
  'LINKEDIN_CONNECTIONS',
  'LINKEDIN_INVITATIONS',
  'LINKEDIN_MESSAGES',
  'CV_DATABASE',
  'APPLICATIONS',
  'CONTACTS',
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** Files whose columns a person may map by hand. */
export const CSV_KINDS = ['CV_DATABASE', 'APPLICATIONS', 'CONTACTS'] as const;
export type CsvKind = (typeof CSV_KINDS)[number];

/** What a column of a file can hold for us. */
export const CSV_FIELDS = [
  'firstName',
  'lastName',
  'fullName',
  'email',
  'phone',
  'linkedinUrl',
  'title',
  'company',
  'location',
  'cvFoundOn',
  'source',
  'appliedAt',
  'campaignName',
  'message',
  'notes',
  'tags',
] as const;
export type CsvField = (typeof CSV_FIELDS)[number];

/** The field a refusal speaks of: a mapped one, a LinkedIn date, or the whole row. */
export type RefusedField = CsvField | 'connectedOn' | 'sentAt' | 'row';

/** Why a row was refused, with the one thing that mends it. */
export const REMEDIES = {
  EMPTY_ROW: 'FILL_OR_DELETE_THE_ROW',
  UNCLOSED_QUOTE: 'CLOSE_THE_QUOTE',
  TOO_MANY_CELLS: 'QUOTE_THE_SEPARATOR',
  MISSING_NAME: 'GIVE_A_NAME',
  BAD_EMAIL: 'WRITE_A_WHOLE_ADDRESS',
  BAD_PHONE: 'WRITE_THE_NUMBER_WITH_ITS_COUNTRY',
  BAD_LINKEDIN_URL: 'PASTE_THE_PROFILE_ADDRESS',
  BAD_DATE: 'WRITE_THE_DATE_DAY_MONTH_YEAR',
  MISSING_DATE: 'GIVE_THE_DATE',
} as const;
export type RefusalCode = keyof typeof REMEDIES;
export type RemedyCode = (typeof REMEDIES)[RefusalCode];

/** A row that was not imported: its line (1 is the first of the file), its text as it stood, and how to mend it. */
export interface RefusedRow {
  readonly file: string;
  readonly line: number;
  readonly raw: string;
  readonly field: RefusedField;
  readonly code: RefusalCode;
  /** The words at fault, as read; empty when something is missing. */
  readonly value: string;
  readonly remedy: RemedyCode;
}

/**
 * Rows read rightly that make no history here.
 * `SPAM` is a message filed there by LinkedIn from someone we never wrote to; `INVITATION_NOTE` is the note of an
 * invitation shown again as a message; `NOT_OURS` has our profile on neither side; `NO_OWN_PROFILE`: the file does not
 * let us tell which profile is ours, so nobody can say who wrote.
 */
export const LEFT_CODES = [
  'HIDDEN_MEMBER',
  'DRAFT',
  'SPONSORED',
  'GROUP',
  'NO_PROFILE',
  'INCOMING_INVITATION',
  'INVITATION_NOTE',
  'SPAM',
  'NOT_OURS',
  'NO_OWN_PROFILE',
] as const;
export type LeftCode = (typeof LEFT_CODES)[number];

export interface LeftOut {
  readonly code: LeftCode;
  readonly file: string;
  readonly line: number;
  /** Who or what it was about, as the file says it; may be empty. */
  readonly label: string;
}

/** What a file of an otherwise good archive lacks. */
export interface FileWarning {
  readonly file: string;
  readonly code: 'NO_ROWS' | 'UNREADABLE' | 'MISSING' | 'OWN_PROFILE_UNKNOWN';
}

/** Why a whole file gave nothing. */
export const FAILURE_CODES = [
  'EMPTY_FILE',
  'NO_ROWS',
  'TOO_BIG',
  'TOO_MANY_ROWS',
  'TOO_MANY_BROKEN_QUOTES',
  'ZIP_DAMAGED',
  'ZIP_ENCRYPTED',
  'ZIP_TOO_MANY_ENTRIES',
  'ZIP_TOO_BIG',
  'NO_LINKEDIN_FILE',
  'LOOK_ALIKE',
  'SPREADSHEET',
  'NOT_A_TABLE',
  'NO_KNOWN_COLUMN',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

/** The kinds an import can record; all others come from people, mailboxes or the clock. */
export type ImportedKind =
  | 'INVITATION_SENT'
  | 'INVITATION_ACCEPTED'
  | 'MESSAGE_SENT'
  | 'REPLY_RECEIVED'
  | 'CV_FOUND'
  | 'APPLICATION_RECEIVED';

/**
 * One row of history to be. `externalId` is the same whenever the same fact is read again, from this export or a
 * later one, so that importing twice adds nothing. The remaining fields of an interaction are absent: a file says
 * neither a sentiment nor an outcome.
 */
export interface InteractionFact
  extends Partial<
    Pick<Interaction, 'sentiment' | 'outcome' | 'by' | 'until' | 'what' | 'about' | 'hard' | 'event'>
  > {
  readonly kind: ImportedKind;
  readonly channel: Channel | null;
  readonly occurredAt: Instant;
  readonly externalId: string;
  /** The subject of a message; of an application, the post applied for. */
  readonly subject: string | null;
  readonly body: string | null;
}

export interface PersonFact {
  /** `linkedin:<slug>`, else `email:<address>`, else `phone:<E.164>|<first last>`, else `name:<first last>|<company>` folded. */
  readonly key: string;
  readonly lines: readonly { readonly file: string; readonly line: number }[];
  readonly firstName: string;
  readonly lastName: string;
  readonly title: string | null;
  readonly company: string | null;
  readonly location: string | null;
  readonly source: string | null;
  readonly linkedinSlug: string | null;
  readonly emails: readonly string[];
  /** E.164: "+33612345678". */
  readonly phones: readonly string[];
  /** An old connection is a degree, not an event. */
  readonly connectedOn: Day | null;
  /** The date a CV database gives for the CV itself; the hit is the `CV_FOUND` of `interactions`. */
  readonly cvDatedOn: Day | null;
  /** The post applied for, when the file names it. */
  readonly campaignName: string | null;
  readonly notes: string | null;
  readonly tags: readonly string[];
  /** Oldest first. */
  readonly interactions: readonly InteractionFact[];
  /** Post and company as of this file, for the caller to compare with what it knew (`JOB_CHANGE`). */
  readonly profile: { readonly title: string | null; readonly company: string | null } | null;
}

/** Figures shown before anything is imported. A LinkedIn file has all of `LinkedInCounts`, a CSV all of `CsvCounts`. */
export interface LinkedInCounts {
  readonly connections: number;
  readonly hidden_members: number;
  readonly outgoing_invitations: number;
  readonly incoming_invitations: number;
  readonly messages_by_me: number;
  readonly drafts_dropped: number;
  readonly sponsored_dropped: number;
  readonly invitations_accepted: number;
  readonly invitations_pending: number;
  readonly conversations_unanswered: number;
  readonly conversations_answered: number;
  readonly unanswered_at_the_cap: number;
}
export interface CsvCounts {
  readonly rows: number;
  readonly good_rows: number;
  readonly refused_rows: number;
  readonly people: number;
}

export interface ImportFacts {
  readonly kind: FileKind;
  /** Keys are unique within the file. */
  readonly people: readonly PersonFact[];
  readonly refused: readonly RefusedRow[];
  readonly left: readonly LeftOut[];
  readonly warnings: readonly FileWarning[];
  readonly counts: Readonly<Record<string, number>>;
  /** Our own LinkedIn profile, as the file shows it. */
  readonly ownSlug: string | null;
}

/** A refusal of one row, with its remedy. */
export function refuseRow(row: Omit<RefusedRow, 'remedy'>): RefusedRow {
  return { ...row, remedy: REMEDIES[row.code] };
}
