-- The attempts that reply rates count, as a projection kept with the history: one narrow row each, so that a report is one small scan.

CREATE TABLE "Attempt" (
  "workspaceId" UUID NOT NULL,
  "approachId" UUID NOT NULL,
  "episode" SMALLINT NOT NULL,
  "rank" SMALLINT NOT NULL,
  "contactId" UUID NOT NULL,
  "campaignId" UUID NOT NULL,
  "memberId" UUID NOT NULL,
  "category" TEXT NOT NULL,
  "channel" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "weekday" SMALLINT NOT NULL,
  "halfDay" TEXT NOT NULL,
  "trameVersionId" UUID,
  "hookUsed" BOOLEAN,
  "degree" SMALLINT,
  "answeredAt" TIMESTAMPTZ(3),
  "answerSentiment" TEXT,
  "endsAt" TIMESTAMPTZ(3),
  CONSTRAINT "Attempt_pkey" PRIMARY KEY ("workspaceId","approachId","episode","rank")
);

CREATE TABLE "MarkedDate" (
  "workspaceId" UUID NOT NULL,
  "id" UUID NOT NULL,
  "on" DATE NOT NULL,
  "label" TEXT NOT NULL,
  "authorId" UUID,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "MarkedDate_pkey" PRIMARY KEY ("workspaceId","id")
);

CREATE INDEX "Attempt_workspaceId_at_idx" ON "Attempt"("workspaceId", "at");

CREATE UNIQUE INDEX "MarkedDate_workspaceId_on_key" ON "MarkedDate"("workspaceId", "on");

ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_workspaceId_approachId_fkey" FOREIGN KEY ("workspaceId", "approachId") REFERENCES "Approach"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Attempt"
  ADD CONSTRAINT "Attempt_counts" CHECK ("episode" >= 0 AND "rank" >= 0),
  ADD CONSTRAINT "Attempt_category_known" CHECK ("category" IN ('AFTER_INVITATION', 'AFTER_FIRST_MESSAGE', 'AFTER_CV_DATABASE_HIT', 'AFTER_APPLICATION', 'KEEPING_IN_TOUCH')),
  ADD CONSTRAINT "Attempt_channel_known" CHECK ("channel" IN ('LINKEDIN', 'INMAIL', 'EMAIL', 'SMS', 'PHONE')),
  ADD CONSTRAINT "Attempt_weekday_known" CHECK ("weekday" BETWEEN 1 AND 7),
  ADD CONSTRAINT "Attempt_half_known" CHECK ("halfDay" IN ('MORNING', 'AFTERNOON')),
  ADD CONSTRAINT "Attempt_degree_known" CHECK ("degree" BETWEEN 1 AND 3),
  ADD CONSTRAINT "Attempt_answer_whole" CHECK ("answerSentiment" IS NULL OR "answeredAt" IS NOT NULL),
  ADD CONSTRAINT "Attempt_answered_after" CHECK ("answeredAt" >= "at"),
  ADD CONSTRAINT "Attempt_sentiment_known" CHECK ("answerSentiment" IN ('POSITIVE', 'NEUTRAL', 'NOT_NOW', 'REFUSAL', 'DO_NOT_CONTACT'));
ALTER TABLE "MarkedDate" ADD CONSTRAINT "MarkedDate_labelled" CHECK (btrim("label") <> '');

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['Attempt', 'MarkedDate'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY "owner" ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', t);
    EXECUTE format($p$CREATE POLICY "workspace" ON %I TO relance_app
      USING ("workspaceId" = nullif(current_setting('relance.workspace_id', true), '')::uuid)
      WITH CHECK ("workspaceId" = nullif(current_setting('relance.workspace_id', true), '')::uuid)$p$, t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON "Attempt", "MarkedDate" TO relance_app;

-- Merging moves no projection: attempts leave with an approach that goes, and are decided again with the one that stays.
CREATE OR REPLACE FUNCTION "list_movable"(col text) RETURNS SETOF text LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT c.relname::text FROM pg_catalog.pg_class c
  JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attname = col AND NOT a.attisdropped
  JOIN pg_catalog.pg_attribute w ON w.attrelid = c.oid AND w.attname = 'workspaceId' AND NOT w.attisdropped
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname NOT IN ('ContactSearch', 'Touch', 'Attempt')
  ORDER BY c.relname
$$;
