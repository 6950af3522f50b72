import { expect, test } from 'vitest';
import { packRow, unpackRow } from './packed-row.ts';
import type { RowView } from './row-view.ts';

const least: RowView = {
  todoId: 'todo',
  approachId: 'approach',
  contactId: 'contact',
  name: 'Élodie Jaouen',
  what: 'SRE, Tramontane',
  why: 'Relance 1.',
  due: 'lun. 9',
  dueWhole: 'lundi 9 novembre 2026 à 9 h',
};
const most: Required<RowView> = {
  ...least,
  rank: 3,
  starred: true,
  category: 'AFTER_FIRST_MESSAGE',
  step: 2,
  courtesy: 'ANSWER_REPLY',
  channel: 'PHONE',
  late: true,
  tel: '+33639980012',
  firstName: 'Élodie',
  other: 'mailto:elodie@example.net',
  unclassified: 'reply',
  proposed: 'NOT_NOW',
};

test('a row arrives as it left, whether all or almost nothing is known of it', () => {
  for (const row of [least, most, { ...least, proposed: 'REFUSAL' } as RowView])
    expect(unpackRow(JSON.parse(JSON.stringify(packRow(row))))).toEqual(row);
});
