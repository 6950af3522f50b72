import { randomBytes } from 'node:crypto';
import { unstable_rethrow } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { auditDenial } from '../auth/denial.ts';
import { Refusal } from '../domain/team/refusal.ts';

/** What an action answers when it did what was asked. */
export interface Done<T> {
  readonly ok: true;
  readonly value: T;
}

/** What an action answers when it did not: a sentence for the reader, in their language. */
export interface Failed {
  readonly ok: false;
  readonly message: string;
  /** One sentence per field, under the field's name (`delays.AFTER_INVITATION.0` for one inside another). */
  readonly faults?: Readonly<Record<string, string>>;
  /** For a fault of ours: the number under which the log tells what happened. */
  readonly incident?: string;
  /** What was typed, so that a form comes back filled. Never a password. */
  readonly values?: Readonly<Record<string, string>>;
}

export type Result<T = void> = Done<T> | Failed;

/**
 * The one translator between what an action throws and what people read: a Refusal or a schema's fault becomes sentences in the reader's
 * language; anything else is a fault of ours, logged under an incident number that the reader is given.
 * Redirects and not-found pages of Next pass through untouched.
 *
 * @example
 *   export async function closeApproach(id: string) {
 *     return asActor('approach.close', (actor) => close(actor, id));   // asActor calls asResult
 *   }
 */
export async function asResult<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    unstable_rethrow(error);
    return asFailed(error);
  }
}

/** The same for an action given a form: a refusal carries back what was typed. */
export async function asFormResult<T>(form: FormData, work: () => Promise<T>): Promise<Result<T>> {
  const result = await asResult(work);
  return result.ok ? result : { ...result, values: typedIn(form) };
}

async function asFailed(error: unknown): Promise<Failed> {
  const t = await getTranslations('faults');
  if (error instanceof z.ZodError) {
    const faults = error.issues.map((issue) => [issue.path.join('.'), issueSentence(t, issue)] as const);
    return { ok: false, message: t('refusal.invalid'), faults: firstOfEach(faults) };
  }
  if (error instanceof Refusal) {
    if (error.code === 'forbidden') await auditDenial(error);
    const faults = error.faults.map((fault) => [fault.path, codeSentence(t, fault.message)] as const);
    if (faults.length > 0) return { ok: false, message: t('refusal.invalid'), faults: firstOfEach(faults) };
    // A refusal whose message is one of our codes has a sentence of its own; the others share that of their kind.
    const own = `code.${error.message}`;
    return { ok: false, message: t.has(own as never) ? t(own as never) : t(`refusal.${error.code}`) };
  }
  const incident = randomBytes(4).toString('hex');
  console.error(`Incident ${incident}:`, describeFault(error));
  return { ok: false, message: t('refusal.unknown', { incident }), incident };
}

type Translate = Awaited<ReturnType<typeof getTranslations<'faults'>>>;

/** A schema's message is either one of our codes or zod's English, which people never see. */
function issueSentence(t: Translate, issue: z.core.$ZodIssue): string {
  const own = `code.${issue.message}`;
  if (t.has(own as never)) return t(own as never);
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'string')
        return issue.minimum === 1
          ? t('field.missing')
          : t('field.tooShort', { least: Number(issue.minimum) });
      return t('field.tooSmall', { least: Number(issue.minimum) });
    case 'too_big':
      if (issue.origin === 'string') return t('field.tooLong', { most: Number(issue.maximum) });
      return t('field.tooBig', { most: Number(issue.maximum) });
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int'
        ? t('field.notNumber')
        : t('field.missing');
    case 'invalid_format':
      return issue.format === 'email' ? t('field.notEmail') : t('field.invalid');
    default:
      return t('field.invalid');
  }
}

function codeSentence(t: Translate, message: string): string {
  const own = `code.${message}`;
  return t.has(own as never) ? t(own as never) : t('field.invalid');
}

function firstOfEach(faults: readonly (readonly [string, string])[]): Record<string, string> {
  return Object.fromEntries([...faults].reverse());
}

function typedIn(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    const isSecret = /password|token/i.test(name) || name.startsWith('$');
    if (typeof value === 'string' && !isSecret) values[name] = value;
  }
  return values;
}

/** What the log may hold: the kind of fault, its code and where it happened. Messages of a database quote the values it was given. */
export function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const code = (error as { code?: unknown }).code;
  const where = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${error.name}${code ? ` (${String(code)})` : ''}`, ...where.slice(0, 8)].join('\n');
}
