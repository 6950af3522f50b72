import { loadReplyRate, RATES_OVER_DAYS } from '@/lib/loaders/team';
import { answer, json } from '../../../answer';

/** A member's rate of reply with its interval: one's own, or of somebody one leads. Anybody else is not found. */
export const { GET, POST, PUT, PATCH, DELETE } = answer({
  GET: async ({ actor, now, id }) => {
    const { answeredRate, interestedRate, ...counts } = await loadReplyRate(actor, id, now);
    return json(200, { memberId: id, days: RATES_OVER_DAYS, ...counts, answeredRate, interestedRate });
  },
});
