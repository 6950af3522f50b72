import type { InteractionKind } from '../interactions/interaction.ts';

/** What made us think a person of a file is one we know. */
export type MatchedBy = 'SLUG' | 'EMAIL' | 'PHONE' | 'NAME';

/** What an import may fill in or bring up to date on a contact. */
export type FilledField =
  | 'name'
  | 'title'
  | 'company'
  | 'location'
  | 'notes'
  | 'skills'
  | 'linkedinSlug'
  | 'connection';

/** Why a row of a plan says what it says: codes with parameters, those of lib/imports among them; `lib/locale` words them. */
export type ImportReason =
  | { readonly code: 'MATCHED'; readonly by: MatchedBy }
  | { readonly code: 'CONTACT_ONLY' }
  | { readonly code: 'APPROACH'; readonly campaign: string }
  | { readonly code: 'FACTS'; readonly counts: Readonly<Partial<Record<InteractionKind, number>>> }
  | { readonly code: 'JOB_CHANGE'; readonly title: string | null; readonly company: string | null }
  | { readonly code: 'FILLED'; readonly fields: readonly FilledField[] }
  | { readonly code: 'NEW_ADDRESS'; readonly count: number }
  /** Their LinkedIn address changed; both now lead to them. */
  | { readonly code: 'NEW_SLUG'; readonly slug: string }
  /** The e-mail of the row is another contact's already, and stays there. */
  | { readonly code: 'ADDRESS_ELSEWHERE' }
  | { readonly code: 'NOTHING_NEW' }
  /** Several people of this name and company, and nothing to tell them apart: left alone. */
  | { readonly code: 'AMBIGUOUS'; readonly count: number }
  | { readonly code: 'OBJECTED' }
  | { readonly code: 'ERASED' }
  /** Facts dated after the import: not yet history. */
  | { readonly code: 'AHEAD'; readonly count: number }
  | { readonly code: 'LEFT'; readonly left: string }
  | {
      readonly code: 'REFUSED';
      readonly fault: string;
      readonly field: string;
      readonly value: string;
      readonly remedy: string;
    }
  /** The database would not have it: nothing of this row was kept. */
  | { readonly code: 'FAILED' };
