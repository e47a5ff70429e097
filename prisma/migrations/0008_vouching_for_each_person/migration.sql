-- DropIndex
DROP INDEX "NameDismissal_withdrawalId_passage_key";

-- DropIndex
DROP INDEX "NameVouching_exchangeId_institutionId_key";

-- AlterTable
ALTER TABLE "NameDismissal" ADD COLUMN     "place" TEXT;

-- AlterTable
ALTER TABLE "NameVouching" ADD COLUMN     "memberIds" UUID[];

-- CreateIndex
CREATE UNIQUE INDEX "NameDismissal_withdrawalId_passage_place_key" ON "NameDismissal"("withdrawalId", "passage", "place");

-- CreateIndex
CREATE INDEX "NameVouching_exchangeId_institutionId_idx" ON "NameVouching"("exchangeId", "institutionId");

-- Written by hand: what the schema language cannot express. Each guard has a name and a test that sees it refuse.
-- A new table needs its grants to nanbei_app.

-- A vouching covers those whom it was made for. What is public stays so: a vouching of before covers everybody whom a
-- revision or the record named.
UPDATE "NameVouching" vouching SET "memberIds" = ARRAY(
  SELECT (member ->> 'id')::uuid
  FROM "Revision" revision,
    jsonb_array_elements(revision."snapshot" -> 'parties') party,
    jsonb_array_elements(coalesce(nullif(party -> 'delegation', 'null'::jsonb) -> 'members', '[]'::jsonb)) member
  WHERE revision."exchangeId" = vouching."exchangeId"
    AND party -> 'institution' ->> 'id' = vouching."institutionId"::text
    AND (member ->> 'namedInPublic')::boolean
  UNION
  SELECT member."id"
  FROM "DelegationMember" member
  JOIN "Delegation" delegation ON delegation."id" = member."delegationId"
  JOIN "ExchangeParty" party ON party."id" = delegation."partyId"
  WHERE party."exchangeId" = vouching."exchangeId" AND party."institutionId" = vouching."institutionId"
    AND member."namedInPublic"
);

-- A name can be withdrawn before there is a revision: it may stand in the report all the same.
ALTER TABLE "NameWithdrawal"
  DROP CONSTRAINT "NameWithdrawal_up_to_a_revision",
  ADD CONSTRAINT "NameWithdrawal_up_to_a_revision" CHECK ("upToRevision" >= 0);
ALTER TABLE "NameDismissal" ADD CONSTRAINT "NameDismissal_place_not_blank" CHECK (app.is_text("place"));

-- Whoever takes a removal back gets the row as it was, but not a name that was withdrawn meanwhile.
CREATE FUNCTION app.withdrawn_name_stays_away() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF EXISTS (SELECT FROM public."NameWithdrawal" WHERE "memberId" = NEW."id") THEN
    NEW."namedInPublic" := false;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "DelegationMember_withdrawn_name" BEFORE INSERT ON "DelegationMember"
  FOR EACH ROW WHEN (NEW."namedInPublic") EXECUTE FUNCTION app.withdrawn_name_stays_away();

-- Readers see these columns as well: a text that changes its language or its report, and the ids that join them.
DROP TRIGGER "Report_tells_readers" ON "Report";
CREATE TRIGGER "Report_tells_readers"
  AFTER INSERT OR UPDATE OF "id", "slug", "kind", "exchangeId" OR DELETE OR TRUNCATE ON "Report"
  FOR EACH STATEMENT EXECUTE FUNCTION app.tell_readers();
DROP TRIGGER "ReportTranslation_tells_readers" ON "ReportTranslation";
CREATE TRIGGER "ReportTranslation_tells_readers"
  AFTER INSERT OR UPDATE OF "id", "reportId", "locale", "status", "liveVersionId", "isSource", "publishedAt" OR DELETE OR TRUNCATE
  ON "ReportTranslation" FOR EACH STATEMENT EXECUTE FUNCTION app.tell_readers();
