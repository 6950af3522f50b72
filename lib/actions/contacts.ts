'use server';

import type { CountryCode } from 'libphonenumber-js/min';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import type { Actor } from '../auth/actor.ts';
import { currentInstant } from '../clock.ts';
import type { Twin } from '../db/contact-lists.ts';
import type { Address, ContactFields } from '../db/contacts.ts';
import type { ContactFacts } from '../domain/contacts/contact-view.ts';
import { Refusal } from '../domain/team/refusal.ts';
import { isZone } from '../holidays/calendars.ts';
import { profileSlug } from '../imports/linkedin/profile-slug.ts';
import { readEmail, readPhone } from '../imports/read-contact-point.ts';
import { countryOf, findTwins } from '../loaders/contacts.ts';
import {
  addAddress,
  createContact,
  restoreAddress as putBack,
  removeAddress,
  updateContact,
} from '../operations/contacts.ts';
import { noteObjection } from '../operations/objections.ts';
import { closeApproach, reopenApproach } from '../operations/todos.ts';
import { writeUndo } from '../operations/undo.ts';
import { asFormActor } from './as-actor.ts';
import { backOf, leadBack, leadTo } from './lead-to.ts';
import type { Failed, Result } from './result.ts';
import { listOfWords, optionalText } from './text-schemas.ts';
import { tokenSchema, writeToken } from './undo-token.ts';

/** Somebody who may be the person being written down. */
export interface TwinShown {
  readonly href: string;
  readonly name: string;
  /** What they share, as a sentence. */
  readonly why: string;
}

/** Nothing was made: these may be the same person. */
export interface TwinsFound extends Failed {
  readonly twins: readonly TwinShown[];
  /** Null when the LinkedIn profile is the same: then it is the same person. */
  readonly anyway: string | null;
}

const zone = z
  .string()
  .trim()
  .default('')
  .refine((name) => name === '' || isZone(name), 'zoneUnknown')
  .transform((name) => name || null);

const linkedin = z
  .string()
  .trim()
  .max(500)
  .default('')
  .refine((address) => address === '' || profileSlug(address) !== null, 'linkedinUnknown')
  .transform((address) => profileSlug(address));

const identity = {
  firstName: z.string().trim().max(80).default(''),
  lastName: z.string().trim().max(80).default(''),
  title: optionalText(200),
  company: optionalText(200),
  location: optionalText(200),
  timeZone: zone,
  linkedin,
};
const isNamed = (fields: { firstName: string; lastName: string }) =>
  fields.firstName + fields.lastName !== '';
const nameless = { message: 'nameMissing', path: ['lastName'] };

const createSchema = z
  .object({
    ...identity,
    emails: z.string().max(2000).default(''),
    phones: z.string().max(1000).default(''),
    anyway: z.string().optional(),
  })
  .refine(isNamed, nameless);

/** Writes down a person, unless somebody known shares a profile, an e-mail or a phone with them: then it says who. */
export async function addContact(_before: Result | null, form: FormData): Promise<Result> {
  let found: TwinsFound | null = null;
  const result = await asFormActor('contact.create', form, createSchema, async (actor, input) => {
    const { linkedin: linkedinSlug, emails, phones, anyway, ...fields } = input;
    const addresses = readAddresses(emails, phones, (await countryOf(actor)) as CountryCode);
    const marks = {
      linkedinSlug,
      emails: valuesOf(addresses, 'EMAIL'),
      phones: valuesOf(addresses, 'PHONE'),
    };
    const twins = await findTwins(actor, marks);
    const isSameProfile = twins.some((twin) => twin.by === 'LINKEDIN');
    if (twins.length > 0 && (isSameProfile || !anyway)) {
      found = await tellTwins(twins, form);
      return;
    }
    const now = currentInstant();
    const made = await createContact(actor, { ...fields, linkedinSlug, addresses }, now);
    if (made.outcome === 'slug-known')
      throw new Refusal('conflict', 'slugKnown', [{ path: 'linkedin', message: 'slugKnown' }]);
    const t = await getTranslations('contacts');
    await leadTo(
      `/contacts/${made.contactId}`,
      t('told.created', { name: `${fields.firstName} ${fields.lastName}`.trim() }),
    );
  });
  return found ?? result;
}

async function tellTwins(twins: readonly Twin[], form: FormData): Promise<TwinsFound> {
  const t = await getTranslations('contacts');
  const values = Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  return {
    ok: false,
    message: t('twins.found', { count: twins.length }),
    values,
    twins: twins.map((twin) => ({
      href: `/contacts/${twin.id}`,
      name: [`${twin.firstName} ${twin.lastName}`.trim(), twin.company].filter(Boolean).join(', '),
      why: t(`twins.by.${twin.by}`, { value: twin.value }),
    })),
    anyway: twins.some((twin) => twin.by === 'LINKEDIN') ? null : t('twins.anyway'),
  };
}

