import { expect, it } from 'vitest';
import { toOpen } from './copy-and-open.ts';

const LEA = { linkedinSlug: 'léa-carpentier', email: 'lea+cv@exemple.fr', phone: '+33612345678' };
const TEXT = { subject: 'Iceberg & vous', body: 'Bonjour Léa,\nquinze minutes ?' };

it.each([
  [
    'EMAIL',
    'mailto:lea%2Bcv@exemple.fr?subject=Iceberg%20%26%20vous&body=Bonjour%20L%C3%A9a%2C%0D%0Aquinze%20minutes%20%3F',
  ],
  ['SMS', 'sms:+33612345678?&body=Bonjour%20L%C3%A9a%2C%0Aquinze%20minutes%20%3F'],
  ['PHONE', 'tel:+33612345678'],
  ['LINKEDIN', 'https://www.linkedin.com/in/l%C3%A9a-carpentier/'],
  ['INMAIL', 'https://www.linkedin.com/in/l%C3%A9a-carpentier/'],
] as const)('%s opens %s', (channel, href) => {
  expect(toOpen(LEA, channel, TEXT)).toBe(href);
});

it('opens nothing without an address', () => {
  const nobody = { linkedinSlug: null, email: null, phone: null };
  for (const channel of ['EMAIL', 'SMS', 'PHONE', 'LINKEDIN', 'INMAIL'] as const)
    expect(toOpen(nobody, channel, TEXT)).toBeNull();
});

it('an empty draft opens an empty mail', () => {
  expect(toOpen(LEA, 'EMAIL', { subject: '', body: '' })).toBe('mailto:lea%2Bcv@exemple.fr');
  expect(toOpen(LEA, 'SMS', { subject: '', body: '' })).toBe('sms:+33612345678');
});
