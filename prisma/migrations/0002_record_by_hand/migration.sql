-- CreateEnum
CREATE TYPE "ReportVersionReason" AS ENUM ('PUBLISHED', 'KEPT');

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "code" TEXT NOT NULL DEFAULT ('U' || substr(replace((gen_random_uuid())::text, '-', ''), 1, 10));

-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "issuedById" UUID,
ADD COLUMN     "userId" UUID;

-- AlterTable
ALTER TABLE "Delegation" ADD COLUMN     "enteredById" UUID,
ADD COLUMN     "takenOverAt" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "Exchange" ADD COLUMN     "creatorId" UUID,
ADD COLUMN     "discardedAt" TIMESTAMPTZ(6),
ADD COLUMN     "discardedById" UUID;

-- AlterTable
ALTER TABLE "ExchangeParty" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Minute" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "code" TEXT NOT NULL DEFAULT ('P' || substr(replace((gen_random_uuid())::text, '-', ''), 1, 10));

-- AlterTable
ALTER TABLE "Report" ADD COLUMN     "coverAltEn" TEXT,
ADD COLUMN     "coverAltZh" TEXT,
ADD COLUMN     "coverCaptionEn" TEXT,
ADD COLUMN     "coverCaptionZh" TEXT,
ADD COLUMN     "coverCredit" TEXT,
ADD COLUMN     "coverId" UUID;

-- AlterTable
ALTER TABLE "ReportTranslation" ADD COLUMN     "liveVersionId" UUID,
ALTER COLUMN "title" DROP NOT NULL;

-- CreateTable
CREATE TABLE "Media" (
    "id" UUID NOT NULL,
    "sha256" BYTEA NOT NULL,
    "storageKey" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "sizeBytes" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "widths" INTEGER[],
    "reportId" UUID NOT NULL,
    "ownerInstitutionId" UUID,
    "uploadedById" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Media_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "userId" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "key" UUID NOT NULL,
    "inputHash" BYTEA NOT NULL,
    "result" JSONB,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("userId","action","key")
);

