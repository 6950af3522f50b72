import { listPlaces } from '@/lib/holidays/places';

/** Countries and regions for a `Select`. A country with regions opens a group, whose first line is the country as a whole. */
export function PlaceOptions({ locale }: { locale: string }) {
  return listPlaces(locale).map(({ country, name, places }) =>
    places.length === 1 ? (
      <option key={country} value={country}>
        {name}
      </option>
    ) : (
      <optgroup key={country} label={name}>
        {places.map((place) => (
          <option key={place.code} value={place.code}>
            {place.name}
          </option>
        ))}
      </optgroup>
    ),
  );
}

/** Time zones for a `Select`; the one in force stands even when this platform calls it otherwise. */
export function ZoneOptions({ chosen }: { chosen: string }) {
  const zones = [...new Set([chosen, ...Intl.supportedValuesOf('timeZone')])].sort();
  return zones.map((zone) => (
    <option key={zone} value={zone}>
      {zone.replaceAll('_', ' ')}
    </option>
  ));
}
