-- Reports over years, in the time of a page: each attempt knows how its episode began, and the attempts of each day stand once more,
-- packed, to be read in one piece. A packed day is only ever read while nothing was written in it since it was packed.

ALTER TABLE "Attempt"
  ADD COLUMN "begunAt" TIMESTAMPTZ(3),
  ADD COLUMN "begunMemberId" UUID,
  ADD COLUMN "begunCategory" TEXT,
  ADD COLUMN "begunChannel" TEXT,
  ADD CONSTRAINT "Attempt_begun_whole" CHECK (num_nulls("begunAt", "begunMemberId", "begunCategory", "begunChannel") IN (0, 4)),
  ADD CONSTRAINT "Attempt_begun_before" CHECK ("begunAt" <= "at");

UPDATE "Attempt" a SET "begunAt" = b."at", "begunMemberId" = b."memberId", "begunCategory" = b."category", "begunChannel" = b."channel"
FROM "Attempt" b
WHERE b."workspaceId" = a."workspaceId" AND b."approachId" = a."approachId" AND b."episode" = a."episode" AND b."rank" = 0;

-- The few approaches that ended in a hire, whoever's they are.
CREATE INDEX "Approach_placed" ON "Approach" ("workspaceId") WHERE "stage" = 'PLACED';

CREATE TABLE "AttemptDay" (
  "workspaceId" UUID NOT NULL,
  "startsAt" TIMESTAMPTZ(3) NOT NULL,
  "packedAs" SMALLINT NOT NULL,
  "packed" TEXT NOT NULL,
  CONSTRAINT "AttemptDay_pkey" PRIMARY KEY ("workspaceId", "startsAt")
);
-- Read whole and often, and dense already: nothing to gain from compressing it.
ALTER TABLE "AttemptDay" ALTER COLUMN "packed" SET STORAGE EXTERNAL;

CREATE TABLE "AttemptDayChange" (
  "workspaceId" UUID NOT NULL,
  "startsAt" TIMESTAMPTZ(3) NOT NULL,
  "id" BIGINT GENERATED ALWAYS AS IDENTITY,
  CONSTRAINT "AttemptDayChange_pkey" PRIMARY KEY ("workspaceId", "startsAt", "id")
);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['AttemptDay', 'AttemptDayChange'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY "owner" ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', t);
    EXECUTE format($p$CREATE POLICY "workspace" ON %I TO relance_app
      USING ("workspaceId" = nullif(current_setting('relance.workspace_id', true), '')::uuid)
      WITH CHECK ("workspaceId" = nullif(current_setting('relance.workspace_id', true), '')::uuid)$p$, t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON "AttemptDay", "AttemptDayChange" TO relance_app;

-- Days begin at midnight UTC, whatever the workspace's zone: a zone that changes moves no attempt to another day.
CREATE FUNCTION "day_of"(at timestamptz) RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT date_trunc('day', at AT TIME ZONE 'UTC') AT TIME ZONE 'UTC'
$$;

-- Whatever is written in a day is noted with it, in the same transaction. Notes are added, never shared: nobody waits for anybody.
CREATE FUNCTION "note_attempt_days"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO "AttemptDayChange" ("workspaceId", "startsAt") SELECT DISTINCT "workspaceId", "day_of"("at") FROM gone;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO "AttemptDayChange" ("workspaceId", "startsAt") SELECT DISTINCT "workspaceId", "day_of"("at") FROM made;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Attempt_days_on_insert" AFTER INSERT ON "Attempt" REFERENCING NEW TABLE AS made
  FOR EACH STATEMENT EXECUTE FUNCTION "note_attempt_days"();
CREATE TRIGGER "Attempt_days_on_update" AFTER UPDATE ON "Attempt" REFERENCING OLD TABLE AS gone NEW TABLE AS made
  FOR EACH STATEMENT EXECUTE FUNCTION "note_attempt_days"();
CREATE TRIGGER "Attempt_days_on_delete" AFTER DELETE ON "Attempt" REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION "note_attempt_days"();

INSERT INTO "AttemptDayChange" ("workspaceId", "startsAt") SELECT DISTINCT "workspaceId", "day_of"("at") FROM "Attempt";
