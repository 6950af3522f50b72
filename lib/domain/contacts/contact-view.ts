import type { Fit } from '../campaigns/fit-score.ts';
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

/** A search kept by name; `href` is its address. */
export interface SavedViewShown {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly isShared: boolean;
  readonly isMine: boolean;
  readonly ownerName: string;
}

export interface ContactsScreen {
  readonly views: readonly SavedViewShown[];
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

/** What is known of a person beside their name: what ranks them, and what opens a message. */
export interface ContactFacts {
  readonly degree: number | null;
  readonly openProfile: boolean;
  readonly openToWork: boolean;
  readonly seniority: string | null;
  readonly skills: readonly string[];
  readonly inCommon: readonly string[];
  /** What they say they look for, and somebody both of us know: messages may name them. */
  readonly lookingFor: string | null;
  readonly mutualContact: string | null;
  readonly cvUrl: string | null;
}

/** A post as it was seen, the latest first. */
export interface JobSeen {
  readonly title: string | null;
  readonly company: string | null;
  readonly startedOn: Date | null;
  readonly seenAt: Date;
}

/** Another contact who may be the same person. */
export interface MaybeTwin {
  readonly id: string;
  readonly name: string;
  readonly by: 'LINKEDIN' | 'EMAIL' | 'PHONE' | 'NAME';
  readonly value: string;
}

export interface ContactScreen {
  readonly person: PersonView;
  readonly contact: ContactCard;
  readonly facts: ContactFacts;
  readonly jobs: readonly JobSeen[];
  readonly twins: readonly MaybeTwin[];
  /** Merges into this person that stand, the latest first; only that one can be undone. */
  readonly merges: readonly {
    readonly id: string;
    readonly at: Date;
    readonly name: string;
    readonly authorId: string | null;
  }[];
  /** Campaigns this person may still be put in. */
  readonly campaigns: readonly { readonly id: string; readonly name: string }[];
  /** By approach id. */
  readonly priorities: Readonly<Record<string, number>>;
  /** « Pourquoi ce rang », by approach id; campaigns for a role alone have a profile to be close to. */
  readonly fits: Readonly<Record<string, Fit>>;
  readonly reader: ReaderView;
}
