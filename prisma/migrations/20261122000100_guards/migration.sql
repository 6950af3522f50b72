-- What must never be false, held by the database itself: closed sets, the cap of three, one open to-do per approach, a history that is
-- only ever added to, and workspaces that cannot see each other. The role relance_app exists before this runs (lib/db/server).

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- Closed sets ---------------------------------------------------------------------------------------------------------------------------

ALTER TABLE "Workspace" ADD CONSTRAINT "Workspace_kind_known" CHECK ("kind" IN ('DEMO', 'LIVE'));
ALTER TABLE "Member"
  ADD CONSTRAINT "Member_role_known" CHECK ("role" IN ('RECRUITER', 'LEAD', 'ADMIN')),
  ADD CONSTRAINT "Member_email_normalised" CHECK ("email" = lower(btrim("email")) AND "email" <> ''),
  ADD CONSTRAINT "Member_capacity_sane" CHECK ("weeklyCapacity" BETWEEN 0 AND 500);
ALTER TABLE "Contact"
  ADD CONSTRAINT "Contact_named" CHECK (btrim("firstName" || "lastName") <> ''),
  ADD CONSTRAINT "Contact_degree_known" CHECK ("degree" BETWEEN 1 AND 3),
  ADD CONSTRAINT "Contact_rhythm_bounds" CHECK ("rhythmDays" BETWEEN 30 AND 730);
ALTER TABLE "ContactAddress"
  ADD CONSTRAINT "ContactAddress_kind_known" CHECK ("kind" IN ('EMAIL', 'PHONE')),
  ADD CONSTRAINT "ContactAddress_email_normalised" CHECK ("kind" <> 'EMAIL' OR "value" = lower("value"));
ALTER TABLE "Campaign"
  ADD CONSTRAINT "Campaign_kind_known" CHECK ("kind" IN ('ROLE', 'VIVIER')),
  ADD CONSTRAINT "Campaign_state_known" CHECK ("state" IN ('OPEN', 'PAUSED', 'CLOSED')),
  ADD CONSTRAINT "Campaign_vivier_open" CHECK ("kind" = 'ROLE' OR "state" = 'OPEN');
CREATE UNIQUE INDEX "Campaign_one_vivier" ON "Campaign" ("workspaceId") WHERE "kind" = 'VIVIER';
ALTER TABLE "Approach"
  ADD CONSTRAINT "Approach_priority_known" CHECK ("priority" BETWEEN 1 AND 3),
  ADD CONSTRAINT "Approach_fit_bounds" CHECK ("fitScore" BETWEEN 0 AND 1000),
  ADD CONSTRAINT "Approach_stage_known" CHECK ("stage" IN ('SOURCED', 'INVITED', 'CONTACTED', 'IN_CONVERSATION', 'INTERVIEW', 'PLACED', 'CLOSED')),
  ADD CONSTRAINT "Approach_decision_known" CHECK ("decision" IN ('relance', 'courtesy', 'wait', 'stop'));

