import { z } from 'zod';

/** A line that may be left empty: null then. */
export function optionalText(most: number) {
  return z
    .string()
    .trim()
    .max(most)
    .default('')
    .transform((text) => text || null);
}

/** Words one a line or separated by commas or semicolons, each once. */
export function listOfWords(most = 50) {
  return z
    .string()
    .max(5000)
    .default('')
    .transform((text) =>
      [
        ...new Set(
          text
            .split(/[,;\n]/)
            .map((word) => word.trim())
            .filter(Boolean),
        ),
      ].slice(0, most),
    );
}
