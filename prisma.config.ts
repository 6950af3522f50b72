import { defineConfig } from 'prisma/config';

// Only the command line of Prisma reads this; the product connects by lib/db. `migrate` commands want an owner's DATABASE_URL.
export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL ?? '' },
});