ALTER TABLE "Interaction"
  ADD CONSTRAINT "Interaction_kind_known" CHECK ("kind" IN (
    'INVITATION_SENT', 'MESSAGE_SENT', 'CALL_MADE',
    'REPLY_RECEIVED', 'CALL_ANSWERED', 'APPLICATION_RECEIVED', 'INTERVIEW_HELD', 'FEEDBACK_RECEIVED',
    'INVITATION_ACCEPTED', 'AUTO_REPLY_RECEIVED', 'BOUNCED', 'REPLY_CLASSIFIED',
    'CV_FOUND', 'MEETING_SET', 'OUTCOME_KNOWN', 'LIFE_EVENT',
    'SNOOZED', 'SKIPPED', 'CLOSED', 'REOPENED')),
  ADD CONSTRAINT "Interaction_channel_known" CHECK ("channel" IN ('LINKEDIN', 'INMAIL', 'EMAIL', 'SMS', 'PHONE')),
  ADD CONSTRAINT "Interaction_channel_on_touch_and_reply" CHECK (
    "channel" IS NOT NULL OR "kind" NOT IN ('INVITATION_SENT', 'MESSAGE_SENT', 'CALL_MADE', 'REPLY_RECEIVED', 'CALL_ANSWERED')),
  ADD CONSTRAINT "Interaction_call_is_by_phone" CHECK ("kind" NOT IN ('CALL_MADE', 'CALL_ANSWERED') OR "channel" = 'PHONE'),
  ADD CONSTRAINT "Interaction_invitation_is_on_linkedin" CHECK ("kind" <> 'INVITATION_SENT' OR "channel" = 'LINKEDIN'),
  ADD CONSTRAINT "Interaction_sentiment_known" CHECK ("sentiment" IN ('POSITIVE', 'NEUTRAL', 'NOT_NOW', 'REFUSAL', 'DO_NOT_CONTACT')),
  ADD CONSTRAINT "Interaction_sentiment_where_it_belongs" CHECK (
    "sentiment" IS NULL OR "kind" IN ('REPLY_RECEIVED', 'CALL_ANSWERED', 'REPLY_CLASSIFIED')),
  ADD CONSTRAINT "Interaction_outcome_fits" CHECK (CASE "kind"
    WHEN 'CALL_MADE' THEN "outcome" IS NOT NULL AND "outcome" IN ('NO_ANSWER', 'VOICEMAIL')
    WHEN 'OUTCOME_KNOWN' THEN "outcome" IS NOT NULL AND "outcome" IN ('HIRED', 'REJECTED', 'WITHDRAWN', 'FILLED')
    ELSE "outcome" IS NULL END),
  ADD CONSTRAINT "Interaction_by_known" CHECK ("by" IS NULL OR ("kind" = 'CALL_ANSWERED' AND "by" IN ('US', 'THEM'))),
  ADD CONSTRAINT "Interaction_until_given" CHECK ("until" IS NOT NULL OR "kind" NOT IN ('SNOOZED', 'MEETING_SET')),
  ADD CONSTRAINT "Interaction_what_fits" CHECK (CASE WHEN "kind" = 'SKIPPED' THEN "what" IS NOT NULL AND "what" IN (
    'RELANCE', 'ACKNOWLEDGE_APPLICATION', 'THANK_FOR_NO', 'ANSWER_REPLY', 'THANK_AFTER_CALL', 'ASK_FEEDBACK', 'TELL_OUTCOME', 'DOUBLE_THE_CALL')
    ELSE "what" IS NULL END),
  ADD CONSTRAINT "Interaction_classification_whole" CHECK ("kind" <> 'REPLY_CLASSIFIED' OR ("about" IS NOT NULL AND "sentiment" IS NOT NULL)),
  ADD CONSTRAINT "Interaction_event_fits" CHECK (CASE WHEN "kind" = 'LIFE_EVENT'
    THEN "event" IS NOT NULL AND "event" IN ('JOB_CHANGE', 'WORK_ANNIVERSARY', 'POST_PUBLISHED', 'OTHER') ELSE "event" IS NULL END),
  ADD CONSTRAINT "Interaction_source_known" CHECK ("source" IN ('HAND', 'API', 'IMPORT', 'DEMO')),
  ADD CONSTRAINT "Interaction_not_ahead" CHECK ("occurredAt" <= "recordedAt" + interval '5 minutes');

ALTER TABLE "Touch" ADD CONSTRAINT "Touch_kind_known" CHECK ("kind" IN ('TOUCH', 'SKIP')),
  ADD CONSTRAINT "Touch_rank_counts" CHECK ("rank" >= 0 AND "episode" >= 0);

ALTER TABLE "Todo"
  ADD CONSTRAINT "Todo_whole" CHECK (CASE "kind"
    WHEN 'RELANCE' THEN "category" IS NOT NULL AND "step" IS NOT NULL AND "courtesy" IS NULL
    WHEN 'COURTESY' THEN "courtesy" IS NOT NULL AND "category" IS NULL AND "step" IS NULL
    ELSE false END),
  ADD CONSTRAINT "Todo_category_known" CHECK ("category" IN (
    'AFTER_INVITATION', 'AFTER_FIRST_MESSAGE', 'AFTER_CV_DATABASE_HIT', 'AFTER_APPLICATION', 'KEEPING_IN_TOUCH')),
  ADD CONSTRAINT "Todo_courtesy_known" CHECK ("courtesy" IN (
    'ACKNOWLEDGE_APPLICATION', 'THANK_FOR_NO', 'ANSWER_REPLY', 'THANK_AFTER_CALL', 'ASK_FEEDBACK', 'TELL_OUTCOME', 'DOUBLE_THE_CALL')),
  ADD CONSTRAINT "Todo_never_a_fourth" CHECK ("step" BETWEEN 1 AND 3),
  ADD CONSTRAINT "Todo_last_chance_is_the_third" CHECK ("lastChance" = (coalesce("step", 0) = 3)),
  ADD CONSTRAINT "Todo_closed_somehow" CHECK (("closedAt" IS NULL) = ("closedAs" IS NULL)),
  ADD CONSTRAINT "Todo_closed_as_known" CHECK ("closedAs" IN ('DONE', 'DROPPED'));
