-- The list that comes to you: where mail leaves from, digests that leave once, and calendar addresses.

ALTER TABLE "Member" ADD COLUMN "dailyDigest" BOOLEAN NOT NULL DEFAULT false, ADD COLUMN "weeklyDigest" BOOLEAN NOT NULL DEFAULT true, ADD COLUMN "timeZone" TEXT;

CREATE TABLE "MailSetting" (
  "workspaceId" UUID NOT NULL,
  "host" TEXT NOT NULL,
  "port" INTEGER NOT NULL,
  "isSecure" BOOLEAN NOT NULL DEFAULT true,
  "user" TEXT,
  "passwordSealed" TEXT,
  "fromAddress" TEXT NOT NULL,
  "fromName" TEXT,
  "testedAt" TIMESTAMPTZ(3),
  "failure" TEXT,
  "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "MailSetting_pkey" PRIMARY KEY ("workspaceId")
);

CREATE TABLE "DigestRun" (
  "workspaceId" UUID NOT NULL,
  "memberId" UUID NOT NULL,
  "kind" TEXT NOT NULL,
  "on" DATE NOT NULL,
  "state" TEXT NOT NULL,
  "attempts" INTEGER NOT NULL DEFAULT 1,
  "claimedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "sentAt" TIMESTAMPTZ(3),
  "failure" TEXT,
  CONSTRAINT "DigestRun_pkey" PRIMARY KEY ("workspaceId","memberId","kind","on")
);

CREATE TABLE "CalendarFeed" (
  "workspaceId" UUID NOT NULL,
  "id" UUID NOT NULL,
  "memberId" UUID NOT NULL,
  "tokenHash" TEXT NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "lastReadAt" TIMESTAMPTZ(3),
  "revokedAt" TIMESTAMPTZ(3),
  CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("workspaceId","id")
);

CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

CREATE INDEX "CalendarFeed_workspaceId_memberId_idx" ON "CalendarFeed"("workspaceId", "memberId");

ALTER TABLE "MailSetting" ADD CONSTRAINT "MailSetting_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "DigestRun" ADD CONSTRAINT "DigestRun_workspaceId_memberId_fkey" FOREIGN KEY ("workspaceId", "memberId") REFERENCES "Member"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_workspaceId_memberId_fkey" FOREIGN KEY ("workspaceId", "memberId") REFERENCES "Member"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "MailSetting"
  ADD CONSTRAINT "MailSetting_port_known" CHECK ("port" BETWEEN 1 AND 65535),
  ADD CONSTRAINT "MailSetting_host_named" CHECK (btrim("host") <> ''),
  ADD CONSTRAINT "MailSetting_failure_known" CHECK ("failure" IN ('HOST_UNKNOWN', 'CONNECTION_REFUSED', 'TIMEOUT', 'CLOSED', 'TLS', 'AUTH', 'SENDER', 'RECIPIENT', 'PASSWORD_UNREADABLE', 'OTHER'));
ALTER TABLE "DigestRun"
  ADD CONSTRAINT "DigestRun_kind_known" CHECK ("kind" IN ('WEEKLY', 'DAILY')),
  ADD CONSTRAINT "DigestRun_state_known" CHECK ("state" IN ('CLAIMED', 'SENT', 'EMPTY', 'FAILED')),
  ADD CONSTRAINT "DigestRun_attempts_few" CHECK ("attempts" BETWEEN 1 AND 3),
  ADD CONSTRAINT "DigestRun_failure_known" CHECK ("failure" IN ('HOST_UNKNOWN', 'CONNECTION_REFUSED', 'TIMEOUT', 'CLOSED', 'TLS', 'AUTH', 'SENDER', 'RECIPIENT', 'PASSWORD_UNREADABLE', 'OTHER'));

-- A door that opens before a workspace is known: it answers one question.
CREATE FUNCTION "find_calendar_feed"(token_hash text) RETURNS TABLE ("workspaceId" uuid, "memberId" uuid, "feedId" uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT f."workspaceId", f."memberId", f."id" FROM "CalendarFeed" f
  JOIN "Member" m ON m."workspaceId" = f."workspaceId" AND m."id" = f."memberId"
  WHERE f."tokenHash" = token_hash AND f."revokedAt" IS NULL AND m."deactivatedAt" IS NULL
$$;
REVOKE ALL ON FUNCTION "find_calendar_feed"(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "find_calendar_feed"(text) TO relance_app;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['MailSetting', 'DigestRun', 'CalendarFeed'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY "owner" ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', t);
    EXECUTE format($p$CREATE POLICY "workspace" ON %I TO relance_app
      USING ("workspaceId" = nullif(current_setting('relance.workspace_id', true), '')::uuid)
      WITH CHECK ("workspaceId" = nullif(current_setting('relance.workspace_id', true), '')::uuid)$p$, t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON "MailSetting", "DigestRun", "CalendarFeed" TO relance_app;
