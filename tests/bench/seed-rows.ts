// The SQL of the seed. Numbers and ids of our own are written into it: nothing here comes from anybody.

/** People laid out and decided; every copy is as many more. */
export const BLOCK = 10_000;
/** Members and campaigns grow with the people: a member's week weighs the same in a small house and in a large one. */
export const HOUSE = 100_000;
const MEMBERS = 50;
const CAMPAIGNS = 20;

/** Ids that follow from a number, and copies of ids. */
export const PREPARE = `
  CREATE SCHEMA bench;
  CREATE FUNCTION bench.id(kind text, n int) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$ SELECT md5(kind || n)::uuid $$;
  CREATE FUNCTION bench.copy(id uuid, copy int) RETURNS uuid LANGUAGE sql IMMUTABLE AS
    $$ SELECT CASE copy WHEN 0 THEN id ELSE md5(id::text || copy)::uuid END $$;
  CREATE FUNCTION bench.pick(n int, VARIADIC words text[]) RETURNS text LANGUAGE sql IMMUTABLE AS
    $$ SELECT words[1 + n % array_length(words, 1)] $$`;

/** Indexes are made anew once all rows are there, and foreign keys put back for the rows to come: what is copied holds them already. */
export const LIGHTEN = `
  CREATE TABLE bench.later AS
    SELECT format('ALTER TABLE %s ADD CONSTRAINT %I %s NOT VALID', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS "make",
      format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS "drop"
    FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace
    UNION ALL SELECT pg_get_indexdef(indexrelid), format('DROP INDEX %s', indexrelid::regclass) FROM pg_index
    WHERE NOT indisunique AND indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace);
  DO $$ DECLARE one text; BEGIN FOR one IN SELECT "drop" FROM bench.later LOOP EXECUTE one; END LOOP; END $$`;

export const FINISH = [
  'DO $$ DECLARE one text; BEGIN FOR one IN SELECT "make" FROM bench.later LOOP EXECUTE one; END LOOP; END $$',
  'DROP SCHEMA bench CASCADE',
  'VACUUM (ANALYZE)',
];

/** Fifty members and twenty campaigns. */
export function houseRows(workspaceId: string, house: number): string {
  return `
    INSERT INTO "Member" ("workspaceId", "id", "email", "firstName", "lastName", "role")
    SELECT '${workspaceId}', bench.copy(bench.id('member', n), ${house}), 'membre-' || n || '-${house}@exemple.fr', 'Membre', n || '-${house}', 'RECRUITER'
    FROM generate_series(0, ${MEMBERS - 1}) AS n;
    INSERT INTO "Campaign" ("workspaceId", "id", "name")
    SELECT '${workspaceId}', bench.copy(bench.id('campaign', n), ${house}), 'Campagne ' || n || '-${house}'
    FROM generate_series(0, ${CAMPAIGNS - 1}) AS n`;
}

