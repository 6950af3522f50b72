import { codeOf } from '@/lib/domain/relances/projection';
import { toJson } from '@/lib/exports/decision-json';
import type { ContactWithApproaches } from '@/lib/operations/contacts';

/** A contact as the API says it. */
export function contactToJson({ contact, approaches }: ContactWithApproaches) {
  const { objections, createdAt, titleCheckedAt, erasedAt: _, linkedinSlug, addresses, ...fields } = contact;
  return {
    ...fields,
    linkedinUrl:
      linkedinSlug === null ? null : `https://www.linkedin.com/in/${encodeURIComponent(linkedinSlug)}`,
    titleCheckedAt: titleCheckedAt?.toISOString() ?? null,
    objectedAt: objections[0]?.at.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    addresses: addresses.map(({ bouncedAt, ...address }) => ({
      ...address,
      bouncedAt: bouncedAt?.toISOString() ?? null,
    })),
    approaches: approaches.map(({ seat, campaignName, stage, decision }) => ({
      id: seat.approachId,
      campaign: { id: seat.campaignId, name: campaignName, kind: seat.isVivier ? 'VIVIER' : 'ROLE' },
      ownerId: seat.ownerId,
      priority: seat.priority,
      starred: seat.starred,
      stage,
      nextCode: codeOf(decision),
      next: toJson(decision),
    })),
  };
}
