-- AlterTable
ALTER TABLE "ReportTranslation" ADD COLUMN     "editedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "editedById" UUID;

-- CreateTable
CREATE TABLE "ReportDraft" (
    "id" UUID NOT NULL,
    "translationId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT,
    "summary" TEXT,
    "body" JSONB NOT NULL,
    "author" TEXT,
    "photographer" TEXT,
    "editor" TEXT,
    "reviewer" TEXT,
    "sourceHash" BYTEA,
    "wasReplaced" BOOLEAN NOT NULL DEFAULT false,
    "editedById" UUID,
    "editedAt" TIMESTAMPTZ(6) NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "ReportDraft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ReportDraft_editedById_idx" ON "ReportDraft"("editedById");

-- CreateIndex
CREATE INDEX "ReportDraft_createdAt_idx" ON "ReportDraft"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "ReportDraft_translationId_version_key" ON "ReportDraft"("translationId", "version");

-- CreateIndex
CREATE INDEX "ReportTranslation_editedById_idx" ON "ReportTranslation"("editedById");

-- AddForeignKey
ALTER TABLE "ReportTranslation" ADD CONSTRAINT "ReportTranslation_editedById_fkey" FOREIGN KEY ("editedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportDraft" ADD CONSTRAINT "ReportDraft_translationId_fkey" FOREIGN KEY ("translationId") REFERENCES "ReportTranslation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportDraft" ADD CONSTRAINT "ReportDraft_editedById_fkey" FOREIGN KEY ("editedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand: what the schema language cannot express. Each guard has a name and a test that sees it refuse.

-- Until now nobody stored who wrote a text last; when it changed last is known.
UPDATE "ReportTranslation" SET "editedAt" = "updatedAt";

ALTER TABLE "ReportDraft"
  ADD CONSTRAINT "ReportDraft_version_from_one" CHECK ("version" >= 1),
  ADD CONSTRAINT "ReportDraft_texts_not_blank" CHECK (
    app.is_text("title") AND app.is_text("summary") AND app.is_text("author") AND app.is_text("photographer")
    AND app.is_text("editor") AND app.is_text("reviewer")),
  ADD CONSTRAINT "ReportDraft_body_is_object" CHECK (jsonb_typeof("body") = 'object'),
  ADD CONSTRAINT "ReportDraft_source_hash_format" CHECK (app.is_sha256("sourceHash"));

-- A draft that was left is never changed. Readers have no right to it at all.
GRANT SELECT, INSERT, DELETE ON "ReportDraft" TO nanbei_app;
-- The lock of a row that is about to be deleted asks for the right to change some column of it.
GRANT UPDATE ("createdAt") ON "ReportDraft" TO nanbei_app;