-- CreateTable
CREATE TABLE "ReportVersion" (
    "id" UUID NOT NULL,
    "translationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "reason" "ReportVersionReason" NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT,
    "body" JSONB NOT NULL,
    "author" TEXT,
    "photographer" TEXT,
    "editor" TEXT,
    "reviewer" TEXT,
    "sourceHash" BYTEA,
    "coverId" UUID,
    "coverAlt" TEXT,
    "coverCaption" TEXT,
    "coverCredit" TEXT,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReportVersion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Media_storageKey_key" ON "Media"("storageKey");

-- CreateIndex
CREATE INDEX "Media_reportId_idx" ON "Media"("reportId");

-- CreateIndex
CREATE UNIQUE INDEX "Media_id_reportId_key" ON "Media"("id", "reportId");

-- CreateIndex
CREATE INDEX "ReportVersion_coverId_idx" ON "ReportVersion"("coverId");

-- CreateIndex
CREATE UNIQUE INDEX "ReportVersion_translationId_number_key" ON "ReportVersion"("translationId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "ReportVersion_id_translationId_key" ON "ReportVersion"("id", "translationId");

-- CreateIndex
CREATE UNIQUE INDEX "User_code_key" ON "User"("code");

-- CreateIndex
CREATE INDEX "Invitation_userId_idx" ON "Invitation"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Person_code_key" ON "Person"("code");

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_issuedById_fkey" FOREIGN KEY ("issuedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_enteredById_fkey" FOREIGN KEY ("enteredById") REFERENCES "Institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Exchange" ADD CONSTRAINT "Exchange_creatorId_fkey" FOREIGN KEY ("creatorId") REFERENCES "Institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Exchange" ADD CONSTRAINT "Exchange_discardedById_fkey" FOREIGN KEY ("discardedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Media" ADD CONSTRAINT "Media_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Media" ADD CONSTRAINT "Media_ownerInstitutionId_fkey" FOREIGN KEY ("ownerInstitutionId") REFERENCES "Institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Media" ADD CONSTRAINT "Media_uploadedById_fkey" FOREIGN KEY ("uploadedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IdempotencyKey" ADD CONSTRAINT "IdempotencyKey_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_coverId_id_fkey" FOREIGN KEY ("coverId", "id") REFERENCES "Media"("id", "reportId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ReportTranslation" ADD CONSTRAINT "ReportTranslation_liveVersionId_id_fkey" FOREIGN KEY ("liveVersionId", "id") REFERENCES "ReportVersion"("id", "translationId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ReportVersion" ADD CONSTRAINT "ReportVersion_translationId_fkey" FOREIGN KEY ("translationId") REFERENCES "ReportTranslation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportVersion" ADD CONSTRAINT "ReportVersion_coverId_fkey" FOREIGN KEY ("coverId") REFERENCES "Media"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportVersion" ADD CONSTRAINT "ReportVersion_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- =====================================================================================================================
-- Written by hand: what the schema language cannot express. Each guard has a name and a test that sees it refuse.
-- =====================================================================================================================

-- Addresses that name an account or a person are the portal's own, short and without meaning.
ALTER TABLE "User" ADD CONSTRAINT "User_code_format" CHECK ("code" ~ '^U[0-9a-f]{10}$');
ALTER TABLE "Person" ADD CONSTRAINT "Person_code_format" CHECK ("code" ~ '^P[0-9a-f]{10}$');

-- ---------------------------------------------------------------------------------------------------------------------
-- Drafts that were discarded
-- ---------------------------------------------------------------------------------------------------------------------

ALTER TABLE "Exchange"
  ADD CONSTRAINT "Exchange_discarded_by_someone" CHECK (("discardedAt" IS NULL) = ("discardedById" IS NULL)),
  ADD CONSTRAINT "Exchange_discarded_in_the_making" CHECK ("discardedAt" IS NULL OR "status" IN ('DRAFT', 'HELD'));

-- ---------------------------------------------------------------------------------------------------------------------
-- Forms that were sent twice
-- ---------------------------------------------------------------------------------------------------------------------

ALTER TABLE "IdempotencyKey"
  ADD CONSTRAINT "IdempotencyKey_action_format" CHECK ("action" ~ '^[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*$'),
  ADD CONSTRAINT "IdempotencyKey_input_hash_format" CHECK (app.is_sha256("inputHash"));

-- ---------------------------------------------------------------------------------------------------------------------
-- Images, covers
-- ---------------------------------------------------------------------------------------------------------------------

-- What the portal itself encodes; never SVG.
ALTER TABLE "Media"
  ADD CONSTRAINT "Media_sha256_format" CHECK (app.is_sha256("sha256")),
  ADD CONSTRAINT "Media_storage_key_format" CHECK ("storageKey" ~ '^[0-9a-f]{2}/[0-9a-f-]{30,80}$'),
  ADD CONSTRAINT "Media_mime_known" CHECK ("mime" IN ('image/webp', 'image/jpeg', 'image/png')),
  ADD CONSTRAINT "Media_measures_positive" CHECK ("sizeBytes" > 0 AND "width" > 0 AND "height" > 0),
  ADD CONSTRAINT "Media_has_widths" CHECK (cardinality("widths") > 0);

ALTER TABLE "Report"
  ADD CONSTRAINT "Report_cover_texts_not_blank" CHECK (
    app.is_text("coverAltZh") AND app.is_text("coverAltEn") AND app.is_text("coverCaptionZh")
    AND app.is_text("coverCaptionEn") AND app.is_text("coverCredit"));

-- ---------------------------------------------------------------------------------------------------------------------
-- Versions of a text
-- ---------------------------------------------------------------------------------------------------------------------

ALTER TABLE "ReportVersion"
  ADD CONSTRAINT "ReportVersion_number_from_one" CHECK ("number" >= 1),
  ADD CONSTRAINT "ReportVersion_texts_not_blank" CHECK (
    app.is_text("title") AND app.is_text("summary") AND app.is_text("author") AND app.is_text("photographer")
    AND app.is_text("editor") AND app.is_text("reviewer") AND app.is_text("coverAlt") AND app.is_text("coverCaption")
    AND app.is_text("coverCredit")),
  ADD CONSTRAINT "ReportVersion_body_is_object" CHECK (jsonb_typeof("body") = 'object'),
  ADD CONSTRAINT "ReportVersion_source_hash_format" CHECK (app.is_sha256("sourceHash")),
  ADD CONSTRAINT "ReportVersion_cover_has_alt" CHECK ("reason" <> 'PUBLISHED' OR "coverId" IS NULL OR "coverAlt" IS NOT NULL);

-- What is published already becomes the first version of its text.
INSERT INTO "ReportVersion" ("id", "translationId", "number", "reason", "title", "summary", "body", "author",
  "photographer", "editor", "reviewer", "sourceHash", "createdAt")
SELECT gen_random_uuid(), "id", 1, 'PUBLISHED', "title", "summary", "body", "author", "photographer", "editor",
  "reviewer", "sourceHash", "publishedAt"
FROM "ReportTranslation" WHERE "status" = 'PUBLISHED';

UPDATE "ReportTranslation" SET "liveVersionId" = version."id"
FROM "ReportVersion" version WHERE version."translationId" = "ReportTranslation"."id";

ALTER TABLE "ReportTranslation"
  ADD CONSTRAINT "ReportTranslation_live_while_published" CHECK (("status" = 'PUBLISHED') = ("liveVersionId" IS NOT NULL));

-- ---------------------------------------------------------------------------------------------------------------------
-- Grants. What was live is never changed or taken away.
-- ---------------------------------------------------------------------------------------------------------------------

GRANT SELECT, INSERT ON "Media", "ReportVersion" TO nanbei_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "IdempotencyKey" TO nanbei_app;
