import { createHmac, timingSafeEqual } from 'node:crypto';

/** Letters and figures nobody takes for one another. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/**
 * What the first visitor of an installation that other machines can reach must type: it stands where the person who started it can read it,
 * and nowhere else. The same for every process of one installation, since it follows from its secret; of no use once a workspace stands.
 * @returns twelve letters and figures (60 bits), in three groups: `K7QM-2XAD-9FJH`
 */
export function setUpCode(secret: string): string {
  const digest = createHmac('sha256', secret).update('relance/set-up').digest();
  const letters = Array.from(digest.subarray(0, 12), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

/** Whether this is the code, however it is typed: case, spaces and hyphens do not matter. */
export function isSetUpCode(secret: string, typed: string): boolean {
  const wanted = Buffer.from(bare(setUpCode(secret)));
  const given = Buffer.from(bare(typed));
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function bare(code: string): string {
  return code.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
