-- A sourcing session: five to ten people chosen in ten minutes (004:82), then closed by saying who is « la personne que je cherche » (003:43).
-- A closing keeps what stood before, so that one gesture takes all of it back.

ALTER TABLE "Member" ADD COLUMN "weeklyFirstContacts" INTEGER NOT NULL DEFAULT 40;
ALTER TABLE "Member" ADD CONSTRAINT "Member_first_contacts_sane" CHECK ("weeklyFirstContacts" BETWEEN 0 AND 500);

CREATE TABLE "SourcingSession" (
  "workspaceId" UUID NOT NULL,
  "id" UUID NOT NULL,
  "memberId" UUID NOT NULL,
  "startedAt" TIMESTAMPTZ(3) NOT NULL,
  "people" INTEGER NOT NULL DEFAULT 8,
  "minutes" INTEGER NOT NULL DEFAULT 10,
  "closedAt" TIMESTAMPTZ(3),
  "before" JSONB NOT NULL DEFAULT '[]',
  "effect" JSONB NOT NULL DEFAULT '{}',
  "undoneAt" TIMESTAMPTZ(3),
  CONSTRAINT "SourcingSession_pkey" PRIMARY KEY ("workspaceId", "id"),
  CONSTRAINT "SourcingSession_people_sane" CHECK ("people" BETWEEN 1 AND 50),
  CONSTRAINT "SourcingSession_minutes_sane" CHECK ("minutes" BETWEEN 1 AND 120),
  CONSTRAINT "SourcingSession_undone_once_closed" CHECK ("undoneAt" IS NULL OR "closedAt" IS NOT NULL)
);
ALTER TABLE "SourcingSession" ADD CONSTRAINT "SourcingSession_workspaceId_memberId_fkey"
  FOREIGN KEY ("workspaceId", "memberId") REFERENCES "Member" ("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE UNIQUE INDEX "SourcingSession_one_open" ON "SourcingSession" ("workspaceId", "memberId") WHERE "closedAt" IS NULL;
CREATE INDEX "SourcingSession_workspaceId_memberId_closedAt_idx" ON "SourcingSession" ("workspaceId", "memberId", "closedAt");
-- Whom a member contacted lately.
CREATE INDEX "Interaction_by_author" ON "Interaction" ("workspaceId", "authorId", "recordedAt")
  WHERE "kind" IN ('INVITATION_SENT', 'MESSAGE_SENT', 'CALL_MADE');

ALTER TABLE "SourcingSession" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SourcingSession" FORCE ROW LEVEL SECURITY;
CREATE POLICY "owner" ON "SourcingSession" TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "workspace" ON "SourcingSession" TO relance_app
  USING ("workspaceId" = nullif(current_setting('relance.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('relance.workspace_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "SourcingSession" TO relance_app;
