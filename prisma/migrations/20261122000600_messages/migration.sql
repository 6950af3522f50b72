-- What may be said: trames and their versions, drafts that save themselves, the fit and the hook of an approach, the words a workspace watches.

ALTER TABLE "Campaign" ADD COLUMN "facts" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN "profileCheckedAt" TIMESTAMPTZ(3);

ALTER TABLE "Approach" ADD COLUMN "fit" TEXT,
ADD COLUMN "fitReason" TEXT;

ALTER TABLE "Interaction" ADD COLUMN "angle" TEXT,
ADD COLUMN "hookUsed" BOOLEAN,
ADD COLUMN "trameVersionId" UUID;

ALTER TABLE "Contact" ADD COLUMN "lookingFor" TEXT,
ADD COLUMN "mutualContact" TEXT;

ALTER TABLE "Workspace" ADD COLUMN "lexicon" JSONB NOT NULL DEFAULT '{}';

ALTER TABLE "Member" ADD COLUMN "aboutMe" TEXT;

CREATE TABLE "Trame" (
  "workspaceId" UUID NOT NULL,
  "id" UUID NOT NULL,
  "name" TEXT NOT NULL,
  "category" TEXT,
  "rank" INTEGER,
  "channel" TEXT,
  "language" TEXT NOT NULL,
  "address" TEXT,
  "angle" TEXT NOT NULL,
  "courtesy" TEXT,
  "silence" TEXT,
  "ownerId" UUID,
  "starter" TEXT,
  "archivedAt" TIMESTAMPTZ(3),
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "Trame_pkey" PRIMARY KEY ("workspaceId","id")
);

CREATE TABLE "TrameVersion" (
  "workspaceId" UUID NOT NULL,
  "id" UUID NOT NULL,
  "trameId" UUID NOT NULL,
  "number" INTEGER NOT NULL,
  "subject" TEXT,
  "body" TEXT NOT NULL,
  "authorId" UUID,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "TrameVersion_pkey" PRIMARY KEY ("workspaceId","id")
);

CREATE TABLE "Draft" (
  "workspaceId" UUID NOT NULL,
  "approachId" UUID NOT NULL,
  "memberId" UUID NOT NULL,
  "contactId" UUID NOT NULL,
  "channel" TEXT NOT NULL,
  "subject" TEXT,
  "body" TEXT NOT NULL,
  "trameVersionId" UUID,
  "angle" TEXT,
  "revision" INTEGER NOT NULL DEFAULT 1,
  "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "Draft_pkey" PRIMARY KEY ("workspaceId","approachId","memberId")
);

CREATE INDEX "Trame_workspaceId_category_rank_idx" ON "Trame"("workspaceId", "category", "rank");

CREATE UNIQUE INDEX "Trame_workspaceId_starter_key" ON "Trame"("workspaceId", "starter");

CREATE UNIQUE INDEX "TrameVersion_workspaceId_trameId_number_key" ON "TrameVersion"("workspaceId", "trameId", "number");

-- How often a version was sent: few rows name one.
CREATE INDEX "Interaction_trameVersion" ON "Interaction"("workspaceId", "trameVersionId") WHERE "trameVersionId" IS NOT NULL;

CREATE INDEX "Draft_workspaceId_contactId_idx" ON "Draft"("workspaceId", "contactId");

ALTER TABLE "Interaction" ADD CONSTRAINT "Interaction_workspaceId_trameVersionId_fkey" FOREIGN KEY ("workspaceId", "trameVersionId") REFERENCES "TrameVersion"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Trame" ADD CONSTRAINT "Trame_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Trame" ADD CONSTRAINT "Trame_workspaceId_ownerId_fkey" FOREIGN KEY ("workspaceId", "ownerId") REFERENCES "Member"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TrameVersion" ADD CONSTRAINT "TrameVersion_workspaceId_trameId_fkey" FOREIGN KEY ("workspaceId", "trameId") REFERENCES "Trame"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Draft" ADD CONSTRAINT "Draft_workspaceId_approachId_fkey" FOREIGN KEY ("workspaceId", "approachId") REFERENCES "Approach"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Approach"
  ADD CONSTRAINT "Approach_fit_known" CHECK ("fit" IN ('DOES_IT', 'LOOKS_FOR_IT', 'NEITHER'));
