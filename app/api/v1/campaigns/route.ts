import { createCampaign } from '@/lib/operations/campaigns';
import { answer, json } from '../answer';
import { readBody } from '../read-body';
import { newCampaignSchema } from '../requests';

/** Makes a campaign for a role. */
export const { GET, POST, PUT, PATCH, DELETE } = answer({
  POST: async ({ request, actor, now }) => {
    const { company = null, policy = null, name } = await readBody(request, newCampaignSchema);
    const { campaignId } = await createCampaign(actor, { name, company, policy }, now);
    return json(201, { id: campaignId });
  },
});
