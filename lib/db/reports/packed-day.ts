import type { DayColumns } from '../../domain/analytics/attempt-columns.ts';
import type { Instant } from '../../domain/time/instant.ts';

/** How days are packed now: those packed otherwise are not read, and packed again. Raise it with any change of the columns. */
export const PACKED_AS = 1;

/** Bytes an attempt takes in all columns together. */
const WIDTH = 23;

/**
 * The attempts of a day as one text: the names its columns point into, then the columns themselves, byte beside byte, in base64, so that it
 * travels as it stands. 31 characters an attempt. Wide columns first, so that each begins where its numbers may.
 */
export function packDay(day: DayColumns): string {
  const columns = [
    ...[day.sinceStart, day.begunAt],
    ...[day.member, day.campaign, day.version, day.waited, day.begunMember],
    ...[day.rank, day.way, day.slot, day.marks, day.begunWay],
  ];
  const bytes = Buffer.concat(
    columns.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  );
  const names = [day.members, day.campaigns, day.versions].map((list) => list.join(' '));
  return [...names, bytes.toString('base64')].join('\n');
}

/** How many attempts a packed day holds. @throws Error when it was cut short. */
export function countPacked(packed: string): number {
  const from = packed.lastIndexOf('\n') + 1;
  const padding = packed.endsWith('==') ? 2 : packed.endsWith('=') ? 1 : 0;
  const length = (((packed.length - from) / 4) * 3 - padding) / WIDTH;
  if (!Number.isInteger(length)) throw new Error('a packed day is cut short');
  return length;
}

/** Room for the columns of the largest of some days. */
export function roomFor(counts: readonly number[]): Buffer<ArrayBuffer> {
  return Buffer.from(new ArrayBuffer(Math.max(0, ...counts) * WIDTH));
}

/**
 * @param lists lists of names read so far: days that begin with the same one share it.
 * @param room where the columns are laid: they hold until the next day is laid there. Hundreds of rooms would be a page's rubbish.
 */
export function unpackDay(
  packed: string,
  startsAt: Instant,
  lists: Map<string, readonly string[]>,
  room: Buffer<ArrayBuffer>,
): DayColumns {
  const [members, campaigns, versions, columns] = packed.split('\n') as [string, string, string, string];
  const length = room.write(columns, 'base64') / WIDTH;
  const u32 = (place: number) => new Uint32Array(room.buffer, place * length, length);
  const u16 = (place: number) => new Uint16Array(room.buffer, place * length, length);
  const u8 = (place: number) => new Uint8Array(room.buffer, place * length, length);
  return {
    startsAt,
    members: namesIn(members, lists),
    campaigns: namesIn(campaigns, lists),
    versions: namesIn(versions, lists),
    sinceStart: u32(0),
    begunAt: u32(4),
    member: u16(8),
    campaign: u16(10),
    version: u16(12),
    waited: u16(14),
    begunMember: u16(16),
    rank: u8(18),
    way: u8(19),
    slot: u8(20),
    marks: u8(21),
    begunWay: u8(22),
  };
}

function namesIn(line: string, lists: Map<string, readonly string[]>): readonly string[] {
  const names = lists.get(line) ?? (line === '' ? [] : line.split(' '));
  lists.set(line, names);
  return names;
}