CREATE UNIQUE INDEX "Todo_one_open_per_approach" ON "Todo" ("workspaceId", "approachId") WHERE "closedAt" IS NULL;
-- The hot list: an index scan in rank order, of open rows only.
CREATE INDEX "Todo_my_list" ON "Todo" ("workspaceId", "ownerId", "rank", "dueAt", "id") WHERE "closedAt" IS NULL;
CREATE INDEX "Todo_outdated" ON "Todo" ("workspaceId", "changesAt") WHERE "closedAt" IS NULL AND "changesAt" IS NOT NULL;
CREATE INDEX "Approach_outdated" ON "Approach" ("workspaceId", "changesAt") WHERE "changesAt" IS NOT NULL;

ALTER TABLE "ImportRun" ADD CONSTRAINT "ImportRun_state_known" CHECK (
  "state" IN ('MAPPING', 'PLANNED', 'QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'));
ALTER TABLE "ImportRow"
  ADD CONSTRAINT "ImportRow_action_known" CHECK ("action" IN ('CREATE', 'CHANGE', 'MATCH', 'REFUSE', 'LEAVE')),
  ADD CONSTRAINT "ImportRow_state_known" CHECK ("state" IN ('WAITING', 'APPLIED', 'FAILED'));

-- The cap of three (003:59), whatever code asks: no relance is proposed in an episode that holds three already. Keeping in touch lives in the
-- vivier and counts its own (relance-rules section 5).
CREATE FUNCTION "refuse_a_fourth_relance"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."kind" = 'RELANCE' AND NEW."category" <> 'KEEPING_IN_TOUCH' AND NEW."closedAt" IS NULL AND (
    SELECT count(*) FROM "Touch" t
    WHERE t."workspaceId" = NEW."workspaceId" AND t."approachId" = NEW."approachId" AND t."episode" = NEW."episode" AND t."rank" >= 1
  ) >= 3 THEN
    RAISE EXCEPTION 'three relances are done in this episode: a fourth is never proposed' USING ERRCODE = 'check_violation', CONSTRAINT = 'Todo_never_a_fourth';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Todo_cap" BEFORE INSERT OR UPDATE ON "Todo" FOR EACH ROW EXECUTE FUNCTION "refuse_a_fourth_relance"();

-- History is only ever added to ----------------------------------------------------------------------------------------------------------

CREATE FUNCTION "refuse_to_edit_history"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is only ever added to: void a row instead of editing it', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "Interaction_insert_only" BEFORE UPDATE OR DELETE ON "Interaction" FOR EACH ROW EXECUTE FUNCTION "refuse_to_edit_history"();
CREATE TRIGGER "InteractionVoid_insert_only" BEFORE UPDATE OR DELETE ON "InteractionVoid" FOR EACH ROW EXECUTE FUNCTION "refuse_to_edit_history"();
CREATE TRIGGER "AuditEntry_insert_only" BEFORE UPDATE OR DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION "refuse_to_edit_history"();

-- Search: one function over folded texts that only it can read. Under row-level security LIKE and similarity use no index -----------------

