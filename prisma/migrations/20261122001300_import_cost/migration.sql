-- What an import pays for every person it makes, without changing what any of it answers.

-- Folding a text set the search path and put it back around each call, twice for every contact. Bound to its dictionary when it is made, the function
-- needs no search path.
CREATE OR REPLACE FUNCTION "fold_text"(input text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN lower(unaccent('unaccent'::regdictionary, coalesce(input, '')));

-- An approach without a hook has no key to work out: NULL gave NULL the long way.
ALTER FUNCTION "fold_hook"(text) STRICT;

-- « Nothing is added to somebody who was merged away » is asked of every row added: of the few that were, rather than of everybody.
CREATE INDEX "Contact_merged" ON "Contact" ("workspaceId", "id") WHERE "mergedIntoId" IS NOT NULL;

-- A row of a plan is written whole and loses its fact once applied: the short one finds room on the page of the long one, and no index learns of it.
ALTER TABLE "ImportRow" SET (fillfactor = 70);
