-- A campaign may be given a share of each recruiter's week, and a change made to several approaches at once is kept with what stood before,
-- so that one gesture takes all of it back and a hand-over stays readable.

ALTER TABLE "Campaign" ADD COLUMN "capacityShare" INTEGER;
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_share_bounds" CHECK ("capacityShare" BETWEEN 1 AND 100);

CREATE TABLE "ApproachChange" (
  "workspaceId" UUID NOT NULL,
  "id" UUID NOT NULL,
  "memberId" UUID NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "kind" TEXT NOT NULL,
  "items" JSONB NOT NULL,
  "undoneAt" TIMESTAMPTZ(3),
  CONSTRAINT "ApproachChange_pkey" PRIMARY KEY ("workspaceId", "id"),
  CONSTRAINT "ApproachChange_kind_known" CHECK ("kind" IN ('STAR', 'PRIORITY', 'OWNER', 'CLOSE', 'LATER'))
);
ALTER TABLE "ApproachChange" ADD CONSTRAINT "ApproachChange_workspaceId_memberId_fkey"
  FOREIGN KEY ("workspaceId", "memberId") REFERENCES "Member" ("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ApproachChange" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ApproachChange" FORCE ROW LEVEL SECURITY;
CREATE POLICY "owner" ON "ApproachChange" TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "workspace" ON "ApproachChange" TO relance_app
  USING ("workspaceId" = nullif(current_setting('relance.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('relance.workspace_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ("undoneAt") ON "ApproachChange" TO relance_app;
