import { describe, expect, it } from 'vitest';
import {
  buildLinkedInExport,
  LATER_LINKEDIN_EXPORT_NEWS,
  LINKEDIN_EXPORT_COUNTS,
  LINKEDIN_PEOPLE,
  OWN_SLUG,
} from '../../../tests/fixtures/linkedin-export.ts';
import { buildZip } from '../../../tests/fixtures/zip.ts';
import type { ImportFacts } from '../facts.ts';
import { readImport } from '../read-import.ts';

const today = new Date('2026-11-16T07:00:00Z');
const url = (slug: string) => `https://www.linkedin.com/in/${slug}`;

async function read(bytes: Buffer, importedAt = today.getTime(), ownSlug?: string): Promise<ImportFacts> {
  const result = await readImport('export', bytes, {
    importedAt,
    zone: 'Europe/Paris',
    ownSlug: ownSlug ?? null,
  });
  if (result.outcome === 'FAILED') throw new Error(result.code);
  return result.facts;
}

const CONNECTIONS = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
const INVITATIONS = 'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl';
const MESSAGES =
  'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER';

/** A connection, an invitation of ours, and messages of 10 columns, by their telling cells. */
const connected = (slug: string, on: string) => `Zoé,Petit,${url(slug)},,Orval,SRE,${on}`;
const invited = (slug: string, sentAt: string, note = '') =>
  `Me,"Zoé Petit, PhD","${sentAt}",${note},OUTGOING,${url('me')},${url(slug)}`;
const said = (from: string, to: string, at: string, content: string, subject = '', folder = 'INBOX') =>
  `c-${[from, to].sort().join('-')},,${from},${url(from)},${to},${url(to)},${at} UTC,${subject},${content},${folder}`;

function archive(files: { connections?: string[]; invitations?: string[]; messages?: string[] }): Buffer {
  return buildZip({
    'Connections.csv': [CONNECTIONS, ...(files.connections ?? [])].join('\n'),
    'Invitations.csv': [INVITATIONS, ...(files.invitations ?? [])].join('\n'),
    'messages.csv': [MESSAGES, ...(files.messages ?? [])].join('\n'),
  });
}

async function historyOf(files: Parameters<typeof archive>[0], slug = 'zoe', importedAt = today.getTime()) {
  const { people } = await read(archive(files), importedAt, 'me');
  const person = people.find(({ key }) => key === `linkedin:${slug}`);
  return (person?.interactions ?? []).map(({ kind, channel, occurredAt }) =>
    [new Date(occurredAt).toISOString().slice(0, 16), kind, channel].join(' '),
  );
}

describe('a whole export', () => {
  it('counts what it holds', async () => {
    const facts = await read(buildLinkedInExport({ later: false, today }));
    expect(facts.counts).toEqual(LINKEDIN_EXPORT_COUNTS);
    expect(facts.ownSlug).toBe(OWN_SLUG);
    expect(facts.refused).toEqual([]);
    expect(facts.warnings).toEqual([]);
    expect(facts.people).toHaveLength(LINKEDIN_PEOPLE.length);
    expect(facts.left.map(({ code }) => code).sort()).toEqual(
      ['DRAFT', 'GROUP', 'HIDDEN_MEMBER', 'INCOMING_INVITATION', 'NO_PROFILE', 'SPONSORED'].sort(),
    );
    for (const { firstName, lastName, linkedinSlug } of facts.people) {
      const { first, last } = LINKEDIN_PEOPLE.find(({ slug }) => slug === linkedinSlug)!;
      expect([firstName, lastName]).toEqual([first, last]);
    }
  });

  it('read again a week later adds only what is new', async () => {
    const first = await read(buildLinkedInExport({ later: false, today }));
    const later = await read(buildLinkedInExport({ later: true, today }), today.getTime() + 7 * 86_400_000);
    const ids = ({ people }: ImportFacts) =>
      new Map(
        people.flatMap(({ interactions }) => interactions.map(({ externalId, kind }) => [externalId, kind])),
      );
    const before = ids(first);
    const news = [...ids(later)].filter(([id]) => !before.has(id)).map(([, kind]) => kind);
    expect([...before.keys()].filter((id) => !ids(later).has(id))).toEqual([]);
    expect(news.filter((kind) => kind === 'INVITATION_ACCEPTED')).toHaveLength(
      LATER_LINKEDIN_EXPORT_NEWS.newly_accepted,
    );
    expect(news.filter((kind) => kind === 'REPLY_RECEIVED')).toHaveLength(
      LATER_LINKEDIN_EXPORT_NEWS.new_replies,
    );
    expect(news).toHaveLength(4);
    const profiles = new Map(first.people.map(({ key, profile }) => [key, profile]));
    const moved = later.people.filter(
      ({ key, profile }) => profiles.get(key) && profiles.get(key)?.company !== profile?.company,
    );
    expect(moved).toHaveLength(LATER_LINKEDIN_EXPORT_NEWS.job_changes);
  });

  it('keeps histories oldest first', async () => {
    const { people } = await read(buildLinkedInExport({ later: true, today }));
    for (const { interactions } of people) {
      const times = interactions.map(({ occurredAt }) => occurredAt);
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }
  });
});

