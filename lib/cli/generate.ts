// `npm run generate`: the database client is generated on the way here, whenever prisma/schema changed.
console.log('Le client de la base est à jour (lib/db/generated).');
