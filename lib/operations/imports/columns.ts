import { createHash } from 'node:crypto';
import { z } from 'zod';
import { findMapping, storeMapping } from '../../db/imports.ts';
import type { Tx, WorkspaceScope } from '../../db/scope.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { CSV_FIELDS, CSV_KINDS } from '../../imports/facts.ts';
import { foldText } from '../../imports/fold-text.ts';

/** What somebody said the columns of a file hold: which kind of people, and which column (0 is the first) holds which field. */
export const columnsSchema = z.object({
  kind: z.enum(CSV_KINDS),
  mapping: z.partialRecord(z.enum(CSV_FIELDS), z.number().int().min(0)),
});
export type Columns = z.infer<typeof columnsSchema>;

/** The column we add to refused rows, in both languages: a corrected file is still the same file. */
export const REASON_HEADERS = ['Motif du refus', 'Reason for refusal'] as const;
const OURS = new Set(REASON_HEADERS.map(foldText));

/** The name under which a choice of columns is remembered: the header row, however it is capitalised or accented. */
export function hashHeaders(headers: readonly string[]): string {
  const folded = headers.map(foldText);
  while (folded.length > 0 && (folded.at(-1) === '' || OURS.has(folded.at(-1)!))) folded.pop();
  return createHash('sha256').update(folded.join('\n')).digest('hex');
}

/** The choice remembered for such a header row, or null. */
export async function recallColumns(
  tx: Tx,
  scope: WorkspaceScope,
  headers: readonly string[],
): Promise<Columns | null> {
  const stored = await findMapping(tx, scope, hashHeaders(headers));
  const parsed = columnsSchema.safeParse(stored);
  return parsed.success ? parsed.data : null;
}

export async function rememberColumns(
  tx: Tx,
  scope: WorkspaceScope,
  headers: readonly string[],
  columns: Columns,
  now: Instant,
): Promise<void> {
  await storeMapping(tx, scope, hashHeaders(headers), { ...columns, mapping: { ...columns.mapping } }, now);
}
