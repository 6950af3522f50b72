import { describe, expect, it } from 'vitest';
import { Throttle } from './throttle.ts';

const noon = Date.UTC(2026, 10, 9, 12);

function fail(throttle: Throttle, account: string, address: string, times: number, now = noon): number {
  let admitted = 0;
  for (let tried = 0; tried < times; tried += 1)
    if (throttle.admit(account, address, now).admitted) admitted += 1;
  return admitted;
}

describe('Throttle', () => {
  it('admits eight wrong passwords for one account from one address, then one a minute', () => {
    const throttle = new Throttle();
    expect(fail(throttle, 'a', '1', 50)).toBe(8);
    expect(throttle.admit('a', '1', noon)).toEqual({ admitted: false, waitSeconds: 60 });
    expect(fail(throttle, 'a', '1', 50, noon + 60_000)).toBe(1);
  });

  it('admits thirty from many addresses together', () => {
    const throttle = new Throttle();
    let admitted = 0;
    for (let address = 0; address < 100; address += 1) admitted += fail(throttle, 'a', String(address), 1);
    expect(admitted).toBe(30);
  });

  it('a stranger who guesses everywhere does not lock the owner out where they signed in before', () => {
    const throttle = new Throttle();
    const first = throttle.admit('a', 'home', noon);
    if (first.admitted) first.succeed();
    for (let address = 0; address < 100; address += 1) fail(throttle, 'a', String(address), 8);
    expect(throttle.admit('a', 'elsewhere', noon).admitted).toBe(false);
    expect(throttle.admit('a', 'home', noon).admitted).toBe(true);
  });

  it('one address tries sixty accounts at most', () => {
    const throttle = new Throttle();
    let admitted = 0;
    for (let account = 0; account < 100; account += 1) admitted += fail(throttle, String(account), '1', 1);
    expect(admitted).toBe(60);
  });

  it('a right password gives the try back', () => {
    const throttle = new Throttle();
    for (let signIn = 0; signIn < 100; signIn += 1) {
      const admission = throttle.admit('a', '1', noon);
      expect(admission.admitted).toBe(true);
      if (admission.admitted) admission.succeed();
    }
  });
});