CREATE FUNCTION "fold_text"(input text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  SET search_path = public, pg_catalog, pg_temp AS $$ SELECT lower(unaccent('unaccent'::regdictionary, coalesce(input, ''))) $$;

CREATE TABLE "ContactSearch" (
  "workspaceId" uuid NOT NULL,
  "contactId" uuid NOT NULL,
  "folded" text NOT NULL,
  PRIMARY KEY ("workspaceId", "contactId"),
  FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact" ("workspaceId", "id") ON DELETE CASCADE
);
CREATE INDEX "ContactSearch_folded" ON "ContactSearch" USING gin ("workspaceId", "folded" gin_trgm_ops);

CREATE FUNCTION "index_contact_for_search"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO "ContactSearch" ("workspaceId", "contactId", "folded")
  VALUES (NEW."workspaceId", NEW."id", "fold_text"(concat_ws(' ', NEW."firstName", NEW."lastName", NEW."firstName", NEW."company", NEW."title", NEW."location", NEW."notes")))
  ON CONFLICT ("workspaceId", "contactId") DO UPDATE SET "folded" = EXCLUDED."folded";
  RETURN NULL;
END $$;
CREATE TRIGGER "Contact_search_on_insert" AFTER INSERT ON "Contact" FOR EACH ROW EXECUTE FUNCTION "index_contact_for_search"();
CREATE TRIGGER "Contact_search_on_update" AFTER UPDATE OF "firstName", "lastName", "company", "title", "location", "notes" ON "Contact"
  FOR EACH ROW EXECUTE FUNCTION "index_contact_for_search"();

-- Contacts whose names, company, title, place or notes hold every word asked (accents and case ignored), best first, of the current workspace only.
CREATE FUNCTION "search_contacts"(words text, most integer) RETURNS TABLE ("contactId" uuid) LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
DECLARE
  here uuid := nullif(current_setting('relance.workspace_id', true), '')::uuid;
  parts text[] := (SELECT array_agg(replace(replace(replace(w, '\', '\\'), '%', '\%'), '_', '\_'))
                   FROM regexp_split_to_table("fold_text"(btrim(words)), '\s+') AS w WHERE w <> '');
BEGIN
  IF here IS NULL OR parts IS NULL THEN RETURN; END IF;
  RETURN QUERY EXECUTE
    'SELECT s."contactId" FROM "ContactSearch" s WHERE s."workspaceId" = $1'
    || (SELECT string_agg(format(' AND s."folded" LIKE %L', '%' || p || '%'), '') FROM unnest(parts[1:6]) AS p)
    || ' ORDER BY s."folded" LIKE $2 DESC, s."folded" LIKE $3 DESC, s."folded", s."contactId" LIMIT $4'
  USING here, parts[1] || '%', '% ' || parts[1] || '%', most;
END $$;

-- Doors that open before a workspace is known: each answers one question ---------------------------------------------------------------------

CREATE FUNCTION "find_member_for_sign_in"(address text)
RETURNS TABLE ("workspaceId" uuid, "memberId" uuid, "passwordHash" text, "sessionVersion" integer, "isActive" boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m."workspaceId", m."id", m."passwordHash", m."sessionVersion", m."deactivatedAt" IS NULL FROM "Member" m WHERE m."email" = lower(btrim(address))
$$;
CREATE FUNCTION "find_api_token"(token_hash text)
RETURNS TABLE ("workspaceId" uuid, "memberId" uuid, "tokenId" uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT t."workspaceId", t."memberId", t."id" FROM "ApiToken" t
  WHERE t."hash" = token_hash AND t."revokedAt" IS NULL AND (t."expiresAt" IS NULL OR t."expiresAt" > now())
$$;
CREATE FUNCTION "find_member_invitation"(token_hash text)
RETURNS TABLE ("workspaceId" uuid, "memberId" uuid, "invitationId" uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT i."workspaceId", i."memberId", i."id" FROM "MemberInvitation" i
  WHERE i."tokenHash" = token_hash AND i."usedAt" IS NULL AND i."expiresAt" > now()
$$;
-- For the clock, which works for every workspace in turn, and for the first run.
CREATE FUNCTION "list_workspaces"() RETURNS TABLE ("id" uuid, "kind" text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$ SELECT w."id", w."kind" FROM "Workspace" w ORDER BY w."createdAt", w."id" $$;

-- Isolation: a query without a workspace context reads nothing -------------------------------------------------------------------------------

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['Team', 'Member', 'Session', 'MemberInvitation', 'ApiToken', 'AuditEntry', 'Contact', 'ContactAddress', 'ContactAlias',
    'ContactJob', 'Objection', 'Campaign', 'Approach', 'Interaction', 'InteractionBody', 'InteractionVoid', 'Touch', 'Todo',
    'ImportRun', 'ImportRow', 'ImportMapping', 'ContactSearch'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY "owner" ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', t);
    EXECUTE format($p$CREATE POLICY "workspace" ON %I TO relance_app
      USING ("workspaceId" = nullif(current_setting('relance.workspace_id', true), '')::uuid)
      WITH CHECK ("workspaceId" = nullif(current_setting('relance.workspace_id', true), '')::uuid)$p$, t);
  END LOOP;
END $$;
ALTER TABLE "Workspace" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Workspace" FORCE ROW LEVEL SECURITY;
CREATE POLICY "owner" ON "Workspace" TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "workspace" ON "Workspace" TO relance_app
  USING ("id" = nullif(current_setting('relance.workspace_id', true), '')::uuid)
  WITH CHECK ("id" = nullif(current_setting('relance.workspace_id', true), '')::uuid);

-- What the application may do ------------------------------------------------------------------------------------------------------------------

REVOKE ALL ON ALL TABLES IN SCHEMA public FROM relance_app;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO relance_app;
GRANT SELECT, INSERT, UPDATE ON "Workspace", "Team", "Member", "Session", "MemberInvitation", "ApiToken", "Contact", "Campaign", "Approach" TO relance_app;
GRANT SELECT, INSERT ON "Interaction", "InteractionBody", "InteractionVoid", "AuditEntry" TO relance_app;
GRANT SELECT, INSERT, UPDATE ("withdrawnAt") ON "Objection" TO relance_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "ContactAddress", "ContactAlias", "ContactJob", "Touch", "Todo", "ImportRun", "ImportRow", "ImportMapping" TO relance_app;
REVOKE ALL ON FUNCTION "search_contacts"(text, integer), "find_member_for_sign_in"(text), "find_api_token"(text), "find_member_invitation"(text), "list_workspaces"() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "fold_text"(text), "search_contacts"(text, integer), "find_member_for_sign_in"(text), "find_api_token"(text), "find_member_invitation"(text), "list_workspaces"() TO relance_app;
