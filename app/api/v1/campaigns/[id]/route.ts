import { updateCampaign } from '@/lib/operations/campaigns';
import { answer, json } from '../../answer';
import { readBody } from '../../read-body';
import { campaignChangeSchema } from '../../requests';

/** Pauses, closes or opens a campaign, or changes its policy. */
export const { GET, POST, PUT, PATCH, DELETE } = answer({
  PATCH: async ({ request, actor, now, id }) => {
    const change = await readBody(request, campaignChangeSchema);
    const { campaign, waiting } = await updateCampaign(actor, id, change, now);
    const { name, kind, company, state, policy } = campaign;
    return json(200, { id, name, kind, company, state, policy, waiting });
  },
});
