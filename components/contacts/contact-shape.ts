import type { Shape } from '@/components/ui/packed-rows';
import type { StepView } from './step-view';

/** A contact of the list, in words already. */
export interface ContactRow extends StepView {
  readonly id: string;
  readonly name: string;
  /** What they do, and where. */
  readonly work?: string;
  readonly place?: string;
  readonly keep?: true;
  readonly lastIso?: string;
  readonly last?: string;
  readonly lastWhole?: string;
}

/** What a row says, in the order it travels. */
export const CONTACT_SHAPE: Shape<ContactRow> = {
  id: 'text',
  name: 'text',
  work: 'text',
  place: 'text',
  keep: 'flag',
  lastIso: 'text',
  last: 'text',
  lastWhole: 'text',
  does: 'text',
  next: 'text',
  why: 'text',
  dueIso: 'text',
  due: 'text',
  dueWhole: 'text',
  category: 'text',
  step: 'figure',
};
