-- CreateEnum
CREATE TYPE "ViewList" AS ENUM ('EXCHANGES', 'PEOPLE', 'BASES', 'USERS');

-- CreateTable
CREATE TABLE "SavedView" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "institutionId" UUID,
    "list" "ViewList" NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT GENERATED ALWAYS AS (app.name_key("name")) STORED,
    "filter" JSONB NOT NULL,
    "isShared" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SavedView_institutionId_list_idx" ON "SavedView"("institutionId", "list");

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_ownerId_list_nameKey_key" ON "SavedView"("ownerId", "list", "nameKey");

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand: what the schema language cannot express. Each guard has a name and a test that sees it refuse.
-- A new table needs its grants to nanbei_app.

GRANT SELECT, INSERT, UPDATE, DELETE ON "SavedView" TO nanbei_app;

ALTER TABLE "SavedView"
  ADD CONSTRAINT "SavedView_name" CHECK (app.is_text("name") AND length("name") <= 60),
  ADD CONSTRAINT "SavedView_filter_is_object" CHECK (jsonb_typeof("filter") = 'object');

-- What names are sorted by: Chinese by its pinyin, and numbers by their value, so that number 2 stands before number 10. Two
-- texts are equal only where their bytes are.
CREATE COLLATION app.names (provider = icu, locale = 'zh-u-kn-true');

ALTER TABLE "Person" ALTER COLUMN "sortKey" TYPE text COLLATE app.names;

-- The columns below are generated, so that PostgreSQL fills those of the rows that are there, and of every row to come.
ALTER TABLE "User" ADD COLUMN "sortKey" TEXT COLLATE app.names GENERATED ALWAYS AS ("name") STORED;

ALTER TABLE "PracticeBase" ADD COLUMN "sortKey" TEXT COLLATE app.names
  GENERATED ALWAYS AS (coalesce("nameZh", "nameEn")) STORED;

ALTER TABLE "Institution" ADD COLUMN "sortKey" TEXT COLLATE app.names
  GENERATED ALWAYS AS (coalesce("nameZh", "nameEn")) STORED;

ALTER TABLE "Unit" ADD COLUMN "sortKey" TEXT COLLATE app.names GENERATED ALWAYS AS (coalesce("nameZh", "nameEn")) STORED;

-- What the list of the desk looks for words in: width, case, apostrophes, middle dots and blanks between Chinese characters
-- make no difference, as in names. It is stored, because making it takes too long for a list.
DROP INDEX "Exchange_grams";

CREATE OR REPLACE FUNCTION app.record_words(code text, zh text, en text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN app.name_key(code || coalesce(' ' || zh, '') || coalesce(' ' || en, ''));

ALTER TABLE "Exchange" ADD COLUMN "wordsKey" TEXT
  GENERATED ALWAYS AS (app.record_words("code", "titleZh", "titleEn")) STORED;

CREATE INDEX "Exchange_grams" ON "Exchange" USING gin (app.grams("wordsKey"));
