-- An import adds rows by the hundred: what was looked at row by row, a function call each, is looked at once per statement.

CREATE FUNCTION "index_contacts_for_search"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO "ContactSearch" ("workspaceId", "contactId", "folded")
  SELECT a."workspaceId", a."id",
    "fold_text"(concat_ws(' ', a."firstName", a."lastName", a."firstName", a."company", a."title", a."location", a."notes"))
  FROM added a;
  RETURN NULL;
END $$;
DROP TRIGGER "Contact_search_on_insert" ON "Contact";
CREATE TRIGGER "Contact_search_on_insert" AFTER INSERT ON "Contact" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION "index_contacts_for_search"();

-- Nothing is added to somebody who was merged away. Looked at after the rows are in, when their foreign keys have waited for a merge under way.
CREATE FUNCTION "refuse_merged_contacts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM added a JOIN "Contact" c ON c."workspaceId" = a."workspaceId" AND c."id" = a."contactId" WHERE c."mergedIntoId" IS NOT NULL)
  THEN
    RAISE EXCEPTION 'this contact was merged into another meanwhile' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['Approach', 'Objection', 'ContactAddress', 'ContactAlias', 'ContactJob'] LOOP
    EXECUTE format('DROP TRIGGER %I ON %I', t || '_not_of_merged', t);
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION "refuse_merged_contacts"()', t || '_not_of_merged', t);
  END LOOP;
END $$;
DROP FUNCTION "refuse_merged_contact"();

CREATE OR REPLACE FUNCTION "refuse_interaction_of_another"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM added i LEFT JOIN "Approach" a
      ON a."workspaceId" = i."workspaceId" AND a."id" = i."approachId" AND a."contactId" = i."contactId"
    WHERE a."id" IS NULL)
  THEN
    RAISE EXCEPTION 'this approach is of another contact, or was joined to another meanwhile' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER "Interaction_of_its_contact" ON "Interaction";
CREATE TRIGGER "Interaction_of_its_contact" AFTER INSERT ON "Interaction" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_interaction_of_another"();
