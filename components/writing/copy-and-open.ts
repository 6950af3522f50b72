import { reachHref } from '@/components/relances/reach';
import type { Channel } from '@/lib/domain/interactions/interaction';

/** Where somebody can be reached. */
export interface Reached {
  readonly linkedinSlug: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/**
 * The address that opens the way to somebody with the text in it, where the way takes one: a mail, an SMS. Null when we know no address.
 * @example toOpen({ phone: '+33612345678', … }, 'SMS', { subject: '', body: 'Bonjour' }) // 'sms:+33612345678?&body=Bonjour'
 */
export function toOpen(
  person: Reached,
  channel: Channel,
  text: { readonly subject: string; readonly body: string },
): string | null {
  if (channel !== 'EMAIL') return reachHref(person, channel, text.body);
  if (!person.email) return null;
  const fields = [
    text.subject.trim() && `subject=${encodeURIComponent(text.subject.trim())}`,
    // Mail programs end lines as mails do (RFC 6068).
    text.body && `body=${encodeURIComponent(text.body.replaceAll('\n', '\r\n'))}`,
  ].filter(Boolean);
  const to = person.email.split('@').map(encodeURIComponent).join('@');
  return `mailto:${to}${fields.length > 0 ? `?${fields.join('&')}` : ''}`;
}

/** Opens an address: a site in a tab of its own that knows nothing of this one, a mail, an SMS or a call in the program the system has for it. */
export function open(href: string): void {
  const link = document.createElement('a');
  link.href = href;
  if (href.startsWith('http')) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  }
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
}

/** Puts a text where the next paste takes it from. @returns whether it is there. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByHand(text);
  }
}

/** Where the clipboard is closed to pages (a plain http address, an old browser), a selection can still be copied. */
function copyByHand(text: string): boolean {
  const before = document.activeElement as HTMLElement | null;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.style.cssText = 'position:fixed;opacity:0';
  document.body.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    before?.focus({ preventScroll: true });
  }
}
