-- CreateEnum
CREATE TYPE "RevisionReason" AS ENUM ('PUBLISHED', 'SHOWN', 'MIGRATED');

-- AlterTable
ALTER TABLE "PracticeBase" ADD COLUMN     "isListed" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Institution" ADD COLUMN     "isListed" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Unit" ADD COLUMN     "isListed" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Revision" (
    "id" UUID NOT NULL,
    "exchangeId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "snapshot" JSONB NOT NULL,
    "schemaVersion" SMALLINT NOT NULL,
    "reason" "RevisionReason" NOT NULL,
    "byId" UUID,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Publication" (
    "id" UUID NOT NULL,
    "exchangeId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "view" JSONB NOT NULL,
    "mention" JSONB NOT NULL,
    "viewVersion" SMALLINT NOT NULL,
    "firstDay" DATE NOT NULL,
    "year" SMALLINT NOT NULL,
    "seriesId" UUID,
    "isSample" BOOLEAN NOT NULL,
    "shownAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PublicationParty" (
    "publicationId" UUID NOT NULL,
    "institutionId" UUID NOT NULL,
    "role" "PartyRole" NOT NULL,

    CONSTRAINT "PublicationParty_pkey" PRIMARY KEY ("publicationId","institutionId")
);

-- CreateTable
CREATE TABLE "PublicationUnit" (
    "publicationId" UUID NOT NULL,
    "unitId" UUID NOT NULL,

    CONSTRAINT "PublicationUnit_pkey" PRIMARY KEY ("publicationId","unitId")
);

-- CreateTable
CREATE TABLE "PublicationBase" (
    "publicationId" UUID NOT NULL,
    "baseId" UUID NOT NULL,

    CONSTRAINT "PublicationBase_pkey" PRIMARY KEY ("publicationId","baseId")
);

