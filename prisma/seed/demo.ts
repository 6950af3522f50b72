import { insertAbsence } from '../../lib/db/absences.ts';
import { getVivierId } from '../../lib/db/approaches.ts';
import { uuidv7 } from '../../lib/db/ids.ts';
import { insertMember } from '../../lib/db/members.ts';
import { type Tx, type WorkspaceScope, withScope } from '../../lib/db/scope.ts';
import { addDays, mondayOf } from '../../lib/domain/time/calendar.ts';
import { DAY, type Instant } from '../../lib/domain/time/instant.ts';
import { calendarFor } from '../../lib/holidays/calendars.ts';
import { createWorkspace } from '../../lib/operations/workspaces.ts';
import { CAMPAIGN_FACTS_TOLD } from './campaign-facts.ts';
import { CAMPAIGNS, type CampaignKey, type SeatCampaign } from './campaigns.ts';
import { tellThePast } from './past.ts';
import { tellCourtesies, tellNewsDue } from './scenes.ts';
import type { MemberKey, Story } from './story.ts';
import { keepInTouch, tellLifeEvent } from './vivier.ts';
import { Week } from './week.ts';
import { ATELIER_PONANT, makeWorld, type World } from './world.ts';
import { type Cast, writeDown } from './write.ts';

export const DEMO_EMAIL = 'camille@demo.example';

const TEAM = {
  camille: { firstName: 'Camille', lastName: 'Roussel', role: 'ADMIN', weeklyCapacity: 40 },
  soizic: { firstName: 'Soizic', lastName: 'Le\u00a0Goff', role: 'LEAD', weeklyCapacity: 15 },
  benoit: { firstName: 'Benoît', lastName: 'Weber', role: 'RECRUITER', weeklyCapacity: 40 },
  aicha: { firstName: 'Aïcha', lastName: 'Benali', role: 'RECRUITER', weeklyCapacity: 35 },
} as const;

/** People of the past at full size; with those of this week, about 450. */
const PAST_PEOPLE = 335;

export interface DemoWish {
  readonly today: Instant;
  /** Of the administrator, Camille. */
  readonly email?: string;
  /** From lib/auth/password.ts `hashPassword`. */
  readonly passwordHash: string;
  /** 1 is the demo; less makes a smaller past, for tests. The week stays whole above 0.9. */
  readonly scale?: number;
}

/** Plants the demo: a team in Nantes, its campaigns, six months of history, and a week that is never empty, dated from `today`. */
export async function seedDemo({
  today,
  email = DEMO_EMAIL,
  passwordHash,
  scale = 1,
}: DemoWish): Promise<{ scope: WorkspaceScope; cast: Cast }> {
  const world = tellStories(today, scale);
  const { firstName, lastName } = TEAM.camille;
  const { scope, adminId } = await createWorkspace({
    ...ATELIER_PONANT,
    region: ATELIER_PONANT.region,
    kind: 'DEMO',
    tramesSince: today - 185 * DAY,
    admin: { email, firstName, lastName, passwordHash },
  });
  const cast = await withScope(scope, (tx) => furnish(tx, scope, { adminId, today, passwordHash }));
  await writeDown(scope, cast, world.stories, today);
  return { scope, cast };
}

/** All the stories of the demo, told before anything is written. */
export function tellStories(today: Instant, scale = 1): World {
  const world = makeWorld(today);
  const week = new Week(world);
  week.tell(scale < 1 ? Math.max(0.9, scale) : 1);
  tellCourtesies(world);
  tellNewsDue(world, (atMost) => week.wantedAt(atMost), week.tally, 1);
  const scenes = world.stories.length;
  tellThePast(world, Math.round(PAST_PEOPLE * scale), week.tally);
  for (const story of world.stories.slice(scenes)) entrust(world, story);
  return world;
}

/** Whose a past story is: what is still open goes to colleagues, so that Camille's list holds what its scenes put there. */
function entrust(world: World, story: Story): void {
  const { random } = world;
  const monday = world.hours.calendar.at(world.monday, 0);
  const seat = story.seats[0]!;
  const isOpen = () => {
    const decided = story.project().get(seat.campaign)!.decision;
    const isThisWeek = seat.facts.some((fact) => fact.occurredAt >= monday && fact.kind !== 'REPLY_RECEIVED');
    return (
      isThisWeek ||
      decided.do === 'relance' ||
      decided.do === 'courtesy' ||
      (decided.do === 'wait' && decided.code === 'AFTER_INTERVIEW')
    );
  };
  const owner: MemberKey = isOpen()
    ? random.weighted({ benoit: 46, aicha: 46, soizic: 8 })
    : random.weighted({ camille: 46, benoit: 24, aicha: 24, soizic: 6 });
  seat.owner = owner;
  const saidYes = seat.facts.some((fact) => fact.sentiment === 'POSITIVE' || fact.sentiment === 'NOT_NOW');
  if (saidYes && random.chance(0.3)) tellLifeEvent(world, story, owner, random.between(16, 90));
  keepInTouch(world, story, owner);
}

async function furnish(
  tx: Tx,
  scope: WorkspaceScope,
  { adminId, today, passwordHash }: { adminId: string; today: Instant; passwordHash: string },
): Promise<Cast> {
  const members = { camille: { id: adminId, firstName: TEAM.camille.firstName } } as Record<
    MemberKey,
    { id: string; firstName: string }
  >;
  const team = await tx.team.findFirst({ where: { workspaceId: scope.workspaceId }, select: { id: true } });
  for (const key of ['soizic', 'benoit', 'aicha'] as const) {
    const { firstName } = TEAM[key];
    const id = uuidv7();
    await insertMember(tx, scope, {
      id,
      teamId: team?.id ?? null,
      email: `${key}@demo.example`,
      passwordHash,
      locale: 'fr',
      ...TEAM[key],
    });
    members[key] = { id, firstName };
  }
  // Aïcha is away, and back on the Wednesday of next week.
  const todayOn = calendarFor(ATELIER_PONANT, null).dayOf(today);
  await insertAbsence(tx, scope, {
    memberId: members.aicha.id,
    fromOn: addDays(todayOn, -1),
    untilOn: addDays(mondayOf(todayOn), 8),
    note: 'Benoît suit ses réponses',
    authorId: members.soizic.id,
    at: today - 6 * DAY,
  });
  const campaigns = { vivier: await getVivierId(tx, scope) } as Record<SeatCampaign, string>;
  for (const [key, campaign] of Object.entries(CAMPAIGNS) as [
    CampaignKey,
    (typeof CAMPAIGNS)[CampaignKey],
  ][]) {
    const { name, company, confidentialReason, state, idealProfile } = campaign;
    const id = uuidv7();
    campaigns[key] = id;
    const row = {
      workspaceId: scope.workspaceId,
      id,
      name,
      company,
      confidentialReason,
      state,
      createdById: adminId,
    };
    await tx.campaign.create({
      data: {
        ...row,
        idealProfile: structuredClone(idealProfile),
        facts: { ...CAMPAIGN_FACTS_TOLD[key] },
        profileCheckedAt: new Date(today - 20 * DAY),
        createdAt: new Date(today - 185 * DAY),
      },
    });
  }
  await tx.member.update({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id: adminId } },
    data: { aboutMe: 'je recrute dans la tech nantaise depuis six ans' },
  });
  const trames = await tx.trame.findMany({
    where: { workspaceId: scope.workspaceId, starter: { not: null } },
    select: { starter: true, versions: { select: { id: true } } },
  });
  return {
    members,
    campaigns,
    trames: new Map(trames.map((trame) => [trame.starter!, trame.versions[0]!.id])),
  };
}
