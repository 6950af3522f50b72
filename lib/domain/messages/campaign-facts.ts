import { z } from 'zod';

/** The facts of a search that messages may name, in the order a form asks for them. Each is the end of a sentence, without its full stop. */
export const CAMPAIGN_FACTS = [
  'place',
  'mission',
  'team',
  'manager',
  'stack',
  'salary',
  'remote',
  'start',
  'process',
  'news',
] as const;
type CampaignFact = (typeof CAMPAIGN_FACTS)[number];

/** What a campaign knows of its facts: none is compulsory. */
export type CampaignFacts = Readonly<Partial<Record<CampaignFact, string>>>;

const fact = z.string().trim().max(200);

/** Of the column `facts` of a campaign, and of the form that fills it: what is blank is absent. */
export const campaignFactsSchema = z
  .partialRecord(z.enum(CAMPAIGN_FACTS), fact)
  .transform(
    (facts) => Object.fromEntries(Object.entries(facts).filter(([, text]) => text)) as CampaignFacts,
  );

/** Facts as stored, whatever an older version wrote there. */
export function readCampaignFacts(stored: unknown): CampaignFacts {
  const known = z.record(z.string(), z.unknown()).catch({}).parse(stored);
  const kept = CAMPAIGN_FACTS.flatMap((name) => {
    const text = fact.safeParse(known[name]);
    return text.success && text.data ? [[name, text.data] as const] : [];
  });
  return Object.fromEntries(kept);
}
