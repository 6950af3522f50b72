import { cookies } from 'next/headers';
import { z } from 'zod';

/** What was just done, carried to the next page for browsers without scripts. */
export const NOTICE_COOKIE = 'relance-notice';

const noticeSchema = z.object({
  tone: z.enum(['ok', 'error']),
  message: z.string().max(1000),
  undo: z.string().max(500).nullable(),
});
export type Notice = z.infer<typeof noticeSchema>;

/** The notice of the last action, or null. It lapses by itself after a few seconds. */
export async function findNotice(): Promise<Notice | null> {
  const text = (await cookies()).get(NOTICE_COOKIE)?.value;
  if (!text) return null;
  try {
    return noticeSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
