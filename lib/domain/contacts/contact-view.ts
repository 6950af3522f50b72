import type { PersonDecision, PersonView } from './person-view.ts';
import type { ReaderView } from './reader-view.ts';

/** A contact in the list: who they are, when we last exchanged, what comes next. */
export interface ContactListed {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly title: string | null;
  readonly company: string | null;
  readonly location: string | null;
  readonly keepInTouch: boolean;
  readonly lastExchangeAt: Date | null;
  /** Null for somebody in no campaign. */
  readonly next: PersonDecision | null;
}

export interface ContactsScreen {
  readonly rows: readonly ContactListed[];
  readonly total: number;
  /** The search found more than it shows. */
  readonly isCut: boolean;
  /** The workspace has no contact at all. */
  readonly isEmpty: boolean;
  readonly reader: ReaderView;
}

/** What is written of a contact, to be corrected. */
export interface ContactCard {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly title: string | null;
  readonly company: string | null;
  readonly location: string | null;
  readonly timeZone: string | null;
  readonly linkedinSlug: string | null;
  readonly notes: string | null;
  readonly keepInTouch: boolean;
  readonly rhythmDays: number | null;
  readonly addresses: readonly {
    readonly id: string;
    readonly kind: 'EMAIL' | 'PHONE';
    readonly value: string;
    readonly bouncedAt: Date | null;
  }[];
}

export interface ContactScreen {
  readonly person: PersonView;
  readonly contact: ContactCard;
  /** Campaigns this person may still be put in. */
  readonly campaigns: readonly { readonly id: string; readonly name: string }[];
  /** By approach id. */
  readonly priorities: Readonly<Record<string, number>>;
  readonly reader: ReaderView;
}
