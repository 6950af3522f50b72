import type { IconName } from '@/components/ui/icons';
import type { Channel } from '@/lib/domain/interactions/interaction';
import type { Category } from '@/lib/domain/relances/policy';

export const CHANNEL_ICONS: Record<Channel, IconName> = {
  LINKEDIN: 'contact',
  INMAIL: 'send',
  EMAIL: 'mail',
  SMS: 'message-circle',
  PHONE: 'phone',
};

export const CATEGORY_ICONS: Record<Category, IconName> = {
  AFTER_INVITATION: 'user-plus',
  AFTER_FIRST_MESSAGE: 'message-square',
  AFTER_CV_DATABASE_HIT: 'file-search',
  AFTER_APPLICATION: 'inbox',
  KEEPING_IN_TOUCH: 'sprout',
};

/** The colour of a category, as CSS. Always beside its icon and its word. */
export function categoryColor(category: Category): string {
  return `var(--color-${category.toLowerCase().replaceAll('_', '-')})`;
}

/** A phone number to dial. */
export function telHref(phone: string): string {
  return `tel:${phone}`;
}

/** A text message begun. `?&` is read by iPhones and by the others. */
export function smsHref(phone: string, text?: string): string {
  return `sms:${phone}${text ? `?&body=${encodeURIComponent(text)}` : ''}`;
}

/**
 * Where to write or call: `mailto:`, `tel:`, `sms:`, the LinkedIn profile; null when the address is not known.
 * @param text what a text message begins with.
 */
export function reachHref(
  person: { linkedinSlug: string | null; email: string | null; phone: string | null },
  channel: Channel | null,
  text?: string,
): string | null {
  switch (channel) {
    case 'EMAIL':
      return person.email && `mailto:${person.email}`;
    case 'PHONE':
      return person.phone && telHref(person.phone);
    case 'SMS':
      return person.phone && smsHref(person.phone, text);
    case 'LINKEDIN':
    case 'INMAIL':
      return person.linkedinSlug && `https://www.linkedin.com/in/${encodeURIComponent(person.linkedinSlug)}/`;
    case null:
      return null;
  }
}
