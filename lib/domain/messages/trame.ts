import type { Channel, Courtesy } from '../interactions/interaction.ts';
import type { Category } from '../relances/policy.ts';
import type { Instant } from '../time/instant.ts';
import type { Angle, Silence } from './angles.ts';
import type { TextLanguage } from './reading.ts';

/** How a trame speaks to people, in French. */
export const ADDRESSES = ['VOUS', 'TU'] as const;
export type Address = (typeof ADDRESSES)[number];

/** 0 is the first message, 1 to 3 the relances. */
export type TrameRank = 0 | 1 | 2 | 3;

/** What a trame is for: everything but its words. */
export interface TrameFor {
  /** Null: any of the five, or a courtesy. */
  readonly category: Category | null;
  /** 0 is the first message, 1 to 3 the relances; null: any. */
  readonly rank: TrameRank | null;
  /** Null: any written channel. PHONE is a script to say, or to leave as a message. */
  readonly channel: Channel | null;
  readonly language: TextLanguage;
  /** Null in English. */
  readonly address: Address | null;
  readonly angle: Angle;
  /** The courtesy it is for, instead of a category and a rank. */
  readonly courtesy: Courtesy | null;
  /** The reason of a silence that a relance treats (003:19). */
  readonly silence: Silence | null;
}

/** What a trame says. A mail has a subject. */
export interface TrameText {
  readonly subject: string | null;
  readonly body: string;
}

/** A trame with the version that stands. */
export interface Trame extends TrameFor, TrameText {
  readonly id: string;
  readonly name: string;
  /** Whose it is; null: the workspace's. */
  readonly ownerId: string | null;
  /** Which of the starter set it came from. */
  readonly starter: string | null;
  readonly isArchived: boolean;
  readonly versionId: string;
  /** 1 is the first. */
  readonly version: number;
  readonly versionAt: Instant;
}

/** The bounds of a trame: a name fits on a line of the list, a body in a mail. */
export const LONGEST_NAME = 80;
export const LONGEST_SUBJECT = 120;
export const LONGEST_BODY = 4000;
