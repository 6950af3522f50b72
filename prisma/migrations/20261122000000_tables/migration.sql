-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Campaign" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'ROLE',
    "company" TEXT,
    "confidentialReason" TEXT,
    "state" TEXT NOT NULL DEFAULT 'OPEN',
    "policy" JSONB,
    "idealProfile" JSONB NOT NULL DEFAULT '{}',
    "weights" JSONB NOT NULL DEFAULT '{}',
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Campaign_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Approach" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "contactId" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "starred" BOOLEAN NOT NULL DEFAULT false,
    "priority" INTEGER NOT NULL DEFAULT 2,
    "fitScore" INTEGER NOT NULL DEFAULT 0,
    "hook" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "stage" TEXT NOT NULL DEFAULT 'SOURCED',
    "decision" TEXT NOT NULL DEFAULT 'wait',
    "decisionCode" TEXT NOT NULL DEFAULT 'NOT_CONTACTED_YET',
    "waitUntil" TIMESTAMPTZ(3),
    "changesAt" TIMESTAMPTZ(3),
    "lastTouchAt" TIMESTAMPTZ(3),
    "lastSignAt" TIMESTAMPTZ(3),
    "relancesDone" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Approach_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Interaction" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "approachId" UUID NOT NULL,
    "contactId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "channel" TEXT,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "authorId" UUID,
    "sentiment" TEXT,
    "outcome" TEXT,
    "by" TEXT,
    "until" TIMESTAMPTZ(3),
    "what" TEXT,
    "about" TEXT,
    "hard" BOOLEAN,
    "reason" TEXT,
    "event" TEXT,
    "externalId" TEXT,
    "source" TEXT NOT NULL DEFAULT 'HAND',

    CONSTRAINT "Interaction_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "InteractionBody" (
    "workspaceId" UUID NOT NULL,
    "interactionId" UUID NOT NULL,
    "subject" TEXT,
    "body" TEXT NOT NULL,

    CONSTRAINT "InteractionBody_pkey" PRIMARY KEY ("workspaceId","interactionId")
);

-- CreateTable
CREATE TABLE "InteractionVoid" (
    "workspaceId" UUID NOT NULL,
    "interactionId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "authorId" UUID,
    "why" TEXT NOT NULL,

    CONSTRAINT "InteractionVoid_pkey" PRIMARY KEY ("workspaceId","interactionId")
);

-- CreateTable
CREATE TABLE "Touch" (
    "workspaceId" UUID NOT NULL,
    "approachId" UUID NOT NULL,
    "episode" INTEGER NOT NULL,
    "rank" INTEGER NOT NULL,
    "contactId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "channel" TEXT,
    "beyondCap" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Touch_pkey" PRIMARY KEY ("workspaceId","approachId","episode","rank")
);

-- CreateTable
CREATE TABLE "Todo" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "approachId" UUID NOT NULL,
    "contactId" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "category" TEXT,
    "courtesy" TEXT,
    "episode" INTEGER NOT NULL,
    "step" INTEGER,
    "lastChance" BOOLEAN NOT NULL DEFAULT false,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "changesAt" TIMESTAMPTZ(3),
    "rank" INTEGER NOT NULL,
    "channel" TEXT,
    "slot" TEXT,
    "reasons" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),
    "closedAs" TEXT,

    CONSTRAINT "Todo_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Contact" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "firstName" TEXT NOT NULL,
    "lastName" TEXT NOT NULL,
    "title" TEXT,
    "titleCheckedAt" TIMESTAMPTZ(3),
    "company" TEXT,
    "location" TEXT,
    "timeZone" TEXT,
    "linkedinSlug" TEXT,
    "degree" INTEGER,
    "connectedOn" DATE,
    "openProfile" BOOLEAN NOT NULL DEFAULT false,
    "seniority" TEXT,
    "skills" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "inCommon" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "notes" TEXT,
    "source" TEXT,
    "informedAt" TIMESTAMPTZ(3),
    "keepInTouch" BOOLEAN NOT NULL DEFAULT false,
    "rhythmDays" INTEGER,
    "erasedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "ContactAddress" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "contactId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "bouncedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ContactAddress_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "ContactAlias" (
    "workspaceId" UUID NOT NULL,
    "linkedinSlug" TEXT NOT NULL,
    "contactId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ContactAlias_pkey" PRIMARY KEY ("workspaceId","linkedinSlug")
);

