import { z } from 'zod';
import type { ListedTodo, TodoCursor } from '@/lib/db/todos';
import { Refusal } from '@/lib/domain/team/refusal';
import { reasonToJson } from '@/lib/exports/decision-json';

/** A to-do of the list as the API says it. */
export function todoToJson(row: ListedTodo) {
  return {
    id: row.todoId,
    approachId: row.approachId,
    contact: {
      id: row.contactId,
      firstName: row.firstName,
      lastName: row.lastName,
      title: row.title,
      company: row.company,
    },
    campaign: { id: row.campaignId, name: row.campaignName },
    kind: row.kind,
    category: row.category,
    courtesy: row.courtesy,
    step: row.step,
    lastChance: row.lastChance,
    dueAt: new Date(row.dueAt).toISOString(),
    channel: row.channel,
    slot: row.slot,
    reasons: row.reasons.map(reasonToJson),
  };
}

const cursorSchema = z.tuple([z.int().min(0).max(2_000_000_000), z.int().min(-6e13).max(2.5e14), z.uuid()]);

/** Where a page ended, as a word that means nothing to others. */
export function toCursor(row: ListedTodo): string {
  return Buffer.from(JSON.stringify([row.rank, row.dueAt, row.todoId])).toString('base64url');
}

/** @throws Refusal `invalid` for a cursor that we did not make. */
export function fromCursor(cursor: string): TodoCursor {
  try {
    const [rank, dueAt, id] = cursorSchema.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')),
    );
    return { rank, dueAt, id };
  } catch {
    const fault = { path: 'cursor', message: 'is not a nextCursor of this list' };
    throw new Refusal('invalid', 'This cursor cannot be read.', [fault]);
  }
}
