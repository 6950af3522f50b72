import { z } from 'zod';

export const LEXICON_PARTS = ['emptyFormulas', 'reproach', 'forward'] as const;
export type LexiconPart = (typeof LEXICON_PARTS)[number];

const MOST_PHRASES = 300;
const partSchema = z
  .object({
    /** Turns to look for besides ours. */
    add: z
      .array(
        z.object({
          phrase: z.string().trim().min(2).max(160),
          suggestion: z.string().trim().max(200).default(''),
        }),
      )
      .max(MOST_PHRASES)
      .default([]),
    /** Turns to let pass. */
    remove: z.array(z.string().trim().min(2).max(160)).max(MOST_PHRASES).default([]),
  })
  .strict();

/** What a workspace changes of the lexicons, each part optional. */
export const lintLexiconSchema = z
  .object({
    emptyFormulas: partSchema.optional(),
    reproach: partSchema.optional(),
    forward: partSchema.optional(),
  })
  .strict();
export type LintLexicon = z.infer<typeof lintLexiconSchema>;