-- CreateTable
CREATE TABLE "ContactJob" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "contactId" UUID NOT NULL,
    "title" TEXT,
    "company" TEXT,
    "startedOn" DATE,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ContactJob_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Objection" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "contactId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "authorId" UUID,
    "note" TEXT,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Objection_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "ImportRun" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "campaignId" UUID,
    "campaignName" TEXT,
    "state" TEXT NOT NULL,
    "found" JSONB NOT NULL DEFAULT '{}',
    "planned" JSONB NOT NULL DEFAULT '{}',
    "applied" JSONB NOT NULL DEFAULT '{}',
    "mapping" JSONB,
    "content" BYTEA,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ImportRun_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "workspaceId" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "file" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "reasons" JSONB NOT NULL DEFAULT '[]',
    "fact" JSONB,
    "raw" TEXT,
    "contactId" UUID,
    "state" TEXT NOT NULL DEFAULT 'WAITING',

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("workspaceId","runId","position")
);

-- CreateTable
CREATE TABLE "ImportMapping" (
    "workspaceId" UUID NOT NULL,
    "headersHash" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ImportMapping_pkey" PRIMARY KEY ("workspaceId","headersHash")
);

-- CreateTable
CREATE TABLE "Workspace" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'LIVE',
    "locale" TEXT NOT NULL DEFAULT 'fr',
    "timeZone" TEXT NOT NULL DEFAULT 'Europe/Paris',
    "country" TEXT NOT NULL DEFAULT 'FR',
    "region" TEXT,
    "policy" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Team" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Team_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Member" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "teamId" UUID,
    "email" TEXT NOT NULL,
    "firstName" TEXT NOT NULL,
    "lastName" TEXT NOT NULL,
    "passwordHash" TEXT,
    "role" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'fr',
    "weeklyCapacity" INTEGER NOT NULL DEFAULT 40,
    "sessionVersion" INTEGER NOT NULL DEFAULT 1,
    "deactivatedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Session" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "MemberInvitation" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MemberInvitation_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "memberId" UUID,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT,
    "subjectId" TEXT,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE INDEX "Campaign_workspaceId_state_name_idx" ON "Campaign"("workspaceId", "state", "name");

-- CreateIndex
CREATE INDEX "Approach_workspaceId_campaignId_stage_idx" ON "Approach"("workspaceId", "campaignId", "stage");