/** Ten thousand contacts with an e-mail each, every other with a phone. Some five thousand last names, five hundred companies. */
export function peopleRows(workspaceId: string, copy: number): string {
  const id = `bench.copy(bench.id('contact', i), ${copy})`;
  const of = `FROM generate_series(0, ${BLOCK - 1}) AS i, LATERAL (SELECT i + ${copy * BLOCK} AS n) AS x`;
  return `
    INSERT INTO "Contact" ("workspaceId", "id", "firstName", "lastName", "title", "company", "location", "linkedinSlug", "degree")
    SELECT '${workspaceId}', ${id},
      bench.pick(n * 7, 'Anouk', 'Basile', 'Camille', 'Dina', 'Élise', 'Farid', 'Gaëlle', 'Hugo', 'Inès', 'Jules', 'Karim', 'Léa', 'Malo', 'Nora', 'Oscar',
        'Paula', 'Quentin', 'Rémi', 'Salomé', 'Théo', 'Ursule', 'Violette', 'Wassim', 'Yanis', 'Zoé'),
      initcap(bench.pick(n, 'mar', 'ber', 'dur', 'lef', 'mor', 'rous', 'vin', 'gar', 'cha', 'per', 'fau', 'gir', 'bon', 'mas', 'roc', 'tes', 'vas')
        || bench.pick(n / 17, 'tin', 'nard', 'and', 'èvre', 'eau', 'sel', 'cent', 'nier', 'bert', 'rin', 'cher', 'aud', 'net', 'son', 'hel', 'let', 'seur')
        || bench.pick(n / 289, '', 'ot', 'ier', 'in', 'eux', 'ard', 'elle', 'on', 'as', 'et', 'y', 'ac', 'an', 'ic', 'ois', 'oux', 'el')),
      bench.pick(n / 3, 'Développeuse Java', 'Développeur Go', 'Ingénieure données', 'SRE', 'Architecte logiciel', 'Cheffe de produit', 'Data scientist',
        'Ingénieur sécurité', 'Développeuse front', 'DBA PostgreSQL', 'Tech lead', 'Développeur mobile'),
      bench.pick(n / 5, 'Orval', 'Kéréon', 'Balise', 'Cap Sizun', 'Lanterne', 'Méridien', 'Sextant', 'Amarre', 'Estran', 'Godille') || ' ' || (n % 50),
      bench.pick(n, 'Paris', 'Lyon', 'Nantes', 'Lille', 'Toulouse', 'Rennes', 'Bordeaux'), 'personne-' || n, 1 + n % 3 ${of};
    INSERT INTO "ContactAddress" ("workspaceId", "id", "contactId", "kind", "value")
    SELECT '${workspaceId}', bench.copy(bench.id(kind, i), ${copy}), ${id}, kind,
      CASE kind WHEN 'EMAIL' THEN 'personne-' || n || '@exemple.fr' ELSE '+336' || lpad(n::text, 8, '0') END
    ${of}, unnest(ARRAY['EMAIL', 'PHONE']) AS kind WHERE kind = 'EMAIL' OR n % 2 = 0`;
}

/** What happened in an approach, by twentieths of them: kind, channel, days ago. */
const PASTS: readonly (readonly [
  from: number,
  to: number,
  rows: readonly (readonly [string, string | null, number])[],
])[] = [
  [
    0,
    2,
    [
      ['INVITATION_SENT', 'LINKEDIN', 20],
      ['INVITATION_ACCEPTED', null, 12],
      ['MESSAGE_SENT', 'LINKEDIN', 4],
    ],
  ],
  [
    3,
    3,
    [
      ['MESSAGE_SENT', 'EMAIL', 9],
      ['MESSAGE_SENT', 'EMAIL', 5],
      ['REPLY_RECEIVED', 'EMAIL', 1],
    ],
  ],
  [
    4,
    15,
    [
      ['CV_FOUND', null, 30],
      ['MESSAGE_SENT', 'EMAIL', 12],
      ['SNOOZED', null, 10],
    ],
  ],
  [
    16,
    17,
    [
      ['MESSAGE_SENT', 'LINKEDIN', 11],
      ['MESSAGE_SENT', 'LINKEDIN', 6],
      ['MESSAGE_SENT', 'EMAIL', 2],
    ],
  ],
  [
    18,
    18,
    [
      ['MESSAGE_SENT', 'EMAIL', 30],
      ['MESSAGE_SENT', 'EMAIL', 20],
      ['MESSAGE_SENT', 'EMAIL', 9],
    ],
  ],
  [
    19,
    19,
    [
      ['CV_FOUND', null, 30],
      ['CALL_MADE', 'PHONE', 3.1],
      ['MESSAGE_SENT', 'SMS', 3],
    ],
  ],
];

