import { createHash } from 'node:crypto';
import type { KnownContact, KnownJob } from '../../db/import-matching.ts';
import { foldText } from '../../imports/fold-text.ts';

/**
 * What a post read on LinkedIn is, beside those seen before: the first ever seen (it sets the title and is no news), the same as last time,
 * one that was already left (an older export read again), or a change.
 *
 * Compared without accents, capitals or punctuation: a retyped title is not a new job.
 */
export function comparePost(contact: KnownContact, post: KnownJob): 'first' | 'same' | 'former' | 'change' {
  const seen = contact.jobs.map(postKey);
  const key = postKey(post);
  if (seen.length === 0) return 'first';
  if (seen.at(-1) === key) return 'same';
  return seen.includes(key) ? 'former' : 'change';
}

/** "linkedin:job:zoe-lefevre:3f2a…": the same news whenever it is read. */
export function jobChangeId(slug: string, post: KnownJob): string {
  return `linkedin:job:${slug}:${createHash('sha256').update(postKey(post)).digest('hex').slice(0, 16)}`;
}

function postKey({ title, company }: KnownJob): string {
  return `${foldText(company ?? '')}|${foldText(title ?? '')}`;
}
