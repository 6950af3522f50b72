import type { ReportPart } from '@/lib/domain/analytics/reply-rates';
import { reportFilterSchema } from '@/lib/domain/analytics/report-filter';
import { readReplyRates } from '@/lib/operations/reply-rates';
import { answer, json, readQuery } from '../../answer';
import { ratesToJson } from './rates-json';

/** Rates of reply by one axis: the figures of the screen. By rank, what the relances added and where hires came from come with them. */
export const { GET, POST, PUT, PATCH, DELETE } = answer({
  GET: async ({ request, actor, now }) => {
    const filter = readQuery(request, reportFilterSchema);
    const parts: ReportPart[] = filter.by === 'rank' ? ['rank', 'added', 'placements'] : [filter.by];
    return json(200, ratesToJson(await readReplyRates(actor, filter, parts, now)));
  },
});
