import Holidays from 'date-holidays';
import type { HolidayPlace } from './public-holidays.ts';

/** A place a workspace may choose for its holidays, as `FR`, `FR-57`. */
export interface Place {
  readonly code: string;
  readonly name: string;
}

export interface PlacesOfCountry {
  readonly country: string;
  readonly name: string;
  readonly places: readonly Place[];
}

/** French speakers first; the others by name. */
const FIRST = ['FR', 'BE', 'CH', 'LU', 'CA', 'MC'];
/** Where the days off truly differ from one region to the next and people know their region's name; elsewhere the country's own days hold. */
const REGIONAL = ['FR', 'BE', 'CH', 'CA', 'DE', 'AT', 'ES', 'IT', 'PT', 'GB', 'US', 'AU'];

/** What French speakers call the regions that the library names in another language; English ones too where it has neither. */
const NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  fr: {
    'BE-BRU': 'Bruxelles-Capitale',
    'BE-DE': 'Communauté germanophone',
    'BE-VLG': 'Communauté flamande',
    'BE-WAL': 'Communauté française',
    'CA-BC': 'Colombie-Britannique',
    'CA-NB': 'Nouveau-Brunswick',
    'CA-NL': 'Terre-Neuve-et-Labrador',
    'CA-NS': 'Nouvelle-Écosse',
    'CA-NT': 'Territoires du Nord-Ouest',
    'CA-PE': 'Île-du-Prince-Édouard',
    'CA-QC': 'Québec',
  },
  en: {
    'BE-BRU': 'Brussels',
    'BE-DE': 'German-speaking Community',
    'BE-VLG': 'Flemish Community',
    'BE-WAL': 'French Community',
  },
};

const known = new Map<string, readonly PlacesOfCountry[]>();

/**
 * Every country whose holidays are known, with its regions where they differ: Alsace-Moselle and the overseas departments, the cantons, the provinces.
 * @param locale of the names; a region that has none in it keeps its own
 */
export function listPlaces(locale: string): readonly PlacesOfCountry[] {
  const remembered = known.get(locale);
  if (remembered) return remembered;
  const library = new Holidays();
  const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
  const countries = Object.entries(library.getCountries(locale)).map(([country, fallback]) => {
    const name = names.of(country) ?? fallback;
    const states = REGIONAL.includes(country) ? library.getStates(country, locale) : null;
    const regions = Object.entries(states ?? {}).map(([region, regionName]) => ({
      code: `${country}-${region}`,
      name: `${name}, ${NAMES[locale]?.[`${country}-${region}`] ?? shortName(regionName)}`,
    }));
    regions.sort((a, b) => a.name.localeCompare(b.name, locale));
    return { country, name, places: [{ code: country, name }, ...regions] };
  });
  countries.sort((a, b) => rankOf(a.country) - rankOf(b.country) || a.name.localeCompare(b.name, locale));
  known.set(locale, countries);
  return countries;
}

/**
 * The place behind a code, or null when there is none such.
 * @example findPlace('FR-57') // { country: 'FR', region: '57' }
 */
export function findPlace(code: string): HolidayPlace | null {
  const isKnown = listPlaces('fr').some(({ places }) => places.some((place) => place.code === code));
  if (!isKnown) return null;
  const [country = '', ...region] = code.split('-');
  return { country, region: region.length > 0 ? region.join('-') : null };
}

/** The code of a place: the other way round. */
export function codeOfPlace({ country, region }: HolidayPlace): string {
  return region ? `${country}-${region}` : country;
}

/** « Département Bas-Rhin » is called « Bas-Rhin » by those who live there. */
function shortName(name: string): string {
  return name.replace(/^Département (et région d['’]outre-mer )?/, '');
}

function rankOf(country: string): number {
  const rank = FIRST.indexOf(country);
  return rank === -1 ? FIRST.length : rank;
}
