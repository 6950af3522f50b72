import type { Calendar } from '../../lib/domain/time/calendar.ts';
import { calendarFor, type WorkspaceTime } from '../../lib/holidays/calendars.ts';

/** A workspace in France, as most tests want one. */
export const FRANCE: WorkspaceTime = { country: 'FR', region: null, timeZone: 'Europe/Paris', locale: 'fr' };

/** The open moments of France in a zone; Paris unless said. */
export function frenchCalendar(timeZone: string | null = null): Calendar {
  return calendarFor(FRANCE, timeZone);
}
