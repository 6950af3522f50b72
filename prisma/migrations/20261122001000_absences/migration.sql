-- Who is away: nothing is laid on those days, and what a member owes meanwhile can be handed over.

CREATE TABLE "MemberAbsence" (
  "workspaceId" UUID NOT NULL,
  "id" UUID NOT NULL,
  "memberId" UUID NOT NULL,
  "fromOn" DATE NOT NULL,
  "untilOn" DATE NOT NULL,
  "note" TEXT,
  "authorId" UUID NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "MemberAbsence_pkey" PRIMARY KEY ("workspaceId", "id"),
  CONSTRAINT "MemberAbsence_in_order" CHECK ("untilOn" >= "fromOn"),
  CONSTRAINT "MemberAbsence_a_year_at_most" CHECK ("untilOn" - "fromOn" < 366),
  CONSTRAINT "MemberAbsence_note_short" CHECK ("note" IS NULL OR (btrim("note") <> '' AND length("note") <= 120))
);

-- Said twice, it stands once.
CREATE UNIQUE INDEX "MemberAbsence_workspaceId_memberId_fromOn_untilOn_key" ON "MemberAbsence" ("workspaceId", "memberId", "fromOn", "untilOn");

ALTER TABLE "MemberAbsence" ADD CONSTRAINT "MemberAbsence_workspaceId_memberId_fkey"
  FOREIGN KEY ("workspaceId", "memberId") REFERENCES "Member" ("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Lists taken over lately, to say « repris de » beside their rows.
CREATE INDEX "ApproachChange_hand_overs" ON "ApproachChange" ("workspaceId", "at") WHERE "kind" = 'OWNER' AND "undoneAt" IS NULL;

ALTER TABLE "MemberAbsence" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "MemberAbsence" FORCE ROW LEVEL SECURITY;
CREATE POLICY "owner" ON "MemberAbsence" TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "workspace" ON "MemberAbsence" TO relance_app
  USING ("workspaceId" = nullif(current_setting('relance.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('relance.workspace_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "MemberAbsence" TO relance_app;
