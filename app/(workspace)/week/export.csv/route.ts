import { requireAbility } from '@/lib/auth/actor';
import { getActor } from '@/lib/auth/current';
import { writeWeekCsv } from '@/lib/exports/week-csv';
import { loadWeekToCarry } from '@/lib/loaders/week-to-carry';
import { wordsOf } from '@/lib/locale/translate';

/** The week's list as a file. */
export async function GET(): Promise<Response> {
  const actor = await getActor();
  requireAbility(actor, 'week.view');
  const { plan, reader, today } = await loadWeekToCarry(actor);
  const name = `${wordsOf(reader.locale, 'digest')('csv.file')}-${today}.csv`;
  return new Response(writeWeekCsv(plan, reader), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });
}
