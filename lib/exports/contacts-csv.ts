import Papa from 'papaparse';

/** A contact as a file gives them: what an import reads again. */
export interface ContactLine {
  readonly firstName: string;
  readonly lastName: string;
  readonly title: string | null;
  readonly company: string | null;
  readonly location: string | null;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly linkedinSlug: string | null;
  readonly skills: readonly string[];
  readonly source: string | null;
  readonly notes: string | null;
  readonly cvUrl: string | null;
}

/** A number or a phone may begin with a sign; anything else that begins like a formula is made text. The import takes the apostrophe off. */
const FORMULA = /^[=@\t\r]|^[+-](?![\d\s().-]*$)/;

/** French headers that the import recognises by itself; the last one is for people. */
const HEADERS = [
  'Prénom',
  'Nom',
  'Poste actuel',
  'Entreprise',
  'Ville',
  'E-mail',
  'Téléphone',
  'Profil LinkedIn',
  'Compétences',
  'Source',
  'Notes',
  'Lien du CV',
];

/**
 * Contacts as a file for a spreadsheet and for our own import: UTF-8 with a BOM, semicolons, one row a person, formulas made text.
 * @example "Zoé;Martin;SRE;Orval;Nantes;zoe@orval.example;+33612345678;https://www.linkedin.com/in/zoe;Kubernetes, Go;;;"
 */
export function writeContactsCsv(contacts: readonly ContactLine[]): string {
  const rows = contacts.map((contact) => [
    contact.firstName,
    contact.lastName,
    contact.title,
    contact.company,
    contact.location,
    contact.emails.join(', '),
    contact.phones.join(', '),
    contact.linkedinSlug && `https://www.linkedin.com/in/${encodeURIComponent(contact.linkedinSlug)}`,
    contact.skills.join(', '),
    contact.source,
    contact.notes,
    contact.cvUrl,
  ]);
  const cells = rows.map((row) => row.map((cell) => withoutFormula(cell ?? '')));
  return `\ufeff${Papa.unparse([HEADERS, ...cells], { delimiter: ';', newline: '\r\n' })}\r\n`;
}

/** A cell that a spreadsheet would run as a formula, made text. */
export function withoutFormula(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}
