// Ten thousand rows of a CV database, read, planned and applied, beside PostgreSQL's own COPY of as many contacts.
import type pg from 'pg';
import type { Actor } from '../../lib/auth/actor.ts';
import { connect } from '../../lib/db/server/roles.ts';
import { applyImport } from '../../lib/operations/imports/apply-import.ts';
import { planImport } from '../../lib/operations/imports/plan-import.ts';
import { queueImport } from '../../lib/operations/imports/run-import.ts';
import type { Figure } from './figures.ts';
import type { Urls } from './list-and-record.ts';
import type { Seeded } from './seed.ts';

const ROWS = 10_000;
const HEADERS = 'Prénom;Nom;Email;Téléphone;Poste;Société;Ville;Date du CV';

export async function measureImport(urls: Urls, { scope, memberId }: Seeded, now: number): Promise<Figure[]> {
  const actor: Actor = { scope, memberId, role: 'RECRUITER' };
  const lines = Array.from({ length: ROWS }, (_, n) =>
    [
      `Prénom${n % 97}`,
      `Nouvelle${n}`,
      `cv-${n}@exemple.org`,
      `07${String(n).padStart(8, '0')}`,
      'Développeuse Java',
      `Société ${n % 300}`,
      'Nantes',
      '02/11/2026',
    ].join(';'),
  );
  const file = { name: 'cvtheque.csv', bytes: new TextEncoder().encode([HEADERS, ...lines].join('\n')) };
  const startedAt = performance.now();
  const plan = await planImport(actor, file, null, now);
  const plannedAt = performance.now();
  if (plan.outcome !== 'planned') throw new Error(`not planned: ${JSON.stringify(plan)}`);
  await queueImport(actor, plan.runId);
  await applyImport(scope, plan.runId, () => now);
  const appliedAt = performance.now();
  const copied = await timeCopy(urls.ownerUrl, scope.workspaceId);
  return [
    { name: `import of ${ROWS} rows, planning`, value: (plannedAt - startedAt) / 1000, unit: 's' },
    { name: `import of ${ROWS} rows, applying`, value: (appliedAt - plannedAt) / 1000, unit: 's' },
    {
      name: `import of ${ROWS} rows, whole`,
      value: (appliedAt - startedAt) / 1000,
      unit: 's',
      floor: copied,
      floorIs: 'COPY of as many contacts alone, with their indexes',
      bar: { most: 3 },
    },
    { name: 'import, rows per second', value: ROWS / ((appliedAt - startedAt) / 1000), unit: '/s' },
  ];
}

async function timeCopy(ownerUrl: string, workspaceId: string): Promise<number> {
  const client = await connect(ownerUrl);
  const lines = Array.from({ length: ROWS }, (_, n) =>
    [
      workspaceId,
      crypto.randomUUID(),
      `Prénom${n % 97}`,
      `Copiée${n}`,
      'Développeuse Java',
      `Société ${n % 300}`,
      'Nantes',
    ].join('\t'),
  );
  // COPY refuses tables under row-level security.
  await client.query('CREATE TABLE "Copied" (LIKE "Contact" INCLUDING ALL)');
  const startedAt = performance.now();
  await copyIn(
    client,
    `COPY "Copied" ("workspaceId", "id", "firstName", "lastName", "title", "company", "location") FROM STDIN`,
    `${lines.join('\n')}\n`,
  );
  const seconds = (performance.now() - startedAt) / 1000;
  await client.query('DROP TABLE "Copied"');
  await client.end();
  return seconds;
}

/** What pg's connection offers beneath its own queries: enough for one COPY. */
interface Wire {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

function copyIn(client: pg.Client, sql: string, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const query = {
      submit: (wire: Wire) => wire.query(sql),
      handleCopyInResponse(wire: Wire) {
        wire.sendCopyFromChunk(Buffer.from(text));
        wire.endCopyFrom();
      },
      handleCommandComplete() {},
      handleReadyForQuery: () => resolve(),
      handleError: reject,
    };
    client.query(query as unknown as pg.Submittable);
  });
}
