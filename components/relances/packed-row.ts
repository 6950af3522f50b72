import type { Shape } from '@/components/ui/packed-rows';
import type { RowView } from './row-view';

/** What a row of the list says, in the order it travels. */
export const ROW_SHAPE: Shape<RowView> = {
  todoId: 'text',
  approachId: 'text',
  contactId: 'text',
  name: 'text',
  what: 'text',
  why: 'text',
  due: 'text',
  dueWhole: 'text',
  channel: 'text',
  category: 'text',
  step: 'figure',
  rank: 'figure',
  starred: 'flag',
  late: 'flag',
  other: 'text',
  tel: 'text',
  firstName: 'text',
  courtesy: 'text',
  unclassified: 'text',
  proposed: 'text',
};
