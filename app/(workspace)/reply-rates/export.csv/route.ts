import { z } from 'zod';
import { twoTramesTable } from '@/components/analytics/two-trames';
import { requireAbility } from '@/lib/auth/actor';
import { getActor } from '@/lib/auth/current';
import { REPORT_PARTS } from '@/lib/domain/analytics/reply-rates';
import { reportFilterSchema } from '@/lib/domain/analytics/report-filter';
import { Refusal } from '@/lib/domain/team/refusal';
import { writeRatesCsv } from '@/lib/exports/reply-rates-csv';
import { loadRatesOf } from '@/lib/loaders/reply-rates';
import { rateTable } from '@/lib/locale/rate-tables';
import { wordsOf } from '@/lib/locale/translate';

/** `trames` puts two versions side by side, named by `reference` and `other`; without them, the two most used, as on the page. */
const viewSchema = z.object({
  view: z.enum([...REPORT_PARTS, 'trames']),
  reference: z.uuid().nullable().default(null).catch(null),
  other: z.uuid().nullable().default(null).catch(null),
});

/** A view of the rates as a file: the same address as the page's, and which view. What cannot be read, or may not be seen, is not found. */
export async function GET(request: Request): Promise<Response> {
  const actor = await getActor();
  requireAbility(actor, 'rate.view');
  const { view, reference, other, ...asked } = Object.fromEntries(new URL(request.url).searchParams);
  const wish = viewSchema.safeParse({ view, reference, other });
  const filter = reportFilterSchema.safeParse(asked);
  if (!wish.success || !filter.success) return new Response(null, { status: wish.success ? 400 : 404 });
  const part = wish.data.view;
  try {
    const { report, reader } = await loadRatesOf(actor, filter.data, part === 'trames' ? 'trame' : part);
    const t = wordsOf(reader.locale, 'analytics');
    const table =
      part === 'trames'
        ? twoTramesTable(report.by.trame ?? [], wish.data, reader)
        : rateTable(part, report, reader);
    if (!table) return new Response(null, { status: 404 });
    return new Response(writeRatesCsv(table), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${t(`view.${part}.file`)}.csv"`,
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') return new Response(null, { status: 404 });
    throw error;
  }
}
