import { type Actor, requireAbility } from '../auth/actor.ts';
import { currentInstant } from '../clock.ts';
import { findApproach } from '../db/approaches.ts';
import { listBeforeWriting } from '../db/before-writing.ts';
import { findDraft, type StoredDraft } from '../db/drafts.ts';
import { listAngles } from '../db/messages.ts';
import { loadPeople } from '../db/persons.ts';
import { withScope } from '../db/scope.ts';
import type { PersonApproach, PersonView } from '../domain/contacts/person-view.ts';
import type { ReaderView } from '../domain/contacts/reader-view.ts';
import type { Channel } from '../domain/interactions/interaction.ts';
import type { BeforeWritingView } from '../domain/messages/before-writing.ts';
import type { CampaignIndex } from '../domain/messages/distinctiveness.ts';
import type { LintContext } from '../domain/messages/lint/draft.ts';
import { type LintReport, lintOnce } from '../domain/messages/lint/lint.ts';
import { type CallSlot, readCallSlots } from '../domain/relances/call-slots.ts';
import { slotOf } from '../domain/relances/channel.ts';
import { type ChannelChoice, listChannelChoices } from '../domain/relances/channel-choice.ts';
import { decideReading } from '../domain/relances/decide.ts';
import type { Slot } from '../domain/relances/decision.ts';
import { readPerson } from '../domain/relances/person.ts';
import type { TodoPlace, WeekPlan } from '../domain/relances/week.ts';
import { findNotNow, type NotNow, openFrom } from '../domain/relances/writable.ts';
import { calendarFor } from '../holidays/calendars.ts';
import { loadLintContext } from '../operations/lint-message.ts';
import { findNotice, type Notice } from './notice.ts';
import { loadPerson } from './person.ts';
import { loadReader } from './reader.ts';
import { loadWeekOrder } from './week.ts';
import { isDoubling, loadOffers, type Offers, readThread } from './writing-offers.ts';

/** What an address of the mode relance asks. */
export interface WritingAddress {
  readonly approachId: string;
  /** Walk the week, or write to this person alone. */
  readonly list: 'week' | null;
  /** How many were dealt with in this sitting. */
  readonly done: number;
  /** A call was just tried: what doubles it is proposed. */
  readonly afterCall: boolean;
  /** Who was dealt with just before: the way back. */
  readonly fromId: string | null;
}

/** Where one is in the list being walked. */
interface Walk {
  /** 1 for the first. */
  readonly at: number;
  readonly of: number;
  readonly done: number;
  readonly previousId: string | null;
  readonly nextId: string | null;
}

/** The mode relance: what its page shows of one person. */
export interface WritingScreen {
  readonly reader: ReaderView;
  readonly person: PersonView;
  readonly approach: PersonApproach;
  readonly before: BeforeWritingView;
  /** Null when one person alone is written to. */
  readonly walk: Walk | null;
  /** The angle each message of the thread took, by interaction id. */
  readonly angles: Readonly<Record<string, string>>;
  /** The proposed one first. */
  readonly channels: readonly ChannelChoice[];
  readonly slots: readonly CallSlot[];
  /** What forbids writing, or calling, at this instant. */
  readonly notNow: { readonly message: NotNow | null; readonly call: NotNow | null };
  /** Whether this is an open hour where the person is. */
  readonly isOpenHour: boolean;
  readonly draft: StoredDraft | null;
  /** Where they can be reached: addresses that have not bounced. */
  readonly reached: {
    readonly linkedinSlug: string | null;
    readonly email: string | null;
    readonly phone: string | null;
  };
  /** The part of their day it is, for a call; null outside them all. */
  readonly slotNow: Slot | null;
  /** The language of the thread, or the reader's. */
  readonly language: 'fr' | 'en';
  /** Trames already filled for this person, by channel, the best first. */
  readonly offers: Offers;
  /** What the browser reads drafts against. */
  readonly lint: {
    readonly context: Omit<LintContext, 'campaignIndex'>;
    readonly turns: string | null;
    readonly first: LintReport | null;
  };
  readonly notice: Notice | null;
}

