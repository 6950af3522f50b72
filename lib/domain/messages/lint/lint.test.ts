import { describe, expect, it } from 'vitest';
import { indexCampaign } from '../distinctiveness.ts';
import type { LintContext } from './draft.ts';
import { EXAMPLE_CONTEXT, FIRST_MESSAGE, FIRST_SENT } from './example.ts';
import type { Finding, LintCode } from './finding.ts';
import { lintLexiconSchema } from './lexicon.ts';
import { lintOnce } from './lint.ts';

function read(text: string, change: Partial<LintContext> = {}, draft = {}) {
  return lintOnce({ text, channel: 'LINKEDIN', ...draft }, { ...EXAMPLE_CONTEXT, ...change });
}
const codes = (findings: readonly Finding[]) => findings.map((finding) => finding.code);
const RELANCE = { rank: 1, earlier: [FIRST_SENT] };

/** The draft once a remedy is pressed. */
function mended(text: string, code: LintCode, change: Partial<LintContext> = {}): string | null {
  const fix = read(text, change).findings.find((finding) => finding.code === code)?.fix;
  return fix ? text.slice(0, fix.start) + fix.text + text.slice(fix.end) : null;
}

describe('a message that anybody could receive', () => {
  const text =
    'Bonjour,\n\nJe recrute pour un client final leader se son marché.\nÊtes-vous intéressé pour tenter une nouvelle aventure ?';

  it('has more than three findings, each with its passage', () => {
    const report = read(text);
    expect(codes(report.findings)).toEqual([
      'NO_COMPANY',
      'NO_REASON_WHY_YOU',
      'EMPTY_FORMULA',
      'EMPTY_FORMULA',
      'EMPTY_FORMULA',
      'NO_NAME_IN_GREETING',
    ]);
    expect(
      report.findings.filter((one) => one.code === 'EMPTY_FORMULA').map((one) => one.passage?.text),
    ).toEqual(['client final', 'leader se son marché', 'tenter une nouvelle aventure']);
    expect(report.isGeneric).toBe(true);
    expect(report.isBlocked).toBe(false);
  });

  it('is told so when the company is not known either', () => {
    const report = read(text, { campaign: { ...EXAMPLE_CONTEXT.campaign, company: null } });
    expect(codes(report.findings)).toContain('NO_COMPANY');
    expect(report.isGeneric).toBe(true);
  });
});

describe('a message written to one person', () => {
  it('has no finding, and what it says is told', () => {
    const report = read(FIRST_MESSAGE);
    expect(report.findings).toEqual([]);
    expect(report.said).toEqual({ reason: 'HERE', company: 'HERE' });
    expect(report.isGeneric).toBe(false);
  });

  it('lends its company and its reason to the relance after it', () => {
    const report = read('Inès, j’avais tu l’essentiel : 58 à 64 k€, et deux jours à Lorient.', RELANCE);
    expect(report.findings).toEqual([]);
    expect(report.said).toEqual({ reason: 'IN_THREAD', company: 'IN_THREAD' });
  });
});

describe('what was already sent', () => {
  it.each([
    ['on another channel', FIRST_MESSAGE, { channel: 'EMAIL' }],
    ['in capitals, without accents or marks', FIRST_MESSAGE.toUpperCase().replaceAll(/[,.:?’]/g, ' '), {}],
    ['signed by somebody else', `${FIRST_MESSAGE}\n\nBien à vous,\nBenoît Le Floch`, {}],
    ['to another greeting', FIRST_MESSAGE.replace('Bonjour Inès', 'Hello Madame Tanguy'), {}],
  ])('is blocked %s', (_, text, draft) => {
    const report = read(text, RELANCE, draft);
    expect(codes(report.findings)[0]).toBe('SAME_TEXT_SENT');
    expect(report.isBlocked).toBe(true);
    expect(report.findings[0]?.earlier?.id).toBe('first');
  });

  it('is blocked when a colleague wrote it', () => {
    const earlier = [{ ...FIRST_SENT, mine: false, authorName: 'Benoît Le Floch' }];
    const [first] = read(FIRST_MESSAGE, { rank: 1, earlier }).findings;
    expect(first).toMatchObject({
      code: 'SAME_TEXT_SENT',
      earlier: { mine: false, authorName: 'Benoît Le Floch' },
    });
  });

  it('with two words changed is warned of, with the common passages', () => {
    const report = read(FIRST_MESSAGE.replace('réécrit', 'reprend').replace('jeudi', 'lundi'), RELANCE);
    expect(report.isBlocked).toBe(false);
    expect(codes(report.findings)).toEqual(['NEARLY_SAME_TEXT']);
    expect(report.findings[0]?.passages.map((passage) => passage.text)).toEqual([
      'votre billet sur les marées de production de Voltanne m’a appris un mot. Marégraphe, à Lorient, calcule des hauteurs d’eau pour les ports et',
      'son moteur en Java. Quinze minutes',
    ]);
  });

  it('does not count a stock farewell, nor short thanks said twice', () => {
    const earlier = [{ ...FIRST_SENT, text: 'Merci Inès, c’est noté. Bonne journée à vous !' }];
    const courtesy = { purpose: 'COURTESY', earlier } as const;
    expect(read('Merci Inès, c’est noté. Bonne journée à vous !', courtesy).findings).toEqual([]);
    const other = read(`${FIRST_MESSAGE}\nBonne journée à vous !`, { earlier });
    expect(other.findings).toEqual([]);
  });

  it('counts a relance against the one nearest to it', () => {
    const second = {
      ...FIRST_SENT,
      id: 'second',
      at: FIRST_SENT.at + 1,
      text: 'Inès, Yann voudrait comparer vos seuils aux siens. Mardi midi, ou mercredi ?',
    };
    const report = read('Inès, Yann aimerait comparer vos seuils aux siens. Mardi midi, ou jeudi ?', {
      rank: 2,
      earlier: [FIRST_SENT, second],
    });
    expect(report.findings[0]).toMatchObject({ code: 'NEARLY_SAME_TEXT', earlier: { id: 'second' } });
  });
});

