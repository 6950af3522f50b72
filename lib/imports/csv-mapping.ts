import type { CsvField, CsvKind } from './facts.ts';
import { foldText } from './fold-text.ts';

/** Which column (0 is the first) holds which field. A field without a column is absent. */
export type CsvMapping = Readonly<Partial<Record<CsvField, number>>>;

/**
 * Headers people give, folded (no accents, capitals nor punctuation), the surest first. « Nom » and « Poste » are
 * not here: what they mean depends on the other columns and on the kind of file.
 */
const SYNONYMS: Readonly<Record<CsvField, readonly string[]>> = {
  firstName: ['prenom', 'first name', 'firstname', 'given name', 'prenom candidat', 'prenom du candidat'],
  lastName: [
    'nom de famille',
    'last name',
    'lastname',
    'surname',
    'family name',
    'nom candidat',
    'nom du candidat',
  ],
  fullName: [
    'nom complet',
    'full name',
    'fullname',
    'nom et prenom',
    'nom prenom',
    'prenom nom',
    'prenom et nom',
    'candidat',
    'candidate',
    'contact',
  ],
  email: [
    'email',
    'e mail',
    'mail',
    'courriel',
    'adresse email',
    'adresse e mail',
    'adresse mail',
    'email address',
    'e mail address',
    'adresse electronique',
  ],
  phone: [
    'telephone',
    'tel',
    'mobile',
    'portable',
    'telephone portable',
    'telephone mobile',
    'tel portable',
    'tel mobile',
    'numero de telephone',
    'n de telephone',
    'phone',
    'phone number',
    'mobile phone',
    'gsm',
  ],
  linkedinUrl: [
    'linkedin',
    'linkedin url',
    'url linkedin',
    'profil linkedin',
    'lien linkedin',
    'linkedin profile',
    'linkedin profile url',
    'profile url',
    'url du profil',
  ],
  title: [
    'titre',
    'fonction',
    'poste actuel',
    'poste occupe',
    'intitule du poste actuel',
    'metier',
    'title',
    'job title',
    'current title',
    'position',
    'headline',
    'titre du cv',
  ],
  company: [
    'societe',
    'entreprise',
    'employeur',
    'entreprise actuelle',
    'societe actuelle',
    'company',
    'company name',
    'current company',
    'employer',
    'organization',
    'organisation',
  ],
  location: ['ville', 'localisation', 'lieu', 'adresse', 'region', 'location', 'city', 'localite'],
  cvFoundOn: [
    'date du cv',
    'date cv',
    'cv du',
    'cv date',
    'date de mise a jour du cv',
    'cv mis a jour le',
    'mise a jour du cv',
    'cv updated on',
    'resume date',
    'resume updated',
    'date de depot du cv',
    'cv depose le',
    'cv trouve le',
    'cv found on',
  ],
  source: [
    'source',
    'source du cv',
    'cvtheque',
    'origine',
    'provenance',
    'jobboard',
    'job board',
    'site d emploi',
    'canal',
  ],
  appliedAt: [
    'candidature recue le',
    'date de candidature',
    'date de la candidature',
    'date candidature',
    'candidature du',
    'candidature le',
    'postule le',
    'a postule le',
    'recue le',
    'applied at',
    'applied on',
    'application date',
    'date applied',
    'application received',
  ],
  campaignName: [
    'offre',
    'annonce',
    'poste vise',
    'poste demande',
    'offre d emploi',
    'intitule de l offre',
    'campagne',
    'mission',
    'campaign',
    'vacancy',
    'applied for',
  ],
  message: [
    'message',
    'lettre de motivation',
    'motivation',
    'lettre',
    'texte',
    'cover letter',
    'message du candidat',
  ],
  notes: ['notes', 'note', 'commentaire', 'commentaires', 'remarque', 'remarques', 'comment', 'comments'],
  tags: ['tags', 'tag', 'etiquettes', 'etiquette', 'mots cles', 'competences', 'skills', 'keywords'],
};

const FIELD_OF = new Map<string, CsvField>();
for (const [field, headers] of Object.entries(SYNONYMS))
  for (const header of headers) FIELD_OF.set(header, field as CsvField);

/** The whole name, or the last one beside a first name. */
const NAMES = new Set(['nom', 'name']);
/** The post applied for in applications, the person's own elsewhere. */
const POSTS = new Set(['poste', 'intitule', 'intitule du poste', 'role', 'job']);

/** Whether a folded header is one we can place: finds the header row and the separator. */
export function isCsvHeader(folded: string): boolean {
  return FIELD_OF.has(folded) || NAMES.has(folded) || POSTS.has(folded);
}

/**
 * What these columns make of the file: a date of application makes applications, a date of CV makes a CV database
 * (or a source column that names one), anything else that can name a person is a list of contacts. `null` when
 * no column can.
 *
 * A bare « Source » proves nothing: recruiters' own lists have one, and a contact wrongly taken for a hit would be
 * called as such.
 */
export function csvKind(headers: readonly string[]): CsvKind | null {
  const folded = headers.map(foldText);
  const fields = new Set(folded.map((header) => FIELD_OF.get(header)));
  const named =
    folded.some((header) => NAMES.has(header)) ||
    fields.has('fullName') ||
    fields.has('lastName') ||
    fields.has('firstName');
  if (!named) return null;
  if (fields.has('appliedAt')) return 'APPLICATIONS';
  const namesCv = folded.some((header) => header === 'cvtheque' || header === 'source du cv');
  if (fields.has('cvFoundOn') || namesCv) return 'CV_DATABASE';
  return 'CONTACTS';
}

/**
 * The columns as we understand them, for the mapping screen to show and the person to correct. Each field takes its
 * first column; a column serves one field.
 *
 * « Nom » is the last name beside a « Prénom », else the whole name. « Poste » is the post applied for in
 * applications (as are « Intitulé » and « Intitulé du poste »), the person's own elsewhere.
 */
export function proposeMapping(headers: readonly string[], kind: CsvKind): CsvMapping {
  const folded = headers.map(foldText);
  const hasFirst = folded.some((header) => FIELD_OF.get(header) === 'firstName');
  const mapping: Partial<Record<CsvField, number>> = {};
  for (const [index, header] of folded.entries()) {
    const field = fieldOf(header, kind, hasFirst);
    if (field && mapping[field] === undefined) mapping[field] = index;
  }
  return mapping;
}

function fieldOf(header: string, kind: CsvKind, hasFirst: boolean): CsvField | null {
  if (NAMES.has(header)) return hasFirst ? 'lastName' : 'fullName';
  if (POSTS.has(header)) return kind === 'APPLICATIONS' ? 'campaignName' : 'title';
  return FIELD_OF.get(header) ?? null;
}