/** Everything the mode relance says of one approach, or null for one of elsewhere. */
export async function loadWriting(actor: Actor, address: WritingAddress): Promise<WritingScreen | null> {
  requireAbility(actor, 'approach.record');
  const { scope, memberId } = actor;
  const { approachId } = address;
  const found = await withScope(scope, (tx) => findApproach(tx, scope, approachId));
  if (!found) return null;
  const person = await loadPerson(actor, found.contactId);
  const approach = person?.approaches.find((one) => one.approachId === approachId);
  if (!person || !approach) return null;
  const week = address.list === 'week' ? await loadWeekOrder(actor) : null;
  const notice = await findNotice();
  const now = week?.now ?? currentInstant();
  return withScope(scope, async (tx) => {
    const reader = await loadReader(tx, scope, memberId, now);
    const { rules, people } = await loadPeople(tx, scope, [person.contactId]);
    const [record] = people;
    const [before] = await listBeforeWriting(tx, scope, [approachId]);
    if (!record || !before) return null;
    const calendar = calendarFor(rules, record.timeZone);
    const reading = readPerson(record.person, calendar, reader.now);
    const read = reading.approaches.find((one) => one.history.id === approachId);
    if (!read) return null;
    const decision = decideReading(reading, read);
    const draft = await findDraft(tx, scope, { approachId, memberId });
    const { campaignIndex, ...context } = await loadLintContext(tx, actor, approachId, reader.now);
    const thread = readThread(context.earlier.map((message) => message.text));
    const language = thread.language ?? reader.locale;
    const doubling: readonly Channel[] = ['SMS', 'EMAIL', 'LINKEDIN', 'INMAIL'];
    const choices = listChannelChoices(reading, read, decision);
    const proposed = address.afterCall
      ? doubling.find((channel) =>
          choices.some((choice) => choice.channel === channel && choice.obstacle === null),
        )
      : undefined;
    const channels = proposed ? listChannelChoices(reading, read, decision, proposed) : choices;
    // Read here, kept or not begun: the rules come to the browser at the first key only.
    const channel =
      draft?.channel ?? (channels.find((choice) => choice.why !== null) ?? channels[0])?.channel;
    return {
      reader,
      person,
      approach,
      before,
      walk: week && walkOf(week.plan, address, reader.now),
      angles: await listAngles(tx, scope, person.contactId),
      channels,
      slots: readCallSlots(reading),
      notNow: {
        message: findNotNow(reading, read, decision, 'EMAIL'),
        call: findNotNow(reading, read, decision, 'PHONE'),
      },
      isOpenHour: calendar.isOpen(reader.now),
      draft,
      reached: {
        linkedinSlug: person.linkedinSlug,
        email: reachable(person, 'EMAIL'),
        phone: reachable(person, 'PHONE'),
      },
      slotNow: slotOf(calendar, reader.now),
      language,
      offers: await loadOffers(
        tx,
        actor,
        {
          approachId,
          decision,
          approach: read,
          isDoubling: address.afterCall || isDoubling(read, reader.now),
          language,
          address: thread.address,
        },
        choices
          .filter((choice) => choice.obstacle === null || choice.why !== null)
          .map((choice) => choice.channel),
        reader.now,
      ),
      lint: {
        context,
        turns: campaignIndex && packTurns(campaignIndex, person.contactId),
        first:
          channel && channel !== 'PHONE'
            ? lintOnce(
                { text: draft?.body ?? '', subject: draft?.subject, channel },
                { ...context, campaignIndex },
              )
            : null,
      },
      notice,
    };
  });
}

/** Who comes first in the mode relance, or null when nobody may be taken up now. */
export async function findFirstToWrite(actor: Actor): Promise<string | null> {
  requireAbility(actor, 'approach.record');
  const { plan, now } = await loadWeekOrder(actor);
  return listOpen(plan, now)[0]?.approachId ?? null;
}

/** The rows of the week that may be taken up now, in its order, answers owed first. */
function listOpen(plan: WeekPlan<TodoPlace>, now: number, alsoId?: string): readonly TodoPlace[] {
  const aside = plan.aside.some((row) => row.approachId === alsoId) ? plan.aside : [];
  return [...plan.owed, ...plan.planned.map((item) => item.row), ...aside].filter(
    (row) => row.approachId === alsoId || openFrom(row) <= now,
  );
}

function reachable(person: PersonView, kind: 'EMAIL' | 'PHONE'): string | null {
  return (
    person.addresses.find((address) => address.kind === kind && address.bouncedAt === null)?.value ?? null
  );
}

/** As many turns as travel to a browser: some 120 kB. */
const MOST_TURNS = 20_000;

/**
 * The turns that people other than this one were sent in the campaign, as 32-bit numbers in base 64: no word of anybody's message travels. Null when
 * nobody else was written to.
 */
function packTurns(index: CampaignIndex, contactId: string): string | null {
  const own = index.contacts.indexOf(contactId);
  if (index.contacts.every((id) => id === contactId)) return null;
  const others = [...index.owners].filter(([, owner]) => own < 0 || owner !== own).map(([key]) => key);
  return Buffer.from(new Uint32Array(others.slice(0, MOST_TURNS)).buffer).toString('base64');
}

/**
 * The list in its order, answers owed first: those of the week that may be taken up now. Who was opened from further down stands in their place;
 * who is in no list any more stands before the next.
 */
function walkOf(plan: WeekPlan<TodoPlace>, address: WritingAddress, now: number): Walk {
  const ids = listOpen(plan, now, address.approachId).map((row) => row.approachId);
  const place = ids.indexOf(address.approachId);
  return {
    at: address.done + Math.max(place, 0) + 1,
    of: address.done + ids.length + (place < 0 ? 1 : 0),
    done: address.done,
    previousId: place > 0 ? (ids[place - 1] ?? null) : address.fromId,
    nextId: ids[place + 1] ?? null,
  };
}
