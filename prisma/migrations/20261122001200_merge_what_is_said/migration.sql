-- Merging two contacts says of the one who stays all that the other said: what they look for, whom we share, and whether a job fits them.
-- The two functions of the migration of contacts, with these fields among those they fill where nothing was said, and give back.

-- Makes one person of two: `merged` keeps a row that points to `kept`, who receives history, addresses, former profiles, posts and objections.
-- Approaches of the same campaign become one. Projections must be decided again by the caller, in the same transaction.
CREATE OR REPLACE FUNCTION "merge_contacts"(merge_id uuid, kept uuid, merged uuid, author uuid, merged_at timestamptz) RETURNS void
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
      "fitScore" = greatest(a."fitScore", b."fitScore"), "hook" = coalesce(b."hook", a."hook"), "createdAt" = least(a."createdAt", b."createdAt"),
      -- A reason explains the answer it was given with, and goes with no other.
      "fit" = coalesce(b."fit", a."fit"),
      "fitReason" = CASE WHEN b."fit" IS NULL OR b."fit" = a."fit" THEN coalesce(b."fitReason", a."fitReason") ELSE b."fitReason" END
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
    "keepInTouch" = k."keepInTouch" OR m."keepInTouch", "rhythmDays" = coalesce(k."rhythmDays", m."rhythmDays"),
    "lookingFor" = coalesce(k."lookingFor", m."lookingFor"), "mutualContact" = coalesce(k."mutualContact", m."mutualContact")
  WHERE "workspaceId" = here AND "id" = kept RETURNING * INTO l;

  INSERT INTO "ContactMerge" ("workspaceId", "id", "keptId", "mergedId", "at", "authorId", "moved")
  VALUES (here, merge_id, kept, merged, merged_at, author, jsonb_build_object('entries', entries, 'approaches', approaches, 'bounced', bounced, 'alias', alias,
    'before', to_jsonb(k), 'after', to_jsonb(l), 'merged', to_jsonb(m)));
  PERFORM set_config('relance.merging', 'off', true);
END $$;

-- Gives back to each what was theirs. What was recorded since stays with the approach it was recorded in; a field corrected since stays corrected.
-- The latest merge into a person comes first: the caller asks.
CREATE OR REPLACE FUNCTION "undo_contact_merge"(merge_id uuid, author uuid, undone_at timestamptz) RETURNS void
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
    "source" = k."source", "informedAt" = k."informedAt", "keepInTouch" = k."keepInTouch", "rhythmDays" = k."rhythmDays",
    "lookingFor" = k."lookingFor", "mutualContact" = k."mutualContact"
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
    -- The fit and its reason are one answer: corrected since, in either, it stays corrected in both.
    IF to_jsonb(j) -> 'fit' = one -> 'after' -> 'fit' AND to_jsonb(j) -> 'fitReason' = one -> 'after' -> 'fitReason' THEN
      back := back || jsonb_build_object('fit', one -> 'before' -> 'fit', 'fitReason', one -> 'before' -> 'fitReason');
    END IF;
    j := jsonb_populate_record(j, back);
    UPDATE "Approach" SET "starred" = j."starred", "priority" = j."priority", "fitScore" = j."fitScore", "hook" = j."hook", "createdAt" = j."createdAt",
      "fit" = j."fit", "fitReason" = j."fitReason"
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
