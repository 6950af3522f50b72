import type { NewInteraction } from '../../lib/db/interactions.ts';
import type { Channel } from '../../lib/domain/interactions/interaction.ts';
import { foldHook } from '../../lib/domain/messages/hook.ts';
import { isContent } from '../../lib/domain/messages/stopwords.ts';
import { belongsInVivier } from '../../lib/domain/relances/keeping-in-touch.ts';
import type { ApproachHistory, Person } from '../../lib/domain/relances/person.ts';
import { DEFAULT_POLICY } from '../../lib/domain/relances/policy.ts';
import { type Projection, project } from '../../lib/domain/relances/projection.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import { calendarFor } from '../../lib/holidays/calendars.ts';
import { french } from '../../lib/locale/typography.ts';
import { CAMPAIGNS, type CampaignKey, type SeatCampaign } from './campaigns.ts';
import { fitOf, type SeedContact } from './contacts.ts';
import { DETAILED_HOOKS, DETAILS, HOOKS } from './words/names.ts';
import type { World } from './world.ts';

export type MemberKey = 'camille' | 'soizic' | 'benoit' | 'aicha';

/** A row to be. `void`: why it counts for nothing. */
export type SeedFact = NewInteraction & {
  readonly author?: MemberKey;
  readonly void?: string;
  /** The trame it was written from, by its key in the starter set. */
  readonly starter?: string | null;
};

/** One contact in one campaign. */
export interface SeedSeat {
  readonly campaign: SeatCampaign;
  owner: MemberKey;
  starred: boolean;
  priority: number;
  readonly fitScore: number;
  readonly hook: string | null;
  createdAt: Instant;
  readonly facts: SeedFact[];
}

/** What is told of one person: a contact, their approaches, and what happened. Nothing of the future can be told. */
export class Story {
  readonly contact: SeedContact;
  readonly seats: SeedSeat[] = [];
  readonly #world: World;
  /** What each relance told already, so that none repeats another. */
  readonly #factsTold = new Map<SeatCampaign, number>();
  readonly #said = new Set<string>();
  objectedAt: Instant | null = null;

  constructor(world: World, contact: SeedContact) {
    this.#world = world;
    this.contact = contact;
    world.stories.push(this);
  }

  seat(campaign: SeatCampaign, owner: MemberKey, change: Partial<SeedSeat> = {}): SeedSeat {
    const standing = this.seats.find((seat) => seat.campaign === campaign);
    if (standing) return standing;
    const seat: SeedSeat = {
      campaign,
      owner,
      starred: false,
      priority: this.#world.random.chance(0.2) ? 1 : this.#world.random.chance(0.75) ? 2 : 3,
      fitScore: campaign === 'vivier' ? 0 : fitOf(this.contact, campaign),
      hook: campaign === 'vivier' ? null : this.#ownHook(campaign, this.#world.random.pick(HOOKS)),
      createdAt: this.#world.now,
      facts: [],
      ...change,
    };
    this.seats.push(seat);
    return seat;
  }

  /** « Pourquoi vous » : the one drawn, or the next that is nobody else's, nor nearly so within the campaign (lint rule SAME_REASON_AS_ANOTHER). */
  #ownHook(campaign: CampaignKey, drawn: (typeof HOOKS)[number]): string {
    const { hookOwners, hooksTold, stories } = this.#world;
    const told = hooksTold.get(campaign) ?? [];
    hooksTold.set(campaign, told);
    const from = HOOKS.indexOf(drawn);
    const turned = [...HOOKS.slice(from), ...HOOKS.slice(0, from)];
    const detailed = DETAILS.flatMap((_, at) => {
      const detail = DETAILS[(at + stories.length) % DETAILS.length]!;
      return DETAILED_HOOKS.map((template) => template.replace('{detail}', detail));
    });
    for (const template of [...turned, ...detailed]) {
      const hook = french(this.#fill(template, campaign));
      const key = foldHook(hook)!;
      const words = new Set(key.split(' ').filter(isContent));
      const owner = hookOwners.get(key);
      if (owner !== undefined && owner !== this.contact.linkedinSlug) continue;
      if (told.some((other) => isNear(words, other))) continue;
      hookOwners.set(key, this.contact.linkedinSlug);
      told.push(words);
      return hook;
    }
    throw new Error(`no hook left for ${this.contact.linkedinSlug}`);
  }

