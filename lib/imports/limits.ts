/**
 * How much an import may weigh. Everything is read in memory, so these bound what one upload can take from the
 * server. A recruiter's largest real export (30,000 connections, ten years of messages) is under a tenth of each.
 */

/** Bytes of an uploaded file, zip or CSV. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;
/** Entries of a zip. A complete LinkedIn export holds some sixty, and its attachments. */
export const MAX_ZIP_ENTRIES = 5_000;
/** Bytes unpacked from a zip, all read entries together, counted as they come and never as the zip announces. */
export const MAX_UNPACKED_BYTES = 128 * 1024 * 1024;
/** Rows of one CSV. */
export const MAX_ROWS = 250_000;
/**
 * Broken quotes repaired in one CSV. Each makes the reader start again on the next line, so an unbounded number
 * would cost the square of the file.
 */
export const MAX_BROKEN_QUOTES = 200;
/** Rows searched for the header: LinkedIn's preamble takes three. */
export const MAX_PREAMBLE_ROWS = 20;
