import { v7 } from 'uuid';

/** Randomness is asked for by the page: an import makes ids by the ten thousand. */
const random = new Uint8Array(4096);
let used = random.length;
let msecs = 0;
let seq = 0;

/**
 * A new id. Version 7 begins with its time, so that rows recorded together lie together in indexes; within a millisecond of one process
 * each is larger than the one before.
 */
export function uuidv7(): string {
  if (used === random.length) {
    crypto.getRandomValues(random);
    used = 0;
  }
  const bytes = random.subarray(used, used + 16);
  used += bytes.length;
  const now = Date.now();
  if (now > msecs) {
    msecs = now;
    // Thirty-one bits, so that there is room to count up.
    seq = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) >>> 1;
  } else {
    seq += 1;
  }
  return v7({ random: bytes, msecs, seq });
}
