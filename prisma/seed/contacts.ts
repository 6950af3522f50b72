import { DEFAULT_WEIGHTS, fitOf as scoreFit } from '../../lib/domain/campaigns/fit-score.ts';
import { DAY, type Instant } from '../../lib/domain/time/instant.ts';
import { CAMPAIGNS, type CampaignKey } from './campaigns.ts';
import type { Random } from './random.ts';
import { COMPANIES, FAR_TOWNS, FIRST_NAMES, IN_COMMON, LAST_NAMES, TOWNS, TRADES } from './words/names.ts';

/** A fictional person. Addresses lie in the ranges kept for fiction: example.org, 01 99 00 xx xx and 06 39 98 xx xx. */
export interface SeedContact {
  readonly firstName: string;
  readonly lastName: string;
  readonly title: string;
  readonly company: string;
  readonly location: string;
  readonly timeZone: string | null;
  readonly linkedinSlug: string;
  readonly degree: 1 | 2 | 3;
  readonly openProfile: boolean;
  readonly seniority: string;
  readonly skills: readonly string[];
  readonly inCommon: readonly string[];
  readonly email: string | null;
  readonly phone: string | null;
  readonly source: string;
  readonly trade: CampaignKey;
  keepInTouch: boolean;
  rhythmDays: number | null;
  bouncedAt: Instant | null;
  createdAt: Instant;
}

const WOMEN = new Set(
  'Élodie Léa Océane Thaïs Nadia Yasmine Inès Fatou Gwenaëlle Anaïs Clémence Solène Linh Aminata Sarah Zeynep Manon Charlotte Mathilde Camélia Noémie Salomé Marion Awa Héloïse Leïla Rozenn Agathe Mariama Jeanne Sofia Émilie Pauline Ewa Lucie Céline Amina Victoire Justine Ngoc Maëlle Fanny Rania Constance Valentine Esther Kadiatou Morgane'.split(
    ' ',
  ),
);

function feminine(title: string): string {
  return title
    .replace('Développeur', 'Développeuse')
    .replace('Ingénieur ', 'Ingénieure ')
    .replace('Administrateur', 'Administratrice')
    .replace('Consultant', 'Consultante');
}

/** Hands out people nobody met yet, each name once. */
export class Crowd {
  readonly #random: Random;
  readonly #now: Instant;
  readonly #taken = new Set<string>();

  constructor(random: Random, now: Instant) {
    this.#random = random;
    this.#now = now;
  }

  /** Somebody new of a trade. `wish` fixes what a scene needs of them. */
  meet(trade: CampaignKey, wish: Partial<SeedContact> = {}): SeedContact {
    const random = this.#random;
    let firstName = wish.firstName ?? random.pick(FIRST_NAMES);
    let lastName = wish.lastName ?? random.pick(LAST_NAMES);
    while (this.#taken.has(`${firstName} ${lastName}`)) {
      firstName = random.pick(FIRST_NAMES);
      lastName = random.pick(LAST_NAMES);
    }
    this.#taken.add(`${firstName} ${lastName}`);
    const number = this.#taken.size;
    const [title, skills] = random.pick<readonly [string, readonly string[]]>(TRADES[trade]);
    const far = random.chance(0.05) ? random.pick(FAR_TOWNS) : null;
    const degree = wish.degree ?? (random.chance(0.3) ? 1 : random.chance(0.7) ? 2 : 3);
    const tail = `${Math.floor(number / 100) % 100}`.padStart(2, '0');
    const digits = `${number % 100}`.padStart(2, '0');
    return {
      firstName,
      lastName,
      title: WOMEN.has(firstName) ? feminine(title) : title,
      company: random.pick(COMPANIES.filter((name) => name !== CAMPAIGNS[trade].company)),
      location: far?.town ?? random.pick(TOWNS),
      timeZone: far?.timeZone ?? null,
      // Nobody's page: a plain name could be a real person's.
      linkedinSlug: fold(`demo-relance-${firstName}-${lastName}`),
      degree,
      openProfile: random.chance(0.15),
      seniority: `${random.whole(2, 14)} ans`,
      skills,
      inCommon: random.chance(0.25) ? [random.pick(IN_COMMON)] : [],
      // Relations are written to on LinkedIn; of others we know an address.
      email:
        degree === 1 && random.chance(0.4)
          ? null
          : `${fold(`${firstName}.${lastName}`)}@example.${random.pick(['org', 'net', 'com'])}`,
      phone: random.chance(0.6) ? `${random.chance(0.85) ? '+3363998' : '+3319900'}${tail}${digits}` : null,
      source: random.pick(['LinkedIn', 'LinkedIn', 'Recommandation', 'Meetup']),
      trade,
      keepInTouch: false,
      rhythmDays: null,
      bouncedAt: null,
      createdAt: this.#now - 200 * DAY,
      ...wish,
    };
  }
}

/** How close somebody is to a campaign's ideal profile, as the product itself scores it. */
export function fitOf(contact: SeedContact, campaign: CampaignKey): number {
  return scoreFit(contact, CAMPAIGNS[campaign].idealProfile, DEFAULT_WEIGHTS).score;
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ı/g, 'i')
    .toLowerCase()
    .replace(/[^a-z.-]+/g, '-');
}
