-- AlterTable
ALTER TABLE "DelegationMember" ADD COLUMN     "onBehalfOfId" UUID,
ADD COLUMN     "sentGreetings" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "ItineraryItem" ADD COLUMN     "audienceCount" INTEGER,
ADD COLUMN     "audienceEn" TEXT,
ADD COLUMN     "audienceIsApproximate" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "audienceZh" TEXT;

-- CreateTable
CREATE TABLE "DelegationOthers" (
    "id" UUID NOT NULL,
    "delegationId" UUID NOT NULL,
    "exchangeId" UUID NOT NULL,
    "labelZh" TEXT,
    "labelEn" TEXT,
    "count" INTEGER,
    "isPublic" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "DelegationOthers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ItemChair" (
    "itemId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "exchangeId" UUID NOT NULL,

    CONSTRAINT "ItemChair_pkey" PRIMARY KEY ("itemId","memberId")
);

-- CreateIndex
CREATE INDEX "DelegationOthers_delegationId_position_idx" ON "DelegationOthers"("delegationId", "position");

-- CreateIndex
CREATE INDEX "ItemChair_memberId_idx" ON "ItemChair"("memberId");

-- CreateIndex
CREATE INDEX "DelegationMember_onBehalfOfId_idx" ON "DelegationMember"("onBehalfOfId");

-- CreateIndex
CREATE UNIQUE INDEX "DelegationMember_id_delegationId_key" ON "DelegationMember"("id", "delegationId");

-- AddForeignKey
ALTER TABLE "DelegationMember" ADD CONSTRAINT "DelegationMember_onBehalfOfId_delegationId_fkey" FOREIGN KEY ("onBehalfOfId", "delegationId") REFERENCES "DelegationMember"("id", "delegationId") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "DelegationOthers" ADD CONSTRAINT "DelegationOthers_delegationId_exchangeId_fkey" FOREIGN KEY ("delegationId", "exchangeId") REFERENCES "Delegation"("id", "exchangeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemChair" ADD CONSTRAINT "ItemChair_itemId_exchangeId_fkey" FOREIGN KEY ("itemId", "exchangeId") REFERENCES "ItineraryItem"("id", "exchangeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemChair" ADD CONSTRAINT "ItemChair_memberId_exchangeId_fkey" FOREIGN KEY ("memberId", "exchangeId") REFERENCES "DelegationMember"("id", "exchangeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: what the schema language cannot express. Each guard has a name and a test that sees it refuse.
-- A new table needs its grants to nanbei_app.

GRANT SELECT, INSERT, UPDATE, DELETE ON "DelegationOthers", "ItemChair" TO nanbei_app;

-- Who was not there neither stands for somebody nor counts; only who was not there sends greetings.
ALTER TABLE "DelegationMember"
  ADD CONSTRAINT "DelegationMember_greetings_of_absent" CHECK (NOT "sentGreetings" OR "status" = 'ABSENT'),
  ADD CONSTRAINT "DelegationMember_absent_stands_for_nobody" CHECK ("onBehalfOfId" IS NULL OR "status" <> 'ABSENT');

ALTER TABLE "DelegationOthers"
  ADD CONSTRAINT "DelegationOthers_is_labelled" CHECK (app.is_label("labelZh", "labelEn")),
  ADD CONSTRAINT "DelegationOthers_count_from_one" CHECK ("count" >= 1),
  ADD CONSTRAINT "DelegationOthers_position_from_one" CHECK ("position" >= 1);

ALTER TABLE "ItineraryItem"
  ADD CONSTRAINT "ItineraryItem_audience_not_blank" CHECK (app.is_text("audienceZh") AND app.is_text("audienceEn")),
  ADD CONSTRAINT "ItineraryItem_audience_from_one" CHECK ("audienceCount" >= 1),
  ADD CONSTRAINT "ItineraryItem_about_how_many" CHECK (NOT "audienceIsApproximate" OR "audienceCount" IS NOT NULL);

-- A member stands for somebody who was absent, and who stays so while somebody stands for them.
CREATE FUNCTION app.member_stands_for_absent() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  now_row public."DelegationMember";
  is_wrong boolean := false;
BEGIN
  -- At commit, what the transaction left of the row counts.
  SELECT * INTO now_row FROM public."DelegationMember" WHERE id = NEW.id;
  IF now_row."onBehalfOfId" IS NOT NULL THEN
    -- The lock keeps the other one absent until this reference can be seen.
    SELECT status <> 'ABSENT' INTO is_wrong FROM public."DelegationMember" WHERE id = now_row."onBehalfOfId" FOR SHARE;
  END IF;
  IF is_wrong OR (now_row.status <> 'ABSENT' AND EXISTS (
    SELECT FROM public."DelegationMember" WHERE "onBehalfOfId" = NEW.id
  )) THEN
    RAISE EXCEPTION 'a member stands for one who was absent'
      USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "DelegationMember_stands_for_absent" AFTER INSERT OR UPDATE OF "onBehalfOfId", "status"
  ON "DelegationMember" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.member_stands_for_absent();

-- The headcount covers the members who came, or may yet come, and those who are counted without a name.
CREATE OR REPLACE FUNCTION app.delegation_counts_its_members() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  subject uuid;
  stated integer;
BEGIN
  IF TG_TABLE_NAME = 'Delegation' THEN subject := NEW.id; ELSE subject := NEW."delegationId"; END IF;
  -- Two transactions that each add one member queue here.
  SELECT headcount INTO stated FROM public."Delegation" WHERE id = subject FOR NO KEY UPDATE;
  IF stated < (
    SELECT count(*) FROM public."DelegationMember"
    WHERE "delegationId" = subject AND status NOT IN ('ABSENT', 'EXCUSED', 'REPLACED')
  ) + (
    SELECT coalesce(sum("count"), 0) FROM public."DelegationOthers" WHERE "delegationId" = subject
  ) THEN
    RAISE EXCEPTION 'a delegation cannot have more members than its headcount'
      USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "DelegationOthers_within_headcount" AFTER INSERT OR UPDATE OF "delegationId", "count"
  ON "DelegationOthers" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.delegation_counts_its_members();