describe('an answer or thanks', () => {
  it('is not read as an approach', () => {
    const text =
      'Bonjour Inès, merci de votre réponse. Aucun souci, je reste en contact. Belle opportunité à vous ! '.repeat(
        20,
      );
    expect(codes(read(text, { purpose: 'COURTESY', fit: 'NEITHER', hasObjected: true }).findings)).toEqual(
      [],
    );
  });

  it('still has its variables filled and reproaches nothing', () => {
    const report = read('Bonjour {prénom}, vous n’avez pas répondu à ma question.', { purpose: 'COURTESY' });
    expect(codes(report.findings)).toEqual(['UNRESOLVED_VARIABLE', 'REPROACH']);
  });
});

describe('what blocks', () => {
  it.each([
    ['Bonjour {prénom}, à jeudi', '{prénom}'],
    ['Bonjour {{ contact.prenom }}, à jeudi', '{{ contact.prenom }}'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a blank of another tool
    ['Bonjour ${prenom}, à jeudi', '${prenom}'],
    ['Bonjour [leur nom], à jeudi', '[leur nom]'],
    ['Bonjour <prénom>, à jeudi', '<prénom>'],
    ['Bonjour «Prénom», à jeudi', '«Prénom»'],
    ['Bonjour %PRENOM%, à jeudi', '%PRENOM%'],
    ['Bonjour *|FNAME|*, à jeudi', '*|FNAME|*'],
    ['Bonjour XXX, à jeudi', 'XXX'],
    ['Bonjour ____, à jeudi', '____'],
    ['Bonjour , à jeudi', 'Bonjour ,'],
    ['Bonjour undefined, à jeudi', 'Bonjour undefined'],
    ['Bonjour Inès, vu chez , à jeudi', 'chez ,'],
    ['Inès, le salaire : [à compléter]', '[à compléter]'],
  ])('« %s »', (text, blank) => {
    const found = read(text).findings.filter((finding) => finding.code === 'UNRESOLVED_VARIABLE');
    expect(found.map((finding) => finding.passage?.text)).toEqual([blank]);
  });

  it.each([
    'Bonjour Inès, un poste [H/F] chez Marégraphe (équipe de six), <3 Lorient, 100 % à distance, 58 $ de l’heure',
    'Inès, voici [mon article](https://exemple.org/nom) et <https://exemple.org/prenom> ; écrivez à <camille@exemple.org>',
    'Bonjour Inès, « Nom de code » m’a plu. Et #rust, C#, f(x), a[0] aussi. L’astreinte (votre équipe de six) est payée.',
  ])('leaves « %s » alone', (text) => {
    expect(codes(read(text).findings)).not.toContain('UNRESOLVED_VARIABLE');
  });

  it('a variable left in the subject, or without a value in the frame', () => {
    const subject = read(FIRST_MESSAGE, {}, { channel: 'EMAIL', subject: 'Pour {prénom}' });
    expect(subject.findings[0]).toMatchObject({
      code: 'UNRESOLVED_VARIABLE',
      passage: { in: 'SUBJECT', text: '{prénom}' },
    });
    const known = read(FIRST_MESSAGE, { unresolved: ['salaire'] });
    expect(known.findings[0]).toMatchObject({ variant: 'known', params: { variable: 'salaire' } });
  });

  it('a job that is neither what they do nor what they look for, until somebody says why', () => {
    expect(read(FIRST_MESSAGE, { fit: 'NEITHER' }).isBlocked).toBe(true);
    expect(read(FIRST_MESSAGE, { fit: 'NEITHER', fitReason: ' ' }).isBlocked).toBe(true);
    expect(read(FIRST_MESSAGE, { fit: 'NEITHER', fitReason: 'Elle songe à changer' }).isBlocked).toBe(false);
  });
});

describe('the company', () => {
  const lumen = { ...EXAMPLE_CONTEXT.campaign, company: 'SNC Lumen Ouest, SAS' };
  it.each([
    ['Bonjour Inès, votre billet m’a plu. Lumen Ouest recrute.', true],
    ['Bonjour Inès, votre billet m’a plu. LUMEN-OUEST recrute.', true],
    ['Bonjour Inès, votre billet m’a plu. Chez Lumen, on recrute.', true],
    ['Bonjour Inès, votre billet m’a plu. L’ouest recrute.', false],
    ['Bonjour Inès, votre billet m’a plu. Une société recrute.', false],
  ])('« %s » : %s', (text, isNamed) => {
    expect(codes(read(text, { campaign: lumen }).findings).includes('NO_COMPANY')).toBe(!isNamed);
  });

  it('may be kept back with its reason, not without', () => {
    const campaign = { ...EXAMPLE_CONTEXT.campaign, company: null, confidentialReason: 'rachat en cours' };
    const say = (text: string) => read(text, { campaign }).findings.find((one) => one.code === 'NO_COMPANY');
    expect(say('Bonjour Inès, votre billet m’a plu. Le client reste confidentiel.')).toMatchObject({
      variant: 'unexplained',
      passage: { text: 'confidentiel' },
    });
    expect(
      say(
        'Bonjour Inès, votre billet m’a plu. Le client reste confidentiel tant que son rachat n’est pas signé.',
      ),
    ).toBeUndefined();
    expect(say('Bonjour Inès, votre billet m’a plu. Un poste à Lorient ?')).toMatchObject({
      variant: 'confidential',
    });
  });

  it('is found in the subject of a mail', () => {
    const draft = { channel: 'EMAIL', subject: 'Marégraphe, et votre billet' };
    expect(read('Bonjour Inès, votre billet sur les seuils m’a plu. Jeudi ?', {}, draft).findings).toEqual(
      [],
    );
  });
});

describe('the reason', () => {
  it('is the hook, reworded or not', () => {
    const hook = 'a migré 40 To vers Iceberg sans arrêt de service';
    const here = read(
      'Bonjour Inès, 40 To déplacés vers Iceberg en plein jour : chapeau. Marégraphe y songe.',
      { hook },
    );
    expect(here.findings).toEqual([]);
    const absent = read('Bonjour Inès, Marégraphe recrute à Lorient en CDI.', { hook });
    expect(absent.findings).toMatchObject([{ code: 'NO_REASON_WHY_YOU', variant: 'hook', params: { hook } }]);
  });

  it('may be a thing in common', () => {
    const person = { ...EXAMPLE_CONTEXT.person, inCommon: ['Polytech Nantes'] };
    const text = 'Bonjour Inès, nous sortons de Polytech Nantes l’une et l’autre. Marégraphe recrute.';
    expect(read(text, { person }).findings).toEqual([]);
  });

  it.each([
    'Bonjour Inès, Marégraphe recherche une développeuse maîtrisant Java. Vous avez cinq ans d’expérience et le goût du travail en équipe.',
    'Bonjour Inès, seriez-vous disponible jeudi à 18 h pour échanger sur un poste chez Marégraphe ?',
    'Bonjour Inès, votre profil de développeuse Java correspond à ce que cherche Marégraphe.',
    'Bonjour Inès, vous rejoindrez chez Marégraphe votre future équipe de huit développeurs passionnés de Java et de Kafka.',
    'Bonjour Inès, si vous avez déjà travaillé avec Kafka, Marégraphe a un poste pour vous.',
  ])('is not « %s »', (text) => {
    expect(codes(read(text).findings)).toContain('NO_REASON_WHY_YOU');
  });

  it('given to another is told, by the hook or by the sentence', () => {
    const index = indexCampaign([
      { contactId: 'karim', text: FIRST_MESSAGE.replace('Inès', 'Karim'), names: ['Karim'] },
    ]);
    expect(codes(read(FIRST_MESSAGE, { campaignIndex: index }).findings)).toEqual([
      'SAME_REASON_AS_ANOTHER',
      'LITTLE_OF_ITS_OWN',
    ]);
  });
});

describe('asking for somebody else', () => {
  const text =
    'Bonjour Inès, votre billet m’a plu, et Marégraphe recrute. Si vous connaissez quelqu’un, merci de lui transmettre.';
  it('waits for a live call', () => {
    expect(codes(read(text).findings)).toEqual(['ASKS_TO_FORWARD']);
    expect(read(text, { hasLiveCall: true }).findings).toEqual([]);
  });
});

describe('remedies leave a right sentence', () => {
  it.each([
    [
      'Bonjour, votre billet m’a plu. Marégraphe recrute.',
      'NO_NAME_IN_GREETING',
      'Bonjour Inès, votre billet m’a plu. Marégraphe recrute.',
    ],
    [
      'Bonjour {prénom}, votre billet m’a plu. Marégraphe recrute.',
      'UNRESOLVED_VARIABLE',
      'Bonjour Inès, votre billet m’a plu. Marégraphe recrute.',
    ],
    [
      'Bonjour Inès, votre billet m’a plu. Je recrute pour un client final.',
      'NO_COMPANY',
      'Bonjour Inès, votre billet m’a plu. Je recrute pour Marégraphe.',
    ],
    [
      'Inès,\n\nJe me permets de vous relancer avec une seule chose : Marc aimerait comprendre vos seuils.',
      'REPROACH',
      'Inès,\n\nMarc aimerait comprendre vos seuils.',
    ],
    [
      'Bonjour Inès,\n\nSauf erreur de ma part, votre équipe grandit.',
      'REPROACH',
      'Bonjour Inès,\n\nVotre équipe grandit.',
    ],
    [
      'Bonjour Inès, votre billet m’a plu, et Marégraphe recrute. N’hésitez pas à en parler autour de vous. Jeudi ?',
      'ASKS_TO_FORWARD',
      'Bonjour Inès, votre billet m’a plu, et Marégraphe recrute. Jeudi ?',
    ],
  ] as const)('« %s »', (text, code, expected) => {
    expect(mended(text, code)).toBe(expected);
  });

  it('and are not offered where it would not', () => {
    expect(
      mended(
        'Bonjour Inès, votre billet m’a plu. Je recrute pour un client final leader de la houle.',
        'NO_COMPANY',
      ),
    ).toBe(null);
    expect(mended('Bonjour Inès, avec Marc, je me permets de vous relancer sur ce poste.', 'REPROACH')).toBe(
      null,
    );
  });
});

describe('lexicons of the workspace', () => {
  const text = 'Bonjour Inès, votre billet m’a plu. Marégraphe, leader sur son marché, a la fibre marine.';
  const found = (lexicon: unknown) =>
    read(text, { lexicon: lintLexiconSchema.parse(lexicon) })
      .findings.filter((one) => one.code === 'EMPTY_FORMULA')
      .map((one) => [one.passage?.text, one.params.suggestion]);

  it('add turns and let others pass', () => {
    expect(found({}).map(([passage]) => passage)).toEqual(['leader sur son marché']);
    expect(
      found({ emptyFormulas: { add: [{ phrase: 'fibre marine', suggestion: 'dites combien de marins' }] } }),
    ).toContainEqual(['fibre marine', 'dites combien de marins']);
    expect(found({ emptyFormulas: { remove: ['Leader sur son marché'] } })).toEqual([]);
  });

  it('refuse what is no lexicon', () => {
    expect(lintLexiconSchema.safeParse({ emptyFormulas: { add: [{ phrase: '' }] } }).success).toBe(false);
    expect(lintLexiconSchema.safeParse({ other: {} }).success).toBe(false);
  });
});

describe('the length', () => {
  const of = (text: string, draft: object) =>
    read(text, {}, draft).findings.filter((one) => one.code === 'LENGTH');
  const long = (characters: number) => `${FIRST_MESSAGE} `.padEnd(characters, 'Une houle. ');

  it('is told from 801 characters on, and where it passes what the channel takes', () => {
    expect(of(long(800), {})).toEqual([]);
    expect(of(long(801), {})).toMatchObject([{ variant: 'long' }]);
    expect(of(long(1201), {})).toMatchObject([{ variant: 'worst' }]);
    expect(of(long(1901), { channel: 'INMAIL' })).toMatchObject([
      { variant: 'limit', passage: { start: 1900, end: 1901 } },
    ]);
    expect(of(long(200), { form: 'INVITATION_NOTE' })).toMatchObject(
      [{ variant: 'note' }].slice(0, long(200).length > 200 ? 1 : 0),
    );
    expect(of(long(301), { form: 'INVITATION_NOTE' })).toMatchObject([{ variant: 'limit' }]);
    expect(of('Inès, Marégraphe veut vos seuils. '.padEnd(161, 'a'), { channel: 'SMS' })).toMatchObject([
      { variant: 'sms', params: { parts: 2 } },
    ]);
  });
});
