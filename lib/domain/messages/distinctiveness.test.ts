import { describe, expect, it } from 'vitest';
import { distinctivenessOf, indexCampaign } from './distinctiveness.ts';
import { comparable } from './similarity.ts';

const COPY = 'Bonjour Karim, le phare de Penmarc’h change sa lanterne et cherche un œil neuf. Un mot jeudi ?';
const sent = (contactId: string, text: string, name: string) => ({ contactId, text, names: [name] });
const read = (text: string, index: ReturnType<typeof indexCampaign>, contactId = 'ines') =>
  distinctivenessOf(comparable(text, ['Inès']), index, contactId);

describe('how much of a draft is its own', () => {
  const index = indexCampaign([sent('karim', COPY, 'Karim')]);

  it('is nothing for a copy, whatever the name', () => {
    const text = COPY.replace('Karim', 'Inès');
    const found = read(text, index);
    expect(found?.share).toBe(0);
    expect(found?.shared.map(({ start, end }) => text.slice(start, end))).toEqual([text.slice(14, -2)]);
  });

  it('is nothing either for what two others were sent, to somebody not written to yet', () => {
    const both = indexCampaign([sent('karim', COPY, 'Karim'), sent('zoe', COPY, 'Zoé')]);
    expect(read(COPY.replace('Karim', 'Inès'), both)?.share).toBe(0);
  });

  it('is everything for a text of its own', () => {
    expect(read('Inès, votre traité des feux tournants m’a tenue éveillée.', index)?.share).toBe(1);
  });

  it('is what was added between', () => {
    const text = COPY.replace('Karim', 'Inès').replace('un œil neuf', 'votre patience des verres taillés');
    const share = read(text, index)!.share;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.6);
  });

  it('does not count what was sent to the same person, nor say anything without others', () => {
    expect(read(COPY, index, 'karim')).toBe(null);
    const both = indexCampaign([
      sent('karim', COPY, 'Karim'),
      sent('zoe', 'Zoé, un autre texte entier pour vous seule.', 'Zoé'),
    ]);
    expect(read(COPY, both, 'karim')?.share).toBe(1);
    expect(distinctivenessOf(comparable(COPY), null, null)).toBe(null);
    expect(read('', index)).toBe(null);
  });
});
