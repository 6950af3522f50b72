-- Contacts: a CV is a link, views are kept by name, and two contacts who are one person are merged, and unmerged exactly.

ALTER TABLE "Contact"
  ADD COLUMN "cvUrl" TEXT,
  ADD COLUMN "openToWork" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "mergedIntoId" UUID,
  -- "élodie  JAOUËN-Le Gall" and "Elodie Jaouen le gall" are one name. Kept beside the row: under row-level security a folded name would use no index.
  ADD COLUMN "nameKey" TEXT NOT NULL GENERATED ALWAYS AS (btrim(regexp_replace("fold_text"("firstName" || ' ' || "lastName"), '[^[:alnum:]]+', ' ', 'g'))) STORED,
  ADD CONSTRAINT "Contact_cv_is_a_link" CHECK ("cvUrl" ~ '^https://[^\s]+$' AND length("cvUrl") <= 2000),
  ADD CONSTRAINT "Contact_merged_into_another" CHECK ("mergedIntoId" <> "id"),
  ADD CONSTRAINT "Contact_workspaceId_mergedIntoId_fkey" FOREIGN KEY ("workspaceId", "mergedIntoId")
    REFERENCES "Contact" ("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "Contact_nameKey" ON "Contact" ("workspaceId", "nameKey");

CREATE TABLE "SavedView" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "filters" JSONB NOT NULL,
    "isShared" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("workspaceId","id"),
    CONSTRAINT "SavedView_named" CHECK (btrim("name") <> '' AND length("name") <= 80)
);
CREATE UNIQUE INDEX "SavedView_workspaceId_memberId_name_key" ON "SavedView"("workspaceId", "memberId", "name");

CREATE TABLE "ContactMerge" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "keptId" UUID NOT NULL,
    "mergedId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "authorId" UUID,
    "moved" JSONB NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneById" UUID,

    CONSTRAINT "ContactMerge_pkey" PRIMARY KEY ("workspaceId","id")
);
CREATE INDEX "ContactMerge_workspaceId_keptId_at_idx" ON "ContactMerge"("workspaceId", "keptId", "at");
CREATE INDEX "ContactMerge_workspaceId_mergedId_idx" ON "ContactMerge"("workspaceId", "mergedId");

