-- CreateEnum
CREATE TYPE "RelationKind" AS ENUM ('SISTER', 'PARTNER');

-- AlterTable
ALTER TABLE "Institution" ADD COLUMN     "country" TEXT;

-- CreateTable
CREATE TABLE "InstitutionRelation" (
    "id" UUID NOT NULL,
    "firstId" UUID NOT NULL,
    "secondId" UUID NOT NULL,
    "kind" "RelationKind" NOT NULL,
    "since" TEXT,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "InstitutionRelation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "InstitutionRelation_secondId_idx" ON "InstitutionRelation"("secondId");

-- CreateIndex
CREATE UNIQUE INDEX "InstitutionRelation_firstId_secondId_key" ON "InstitutionRelation"("firstId", "secondId");

-- AddForeignKey
ALTER TABLE "InstitutionRelation" ADD CONSTRAINT "InstitutionRelation_firstId_fkey" FOREIGN KEY ("firstId") REFERENCES "Institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InstitutionRelation" ADD CONSTRAINT "InstitutionRelation_secondId_fkey" FOREIGN KEY ("secondId") REFERENCES "Institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand: what the schema language cannot express. Each guard has a name and a test that sees it refuse.
-- A new table needs its grants to nanbei_app.

GRANT SELECT, INSERT, UPDATE, DELETE ON "InstitutionRelation" TO nanbei_app;

ALTER TABLE "Institution" ADD CONSTRAINT "Institution_country_format" CHECK ("country" ~ '^[A-Z]{2}$');

ALTER TABLE "InstitutionRelation"
  ADD CONSTRAINT "InstitutionRelation_in_order" CHECK ("firstId" < "secondId"),
  ADD CONSTRAINT "InstitutionRelation_since_format" CHECK (
    "since" ~ '^[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'),
  ADD CONSTRAINT "InstitutionRelation_note_not_blank" CHECK (app.is_text("note"));

-- Readers see the country of a college, and what it is to another one that they see, but not the note.
CREATE OR REPLACE VIEW "PublishedInstitution" AS
  SELECT place."id", place."code", place."slug", place."nameZh", place."nameEn", place."shortNameZh", place."shortNameEn",
         place."cityZh", place."cityEn", place."provinceZh", place."provinceEn", place."timezone", place."website",
         place."accent", place."status", place."isSample", family."code" AS "groupCode",
         family."nameZh" AS "groupNameZh", family."nameEn" AS "groupNameEn", place."updatedAt", place."country"
  FROM "Institution" place LEFT JOIN "InstitutionGroup" family ON family."id" = place."groupId"
  WHERE place."isListed" OR EXISTS (SELECT FROM "PublicationParty" party WHERE party."institutionId" = place."id");

CREATE VIEW "PublishedRelation" AS
  SELECT side."ofId", relation."kind", relation."since", other."slug", other."code", other."nameZh", other."nameEn"
  FROM "InstitutionRelation" relation
  CROSS JOIN LATERAL (VALUES (relation."firstId", relation."secondId"), (relation."secondId", relation."firstId")) AS side ("ofId", "otherId")
  JOIN "PublishedInstitution" other ON other."id" = side."otherId"
  WHERE EXISTS (SELECT FROM "PublishedInstitution" place WHERE place."id" = side."ofId");

GRANT SELECT ON "PublishedRelation" TO nanbei_app, nanbei_public;

CREATE TRIGGER "InstitutionRelation_tells_readers" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "InstitutionRelation"
  FOR EACH STATEMENT EXECUTE FUNCTION app.tell_readers();

-- The two colleges of the first record, where this database has them: its source calls them sister institutions of their
-- group, and gives no year. Of no other college is a country or a relation guessed.
WITH sisters AS (
  SELECT south."id" AS south, north."id" AS north
  FROM "InstitutionGroup" family
  JOIN "Institution" south ON south."groupId" = family."id" AND south."code" = 'GTC' AND south."nameEn" = 'Guangdong Technology College'
  JOIN "Institution" north ON north."groupId" = family."id" AND north."code" = 'HIP' AND north."nameEn" = 'Harbin Institute of Petroleum'
  WHERE family."code" = 'KEPEI'
), placed AS (
  UPDATE "Institution" place SET "country" = 'CN' FROM sisters WHERE place."id" IN (sisters.south, sisters.north)
)
INSERT INTO "InstitutionRelation" ("id", "firstId", "secondId", "kind", "note", "updatedAt")
SELECT gen_random_uuid(), least(south, north), greatest(south, north), 'SISTER',
       '集团新闻稿（英文）：两校为科培教育集团旗下姊妹院校（sister institutions under the KEPEI Group）；未写明起始时间', now()
FROM sisters;