/** Every address typed, or a fault beside the field that holds one nobody can read. */
function readAddresses(emails: string, phones: string, country: CountryCode): Address[] {
  const typed = (text: string) =>
    text
      .split(/[,;\n]/)
      .map((part) => part.trim())
      .filter(Boolean);
  const faults: { path: string; message: string }[] = [];
  const read = (
    kind: Address['kind'],
    path: string,
    text: string,
    reader: (value: string) => string | null,
  ) =>
    typed(text).flatMap((part) => {
      const value = reader(part);
      if (value === null)
        faults.push({ path, message: kind === 'EMAIL' ? 'emailUnreadable' : 'phoneUnreadable' });
      return value === null ? [] : [{ kind, value }];
    });
  const addresses = [
    ...read('EMAIL', 'emails', emails, readEmail),
    ...read('PHONE', 'phones', phones, (value) => readPhone(value, country)),
  ];
  if (faults.length > 0) throw new Refusal('invalid', 'An address cannot be read.', faults);
  return addresses;
}

function valuesOf(addresses: readonly Address[], kind: Address['kind']): string[] {
  return addresses.filter((address) => address.kind === kind).map((address) => address.value);
}

const contactId = z.uuid();
/** A link and nothing that a browser would run: a CV is never a file here. */
const cvUrl = optionalText(2000).refine((link) => link === null || isHttps(link), 'cvNotHttps');

function isHttps(link: string): boolean {
  return URL.canParse(link) && new URL(link).protocol === 'https:' && !/\s/.test(link);
}

const facts = {
  degree: z
    .enum(['', '1', '2', '3'])
    .default('')
    .transform((degree) => (degree === '' ? null : Number(degree))),
  openProfile: z.literal('on').optional(),
  openToWork: z.literal('on').optional(),
  seniority: optionalText(80),
  skills: listOfWords(),
  inCommon: listOfWords(20),
  lookingFor: optionalText(200),
  mutualContact: optionalText(120),
  cvUrl,
};
const editSchema = z.object({ contactId, ...identity, ...facts }).refine(isNamed, nameless);

/** Corrects who somebody is. A new title counts as checked today. */
export async function editContact(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor('contact.edit', form, editSchema, async (actor, input) => {
    const { contactId: id, linkedin: linkedinSlug, ...all } = input;
    const { degree, openProfile, openToWork, seniority, skills, inCommon, ...others } = all;
    const { lookingFor, mutualContact, cvUrl: cv, ...fields } = others;
    const known: ContactFacts = {
      degree,
      openProfile: openProfile === 'on',
      openToWork: openToWork === 'on',
      seniority,
      skills,
      inCommon,
      lookingFor,
      mutualContact,
      cvUrl: cv,
    };
    const isNewTitle = fields.title !== null && fields.title !== form.get('formerTitle');
    const checked = isNewTitle ? { titleCheckedAt: new Date(currentInstant()) } : {};
    await change(actor, id, { ...fields, linkedinSlug, ...checked }, known);
    await saved(id);
  });
}

async function change(
  actor: Actor,
  id: string,
  fields: Partial<ContactFields>,
  known: Partial<ContactFacts> = {},
): Promise<void> {
  const { outcome } = await updateContact(actor, id, fields, currentInstant(), known);
  if (outcome === 'slug-known')
    throw new Refusal('conflict', 'slugKnown', [{ path: 'linkedin', message: 'slugKnown' }]);
}

async function saved(id: string): Promise<void> {
  await leadTo(`/contacts/${id}`, (await getTranslations('contacts'))('told.saved'));
}

const contactSchema = z.object({ contactId });

/** « Vérifié aujourd'hui » : somebody looked that the title is still theirs. */
export async function checkTitle(form: FormData): Promise<void> {
  const result = await asFormActor('contact.edit', form, contactSchema, async (actor, input) => {
    await change(actor, input.contactId, { titleCheckedAt: new Date(currentInstant()) });
    await leadTo(backOf(form), (await getTranslations('contacts'))('told.titleChecked'));
  });
  await leadBack(form, result);
}

const notesSchema = z.object({ contactId, notes: optionalText(10_000) });

export async function editNotes(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor('contact.edit', form, notesSchema, async (actor, input) => {
    await change(actor, input.contactId, { notes: input.notes });
    await saved(input.contactId);
  });
}

const keepSchema = z.object({
  contactId,
  keepInTouch: z.literal('on').optional(),
  rhythmDays: z
    .string()
    .trim()
    .default('')
    .transform((text) => (text === '' ? null : Number(text)))
    .pipe(z.number().int().min(30).max(730).nullable()),
});

