import { uuidv7 } from '../../db/ids.ts';
import type { FileKind, InteractionFact } from '../../imports/facts.ts';
import { foldText } from '../../imports/fold-text.ts';

export interface CampaignRef {
  readonly id: string;
  readonly name: string;
}

/** What the person importing chose: a campaign that stands, or a name. */
export interface ChosenCampaign {
  readonly id: string | null;
  readonly name: string;
}

/** Says which campaign a fact belongs to, and remembers those that must be made. */
export interface CampaignBook {
  /** The campaign of a fact that has no place yet. */
  placeFor(fact: InteractionFact): CampaignRef;
  /** The campaign chosen, if one was. */
  readonly chosen: CampaignRef | null;
  /** Campaigns of the workspace do not hold these yet. */
  readonly made: readonly CampaignRef[];
}

/** Where facts go when nobody chose: names of campaigns, in the language of the recruiters who will read them. */
export const DEFAULT_CAMPAIGNS = {
  LINKEDIN: 'LinkedIn',
  CV_DATABASE: 'CVthèque',
  APPLICATIONS: 'Candidatures',
} as const;

/** Whether a file is LinkedIn's. */
export function isLinkedIn(kind: FileKind): boolean {
  return kind.startsWith('LINKEDIN');
}

/**
 * The campaign chosen, else the one the file names (applications: the post applied for), else the default of the kind of file.
 * Found by folded name among the open ones, or made. The chosen one is made only once something goes there.
 */
export function openCampaignBook(
  kind: FileKind,
  chosen: ChosenCampaign | null,
  open: readonly CampaignRef[],
): CampaignBook {
  const byName = new Map<string, CampaignRef>();
  for (const campaign of open)
    if (!byName.has(foldText(campaign.name))) byName.set(foldText(campaign.name), campaign);
  const made: CampaignRef[] = [];
  const named = (name: string): CampaignRef => {
    const key = foldText(name);
    const found = byName.get(key);
    if (found) return found;
    const campaign = { id: uuidv7(), name: name.trim().slice(0, 120) };
    byName.set(key, campaign);
    made.push(campaign);
    return campaign;
  };
  const take = (): CampaignRef | null => {
    if (!chosen) return null;
    return chosen.id ? { id: chosen.id, name: chosen.name } : named(chosen.name);
  };
  const fallback = isLinkedIn(kind)
    ? DEFAULT_CAMPAIGNS.LINKEDIN
    : kind === 'CV_DATABASE'
      ? DEFAULT_CAMPAIGNS.CV_DATABASE
      : DEFAULT_CAMPAIGNS.APPLICATIONS;
  return {
    get chosen() {
      return take();
    },
    placeFor(fact) {
      const post = fact.kind === 'APPLICATION_RECEIVED' ? fact.subject?.trim() : null;
      return take() ?? named(post || fallback);
    },
    made,
  };
}
