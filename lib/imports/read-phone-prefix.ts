import { type CountryCode, getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/min';

/** Fewer digits than this begin too many numbers to mean somebody. */
const LEAST_DIGITS = 2;

/**
 * The beginning of a phone number as E.164 begins, or `null` when the text is none: what somebody types while looking for a caller.
 * @param country whose national numbers these are
 * @example phonePrefix('06 39', 'FR') is '+33639', and so are phonePrefix('+33 6 39', 'FR') and phonePrefix('0033639', 'FR')
 */
export function phonePrefix(text: string, country: string): string | null {
  const bare = text.replace(/[\s\u00a0\u202f().\-/]/g, '');
  if (!/^\+?\d+$/.test(bare)) return null;
  const digits = bare.replace(/^\+/, '');
  if (digits.length < LEAST_DIGITS) return null;
  if (bare.startsWith('+')) return bare;
  if (digits.startsWith('00')) return digits.length > 3 ? `+${digits.slice(2)}` : null;
  if (!isSupportedCountry(country)) return null;
  const code = getCountryCallingCode(country as CountryCode);
  return `+${code}${digits.replace(/^0/, '')}`;
}