describe('acceptances', () => {
  const sent = '2026-11-08T16:15 INVITATION_SENT LINKEDIN';

  it('are dated 18:00 of their day in the zone', async () => {
    const files = {
      connections: [connected('zoe', '09 Nov 2026')],
      invitations: [invited('zoe', '11/8/26, 4:15 PM')],
    };
    expect(await historyOf(files)).toEqual([sent, '2026-11-09T17:00 INVITATION_ACCEPTED LINKEDIN']);
  });

  it('or at the import, if earlier', async () => {
    const files = {
      connections: [connected('zoe', '9-Nov-26')],
      invitations: [invited('zoe', '11/8/26, 4:15 PM')],
    };
    const noon = Date.parse('2026-11-09T11:00:00Z');
    expect((await historyOf(files, 'zoe', noon))[1]).toBe('2026-11-09T11:00 INVITATION_ACCEPTED LINKEDIN');
  });

  it('never come before the invitation they answer', async () => {
    const files = {
      connections: [connected('zoe', '8 nov. 2026')],
      invitations: [invited('zoe', '11/8/26, 8:15 PM')],
    };
    const { people } = await read(archive(files), today.getTime(), 'me');
    const [invitation, acceptance] = people[0]!.interactions;
    expect(invitation?.kind).toBe('INVITATION_SENT');
    expect(acceptance?.occurredAt).toBe(invitation!.occurredAt + 1);
  });

  it('are of outgoing invitations only: an old connection is a degree', async () => {
    const incoming = `Zoé Petit,Me,"11/8/26, 4:15 PM",,INCOMING,${url('zoe')},${url('me')}`;
    const files = { connections: [connected('zoe', '09 Nov 2026')], invitations: [incoming] };
    const { people, counts } = await read(archive(files), today.getTime(), 'me');
    expect(people).toMatchObject([{ connectedOn: '2026-11-09', interactions: [] }]);
    expect(counts).toMatchObject({ incoming_invitations: 1, outgoing_invitations: 0 });
  });

  it('are one for a person invited twice', async () => {
    const invitations = [invited('zoe', '11/8/26, 4:15 PM'), invited('zoe', '9/1/26, 4:15 PM')];
    const files = { connections: [connected('zoe', '09 Nov 2026')], invitations };
    expect(await historyOf(files)).toEqual([
      '2026-09-01T16:15 INVITATION_SENT LINKEDIN',
      sent,
      '2026-11-09T17:00 INVITATION_ACCEPTED LINKEDIN',
    ]);
  });

  it('do not become first messages when LinkedIn shows the note again', async () => {
    const files = {
      connections: [connected('zoe', '09 Nov 2026')],
      invitations: [invited('zoe', '11/8/26, 4:15 PM', 'Bonjour Zoé')],
      messages: [said('me', 'zoe', '2026-11-09 08:00:00', 'Bonjour  Zoé')],
    };
    expect(await historyOf(files)).toHaveLength(2);
  });
});

describe('people', () => {
  it('take the names of Connections, else those of invitations without their titles', async () => {
    const invitations = [invited('pending', '11/8/26, 4:15 PM')];
    const { people } = await read(
      archive({ connections: [`Anne Marie,Le Goff,${url('am')},,,,09 Nov 2020`], invitations }),
    );
    expect(people.map(({ firstName, lastName }) => `${firstName}/${lastName}`)).toEqual([
      'Anne Marie/Le Goff',
      'Zoé/Petit',
    ]);
  });

  it('without an address in old exports are found by name, when only one bears it', async () => {
    const bytes = buildZip({
      'Connections.csv': `First Name,Last Name,Email Address,Company,Position,Connected On\nZoé,Petit,zoe@example.org,,,4-Apr-21`,
    });
    expect((await read(bytes)).people).toMatchObject([
      { key: 'email:zoe@example.org', connectedOn: '2021-04-04' },
    ]);
  });

  it('whose date cannot be read are refused', async () => {
    const { refused } = await read(archive({ connections: [connected('zoe', 'soon')] }));
    expect(refused).toMatchObject([{ line: 2, field: 'connectedOn', code: 'BAD_DATE', value: 'soon' }]);
  });
});

