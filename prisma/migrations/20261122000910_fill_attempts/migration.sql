-- Histories recorded before attempts were kept have none: whoever has a history is marked as outdated, so that the clock decides them again,
-- attempts included, within the minutes after the start. Lists show what stood meanwhile.

UPDATE "Approach" a SET "changesAt" = now()
WHERE (a."changesAt" IS NULL OR a."changesAt" > now())
  AND EXISTS (SELECT 1 FROM "Interaction" i WHERE i."workspaceId" = a."workspaceId" AND i."approachId" = a."id")
  AND NOT EXISTS (SELECT 1 FROM "Attempt" t WHERE t."workspaceId" = a."workspaceId" AND t."approachId" = a."id");