-- CreateIndex
CREATE INDEX "Approach_workspaceId_ownerId_idx" ON "Approach"("workspaceId", "ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "Approach_workspaceId_contactId_campaignId_key" ON "Approach"("workspaceId", "contactId", "campaignId");

-- CreateIndex
CREATE INDEX "Interaction_workspaceId_contactId_occurredAt_idx" ON "Interaction"("workspaceId", "contactId", "occurredAt");

-- CreateIndex
CREATE INDEX "Interaction_workspaceId_approachId_occurredAt_idx" ON "Interaction"("workspaceId", "approachId", "occurredAt");

-- CreateIndex
CREATE UNIQUE INDEX "Interaction_workspaceId_externalId_key" ON "Interaction"("workspaceId", "externalId");

-- CreateIndex
CREATE INDEX "Touch_workspaceId_memberId_at_idx" ON "Touch"("workspaceId", "memberId", "at");

-- CreateIndex
CREATE INDEX "Touch_workspaceId_contactId_at_idx" ON "Touch"("workspaceId", "contactId", "at");

-- CreateIndex
CREATE INDEX "Todo_workspaceId_approachId_idx" ON "Todo"("workspaceId", "approachId");

-- CreateIndex
CREATE INDEX "Contact_workspaceId_lastName_firstName_id_idx" ON "Contact"("workspaceId", "lastName", "firstName", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Contact_workspaceId_linkedinSlug_key" ON "Contact"("workspaceId", "linkedinSlug");

-- CreateIndex
CREATE INDEX "ContactAddress_workspaceId_kind_value_idx" ON "ContactAddress"("workspaceId", "kind", "value");

-- CreateIndex
CREATE UNIQUE INDEX "ContactAddress_workspaceId_contactId_kind_value_key" ON "ContactAddress"("workspaceId", "contactId", "kind", "value");

-- CreateIndex
CREATE INDEX "ContactJob_workspaceId_contactId_seenAt_idx" ON "ContactJob"("workspaceId", "contactId", "seenAt");

-- CreateIndex
CREATE INDEX "Objection_workspaceId_contactId_idx" ON "Objection"("workspaceId", "contactId");

-- CreateIndex
CREATE INDEX "ImportRun_workspaceId_createdAt_idx" ON "ImportRun"("workspaceId", "createdAt");

-- CreateIndex
CREATE INDEX "ImportRow_workspaceId_runId_action_idx" ON "ImportRow"("workspaceId", "runId", "action");

-- CreateIndex
CREATE UNIQUE INDEX "Member_email_key" ON "Member"("email");

-- CreateIndex
CREATE INDEX "Session_workspaceId_memberId_idx" ON "Session"("workspaceId", "memberId");

-- CreateIndex
CREATE UNIQUE INDEX "MemberInvitation_tokenHash_key" ON "MemberInvitation"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_hash_key" ON "ApiToken"("hash");

-- CreateIndex
CREATE INDEX "AuditEntry_workspaceId_at_idx" ON "AuditEntry"("workspaceId", "at");

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Approach" ADD CONSTRAINT "Approach_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Approach" ADD CONSTRAINT "Approach_workspaceId_campaignId_fkey" FOREIGN KEY ("workspaceId", "campaignId") REFERENCES "Campaign"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Approach" ADD CONSTRAINT "Approach_workspaceId_ownerId_fkey" FOREIGN KEY ("workspaceId", "ownerId") REFERENCES "Member"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interaction" ADD CONSTRAINT "Interaction_workspaceId_approachId_fkey" FOREIGN KEY ("workspaceId", "approachId") REFERENCES "Approach"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interaction" ADD CONSTRAINT "Interaction_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InteractionBody" ADD CONSTRAINT "InteractionBody_workspaceId_interactionId_fkey" FOREIGN KEY ("workspaceId", "interactionId") REFERENCES "Interaction"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InteractionVoid" ADD CONSTRAINT "InteractionVoid_workspaceId_interactionId_fkey" FOREIGN KEY ("workspaceId", "interactionId") REFERENCES "Interaction"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Touch" ADD CONSTRAINT "Touch_workspaceId_approachId_fkey" FOREIGN KEY ("workspaceId", "approachId") REFERENCES "Approach"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Todo" ADD CONSTRAINT "Todo_workspaceId_approachId_fkey" FOREIGN KEY ("workspaceId", "approachId") REFERENCES "Approach"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactAddress" ADD CONSTRAINT "ContactAddress_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactAlias" ADD CONSTRAINT "ContactAlias_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactJob" ADD CONSTRAINT "ContactJob_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objection" ADD CONSTRAINT "Objection_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_workspaceId_runId_fkey" FOREIGN KEY ("workspaceId", "runId") REFERENCES "ImportRun"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Team" ADD CONSTRAINT "Team_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_workspaceId_teamId_fkey" FOREIGN KEY ("workspaceId", "teamId") REFERENCES "Team"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_workspaceId_memberId_fkey" FOREIGN KEY ("workspaceId", "memberId") REFERENCES "Member"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberInvitation" ADD CONSTRAINT "MemberInvitation_workspaceId_memberId_fkey" FOREIGN KEY ("workspaceId", "memberId") REFERENCES "Member"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_workspaceId_memberId_fkey" FOREIGN KEY ("workspaceId", "memberId") REFERENCES "Member"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

