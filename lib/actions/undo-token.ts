import { z } from 'zod';

/** A notice carries its undo in a cookie beside its sentence: there is no room for more. */
const MOST_CHARACTERS = 500;

/** What a form carries to put something back: `mark:["2026-11-09","Nouvelles trames"]`; null when it says too much for a notice. */
export function writeToken(kind: string, values: readonly unknown[]): string | null {
  const token = `${kind}:${JSON.stringify(values)}`;
  return token.length <= MOST_CHARACTERS ? token : null;
}

/** The schema of such a token, cut or forged ones being the fault of its field: what it holds, as the values' own schema reads them. */
export function tokenSchema<S extends z.ZodType>(kind: string, values: S) {
  return z
    .string()
    .startsWith(`${kind}:`)
    .max(MOST_CHARACTERS)
    .transform((token, context): unknown => {
      try {
        return JSON.parse(token.slice(kind.length + 1));
      } catch {
        context.addIssue('cannot be read');
        return z.NEVER;
      }
    })
    .pipe(values);
}
