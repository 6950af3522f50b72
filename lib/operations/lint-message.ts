import { z } from 'zod';
import { type Actor, requireAbility } from '../auth/actor.ts';
import { listMembers } from '../db/members.ts';
import {
  findLintSubject,
  listCampaignTexts,
  listOtherHooks,
  listSentTexts,
  stampOfCampaign,
} from '../db/messages.ts';
import { loadPeople } from '../db/persons.ts';
import { type Tx, type WorkspaceScope, withScope } from '../db/scope.ts';
import type { Channel } from '../domain/interactions/interaction.ts';
import { JOB_FITS } from '../domain/messages/before-writing.ts';
import { type CampaignIndex, indexCampaign } from '../domain/messages/distinctiveness.ts';
import type { Draft, LintContext } from '../domain/messages/lint/draft.ts';
import type { Finding } from '../domain/messages/lint/finding.ts';
import { lintLexiconSchema } from '../domain/messages/lint/lexicon.ts';
import { type LintReport, lintOnce } from '../domain/messages/lint/lint.ts';
import { decideReading } from '../domain/relances/decide.ts';
import type { Decision } from '../domain/relances/decision.ts';
import { type ApproachReading, readPerson } from '../domain/relances/person.ts';
import { Refusal } from '../domain/team/refusal.ts';
import type { Instant } from '../domain/time/instant.ts';
import { calendarFor } from '../holidays/calendars.ts';

/**
 * What the lint says of a text to be sent to somebody in a campaign, against everything known: every earlier message on any channel and by any
 * colleague, the campaign's other messages, the person, the role. Reads only.
 *
 * @throws Refusal `not-found` for an approach of elsewhere, `forbidden`.
 */
export function lintMessage(
  actor: Actor,
  approachId: string,
  draft: Draft,
  now: Instant,
): Promise<LintReport> {
  requireAbility(actor, 'contact.view');
  return withScope(actor.scope, async (tx) =>
    lintOnce(draft, await loadLintContext(tx, actor, approachId, now)),
  );
}

/** The same inside a transaction of the caller: doors that send ask it again, whatever the screen said. */
export async function lintForApproach(
  tx: Tx,
  actor: Actor,
  approachId: string,
  draft: Draft,
  now: Instant,
): Promise<readonly Finding[]> {
  return lintOnce(draft, await loadLintContext(tx, actor, approachId, now)).findings;
}

/** The findings that close every door until mended. */
export function blockingIn(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.severity === 'block');
}

/**
 * All a draft to somebody is read against, from the database.
 * @throws Refusal `not-found` for an approach of elsewhere.
 */
export async function loadLintContext(
  tx: Tx,
  { scope, memberId }: Actor,
  approachId: string,
  now: Instant,
): Promise<LintContext> {
  const subject = await findLintSubject(tx, scope, approachId);
  if (!subject) throw new Refusal('not-found', 'No such approach.');
  const { contactId, campaignId } = subject;
  const { rules, people } = await loadPeople(tx, scope, [contactId]);
  const record = people[0];
  const reading = record && readPerson(record.person, calendarFor(rules, record.timeZone), now);
  const approach = reading?.approaches.find((one) => one.history.id === approachId);
  if (!reading || !approach) throw new Refusal('not-found', 'No such approach.');
  const decision = decideReading(reading, approach);
  const members = await listMembers(tx, scope);
  const me = members.find((member) => member.id === memberId);
  const sent = await listSentTexts(tx, scope, contactId);
  const lexicon = lintLexiconSchema.safeParse(subject.lexicon);
  return {
    now,
    ...stageOf(decision, approach, now),
    contactId,
    person: {
      firstName: subject.firstName,
      lastName: subject.lastName,
      title: subject.title,
      titleCheckedAt: subject.titleCheckedAt,
      company: subject.company,
      inCommon: subject.inCommon,
    },
    campaign: {
      company: subject.hiringCompany,
      confidentialReason: subject.confidentialReason,
      roleTitle: roleOf(subject.idealProfile) ?? subject.campaignName,
      isVivier: subject.isVivier,
    },
    hook: subject.hook,
    otherHooks: await listOtherHooks(tx, scope, campaignId, contactId),
    fit: JOB_FITS.find((fit) => fit === subject.fit) ?? null,
    fitReason: subject.fitReason,
    hasObjected: decision.do === 'stop' && decision.code === 'OBJECTED',
    hasLiveCall: subject.hasLiveCall,
    earlier: sent.map(({ id, at, channel, authorName, authorId, text, kind }) => ({
      id,
      at,
      channel: channel as Channel | null,
      authorName,
      mine: authorId === memberId,
      text,
      form: kind === 'INVITATION_SENT' ? ('INVITATION_NOTE' as const) : ('MESSAGE' as const),
    })),
    campaignIndex: await campaignIndexOf(tx, scope, campaignId),
    senderNames: me ? [me.firstName, me.lastName] : [],
    lexicon: lexicon.success ? lexicon.data : null,
  };
}

/**
 * What is being written: an approach with its category and rank, or a courtesy. What doubles a call by a text is a courtesy too: it says that one
 * called, and sells nothing.
 */
function stageOf(
  decision: Decision,
  approach: ApproachReading,
  now: Instant,
): Pick<LintContext, 'purpose' | 'category' | 'rank'> {
  const doubledBefore = approach.episode.touches.at(-1)?.doubledBefore ?? null;
  const isDoubling = doubledBefore !== null && now < doubledBefore;
  const category = decision.do === 'relance' ? decision.category : 'AFTER_FIRST_MESSAGE';
  const rank = decision.do === 'relance' ? decision.step : approach.episode.touches.length;
  if (decision.do === 'courtesy' || isDoubling) return { purpose: 'COURTESY', category, rank };
  return {
    purpose: 'APPROACH',
    category: approach.history.isVivier ? 'KEEPING_IN_TOUCH' : category,
    rank: Math.min(rank, 3),
  };
}

const idealSchema = z.object({ titles: z.array(z.string()).optional() });

function roleOf(idealProfile: unknown): string | null {
  const ideal = idealSchema.safeParse(idealProfile);
  return (ideal.success && ideal.data.titles?.[0]) || null;
}

/** Turns of the campaigns written in lately, made once for many drafts: numbers only, no words. Forgotten, the oldest first. */
const indexes = new Map<string, { readonly stamp: string; readonly index: CampaignIndex }>();
const MOST_INDEXES = 30;

/** The index of what was written in a campaign, made again when something was added or voided. */
async function campaignIndexOf(tx: Tx, scope: WorkspaceScope, campaignId: string): Promise<CampaignIndex> {
  const key = `${scope.workspaceId} ${campaignId}`;
  const stamp = await stampOfCampaign(tx, scope, campaignId);
  const known = indexes.get(key);
  indexes.delete(key);
  const index =
    known?.stamp === stamp
      ? known.index
      : indexCampaign(
          (await listCampaignTexts(tx, scope, campaignId)).map(
            ({ contactId, text, firstName, lastName }) => ({
              contactId,
              text,
              names: [firstName, lastName],
            }),
          ),
        );
  indexes.set(key, { stamp, index });
  if (indexes.size > MOST_INDEXES) indexes.delete(indexes.keys().next().value!);
  return index;
}