ALTER TABLE "Interaction"
  ADD CONSTRAINT "Interaction_angle_known" CHECK ("angle" IN ('DEVELOPS_A_POINT', 'NEW_INFORMATION', 'PROFILE_ELEMENT', 'PROOF_OF_INTEREST')),
  ADD CONSTRAINT "Interaction_trame_on_what_we_write" CHECK (
    ("trameVersionId" IS NULL AND "angle" IS NULL AND "hookUsed" IS NULL) OR "kind" IN ('INVITATION_SENT', 'MESSAGE_SENT', 'CALL_MADE'));
ALTER TABLE "Trame"
  ADD CONSTRAINT "Trame_named" CHECK (btrim("name") <> ''),
  ADD CONSTRAINT "Trame_category_known" CHECK ("category" IN ('AFTER_INVITATION', 'AFTER_FIRST_MESSAGE', 'AFTER_CV_DATABASE_HIT', 'AFTER_APPLICATION', 'KEEPING_IN_TOUCH')),
  ADD CONSTRAINT "Trame_rank_known" CHECK ("rank" BETWEEN 0 AND 3),
  ADD CONSTRAINT "Trame_channel_known" CHECK ("channel" IN ('LINKEDIN', 'INMAIL', 'EMAIL', 'SMS', 'PHONE')),
  ADD CONSTRAINT "Trame_language_known" CHECK ("language" IN ('fr', 'en')),
  ADD CONSTRAINT "Trame_address_known" CHECK ("address" IN ('TU', 'VOUS')),
  ADD CONSTRAINT "Trame_angle_known" CHECK ("angle" IN ('DEVELOPS_A_POINT', 'NEW_INFORMATION', 'PROFILE_ELEMENT', 'PROOF_OF_INTEREST')),
  ADD CONSTRAINT "Trame_courtesy_known" CHECK ("courtesy" IN
    ('ACKNOWLEDGE_APPLICATION', 'THANK_FOR_NO', 'ANSWER_REPLY', 'THANK_AFTER_CALL', 'ASK_FEEDBACK', 'TELL_OUTCOME', 'DOUBLE_THE_CALL')),
  ADD CONSTRAINT "Trame_courtesy_or_category" CHECK ("courtesy" IS NULL OR ("category" IS NULL AND "rank" IS NULL)),
  ADD CONSTRAINT "Trame_silence_known" CHECK ("silence" IN ('NOT_SEEN', 'NO_TIME', 'WAITS_FOR_INSISTENCE', 'REAL_NO'));
ALTER TABLE "TrameVersion" ADD CONSTRAINT "TrameVersion_says_something" CHECK (btrim("body") <> '' AND "number" >= 1);
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_channel_known" CHECK ("channel" IN ('LINKEDIN', 'INMAIL', 'EMAIL', 'SMS', 'PHONE')),
  ADD CONSTRAINT "Draft_angle_known" CHECK ("angle" IN ('DEVELOPS_A_POINT', 'NEW_INFORMATION', 'PROFILE_ELEMENT', 'PROOF_OF_INTEREST')),
  ADD CONSTRAINT "Draft_short_enough" CHECK (length("body") <= 20000);
-- A version was sent to people: it is only ever added to.
CREATE TRIGGER "TrameVersion_insert_only" BEFORE UPDATE OR DELETE ON "TrameVersion" FOR EACH ROW EXECUTE FUNCTION "refuse_to_edit_history"();
-- The same hook told to two people is no hook: looked up by its folded words (foldHook of lib/domain/messages/hook.ts folds alike). Kept beside the row:
-- under row-level security a folded text would use no index.
CREATE FUNCTION "fold_hook"(hook text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_catalog, pg_temp AS
  $$ SELECT nullif(btrim(regexp_replace("fold_text"(hook), '[[:space:][:punct:]\u00a0\u00b0\u2000-\u206f\u3000]+', ' ', 'g')), '') $$;
ALTER TABLE "Approach" ADD COLUMN "hookKey" TEXT GENERATED ALWAYS AS ("fold_hook"("hook")) STORED;
CREATE INDEX "Approach_hookKey" ON "Approach" ("workspaceId", "hookKey") WHERE "hookKey" IS NOT NULL;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['Trame', 'TrameVersion', 'Draft'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY "owner" ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', t);
    EXECUTE format($p$CREATE POLICY "workspace" ON %I TO relance_app
      USING ("workspaceId" = nullif(current_setting('relance.workspace_id', true), '')::uuid)
      WITH CHECK ("workspaceId" = nullif(current_setting('relance.workspace_id', true), '')::uuid)$p$, t);
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION "fold_hook"(text) TO relance_app;
GRANT SELECT, INSERT, UPDATE ON "Trame" TO relance_app;
GRANT SELECT, INSERT ON "TrameVersion" TO relance_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "Draft" TO relance_app;
