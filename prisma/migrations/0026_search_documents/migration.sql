-- CreateEnum
CREATE TYPE "DocumentKind" AS ENUM ('REPORT', 'EXCHANGE', 'PERSON', 'COLLEGE', 'SCHOOL', 'BASE');

-- CreateTable
CREATE TABLE "SearchDocument" (
    "id" UUID NOT NULL,
    "kind" "DocumentKind" NOT NULL,
    "subjectId" UUID NOT NULL,
    "ordinal" SMALLINT NOT NULL DEFAULT 0,
    "publicationId" UUID,
    "translationId" UUID,
    "versionId" UUID,
    "sortDay" DATE NOT NULL,
    "shown" JSONB NOT NULL,
    "titleWords" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "titleTerms" tsvector NOT NULL,
    "terms" tsvector NOT NULL,
    "formVersion" SMALLINT NOT NULL,

    CONSTRAINT "SearchDocument_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SearchDocument_publicationId_idx" ON "SearchDocument"("publicationId");

-- CreateIndex
CREATE INDEX "SearchDocument_translationId_versionId_idx" ON "SearchDocument"("translationId", "versionId");

-- CreateIndex
CREATE INDEX "SearchDocument_sortDay_id_idx" ON "SearchDocument"("sortDay" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "SearchDocument_kind_subjectId_ordinal_key" ON "SearchDocument"("kind", "subjectId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "ReportTranslation_id_liveVersionId_key" ON "ReportTranslation"("id", "liveVersionId");

-- AddForeignKey
ALTER TABLE "SearchDocument" ADD CONSTRAINT "SearchDocument_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchDocument" ADD CONSTRAINT "SearchDocument_translationId_versionId_fkey" FOREIGN KEY ("translationId", "versionId") REFERENCES "ReportTranslation"("id", "liveVersionId") ON DELETE SET NULL ON UPDATE SET NULL;

-- Written by hand: what the schema language cannot express. Each guard has a name and a test that sees it refuse.
-- A new table needs its grants to nanbei_app.

GRANT SELECT, INSERT, UPDATE, DELETE ON "SearchDocument" TO nanbei_app;

-- A publication writes a handful of rows: entries that wait in a list would slow every search.
CREATE INDEX "SearchDocument_titleTerms" ON "SearchDocument" USING gin ("titleTerms") WITH (fastupdate = off);
CREATE INDEX "SearchDocument_terms" ON "SearchDocument" USING gin ("terms") WITH (fastupdate = off);

ALTER TABLE "SearchDocument"
  ADD CONSTRAINT "SearchDocument_shown_is_object" CHECK (jsonb_typeof("shown") = 'object'),
  ADD CONSTRAINT "SearchDocument_goes_with_publication" CHECK (
    "kind" NOT IN ('EXCHANGE', 'PERSON') OR "publicationId" IS NOT NULL),
  ADD CONSTRAINT "SearchDocument_of_live_text" CHECK (("translationId" IS NULL) = ("versionId" IS NULL));

-- What readers find. A college, a school or a base has its words whether it is public or not, and is found while it is; a
-- text is found while its live version is the one whose words these are. The subqueries are asked row by row and last.
CREATE VIEW "PublishedDocument" AS
  SELECT document."id", document."kind", document."sortDay", document."shown", document."titleWords", document."words",
         document."titleTerms", document."terms"
  FROM "SearchDocument" document
  WHERE CASE document."kind"
    WHEN 'REPORT' THEN document."versionId" IS NOT NULL
    WHEN 'COLLEGE' THEN (SELECT true FROM "PublishedInstitution" place
                         WHERE place."id" = document."subjectId" AND place."kind" = 'COLLEGE')
    WHEN 'SCHOOL' THEN (SELECT true FROM "PublishedUnit" unit WHERE unit."id" = document."subjectId")
    WHEN 'BASE' THEN (SELECT true FROM "PublishedBase" base WHERE base."id" = document."subjectId")
    ELSE true END;

GRANT SELECT ON "PublishedDocument" TO nanbei_app, nanbei_public;

CREATE TRIGGER "SearchDocument_tells_readers" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "SearchDocument"
  FOR EACH STATEMENT EXECUTE FUNCTION app.tell_readers();