  /** Words not yet said to this person, while there are some: the same text is never sent twice. */
  fresh(words: readonly string[]): string {
    const left = words.filter((one) => !this.#said.has(one));
    const chosen = this.#world.random.pick(left.length > 0 ? left : words);
    this.#said.add(chosen);
    return chosen;
  }

  /** Adds a row. @returns false, telling nothing, when it lies ahead of now. */
  tell(seat: SeedSeat, fact: SeedFact): boolean {
    if (fact.occurredAt > this.#world.now) return false;
    seat.facts.push(fact.body ? { ...fact, body: this.#fill(fact.body, seat.campaign, seat) } : fact);
    return true;
  }

  /** We write. Mails have a subject. */
  write(seat: SeedSeat, at: Instant, channel: Channel, body: string, more: Partial<SeedFact> = {}): boolean {
    const subject = channel === 'EMAIL' ? this.#subject(seat) : null;
    return this.tell(seat, { kind: 'MESSAGE_SENT', channel, occurredAt: at, subject, body, ...more });
  }

  /** They answer. */
  hear(seat: SeedSeat, at: Instant, channel: Channel, body: string, more: Partial<SeedFact> = {}): boolean {
    return this.tell(seat, { kind: 'REPLY_RECEIVED', channel, occurredAt: at, body, ...more });
  }

  /** We call, leave a message, and double it a few minutes later (003:61). */
  callAndDouble(seat: SeedSeat, at: Instant, by: Channel, body: string): Instant {
    const doubledAt = at + this.#world.random.whole(4, 18) * 60_000;
    this.tell(seat, {
      kind: 'CALL_MADE',
      channel: 'PHONE',
      outcome: this.#world.random.chance(0.7) ? 'VOICEMAIL' : 'NO_ANSWER',
      occurredAt: at,
    });
    this.write(seat, doubledAt, by, body);
    return doubledAt;
  }

  /** What the product will decide of this person, campaign by campaign; the vivier included when they belong there. */
  project(): Map<SeatCampaign, Projection> {
    const { rules, now } = this.#world;
    const isMissing = !this.seats.some((seat) => seat.campaign === 'vivier');
    const histories = this.seats.map((seat) => this.#history(seat.campaign, seat.facts));
    const person = this.#person(histories);
    if (isMissing && belongsInVivier(person)) histories.push(this.#history('vivier', []));
    const projections = project(this.#person(histories), calendarFor(rules, this.contact.timeZone), now);
    return new Map(projections.map((one) => [one.approachId as SeatCampaign, one]));
  }

  #history(campaign: SeatCampaign, facts: readonly SeedFact[]): ApproachHistory {
    return {
      id: campaign,
      campaignName: campaign,
      isVivier: campaign === 'vivier',
      campaignState: campaign === 'vivier' ? 'OPEN' : CAMPAIGNS[campaign].state,
      policy: DEFAULT_POLICY,
      rows: facts.map((fact, index) => ({
        ...fact,
        id: `${campaign}-${String(index).padStart(3, '0')}`,
        recordedAt: fact.occurredAt,
        voided: fact.void !== undefined,
      })),
    };
  }

  #person(approaches: ApproachHistory[]): Person {
    const { contact } = this;
    return {
      approaches,
      objectedAt: this.objectedAt === null ? [] : [this.objectedAt],
      isErased: false,
      keepInTouch: contact.keepInTouch,
      rhythmDays: contact.rhythmDays,
      reach: {
        emailSince: contact.email && !contact.bouncedAt ? contact.createdAt : null,
        phoneSince: contact.phone ? contact.createdAt : null,
        hasLinkedinProfile: true,
        isConnection: contact.degree === 1,
        openProfile: contact.openProfile,
        inmailCredits: null,
        refused: [],
      },
    };
  }

  /** Fills the blanks of a template but the author's name, known when the story is written down. */
  #fill(template: string, campaign: SeatCampaign, seat?: SeedSeat): string {
    const { contact } = this;
    const role = campaign === 'vivier' ? CAMPAIGNS[contact.trade] : CAMPAIGNS[campaign as CampaignKey];
    const nextFact = () => {
      const told = this.#factsTold.get(campaign) ?? 0;
      this.#factsTold.set(campaign, told + 1);
      return role.facts[told % role.facts.length]!;
    };
    return template
      .replaceAll('{prenom}', contact.firstName)
      .replaceAll('{accroche}', seat?.hook ?? `votre parcours chez ${contact.company}`)
      .replaceAll('{lieu}', role.at)
      .replaceAll('{poste}', role.job)
      .replace('{fait}', nextFact)
      .replaceAll('{competence}', contact.skills[0]!)
      .replaceAll('{skill}', contact.skills[0]!)
      .replaceAll('{company}', contact.company)
      .replaceAll('{societe}', contact.company)
      .replaceAll('{town}', contact.location)
      .replaceAll('{ville}', contact.location)
      .replaceAll('{eux}', `${contact.firstName} ${contact.lastName}`)
      .replace(/\bde (?=(?:AWS|Azure|Ansible|Airflow|Agilité|Angular)\b)/g, 'd’');
  }

  #subject(seat: SeedSeat): string {
    const { firstName, skills } = this.contact;
    if (seat.campaign === 'vivier') return `Des nouvelles, ${firstName} ?`;
    const { job, company } = CAMPAIGNS[seat.campaign];
    return this.#world.random.pick([
      `${skills[0]} et vous : une idée`,
      company ? `${company} : pourquoi j’ai pensé à vous` : 'Un éditeur nantais, et vous',
      `${firstName}, une question sur ${skills[0]}`,
      `Un poste de ${job}, écrit par l’équipe`,
    ]);
  }
}

/** Below what the lint takes for the same reason told twice. */
function isNear(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((word) => other.has(word)).length;
  return (2 * shared) / (one.size + other.size) >= 0.75;
}
