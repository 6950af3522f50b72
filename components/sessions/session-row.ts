import type { Shape } from '@/components/ui/packed-rows';
import type { Channel } from '@/lib/domain/interactions/interaction';

/** Somebody just contacted, in words already. */
export interface SessionRow {
  readonly approachId: string;
  readonly name: string;
  /** What they do, and where. */
  readonly what: string;
  /** How and when they were reached, and for which campaign. */
  readonly about: string;
  readonly priority: number;
  readonly channel?: Channel;
  readonly starred?: true;
  /** « Pourquoi vous », when it was written before. */
  readonly hook?: string;
}

/** What a row says, in the order it travels. */
export const SESSION_SHAPE: Shape<SessionRow> = {
  approachId: 'text',
  name: 'text',
  what: 'text',
  about: 'text',
  priority: 'figure',
  channel: 'text',
  starred: 'flag',
  hook: 'text',
};

/** The words of all rows; `{name}` stands for whom. */
export interface SessionWords {
  readonly star: string;
  readonly priorityOf: string;
  readonly hookOf: string;
  readonly hookExample: string;
}
