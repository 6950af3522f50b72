import type { Channel } from '../interactions/interaction.ts';

export const LENGTH_BANDS = ['BEST', 'FAIR', 'LONG', 'WORST'] as const;
export type LengthBand = (typeof LENGTH_BANDS)[number];

/** What a draft will be: the note of an invitation is shorter than a message on the same channel. */
export const DRAFT_FORMS = ['MESSAGE', 'INVITATION_NOTE'] as const;
export type DraftForm = (typeof DRAFT_FORMS)[number];

/**
 * The bands of LinkedIn's study of InMails, May 2021 to April 2022: up to 400 characters answered 22 % more than the average, 401 to 800
 * 3 % more, 801 to 1,200 6 % less, beyond 11 % less.
 * @example bandOf(400) is 'BEST', bandOf(401) 'FAIR'.
 */
export function bandOf(characters: number): LengthBand {
  if (characters <= 400) return 'BEST';
  if (characters <= 800) return 'FAIR';
  return characters <= 1200 ? 'LONG' : 'WORST';
}

/** As many characters as a channel takes, null when it has no bound of its own. The first two are what others report: a workspace may change them. */
export interface LengthLimits {
  readonly invitationNote: number;
  readonly inmail: number;
}
const DEFAULT_LIMITS: LengthLimits = { invitationNote: 300, inmail: 1900 };
/** A free account's note; beyond it, the note needs a paid one. */
export const FREE_INVITATION_NOTE = 200;
const LINKEDIN_MESSAGE = 8000;

export interface DraftLength {
  /** As people count them: an accented letter or an emoji is one. */
  readonly characters: number;
  readonly band: LengthBand;
  readonly limit: number | null;
  /** Messages an operator will bill; null but by SMS. */
  readonly smsParts: number | null;
  /** Where in the text the limit is passed (or the first SMS ends); null within it. */
  readonly overFrom: number | null;
}

export function measureLength(
  text: string,
  channel: Channel,
  form: DraftForm = 'MESSAGE',
  limits: LengthLimits = DEFAULT_LIMITS,
): DraftLength {
  const characters = [...text.normalize('NFC')].length;
  const limit = limitOf(text, channel, form, limits);
  return {
    characters,
    band: bandOf(characters),
    limit,
    smsParts: channel === 'SMS' ? smsPartsOf(text) : null,
    overFrom: limit !== null && characters > limit ? offsetOf(text, limit) : null,
  };
}

function limitOf(text: string, channel: Channel, form: DraftForm, limits: LengthLimits): number | null {
  if (form === 'INVITATION_NOTE') return limits.invitationNote;
  if (channel === 'INMAIL') return limits.inmail;
  if (channel === 'LINKEDIN') return LINKEDIN_MESSAGE;
  return channel === 'SMS' ? (isGsm(text) ? 160 : 70) : null;
}

// GSM 03.38: one letter outside it, « ê », « ç » or a curly apostrophe, and an SMS holds 70 characters instead of 160.
const GSM = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà^{}\\[~\]|€]*$/;
const GSM_TWICE = /[\^{}\\[~\]|€]/g;

function isGsm(text: string): boolean {
  return GSM.test(text);
}

function smsPartsOf(text: string): number {
  const gsm = isGsm(text);
  const units = gsm ? text.length + (text.match(GSM_TWICE)?.length ?? 0) : text.length;
  const [alone, chained] = gsm ? [160, 153] : [70, 67];
  return units <= alone ? 1 : Math.ceil(units / chained);
}

function offsetOf(text: string, characters: number): number {
  let seen = 0;
  let at = 0;
  for (const character of text) {
    // A combining accent is counted with its letter.
    if (!/\p{M}/u.test(character)) seen += 1;
    if (seen > characters) break;
    at += character.length;
  }
  return Math.min(at, text.length);
}
