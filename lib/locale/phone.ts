import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** A number as one dials it from anywhere, in groups that stay on their line: « +33 6 12 34 56 78 ». What is no number stays as it is. */
export function phoneOf(number: string): string {
  const written = parsePhoneNumberFromString(number)?.formatInternational() ?? number;
  return written.replaceAll(' ', '\u00a0');
}