/** Whether to keep in touch with somebody, and how often. */
export async function editKeepInTouch(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor('contact.edit', form, keepSchema, async (actor, input) => {
    await change(actor, input.contactId, {
      keepInTouch: input.keepInTouch === 'on',
      rhythmDays: input.rhythmDays,
    });
    await saved(input.contactId);
  });
}

const addressSchema = z.object({ contactId, address: z.string().trim().min(1).max(254) });

/** Adds an e-mail or a phone number: which one it is can be read. */
export async function addContactAddress(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor('contact.edit', form, addressSchema, async (actor, input) => {
    const email = readEmail(input.address);
    const phone = readPhone(input.address, (await countryOf(actor)) as CountryCode);
    const value = email ?? phone;
    if (!value)
      throw new Refusal('invalid', 'An address cannot be read.', [
        { path: 'address', message: 'addressUnreadable' },
      ]);
    const address = { kind: email ? ('EMAIL' as const) : ('PHONE' as const), value };
    const owners = await findTwins(actor, {
      emails: email ? [email] : [],
      phones: !email && phone ? [phone] : [],
    });
    const other = owners.find((owner) => owner.id !== input.contactId);
    const { outcome } = await addAddress(actor, input.contactId, address, currentInstant());
    const t = await getTranslations('contacts');
    const name = other ? `${other.firstName} ${other.lastName}`.trim() : '';
    await leadTo(
      `/contacts/${input.contactId}`,
      outcome === 'known'
        ? t('told.addressKnown', { value })
        : other
          ? t('told.addressShared', { value, name })
          : t('told.addressAdded', { value }),
    );
  });
}

const removeSchema = z.object({ addressId: z.uuid() });

/** Removes an address; the undo puts it back as it was. */
export async function removeContactAddress(form: FormData): Promise<void> {
  const result = await asFormActor('contact.edit', form, removeSchema, async (actor, { addressId }) => {
    const was = await removeAddress(actor, addressId, currentInstant());
    const undo = writeToken('address', [was.contactId, was.kind, was.value, was.bouncedAt, was.createdAt]);
    const t = await getTranslations('contacts');
    await leadTo(backOf(form), t('told.addressRemoved', { value: was.value }), undo);
  });
  await leadBack(form, result);
}

const date = z.iso.datetime().transform((text) => new Date(text));
const restoreSchema = z.object({
  undo: tokenSchema(
    'address',
    z.tuple([contactId, z.enum(['EMAIL', 'PHONE']), z.string().max(254), date.nullable(), date]),
  ),
});

/** Puts a removed address back. */
export async function restoreAddress(form: FormData): Promise<void> {
  const result = await asFormActor('contact.edit', form, restoreSchema, async (actor, { undo }) => {
    const [id, kind, value, bouncedAt, createdAt] = undo;
    await putBack(actor, { contactId: id, kind, value, bouncedAt, createdAt }, currentInstant());
    await leadTo(backOf(form), (await getTranslations('contacts'))('told.undone'));
  });
  await leadBack(form, result);
}

const closeSchema = z.object({ approachId: z.uuid(), reason: optionalText(500) });

/** Stops following somebody up in a campaign. */
export async function closeByHand(form: FormData): Promise<void> {
  const result = await asFormActor('approach.close', form, closeSchema, async (actor, input) => {
    const recorded = await closeApproach(actor, input.approachId, input.reason, currentInstant());
    await leadTo(backOf(form), (await getTranslations('contacts'))('told.closed'), undoOf(recorded));
  });
  await leadBack(form, result);
}

/** Follows them up again. */
export async function reopenByHand(form: FormData): Promise<void> {
  const result = await asFormActor('approach.close', form, closeSchema, async (actor, input) => {
    const recorded = await reopenApproach(actor, input.approachId, currentInstant());
    await leadTo(backOf(form), (await getTranslations('contacts'))('told.reopened'), undoOf(recorded));
  });
  await leadBack(form, result);
}

function undoOf(recorded: Awaited<ReturnType<typeof closeApproach>>): string | null {
  return recorded.outcome === 'recorded'
    ? writeUndo({ kind: 'void', interactionIds: [recorded.interactionId] })
    : null;
}

const objectSchema = z.object({ contactId, note: optionalText(500) });

/** Notes that somebody asked to be left alone: every relance falls, in every campaign. */
export async function objectByHand(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor('contact.object', form, objectSchema, async (actor, input) => {
    const { objectionId } = await noteObjection(
      actor,
      input.contactId,
      { note: input.note },
      currentInstant(),
    );
    const undo = writeUndo({ kind: 'objection', objectionId });
    await leadTo(`/contacts/${input.contactId}`, (await getTranslations('contacts'))('told.objected'), undo);
  });
}