describe('messages', () => {
  const us = said('me', 'zoe', '2026-11-02 10:00:00', 'Bonjour');
  const them = said('zoe', 'me', '2026-11-01 10:00:00', 'Le salaire &amp; le lieu ?');

  it('from them are signs even when they began', async () => {
    expect(await historyOf({ connections: [connected('zoe', '09 Nov 2020')], messages: [us, them] })).toEqual(
      ['2026-11-01T10:00 REPLY_RECEIVED LINKEDIN', '2026-11-02T10:00 MESSAGE_SENT LINKEDIN'],
    );
  });

  it('lose their HTML entities', async () => {
    const { people } = await read(archive({ messages: [them] }), today.getTime(), 'me');
    expect(people[0]?.interactions[0]?.body).toBe('Le salaire & le lieu ?');
  });

  it.each([
    ['a connection, even with a subject', '09 Nov 2020', 'Sujet', 'LINKEDIN'],
    ['a later connection, with a subject', '09 Nov 2026', 'Sujet', 'INMAIL'],
    ['a later connection, without a subject', '09 Nov 2026', '', 'LINKEDIN'],
  ])('to %s', async (_, on, subject, channel) => {
    const messages = [said('me', 'zoe', '2026-11-02 10:00:00', 'Bonjour', subject)];
    expect(await historyOf({ connections: [connected('zoe', on)], messages })).toEqual([
      `2026-11-02T10:00 MESSAGE_SENT ${channel}`,
    ]);
  });

  it('filed as spam are replies to what we wrote, and nothing otherwise', async () => {
    const spam = (at: string) => said('zoe', 'me', at, 'Oui', '', 'SPAM');
    expect(
      await historyOf({ messages: [spam('2026-11-01 10:00:00'), us, spam('2026-11-03 10:00:00')] }),
    ).toEqual(['2026-11-02T10:00 MESSAGE_SENT LINKEDIN', '2026-11-03T10:00 REPLY_RECEIVED LINKEDIN']);
  });

  it('of 9 columns find their recipient among those who wrote, or the connection of that name', async () => {
    const header =
      'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER';
    const bytes = buildZip({
      'Connections.csv': `${CONNECTIONS}\nAwa,N'Diaye,${url('awa')},,,,09 Nov 2020`,
      'messages.csv': [
        header,
        `1,,Me,${url('me')},Zoé Petit,2022-11-01 10:00:00 UTC,,Bonjour,INBOX`,
        `1,,Zoé Petit,${url('zoe')},Me,2022-11-02 10:00:00 UTC,,Bonjour,`,
        `2,,Me,${url('me')},"Awa N'Diaye, MBA",2022-11-03 10:00:00 UTC,,Bonjour,INBOX`,
        `3,,Me,${url('me')},Inconnu,2022-11-03 10:00:00 UTC,,Bonjour,INBOX`,
      ].join('\n'),
    });
    const { people, left, ownSlug } = await read(bytes);
    expect(ownSlug).toBe('me');
    expect(people.map(({ key, interactions }) => [key, interactions.length])).toEqual([
      ['linkedin:awa', 1],
      ['linkedin:zoe', 2],
    ]);
    expect(left).toMatchObject([{ code: 'NO_PROFILE', label: 'Inconnu' }]);
  });

  it('are nobody’s when our own profile cannot be told', async () => {
    const { people, left, warnings } = await read(archive({ messages: [us] }));
    expect(people).toEqual([]);
    expect(left).toMatchObject([{ code: 'NO_OWN_PROFILE' }]);
    expect(warnings).toContainEqual({ file: 'messages.csv', code: 'OWN_PROFILE_UNKNOWN' });
  });

  it('keep their names when a person renames their profile', async () => {
    const id = async (slug: string) => {
      const row = `c1,,Z,${url(slug)},Me,${url('me')},2026-11-01 10:00:00 UTC,,Oui,INBOX`;
      return (await read(archive({ messages: [row] }), today.getTime(), 'me')).people[0]?.interactions[0]
        ?.externalId;
    };
    expect(await id('zoe')).toBe(await id('zoe-petit'));
  });
});
