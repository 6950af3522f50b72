import { z } from 'zod';
import { ROLES } from '../domain/team/abilities.ts';
import { LOCALES } from '../locale/locales.ts';

/** What forms about members share: pages put the same bounds on their fields. */
export const nameSchema = z.string().trim().min(1).max(80);
/** Normalised, then checked. */
export const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email());
export const roleSchema = z.enum(ROLES);
export const localeSchema = z.enum(LOCALES);
export const capacitySchema = z.coerce.number().int().min(0).max(500);
export const idSchema = z.uuid();
