import { type Actor, requireAbility } from '../auth/actor.ts';
import { currentInstant } from '../clock.ts';
import { findSurvivor } from '../db/merge.ts';
import { findPersonCard, listTimeline } from '../db/person-card.ts';
import { loadPeople } from '../db/persons.ts';
import { withScope } from '../db/scope.ts';
import type { PersonApproach, PersonDecision, PersonView } from '../domain/contacts/person-view.ts';
import { readPressure } from '../domain/contacts/pressure.ts';
import { readResponsiveness } from '../domain/contacts/responsiveness.ts';
import { settle } from '../domain/interactions/history.ts';
import type { Decision } from '../domain/relances/decision.ts';
import { readPerson } from '../domain/relances/person.ts';
import { resolvePolicy } from '../domain/relances/policy.ts';
import { codeOf, project } from '../domain/relances/projection.ts';
import { calendarFor } from '../holidays/calendars.ts';

/**
 * Everything the panel and the page of a person say, or null for somebody of elsewhere. Decided anew, so that it is true at this instant.
 * Whoever was merged into another is that other: `contactId` then differs from the one asked.
 */
export async function loadPerson(actor: Actor, asked: string): Promise<PersonView | null> {
  requireAbility(actor, 'contact.view');
  const now = currentInstant();
  const { scope } = actor;
  return withScope(scope, async (tx) => {
    const contactId = (await findSurvivor(tx, scope, asked)) ?? asked;
    const card = await findPersonCard(tx, scope, contactId);
    if (!card) return null;
    const { rules, people } = await loadPeople(tx, scope, [contactId]);
    const [record] = people;
    if (!record) return null;
    const timeline = await listTimeline(tx, scope, contactId);
    const calendar = calendarFor(rules, record.timeZone);
    const projections = project(record.person, calendar, now);
    const reading = readPerson(record.person, calendar, now);
    const settled = settle(
      record.person.approaches.map((approach) => approach.rows),
      now,
    );
    const sentiments = new Map(settled.flat().map((row) => [row.id, row.sentiment]));

    const approaches = projections.map((projection, index): PersonApproach => {
      const seat = record.seats[index]!;
      const history = record.person.approaches[index]!;
      const facts = card.approaches.find((approach) => approach.id === seat.approachId);
      const latestReply = settled[index]!.findLast(
        (row) => row.kind === 'REPLY_RECEIVED' || row.kind === 'CALL_ANSWERED',
      );
      return {
        approachId: seat.approachId,
        campaignId: seat.campaignId,
        campaignName: history.campaignName ?? '',
        isVivier: seat.isVivier,
        stage: projection.stage,
        starred: seat.starred,
        ownerId: seat.ownerId,
        ownerName: facts?.ownerName ?? '',
        isMine: seat.ownerId === actor.memberId,
        todoId: facts?.todoId ?? null,
        decision: toPersonDecision(projection.decision),
        unclassifiedId: latestReply && !latestReply.sentiment ? latestReply.id : null,
        hook: facts?.hook ?? null,
      };
    });
    return {
      contactId,
      ...card.contact,
      timeZone: record.timeZone ?? rules.timeZone,
      pressure: readPressure(reading, resolvePolicy(rules.policy)),
      responsiveness: readResponsiveness(reading),
      addresses: card.addresses,
      objectedAt: findObjectedAt(record.person.objectedAt, settled.flat()),
      approaches: approaches.toSorted(
        (a, b) => Number(a.isVivier) - Number(b.isVivier) || openFirst(a) - openFirst(b),
      ),
      timeline: timeline.map((row) => ({ ...row, sentiment: sentiments.get(row.id) ?? row.sentiment })),
    };
  });
}

function openFirst(approach: PersonApproach): number {
  return approach.decision.do === 'stop' ? 1 : 0;
}

function findObjectedAt(
  onRecord: readonly number[],
  rows: readonly { sentiment?: string | null; occurredAt: number }[],
): number | null {
  const said = rows.filter((row) => row.sentiment === 'DO_NOT_CONTACT').map((row) => row.occurredAt);
  const all = [...onRecord, ...said];
  return all.length > 0 ? Math.max(...all) : null;
}

function toPersonDecision(decision: Decision): PersonDecision {
  const face = {
    code: codeOf(decision),
    reasons: decision.because,
    dueAt: decision.do === 'stop' ? null : decision.dueAt,
  };
  return { ...decision, ...face } as unknown as PersonDecision;
}