-- Two contacts who look alike and are not one person: they are not proposed again.
CREATE TABLE "ContactApart" (
    "workspaceId" UUID NOT NULL,
    "oneId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "authorId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ContactApart_pkey" PRIMARY KEY ("workspaceId","oneId","otherId"),
    CONSTRAINT "ContactApart_ordered" CHECK ("oneId" < "otherId")
);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['SavedView', 'ContactMerge', 'ContactApart'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY "owner" ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', t);
    EXECUTE format($p$CREATE POLICY "workspace" ON %I TO relance_app
      USING ("workspaceId" = nullif(current_setting('relance.workspace_id', true), '')::uuid)
      WITH CHECK ("workspaceId" = nullif(current_setting('relance.workspace_id', true), '')::uuid)$p$, t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON "SavedView" TO relance_app;
GRANT SELECT, INSERT, DELETE ON "ContactApart" TO relance_app;
-- Written by the two functions below alone.
GRANT SELECT ON "ContactMerge" TO relance_app;

-- Nothing is added to somebody who was merged away --------------------------------------------------------------------------------------------
-- A screen, an import or a colleague may be a moment late: the row would be lost from sight.

CREATE FUNCTION "refuse_merged_contact"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Contact" c WHERE c."workspaceId" = NEW."workspaceId" AND c."id" = NEW."contactId" AND c."mergedIntoId" IS NOT NULL) THEN
    RAISE EXCEPTION 'this contact was merged into another meanwhile' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Approach_not_of_merged" BEFORE INSERT ON "Approach" FOR EACH ROW EXECUTE FUNCTION "refuse_merged_contact"();
CREATE TRIGGER "Objection_not_of_merged" BEFORE INSERT ON "Objection" FOR EACH ROW EXECUTE FUNCTION "refuse_merged_contact"();
CREATE TRIGGER "ContactAddress_not_of_merged" BEFORE INSERT ON "ContactAddress" FOR EACH ROW EXECUTE FUNCTION "refuse_merged_contact"();
CREATE TRIGGER "ContactAlias_not_of_merged" BEFORE INSERT ON "ContactAlias" FOR EACH ROW EXECUTE FUNCTION "refuse_merged_contact"();
CREATE TRIGGER "ContactJob_not_of_merged" BEFORE INSERT ON "ContactJob" FOR EACH ROW EXECUTE FUNCTION "refuse_merged_contact"();

CREATE FUNCTION "refuse_interaction_of_another"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Approach" a WHERE a."workspaceId" = NEW."workspaceId" AND a."id" = NEW."approachId" AND a."contactId" = NEW."contactId") THEN
    RAISE EXCEPTION 'this approach is of another contact, or was joined to another meanwhile' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Interaction_of_its_contact" BEFORE INSERT ON "Interaction" FOR EACH ROW EXECUTE FUNCTION "refuse_interaction_of_another"();

-- History is only ever added to; only where it hangs may change, and only by the two functions below ------------------------------------------
-- They run as the owner of the tables and say so with a setting of the transaction. The application's role can set the setting, but is not the
-- owner, and has no UPDATE on the table to begin with; the owner typing an UPDATE changes no fact either.

CREATE OR REPLACE FUNCTION "refuse_to_edit_history"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('relance.merging', true) = 'on'
    AND current_user = (SELECT pg_get_userbyid(c.relowner) FROM pg_catalog.pg_class c WHERE c.oid = TG_RELID)
    AND to_jsonb(NEW) - 'approachId' - 'contactId' = to_jsonb(OLD) - 'approachId' - 'contactId'
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is only ever added to: void a row instead of editing it', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

-- What merging moves: every table that says whose a row is. Projections (Touch) are recomputed, search and merges have ways of their own.
CREATE FUNCTION "list_movable"(col text) RETURNS SETOF text LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT c.relname::text FROM pg_catalog.pg_class c
  JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attname = col AND NOT a.attisdropped
  JOIN pg_catalog.pg_attribute w ON w.attrelid = c.oid AND w.attname = 'workspaceId' AND NOT w.attisdropped
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname NOT IN ('ContactSearch', 'Touch')
  ORDER BY c.relname
$$;

-- Moves the rows of one table to another contact (and approach). A row that would stand twice (the same address on both) is put aside whole.
-- Answers what was done, as the undo wants it.
CREATE FUNCTION "move_rows"(here uuid, tab text, col text, from_id uuid, to_contact uuid, to_approach uuid) RETURNS jsonb
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  key text := (SELECT 'jsonb_build_object(' || string_agg(format('%L, r.%I', a.attname, a.attname), ', ') || ')'
    FROM pg_catalog.pg_index i JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
    WHERE i.indrelid = format('%I', tab)::regclass AND i.indisprimary);
  sets text := concat_ws(', ',
    (SELECT format('%I = $3', a.attname) FROM pg_catalog.pg_attribute a WHERE a.attrelid = format('%I', tab)::regclass AND a.attname = 'contactId'),
    CASE WHEN to_approach IS NOT NULL THEN '"approachId" = $4' END);
  keys jsonb := '[]';
  removed jsonb := '[]';
  one jsonb;
  r record;
BEGIN
  BEGIN
    EXECUTE format('WITH x AS (UPDATE %I r SET %s WHERE r."workspaceId" = $1 AND r.%I = $2 RETURNING %s AS k) SELECT coalesce(jsonb_agg(x.k), ''[]'') FROM x',
      tab, sets, col, key) INTO keys USING here, from_id, to_contact, to_approach;
  EXCEPTION WHEN unique_violation THEN
    keys := '[]';
    FOR r IN EXECUTE format('SELECT r.ctid AS place, to_jsonb(r) AS whole FROM %I r WHERE r."workspaceId" = $1 AND r.%I = $2', tab, col) USING here, from_id LOOP
      BEGIN
        EXECUTE format('UPDATE %I r SET %s WHERE r.ctid = $1 AND $2 IS NOT NULL RETURNING %s', tab, sets, key) INTO one USING r.place, from_id, to_contact, to_approach;
        keys := keys || jsonb_build_array(one);
      EXCEPTION WHEN unique_violation THEN
        EXECUTE format('DELETE FROM %I WHERE ctid = $1', tab) USING r.place;
        removed := removed || jsonb_build_array(r.whole);
      END;
    END LOOP;
  END;
  RETURN jsonb_build_object('table', tab, 'keys', keys, 'removed', removed);
END $$;

CREATE FUNCTION "put_back_rows"(tab text, rows jsonb) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  cols text := (SELECT string_agg(format('%I', a.attname), ', ') FROM pg_catalog.pg_attribute a
    WHERE a.attrelid = format('%I', tab)::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '');
BEGIN
  EXECUTE format('INSERT INTO %I (%s) SELECT %s FROM jsonb_populate_recordset(NULL::%I, $1) ON CONFLICT DO NOTHING', tab, cols, cols, tab) USING rows;
END $$;

-- Makes one person of two: `merged` keeps a row that points to `kept`, who receives history, addresses, former profiles, posts and objections.
-- Approaches of the same campaign become one. Projections must be decided again by the caller, in the same transaction.
CREATE FUNCTION "merge_contacts"(merge_id uuid, kept uuid, merged uuid, author uuid, merged_at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  here uuid := nullif(current_setting('relance.workspace_id', true), '')::uuid;
  k "Contact"; m "Contact"; l "Contact"; a "Approach"; b "Approach"; j "Approach";
  pair record; tab text; entry jsonb;
  entries jsonb := '[]'; approaches jsonb := '[]';
  bounced jsonb; alias text;
BEGIN
  PERFORM 1 FROM "Contact" WHERE "workspaceId" = here AND "id" IN (kept, merged) ORDER BY "id" FOR UPDATE;
  SELECT * INTO k FROM "Contact" WHERE "workspaceId" = here AND "id" = kept;
  SELECT * INTO m FROM "Contact" WHERE "workspaceId" = here AND "id" = merged;
  IF k."id" IS NULL OR m."id" IS NULL OR kept = merged OR num_nonnulls(k."mergedIntoId", m."mergedIntoId", k."erasedAt", m."erasedAt") > 0 THEN
    RAISE EXCEPTION 'these two contacts cannot be merged' USING ERRCODE = 'restrict_violation';
  END IF;
  PERFORM set_config('relance.merging', 'on', true);

  DELETE FROM "Touch" t USING "Approach" p
  WHERE p."workspaceId" = here AND p."contactId" IN (kept, merged) AND t."workspaceId" = here AND t."approachId" = p."id";

  -- An address that bounced for one bounced for both.
  WITH x AS (
    UPDATE "ContactAddress" e SET "bouncedAt" = o."bouncedAt" FROM "ContactAddress" o
    WHERE e."workspaceId" = here AND e."contactId" = kept AND o."workspaceId" = here AND o."contactId" = merged
      AND o."kind" = e."kind" AND o."value" = e."value" AND e."bouncedAt" IS NULL AND o."bouncedAt" IS NOT NULL
    RETURNING e."id")
  SELECT coalesce(jsonb_agg(x."id"), '[]') INTO bounced FROM x;

  FOR pair IN SELECT x."id" AS from_id, y."id" AS to_id FROM "Approach" x JOIN "Approach" y
      ON y."workspaceId" = here AND y."contactId" = kept AND y."campaignId" = x."campaignId"
    WHERE x."workspaceId" = here AND x."contactId" = merged ORDER BY x."id"
  LOOP
    SELECT * INTO a FROM "Approach" WHERE "workspaceId" = here AND "id" = pair.from_id;
    SELECT * INTO b FROM "Approach" WHERE "workspaceId" = here AND "id" = pair.to_id;
    FOR tab IN SELECT "list_movable"('approachId') LOOP
      entry := "move_rows"(here, tab, 'approachId', a."id", kept, b."id");
      entries := entries || jsonb_build_array(entry || jsonb_build_object('contactId', merged, 'approachId', a."id"));
    END LOOP;
    UPDATE "Approach" SET "starred" = a."starred" OR b."starred", "priority" = least(a."priority", b."priority"),
      "fitScore" = greatest(a."fitScore", b."fitScore"), "hook" = coalesce(b."hook", a."hook"), "createdAt" = least(a."createdAt", b."createdAt")
    WHERE "workspaceId" = here AND "id" = b."id" RETURNING * INTO j;
    approaches := approaches || jsonb_build_array(jsonb_build_object('removed', to_jsonb(a), 'before', to_jsonb(b), 'after', to_jsonb(j)));
    DELETE FROM "Approach" WHERE "workspaceId" = here AND "id" = a."id";
  END LOOP;

  FOR tab IN SELECT "list_movable"('contactId') LOOP
    entry := "move_rows"(here, tab, 'contactId', merged, kept, NULL);
    entries := entries || jsonb_build_array(entry || jsonb_build_object('contactId', merged, 'approachId', NULL));
  END LOOP;

  UPDATE "Contact" SET "mergedIntoId" = kept, "linkedinSlug" = NULL, "keepInTouch" = false WHERE "workspaceId" = here AND "id" = merged;
  DELETE FROM "ContactSearch" WHERE "workspaceId" = here AND "contactId" = merged;
  IF k."linkedinSlug" IS NOT NULL AND m."linkedinSlug" IS NOT NULL THEN
    INSERT INTO "ContactAlias" ("workspaceId", "linkedinSlug", "contactId", "createdAt")
    VALUES (here, m."linkedinSlug", kept, merged_at) ON CONFLICT DO NOTHING;
    IF FOUND THEN alias := m."linkedinSlug"; END IF;
  END IF;
  -- What the one who stays does not say of themselves, the other says.
  UPDATE "Contact" SET
    "title" = coalesce(k."title", m."title"),
    "titleCheckedAt" = CASE WHEN k."title" IS NULL THEN m."titleCheckedAt" WHEN k."title" = m."title" THEN greatest(k."titleCheckedAt", m."titleCheckedAt") ELSE k."titleCheckedAt" END,
    "company" = coalesce(k."company", m."company"), "location" = coalesce(k."location", m."location"),
    "timeZone" = coalesce(k."timeZone", m."timeZone"), "linkedinSlug" = coalesce(k."linkedinSlug", m."linkedinSlug"),
    "degree" = least(k."degree", m."degree"), "connectedOn" = least(k."connectedOn", m."connectedOn"),
    "openProfile" = k."openProfile" OR m."openProfile", "openToWork" = k."openToWork" OR m."openToWork",
    "seniority" = coalesce(k."seniority", m."seniority"), "cvUrl" = coalesce(k."cvUrl", m."cvUrl"),
    "skills" = k."skills" || ARRAY(SELECT s FROM unnest(m."skills") s WHERE s <> ALL (k."skills")),
    "inCommon" = k."inCommon" || ARRAY(SELECT s FROM unnest(m."inCommon") s WHERE s <> ALL (k."inCommon")),
    "notes" = CASE WHEN k."notes" = m."notes" THEN k."notes" ELSE nullif(concat_ws(E'\n\n', k."notes", m."notes"), '') END,
    "source" = coalesce(k."source", m."source"), "informedAt" = least(k."informedAt", m."informedAt"),
    "keepInTouch" = k."keepInTouch" OR m."keepInTouch", "rhythmDays" = coalesce(k."rhythmDays", m."rhythmDays")
  WHERE "workspaceId" = here AND "id" = kept RETURNING * INTO l;

  INSERT INTO "ContactMerge" ("workspaceId", "id", "keptId", "mergedId", "at", "authorId", "moved")
  VALUES (here, merge_id, kept, merged, merged_at, author, jsonb_build_object('entries', entries, 'approaches', approaches, 'bounced', bounced, 'alias', alias,
    'before', to_jsonb(k), 'after', to_jsonb(l), 'merged', to_jsonb(m)));
  PERFORM set_config('relance.merging', 'off', true);
END $$;

-- Gives back to each what was theirs. What was recorded since stays with the approach it was recorded in; a field corrected since stays corrected.
-- The latest merge into a person comes first: the caller asks.
CREATE FUNCTION "undo_contact_merge"(merge_id uuid, author uuid, undone_at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  here uuid := nullif(current_setting('relance.workspace_id', true), '')::uuid;
  w "ContactMerge"; k "Contact"; m "Contact"; back jsonb; one jsonb; tab text; j "Approach"; sets text; keys text; place integer;
BEGIN
  SELECT * INTO w FROM "ContactMerge" WHERE "workspaceId" = here AND "id" = merge_id;
  PERFORM 1 FROM "Contact" WHERE "workspaceId" = here AND "id" IN (w."keptId", w."mergedId") ORDER BY "id" FOR UPDATE;
  SELECT * INTO w FROM "ContactMerge" WHERE "workspaceId" = here AND "id" = merge_id FOR UPDATE;
  SELECT * INTO k FROM "Contact" WHERE "workspaceId" = here AND "id" = w."keptId";
  SELECT * INTO m FROM "Contact" WHERE "workspaceId" = here AND "id" = w."mergedId";
  IF w."id" IS NULL OR w."undoneAt" IS NOT NULL OR m."mergedIntoId" IS DISTINCT FROM k."id" OR num_nonnulls(k."mergedIntoId", k."erasedAt", m."erasedAt") > 0
    OR EXISTS (SELECT 1 FROM "ContactMerge" o WHERE o."workspaceId" = here AND o."keptId" = w."keptId" AND o."undoneAt" IS NULL AND (o."at", o."id") > (w."at", w."id"))
  THEN
    RAISE EXCEPTION 'this merge cannot be undone now' USING ERRCODE = 'restrict_violation';
  END IF;
  PERFORM set_config('relance.merging', 'on', true);

  DELETE FROM "Touch" t USING "Approach" p
  WHERE p."workspaceId" = here AND p."contactId" = k."id" AND t."workspaceId" = here AND t."approachId" = p."id";

  -- Who they are: a field that still says what the merge made of it says again what it said before.
  SELECT coalesce(jsonb_object_agg(f.key, w."moved" -> 'before' -> f.key), '{}') INTO back
  FROM jsonb_each(w."moved" -> 'after') f
  WHERE f.value IS DISTINCT FROM w."moved" -> 'before' -> f.key AND to_jsonb(k) -> f.key = f.value AND f.key NOT IN ('updatedAt', 'nameKey');
  k := jsonb_populate_record(k, back);
  UPDATE "Contact" SET "title" = k."title", "titleCheckedAt" = k."titleCheckedAt", "company" = k."company", "location" = k."location",
    "timeZone" = k."timeZone", "linkedinSlug" = k."linkedinSlug", "degree" = k."degree", "connectedOn" = k."connectedOn", "openProfile" = k."openProfile",
    "openToWork" = k."openToWork", "seniority" = k."seniority", "cvUrl" = k."cvUrl", "skills" = k."skills", "inCommon" = k."inCommon", "notes" = k."notes",
    "source" = k."source", "informedAt" = k."informedAt", "keepInTouch" = k."keepInTouch", "rhythmDays" = k."rhythmDays"
  WHERE "workspaceId" = here AND "id" = k."id";
  m := jsonb_populate_record(m, w."moved" -> 'merged');
  DELETE FROM "ContactAlias" WHERE "workspaceId" = here AND "contactId" = k."id" AND "linkedinSlug" = m."linkedinSlug";
  -- Naming them among the columns puts them back in the search.
  UPDATE "Contact" SET "mergedIntoId" = NULL, "linkedinSlug" = m."linkedinSlug", "keepInTouch" = m."keepInTouch", "lastName" = m."lastName"
  WHERE "workspaceId" = here AND "id" = m."id";
  UPDATE "ContactAddress" SET "bouncedAt" = NULL
  WHERE "workspaceId" = here AND "contactId" = k."id" AND "id" IN (SELECT b::uuid FROM jsonb_array_elements_text(w."moved" -> 'bounced') b);

  -- The approaches that had become one are two again.
  FOR one IN SELECT x FROM jsonb_array_elements(w."moved" -> 'approaches') x LOOP
    PERFORM "put_back_rows"('Approach', jsonb_build_array(one -> 'removed'));
    SELECT * INTO j FROM "Approach" WHERE "workspaceId" = here AND "id" = (one -> 'before' ->> 'id')::uuid;
    SELECT coalesce(jsonb_object_agg(f.key, one -> 'before' -> f.key), '{}') INTO back FROM jsonb_each(one -> 'after') f
    WHERE f.key IN ('starred', 'priority', 'fitScore', 'hook', 'createdAt') AND to_jsonb(j) -> f.key = f.value;
    j := jsonb_populate_record(j, back);
    UPDATE "Approach" SET "starred" = j."starred", "priority" = j."priority", "fitScore" = j."fitScore", "hook" = j."hook", "createdAt" = j."createdAt"
    WHERE "workspaceId" = here AND "id" = j."id";
  END LOOP;

  FOR place IN REVERSE jsonb_array_length(w."moved" -> 'entries') - 1 .. 0 LOOP
    one := w."moved" -> 'entries' -> place;
    tab := one ->> 'table';
    sets := concat_ws(', ',
      (SELECT '"contactId" = $2' FROM pg_catalog.pg_attribute a WHERE a.attrelid = format('%I', tab)::regclass AND a.attname = 'contactId'),
      CASE WHEN one ->> 'approachId' IS NOT NULL THEN '"approachId" = $3' END);
    keys := (SELECT string_agg(format('r.%I = x.%I', a.attname, a.attname), ' AND ')
      FROM pg_catalog.pg_index i JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
      WHERE i.indrelid = format('%I', tab)::regclass AND i.indisprimary);
    EXECUTE format('UPDATE %I r SET %s FROM jsonb_populate_recordset(NULL::%I, $1) x WHERE %s AND $2 IS NOT NULL AND $4 = r."workspaceId"', tab, sets, tab, keys)
      USING one -> 'keys', (one ->> 'contactId')::uuid, (one ->> 'approachId')::uuid, here;
    IF jsonb_array_length(one -> 'removed') > 0 THEN PERFORM "put_back_rows"(tab, one -> 'removed'); END IF;
  END LOOP;

  -- What was recorded since in an approach that goes back goes with it.
  FOR tab IN SELECT t FROM "list_movable"('approachId') t JOIN "list_movable"('contactId') c ON c = t LOOP
    EXECUTE format('UPDATE %I r SET "contactId" = $2 FROM "Approach" p WHERE p."workspaceId" = $1 AND p."contactId" = $2
      AND r."workspaceId" = $1 AND r."approachId" = p."id" AND r."contactId" = $3', tab) USING here, m."id", k."id";
  END LOOP;

  UPDATE "ContactMerge" SET "undoneAt" = undone_at, "undoneById" = author WHERE "workspaceId" = here AND "id" = merge_id;
  PERFORM set_config('relance.merging', 'off', true);
END $$;

REVOKE ALL ON FUNCTION "list_movable"(text), "move_rows"(uuid, text, text, uuid, uuid, uuid), "put_back_rows"(text, jsonb),
  "merge_contacts"(uuid, uuid, uuid, uuid, timestamptz), "undo_contact_merge"(uuid, uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "merge_contacts"(uuid, uuid, uuid, uuid, timestamptz), "undo_contact_merge"(uuid, uuid, timestamptz) TO relance_app;
