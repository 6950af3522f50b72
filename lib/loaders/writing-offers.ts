import { type Actor, requireAbility } from '../auth/actor.ts';
import { currentInstant } from '../clock.ts';
import { findApproach } from '../db/approaches.ts';
import { listSentTexts } from '../db/messages.ts';
import { loadPeople } from '../db/persons.ts';
import { type Tx, withScope } from '../db/scope.ts';
import type { Channel } from '../domain/interactions/interaction.ts';
import type { Angle } from '../domain/messages/angles.ts';
import { type Reading, readText } from '../domain/messages/reading.ts';
import type { TrameWhy } from '../domain/messages/suggest.ts';
import type { Address, TrameRank } from '../domain/messages/trame.ts';
import { decideReading } from '../domain/relances/decide.ts';
import type { Decision } from '../domain/relances/decision.ts';
import { type ApproachReading, readPerson } from '../domain/relances/person.ts';
import type { Instant } from '../domain/time/instant.ts';
import { calendarFor } from '../holidays/calendars.ts';
import type { Locale } from '../locale/locales.ts';
import { prepareTrames, type WritingWish } from './filled-trames.ts';

/** A trame filled for one person and one channel. */
export interface Offer {
  readonly versionId: string;
  readonly name: string;
  readonly version: number;
  readonly why: TrameWhy;
  readonly angle: Angle;
  readonly subject: string | null;
  readonly body: string;
}

export type Offers = Readonly<Partial<Record<Channel, readonly Offer[]>>>;

/** What is to be written to somebody, as the loader of the page read it. */
export interface OfferWish {
  readonly approachId: string;
  readonly decision: Decision;
  readonly approach: ApproachReading;
  /** A call was just tried: a text doubles it. */
  readonly isDoubling: boolean;
  readonly language: 'fr' | 'en';
  readonly address: Address | null;
}

/** As many of each channel as one chooses from. */
const MOST_OFFERS = 12;

/** The trames that fit what is to be written to somebody, filled, by channel, the best first. */
export async function loadOffers(
  tx: Tx,
  actor: Actor,
  wish: OfferWish,
  channels: readonly Channel[],
  now: Instant,
): Promise<Offers> {
  const { approachId, language, address } = wish;
  const listFor = await prepareTrames(tx, actor, { approachId, language, address, ...stageOf(wish) }, now);
  return Object.fromEntries(
    channels.map((channel) => [
      channel,
      listFor(channel)
        .slice(0, MOST_OFFERS)
        .map(({ trame, why, filled }) => ({
          versionId: trame.versionId,
          name: trame.name,
          version: trame.version,
          why,
          angle: trame.angle,
          subject: filled.subject,
          body: filled.body,
        })),
    ]),
  );
}

/**
 * One of them, for a form without scripts; null when it is no longer offered.
 * @param wanted.locale the reader's, written in as long as the thread has no language of its own.
 */
export function findOffer(
  actor: Actor,
  approachId: string,
  {
    channel,
    versionId,
    locale,
  }: { readonly channel: Channel; readonly versionId: string; readonly locale: Locale },
): Promise<Offer | null> {
  requireAbility(actor, 'approach.record');
  const { scope } = actor;
  const now = currentInstant();
  return withScope(scope, async (tx) => {
    const found = await findApproach(tx, scope, approachId);
    if (!found) return null;
    const { rules, people } = await loadPeople(tx, scope, [found.contactId]);
    const record = people[0];
    const reading = record && readPerson(record.person, calendarFor(rules, record.timeZone), now);
    const approach = reading?.approaches.find((one) => one.history.id === approachId);
    if (!reading || !approach) return null;
    const thread = readThread((await listSentTexts(tx, scope, found.contactId)).map((sent) => sent.text));
    const wish = {
      approachId,
      decision: decideReading(reading, approach),
      approach,
      isDoubling: isDoubling(approach, now),
      language: thread.language ?? locale,
      address: thread.address,
    };
    const offers = await loadOffers(tx, actor, wish, [channel], now);
    return offers[channel]?.find((offer) => offer.versionId === versionId) ?? null;
  });
}

/** Which stage a trame must be for: a relance with its rank, a courtesy, or the first message. */
function stageOf({
  decision,
  approach,
  isDoubling: doubles,
}: OfferWish): Pick<WritingWish, 'category' | 'rank' | 'courtesy'> {
  if (doubles) return { category: null, rank: null, courtesy: 'DOUBLE_THE_CALL' };
  if (decision.do === 'courtesy') return { category: null, rank: null, courtesy: decision.courtesy };
  if (decision.do === 'relance')
    return { category: decision.category, rank: rankOf(decision.step), courtesy: null };
  if (approach.history.isVivier) return { category: 'KEEPING_IN_TOUCH', rank: 1, courtesy: null };
  const isCv = approach.rows[0]?.kind === 'CV_FOUND';
  return {
    category: isCv ? 'AFTER_CV_DATABASE_HIT' : 'AFTER_FIRST_MESSAGE',
    rank: rankOf(approach.episode.touches.length),
    courtesy: null,
  };
}

function rankOf(step: number): TrameRank {
  return Math.min(Math.max(step, 0), 3) as TrameRank;
}

/** Whether the latest touch is a call that a text may still double. */
export function isDoubling(approach: ApproachReading, now: Instant): boolean {
  const until = approach.episode.touches.at(-1)?.doubledBefore ?? null;
  return until !== null && now < until;
}

/** How the thread speaks so far: its language, and in French whether it says tu or vous; null where nothing was written. */
export function readThread(texts: readonly string[]): {
  readonly language: 'fr' | 'en' | null;
  readonly address: Address | null;
} {
  const latest = texts.at(-1);
  if (!latest) return { language: null, address: null };
  const reading = readText(latest);
  return { language: reading.language, address: reading.language === 'fr' ? addressOf(reading) : null };
}

const TU = new Set(['tu', 'te', 'toi', 'ton', 'ta', 'tes']);
const VOUS = new Set(['vous', 'votre', 'vos']);

function addressOf({ words }: Reading): Address | null {
  const count = (set: ReadonlySet<string>) => words.filter((word) => set.has(word.folded)).length;
  const [tu, vous] = [count(TU), count(VOUS)];
  if (tu === vous) return null;
  return tu > vous ? 'TU' : 'VOUS';
}