-- CreateTable
CREATE TABLE "NameWithdrawal" (
    "id" UUID NOT NULL,
    "exchangeId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "upToRevision" INTEGER NOT NULL,
    "byId" UUID,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "NameWithdrawal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NameDismissal" (
    "id" UUID NOT NULL,
    "withdrawalId" UUID NOT NULL,
    "passage" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" UUID,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "NameDismissal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NameVouching" (
    "id" UUID NOT NULL,
    "exchangeId" UUID NOT NULL,
    "institutionId" UUID NOT NULL,
    "reason" TEXT,
    "byId" UUID,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "seenAt" TIMESTAMPTZ(6),
    "seenById" UUID,

    CONSTRAINT "NameVouching_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Revision_exchangeId_number_key" ON "Revision"("exchangeId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_id_exchangeId_key" ON "Revision"("id", "exchangeId");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_exchangeId_key" ON "Publication"("exchangeId");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_code_key" ON "Publication"("code");

-- CreateIndex
CREATE INDEX "Publication_firstDay_code_idx" ON "Publication"("firstDay" DESC, "code" DESC);

-- CreateIndex
CREATE INDEX "Publication_year_idx" ON "Publication"("year");

-- CreateIndex
CREATE INDEX "Publication_seriesId_idx" ON "Publication"("seriesId");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_revisionId_exchangeId_key" ON "Publication"("revisionId", "exchangeId");

-- CreateIndex
CREATE INDEX "PublicationParty_institutionId_idx" ON "PublicationParty"("institutionId");

-- CreateIndex
CREATE INDEX "PublicationUnit_unitId_idx" ON "PublicationUnit"("unitId");

-- CreateIndex
CREATE INDEX "PublicationBase_baseId_idx" ON "PublicationBase"("baseId");

-- CreateIndex
CREATE UNIQUE INDEX "NameWithdrawal_exchangeId_memberId_upToRevision_key" ON "NameWithdrawal"("exchangeId", "memberId", "upToRevision");

-- CreateIndex
CREATE UNIQUE INDEX "NameDismissal_withdrawalId_passage_key" ON "NameDismissal"("withdrawalId", "passage");

-- CreateIndex
CREATE INDEX "NameVouching_institutionId_idx" ON "NameVouching"("institutionId");

-- CreateIndex
CREATE UNIQUE INDEX "NameVouching_exchangeId_institutionId_key" ON "NameVouching"("exchangeId", "institutionId");

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_exchangeId_fkey" FOREIGN KEY ("exchangeId") REFERENCES "Exchange"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_exchangeId_fkey" FOREIGN KEY ("exchangeId") REFERENCES "Exchange"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_revisionId_exchangeId_fkey" FOREIGN KEY ("revisionId", "exchangeId") REFERENCES "Revision"("id", "exchangeId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "ExchangeSeries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationParty" ADD CONSTRAINT "PublicationParty_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationParty" ADD CONSTRAINT "PublicationParty_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationUnit" ADD CONSTRAINT "PublicationUnit_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationUnit" ADD CONSTRAINT "PublicationUnit_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationBase" ADD CONSTRAINT "PublicationBase_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationBase" ADD CONSTRAINT "PublicationBase_baseId_fkey" FOREIGN KEY ("baseId") REFERENCES "PracticeBase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NameWithdrawal" ADD CONSTRAINT "NameWithdrawal_exchangeId_fkey" FOREIGN KEY ("exchangeId") REFERENCES "Exchange"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NameWithdrawal" ADD CONSTRAINT "NameWithdrawal_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NameDismissal" ADD CONSTRAINT "NameDismissal_withdrawalId_fkey" FOREIGN KEY ("withdrawalId") REFERENCES "NameWithdrawal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NameDismissal" ADD CONSTRAINT "NameDismissal_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NameVouching" ADD CONSTRAINT "NameVouching_exchangeId_fkey" FOREIGN KEY ("exchangeId") REFERENCES "Exchange"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NameVouching" ADD CONSTRAINT "NameVouching_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NameVouching" ADD CONSTRAINT "NameVouching_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NameVouching" ADD CONSTRAINT "NameVouching_seenById_fkey" FOREIGN KEY ("seenById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand: what the schema language cannot express. Each guard has a name and a test that sees it refuse.
-- A new table needs its grants to nanbei_app.

-- A revision is what was shown and, later, signed: nobody changes it, its owner included.
ALTER TABLE "Revision"
  ADD CONSTRAINT "Revision_number_from_one" CHECK ("number" >= 1),
  ADD CONSTRAINT "Revision_schema_version" CHECK ("schemaVersion" >= 1),
  ADD CONSTRAINT "Revision_snapshot_is_object" CHECK (jsonb_typeof("snapshot") = 'object');

CREATE FUNCTION app.revision_refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION 'a revision is never changed' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_NAME;
END $$;

CREATE TRIGGER "Revision_frozen" BEFORE UPDATE OR DELETE OR TRUNCATE ON "Revision"
  FOR EACH STATEMENT EXECUTE FUNCTION app.revision_refuse_change();

ALTER TABLE "Publication"
  ADD CONSTRAINT "Publication_view_is_object" CHECK (jsonb_typeof("view") = 'object' AND jsonb_typeof("mention") = 'object'),
  ADD CONSTRAINT "Publication_year_of_first_day" CHECK ("year" = extract(year FROM "firstDay"));

ALTER TABLE "NameWithdrawal" ADD CONSTRAINT "NameWithdrawal_up_to_a_revision" CHECK ("upToRevision" >= 1);
ALTER TABLE "NameDismissal"
  ADD CONSTRAINT "NameDismissal_passage_and_reason" CHECK (app.is_text("passage") AND app.is_text("reason"));
ALTER TABLE "NameVouching"
  ADD CONSTRAINT "NameVouching_has_a_reason" CHECK (("reason" IS NULL) = ("byId" IS NULL) AND ("reason" IS NULL OR app.is_text("reason"))),
  ADD CONSTRAINT "NameVouching_seen_by_somebody" CHECK (("seenAt" IS NULL) = ("seenById" IS NULL));

-- An exchange is published exactly while a text of its report is; this holds the half that would leak.
CREATE FUNCTION app.refuse_publication_without_text(exchange uuid, guard text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF EXISTS (SELECT FROM public."Publication" WHERE "exchangeId" = exchange)
    AND NOT EXISTS (
      SELECT FROM public."Report" report JOIN public."ReportTranslation" text ON text."reportId" = report."id"
      WHERE report."exchangeId" = exchange AND text."status" = 'PUBLISHED')
  THEN
    RAISE EXCEPTION 'a published exchange has a published text' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = guard;
  END IF;
END $$;

CREATE FUNCTION app.publication_needs_text() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM app.refuse_publication_without_text(NEW."exchangeId", TG_NAME);
  RETURN NULL;
END $$;

CREATE FUNCTION app.text_ends_publication() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM app.refuse_publication_without_text(report."exchangeId", TG_NAME) FROM public."Report" report WHERE report."id" = OLD."reportId";
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "Publication_has_text" AFTER INSERT OR UPDATE OF "exchangeId" ON "Publication"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.publication_needs_text();
CREATE CONSTRAINT TRIGGER "ReportTranslation_ends_publication" AFTER UPDATE OF "status" OR DELETE ON "ReportTranslation"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.text_ends_publication();

-- What readers see beside the publications. The views have the rights of their owner, and choose rows and columns.
CREATE VIEW "PublishedInstitution" AS
  SELECT place."id", place."code", place."slug", place."nameZh", place."nameEn", place."shortNameZh", place."shortNameEn",
         place."cityZh", place."cityEn", place."provinceZh", place."provinceEn", place."timezone", place."website",
         place."accent", place."status", place."isSample", family."code" AS "groupCode",
         family."nameZh" AS "groupNameZh", family."nameEn" AS "groupNameEn", place."updatedAt"
  FROM "Institution" place LEFT JOIN "InstitutionGroup" family ON family."id" = place."groupId"
  WHERE place."isListed" OR EXISTS (SELECT FROM "PublicationParty" party WHERE party."institutionId" = place."id");

CREATE VIEW "PublishedUnit" AS
  SELECT unit."id", unit."institutionId", unit."kind", unit."code", unit."nameZh", unit."nameEn", unit."provisionalZh",
         unit."provisionalEn", unit."validFrom", unit."validTo"
  FROM "Unit" unit
  WHERE (unit."isListed" OR EXISTS (SELECT FROM "PublicationUnit" named WHERE named."unitId" = unit."id"))
    AND EXISTS (SELECT FROM "PublishedInstitution" place WHERE place."id" = unit."institutionId");

CREATE VIEW "PublishedBase" AS
  SELECT base."id", base."institutionId", base."code", base."slug", base."nameZh", base."nameEn", base."provisionalZh",
         base."provisionalEn", base."partnerZh", base."partnerEn", base."kind", base."agreementFrom", base."agreementTo",
         base."openToSister", base."archivedAt", base."isSample", base."updatedAt"
  FROM "PracticeBase" base
  WHERE (base."isListed" OR EXISTS (SELECT FROM "PublicationBase" named WHERE named."baseId" = base."id"))
    AND EXISTS (SELECT FROM "PublishedInstitution" place WHERE place."id" = base."institutionId");

CREATE VIEW "PublishedBaseUnit" AS
  SELECT joined."baseId", joined."unitId" FROM "PracticeBaseUnit" joined
  WHERE EXISTS (SELECT FROM "PublishedBase" base WHERE base."id" = joined."baseId")
    AND EXISTS (SELECT FROM "PublishedUnit" unit WHERE unit."id" = joined."unitId");

CREATE VIEW "PublishedSeries" AS
  SELECT "id", "code", "slug", "nameZh", "nameEn", "descriptionZh", "descriptionEn", "isSample", "updatedAt"
  FROM "ExchangeSeries";

CREATE VIEW "PublishedReport" AS
  SELECT report."id", report."slug", report."kind", report."exchangeId", newest."publishedAt" AS "lastPublishedAt"
  FROM "Report" report
  JOIN (SELECT "reportId", max("publishedAt") AS "publishedAt" FROM "ReportTranslation" WHERE "status" = 'PUBLISHED' GROUP BY "reportId") newest
    ON newest."reportId" = report."id"
  WHERE report."exchangeId" IS NULL
    OR EXISTS (SELECT FROM "Publication" publication WHERE publication."exchangeId" = report."exchangeId");

CREATE VIEW "PublishedText" AS
  SELECT text."id", text."reportId", text."locale", text."isSource",
         live."title", live."summary", live."body", live."author", live."photographer", live."editor", live."reviewer",
         live."sourceHash", live."coverId", live."coverAlt", live."coverCaption", live."coverCredit",
         text."publishedAt", live."createdAt" AS "changedAt"
  FROM "ReportTranslation" text
  JOIN "Report" report ON report."id" = text."reportId"
  JOIN "ReportVersion" live ON live."id" = text."liveVersionId"
  WHERE text."status" = 'PUBLISHED'
    AND (report."exchangeId" IS NULL
      OR EXISTS (SELECT FROM "Publication" publication WHERE publication."exchangeId" = report."exchangeId"));

CREATE VIEW "PublishedCover" AS
  SELECT image."id", image."storageKey", image."mime", image."width", image."height", image."widths"
  FROM "Media" image
  WHERE EXISTS (SELECT FROM "PublishedText" text WHERE text."coverId" = image."id");

-- What was public stays so: colleges with accounts, and units and bases that were not invented on the way to a record.
UPDATE "Institution" place SET "isListed" = true
  WHERE EXISTS (SELECT FROM "User" account WHERE account."institutionId" = place."id")
     OR NOT EXISTS (SELECT FROM "ExchangeParty" party WHERE party."institutionId" = place."id");
UPDATE "Unit" unit SET "isListed" = true WHERE NOT EXISTS (
  SELECT FROM "AuditEvent" made JOIN "AuditEvent" save ON save."requestId" = made."requestId"
  WHERE made."subjectId" = unit."id" AND made."action" = 'unit.created' AND save."exchangeId" IS NOT NULL);
UPDATE "PracticeBase" base SET "isListed" = true WHERE NOT EXISTS (
  SELECT FROM "AuditEvent" made JOIN "AuditEvent" save ON save."requestId" = made."requestId"
  WHERE made."subjectId" = base."id" AND made."action" = 'practice_base.created' AND save."exchangeId" IS NOT NULL);

GRANT SELECT, INSERT ON "Revision", "NameWithdrawal", "NameDismissal" TO nanbei_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "Publication", "PublicationParty", "PublicationUnit", "PublicationBase" TO nanbei_app;
GRANT SELECT, INSERT ON "NameVouching" TO nanbei_app;
GRANT UPDATE ("seenAt", "seenById") ON "NameVouching" TO nanbei_app;
GRANT SELECT ON "PublishedInstitution", "PublishedUnit", "PublishedBase", "PublishedBaseUnit", "PublishedSeries",
  "PublishedReport", "PublishedText", "PublishedCover" TO nanbei_app;

-- The role of guests: what is published, and nothing else.
GRANT USAGE ON SCHEMA public TO nanbei_public;
GRANT SELECT ON "Publication", "PublicationParty", "PublicationUnit", "PublicationBase", "PublishedInstitution", "PublishedUnit",
  "PublishedBase", "PublishedBaseUnit", "PublishedSeries",
  "PublishedReport", "PublishedText", "PublishedCover" TO nanbei_public;
