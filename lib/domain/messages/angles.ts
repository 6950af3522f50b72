/**
 * What a message brings that the one before it did not (003:47): a point developed, something new, an element of the person's profile, or a proof
 * that one is interested in them and in nobody else. The same angle twice with one person is the same message in other words.
 */
export const ANGLES = [
  'DEVELOPS_A_POINT',
  'NEW_INFORMATION',
  'PROFILE_ELEMENT',
  'PROOF_OF_INTEREST',
] as const;
export type Angle = (typeof ANGLES)[number];

/** Why somebody may not have answered (003:19). A relance treats one of them; only a courtesy treats the last. */
export const SILENCES = ['NOT_SEEN', 'NO_TIME', 'WAITS_FOR_INSISTENCE', 'REAL_NO'] as const;
export type Silence = (typeof SILENCES)[number];
