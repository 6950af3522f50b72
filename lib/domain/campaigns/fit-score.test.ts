import { describe, expect, it } from 'vitest';
import { DEFAULT_WEIGHTS, type FitCriterion, type FitFacts, fitOf, type IdealProfile } from './fit-score.ts';
import { readLevel } from './seniority.ts';
import { titleSimilarity } from './title-similarity.ts';

const ideal: IdealProfile = {
  titles: ['Développeur Java'],
  skills: ['Java', 'Kafka'],
  seniority: [],
  locations: ['Nantes'],
};
const somebody: FitFacts = {
  title: 'Développeuse Java',
  skills: ['Java'],
  seniority: '7 ans',
  location: 'Nantes, Pays de la Loire',
  degree: 2,
  inCommon: ['Meetup Java'],
};

function score(change: Partial<FitFacts>, profile: Partial<IdealProfile> = {}, weights = DEFAULT_WEIGHTS) {
  return fitOf({ ...somebody, ...change }, { ...ideal, ...profile }, weights).score;
}

function partOf(criterion: FitCriterion, change: Partial<FitFacts>, profile: Partial<IdealProfile> = {}) {
  const fit = fitOf({ ...somebody, ...change }, { ...ideal, ...profile }, DEFAULT_WEIGHTS);
  return fit.parts.find((part) => part.criterion === criterion);
}

describe('the fit', () => {
  it('adds up to its score, criterion by criterion', () => {
    const fit = fitOf(somebody, ideal, DEFAULT_WEIGHTS);
    expect(fit.parts.map(({ criterion, points, most }) => [criterion, points, most])).toEqual([
      ['TITLE', 313, 313],
      ['SKILLS', 125, 250],
      ['SENIORITY', 125, 125],
      ['PLACE', 125, 125],
      ['DEGREE', 37, 62],
      ['IN_COMMON', 75, 125],
    ]);
    expect(fit.parts.reduce((sum, part) => sum + part.points, 0)).toBe(fit.score);
    expect(fit.parts.reduce((sum, part) => sum + part.most, 0)).toBe(1000);
  });

  it('is 1000 for the ideal and 0 for somebody of whom nothing is known', () => {
    expect(score({ skills: ['Kafka', 'Java'], degree: 1, inCommon: ['a', 'b', 'c'] })).toBe(1000);
    const unknown = { title: null, skills: [], seniority: null, location: null, degree: null, inCommon: [] };
    expect(score(unknown)).toBe(0);
  });

  it('puts a top executive below a senior, even where executives are asked (004:74)', () => {
    const senior = score({ title: 'Développeuse Java' });
    expect(score({ title: 'CTO, développeuse Java' })).toBeLessThan(senior);
    const asked = { seniority: ['CTO'] };
    expect(partOf('SENIORITY', { title: 'CTO' }, asked)?.points).toBeLessThan(
      partOf('SENIORITY', { title: 'Lead developer' }, { seniority: ['lead'] })!.points,
    );
    expect(partOf('SENIORITY', { title: 'CTO' })?.basis).toEqual({ code: 'EXECUTIVE' });
  });

  it('counts a similar title more than a far one (004:71)', () => {
    expect(score({ title: 'Ingénieure Java' })).toBeLessThan(score({}));
    expect(score({ title: 'Ingénieure Java' })).toBeGreaterThan(score({ title: 'Comptable' }));
  });

  it('leaves out what the campaign does not ask and shares its points', () => {
    const fit = fitOf(somebody, { ...ideal, titles: [], locations: [] }, DEFAULT_WEIGHTS);
    expect(fit.parts.map((part) => part.criterion)).toEqual(['SKILLS', 'SENIORITY', 'DEGREE', 'IN_COMMON']);
    expect(fit.parts.reduce((sum, part) => sum + part.most, 0)).toBe(1000);
  });

  it('follows the weights: what weighs nothing is left out', () => {
    const none = { TITLE: 0, SKILLS: 0, SENIORITY: 0, PLACE: 0, DEGREE: 0, IN_COMMON: 0 };
    expect(score({}, {}, { ...none, SKILLS: 5 })).toBe(500);
    expect(score({}, {}, { ...none, PLACE: 1 })).toBe(1000);
    expect(score({}, {}, none)).toBe(0);
  });

  it('reads a town and a skill as whole words, accents and case aside', () => {
    expect(partOf('PLACE', { location: 'Région de NANTES' })?.points).toBe(125);
    expect(partOf('PLACE', { location: 'Nanterre' })?.points).toBe(0);
    expect(partOf('SKILLS', { skills: ['JavaScript'], title: 'Dev' })?.basis).toEqual({ code: 'NONE' });
    expect(partOf('SKILLS', { skills: [], title: 'Ingénieure Kafka' })?.basis).toEqual({
      code: 'MATCHES',
      found: ['Kafka'],
      asked: 2,
    });
  });
});

it.each([
  ['Développeuse Java', 'Java developer', 1],
  ['Développeur back-end Java', 'Développeuse backend Java', 1],
  ['Développeur full stack', 'Fullstack developer', 1],
  ['Ingénieure data', 'Data Engineer', 1],
  ['SRE', 'Ingénieur DevOps', 0.8],
  ['Développeur PHP', 'Développeur Java', 1 / 3],
  ['Comptable', 'Développeur Java', 0],
])('« %s » and « %s » are alike at %d', (one, other, expected) => {
  expect(titleSimilarity(one, other)).toBeCloseTo(expected, 5);
  expect(titleSimilarity(other, one)).toBeCloseTo(expected, 5);
});

it.each([
  ['2 ans', null, 'JUNIOR'],
  ['3 ans', null, 'CONFIRMED'],
  ['5 ans', null, 'CONFIRMED'],
  ['6 ans', null, 'SENIOR'],
  ['3 à 8 ans', null, 'CONFIRMED'],
  [null, 'Développeuse senior', 'SENIOR'],
  ['7 ans', 'CTO', 'EXECUTIVE'],
  ['7 ans', 'Directeur technique', 'EXECUTIVE'],
  ['12 ans', 'Tech lead React', 'LEAD'],
  ['8 ans', 'Développeur junior', 'SENIOR'],
  [null, 'Développeuse', null],
  [null, null, null],
])('%s, %s reads as %s', (seniority, title, expected) => {
  expect(readLevel(seniority, title)).toBe(expected);
});
