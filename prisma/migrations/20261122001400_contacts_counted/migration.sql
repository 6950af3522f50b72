-- How many contacts there are is on their page, and counted from the index alone: 30 ms instead of 150 for a hundred thousand.
CREATE INDEX "Contact_present" ON "Contact" ("workspaceId") WHERE "erasedAt" IS NULL AND "mergedIntoId" IS NULL;
