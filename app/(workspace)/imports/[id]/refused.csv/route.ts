import { requireAbility } from '@/lib/auth/actor';
import { getActor } from '@/lib/auth/current';
import { writeRefusedRows } from '@/lib/exports/refused-rows';
import { getCurrentMember } from '@/lib/loaders/current-member';
import { loadRefusedRows } from '@/lib/loaders/imports';
import { importWords, wordReasons } from '@/lib/locale/import-words';
import { idOrNotFound, orNotFound } from '../or-not-found';

/** The refused rows as a file: the original columns, then what is wrong. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const actor = await getActor();
  requireAbility(actor, 'import.run');
  const { run, rows } = await orNotFound(loadRefusedRows(actor, idOrNotFound((await params).id)));
  const say = importWords((await getCurrentMember()).locale);
  const lines = rows.map((row) => ({
    file: row.file,
    raw: row.raw ?? '',
    reason: wordReasons(say, row.reasons),
  }));
  const name = `refus-${run.fileName.replace(/\.[a-z]+$/i, '').replace(/[^\p{L}\p{N}._-]+/gu, '-')}.csv`;
  return new Response(writeRefusedRows(lines, run.details.headers, say('result.reasonHeader')), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="refus.csv"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'no-store',
    },
  });
}
