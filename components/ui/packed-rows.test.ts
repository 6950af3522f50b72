import { expect, test } from 'vitest';
import { ROW_SHAPE } from '../relances/packed-row.ts';
import type { RowView } from '../relances/row-view.ts';
import { packRows, unpackRows } from './packed-rows.ts';

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

test('rows arrive as they left, whether all or almost nothing is known of them', () => {
  const rows = [least, most, { ...least, proposed: 'REFUSAL' } as RowView];
  expect(unpackRows(ROW_SHAPE, packRows(ROW_SHAPE, rows))).toEqual(rows);
});

test('no row is no row', () => {
  expect(unpackRows(ROW_SHAPE, packRows<RowView>(ROW_SHAPE, []))).toEqual([]);
});

test('a name with a tab or a line break moves nothing', () => {
  const row = { ...least, name: 'Élodie\tJaouen', what: 'SRE\r\nTramontane' };
  expect(unpackRows(ROW_SHAPE, packRows(ROW_SHAPE, [row, most]))).toEqual([
    { ...least, name: 'Élodie Jaouen', what: 'SRE Tramontane' },
    most,
  ]);
});
