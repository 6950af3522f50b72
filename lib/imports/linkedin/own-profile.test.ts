import { describe, expect, it } from 'vitest';
import type { InvitationRow } from './invitations.ts';
import type { MessageRow } from './messages.ts';
import { findOwnSlug } from './own-profile.ts';

const none = { invitations: [], messages: [], connected: new Set<string>(), profileName: null };

function message(
  conversation: string,
  senderSlug: string,
  recipient: string,
  more: Partial<MessageRow> = {},
): MessageRow {
  return {
    file: 'messages.csv',
    line: 2,
    conversation,
    fromName: senderSlug,
    toName: recipient,
    senderSlug,
    recipientSlugs: [recipient],
    sentAt: 0,
    subject: null,
    body: null,
    isDraft: false,
    isAdvertisement: false,
    isSpam: false,
    ...more,
  };
}

const invitation = (
  direction: 'OUTGOING' | 'INCOMING',
  inviterSlug: string,
  inviteeSlug: string,
): InvitationRow => ({
  file: 'Invitations.csv',
  line: 2,
  raw: '',
  direction,
  fromName: '',
  toName: '',
  inviterSlug,
  inviteeSlug,
  sentAt: 0,
  note: null,
});

describe('our own profile', () => {
  it('is the inviter of outgoing invitations and the invitee of incoming ones', () => {
    const invitations = [invitation('OUTGOING', 'me', 'a'), invitation('INCOMING', 'b', 'me')];
    expect(findOwnSlug({ ...none, invitations })).toBe('me');
  });

  it('is whoever is in most conversations', () => {
    const messages = [message('1', 'me', 'a'), message('2', 'b', 'me'), message('2', 'b', 'me')];
    expect(findOwnSlug({ ...none, messages })).toBe('me');
  });

  it('is the one who wrote a draft', () => {
    expect(findOwnSlug({ ...none, messages: [message('1', 'me', 'a', { isDraft: true })] })).toBe('me');
  });

  it('is nobody we are connected to', () => {
    expect(findOwnSlug({ ...none, messages: [message('1', 'a', 'me')], connected: new Set(['a']) })).toBe(
      'me',
    );
  });

  it('is told by the name of Profile.csv when two are as likely', () => {
    const messages = [message('1', 'me', 'a', { fromName: 'Salomé Vidal, MBA' })];
    expect(findOwnSlug({ ...none, messages, profileName: 'Salomé Vidal' })).toBe('me');
  });

  it('is unknown when nothing tells', () => {
    expect(findOwnSlug({ ...none, messages: [message('1', 'a', 'b')] })).toBeNull();
  });
});
