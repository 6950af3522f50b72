import type { Estimate } from '@/lib/domain/analytics/estimate';
import type { Rate } from '@/lib/domain/analytics/rate';
import type { ReplyRates } from '@/lib/domain/analytics/reply-rates';

/** A report as the API gives it: shares of 0 to 1, null where there are too few to say one. */
export function ratesToJson({ filter, period, total, by, added, placements }: ReplyRates) {
  const { by: axis, campaign, category, channel, member } = filter;
  return {
    by: axis,
    ...period,
    campaign,
    category,
    channel,
    member,
    total: rateToJson(total),
    items: (by[axis] ?? []).map(({ key, name, ...rate }) => ({ key, name, ...rateToJson(rate) })),
    cumulated:
      added?.steps.map(({ rank, mature, answered, rate, cumulated, added: more }) => ({
        rank,
        mature,
        answered,
        rate: estimate(rate),
        cumulated: estimate(cumulated),
        added: more,
      })) ?? null,
    addedByRelances: added && estimate(added.added),
    placements,
  };
}

function rateToJson({ mature, answered, interested, pending, answeredRate, interestedRate }: Rate) {
  return {
    mature,
    answered,
    interested,
    pending,
    rate: estimate(answeredRate),
    interestedRate: estimate(interestedRate),
  };
}

function estimate(value: Estimate | null) {
  return value && { value: value.value, low: value.low, high: value.high };
}