/** The block's approaches and histories. Owners and campaigns turn; the last tenth is one member's. */
export function layOut(workspaceId: string, now: Date): string {
  const rows = PASTS.flatMap(([from, to, past]) =>
    past.map(
      ([kind, channel, days], seq) =>
        `(${from}, ${to}, ${seq}, '${kind}', ${channel ? `'${channel}'` : 'NULL'}, ${days})`,
    ),
  );
  const owner = `bench.id('member', CASE WHEN i >= ${BLOCK * 0.9} THEN 0 ELSE i / 20 % ${MEMBERS} END)`;
  return `
    INSERT INTO "Approach" ("workspaceId", "id", "contactId", "campaignId", "ownerId", "starred", "priority", "fitScore")
    SELECT '${workspaceId}', bench.id('approach', i), bench.id('contact', i), bench.id('campaign', (i + i / 20) % ${CAMPAIGNS}), ${owner},
      i % 40 = 0, 1 + i % 3, i * 7 % 1000
    FROM generate_series(0, ${BLOCK - 1}) AS i;
    INSERT INTO "Interaction" ("workspaceId", "id", "approachId", "contactId", "kind", "channel", "occurredAt", "recordedAt", "authorId",
      "sentiment", "outcome", "until", "source")
    SELECT '${workspaceId}', bench.id('interaction', i * 3 + seq), bench.id('approach', i), bench.id('contact', i), kind, channel, "at", "at",
      CASE WHEN kind NOT IN ('REPLY_RECEIVED', 'INVITATION_ACCEPTED') THEN ${owner} END, CASE kind WHEN 'REPLY_RECEIVED' THEN 'POSITIVE' END,
      CASE kind WHEN 'CALL_MADE' THEN 'NO_ANSWER' END, CASE kind WHEN 'SNOOZED' THEN timestamptz '${now.toISOString()}' + (8 + i % 10) * interval '1 day' END, 'IMPORT'
    FROM generate_series(0, ${BLOCK - 1}) AS i
    JOIN (VALUES ${rows.join(', ')}) AS past ("from", "to", seq, kind, channel, days) ON i % 20 BETWEEN "from" AND "to",
      LATERAL (SELECT timestamptz '${now.toISOString()}' - days * interval '1 day' - i % 89 * interval '10 minutes' AS "at") AS x;
    INSERT INTO "InteractionBody" ("workspaceId", "interactionId", "subject", "body")
    SELECT "workspaceId", "id", 'Votre parcours', repeat('Votre parcours m''a donné envie de vous écrire. ', 6)
    FROM "Interaction" WHERE "kind" IN ('MESSAGE_SENT', 'REPLY_RECEIVED')`;
}

/** Tables copied as they stand after the sweep, with the columns that name something of the block. */
const COPIED_IDS = {
  Approach: ['id', 'contactId'],
  Interaction: ['id', 'approachId', 'contactId'],
  InteractionBody: ['interactionId'],
  Touch: ['approachId', 'contactId'],
  Attempt: ['approachId', 'contactId'],
  Todo: ['id', 'approachId', 'contactId'],
} as const;
type Copied = keyof typeof COPIED_IDS;
export const COPIED = Object.keys(COPIED_IDS) as Copied[];

/** Columns that name somebody or something of the house. */
const HOUSE_IDS: Partial<Record<Copied, readonly string[]>> = {
  Approach: ['ownerId', 'campaignId'],
  Interaction: ['authorId'],
  Touch: ['memberId'],
  Attempt: ['memberId', 'campaignId'],
  Todo: ['ownerId', 'campaignId'],
};

/** What is copied, and tables made light to receive it. */
export const SNAPSHOT = [
  ...COPIED.map((table) => `CREATE TABLE bench."${table}" AS TABLE "${table}"`),
  LIGHTEN,
].join(';');

/**
 * One more copy of a table. The vivier is the only campaign there is once.
 * @param columns all of the table's
 */
export function copyRows(table: Copied, columns: readonly string[], copy: number, vivierId: string): string {
  const house = Math.floor((copy * BLOCK) / HOUSE);
  const ids: readonly string[] = COPIED_IDS[table];
  const houseIds = house === 0 ? [] : (HOUSE_IDS[table] ?? []);
  const values = columns.map((column) => {
    if (ids.includes(column)) return `bench.copy("${column}", ${copy})`;
    return houseIds.includes(column)
      ? `CASE "${column}" WHEN '${vivierId}' THEN "${column}" ELSE bench.copy("${column}", ${house}) END`
      : `"${column}"`;
  });
  const names = columns.map((column) => `"${column}"`);
  return `INSERT INTO "${table}" (${names}) SELECT ${values} FROM bench."${table}"`;
}
