-- DropIndex
DROP INDEX "ExchangeParty_institutionId_idx";

-- CreateIndex
CREATE INDEX "Exchange_status_firstDay_code_idx" ON "Exchange"("status", "firstDay" DESC, "code" DESC);

-- CreateIndex
CREATE INDEX "Exchange_createdAt_id_idx" ON "Exchange"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "ExchangeParty_institutionId_role_exchangeId_idx" ON "ExchangeParty"("institutionId", "role", "exchangeId");

-- CreateIndex
CREATE INDEX "RecordSection_exchangeId_changedAt_idx" ON "RecordSection"("exchangeId", "changedAt" DESC);

-- Written by hand: what the schema language cannot express. Each guard has a name and a test that sees it refuse.
-- A new table needs its grants to nanbei_app.

-- What the list of the desk looks for words in.
CREATE FUNCTION app.record_words(code text, zh text, en text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN lower(code || coalesce(' ' || zh, '') || coalesce(' ' || en, ''));

-- The characters of a text and its pairs of neighbouring characters, each once: whatever is part of a text has no others.
-- Two characters are a word in Chinese, which pg_trgm could not find. So costly that PostgreSQL asks the index for it.
CREATE FUNCTION app.grams(value text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000
  RETURN (
    SELECT array_agg(DISTINCT gram) FROM (
      SELECT unnest(string_to_array(value, NULL)) AS gram
      UNION ALL SELECT substr(value, at, 2) FROM generate_series(1, length(value) - 1) AS at
    ) AS every
  );

GRANT EXECUTE ON FUNCTION app.record_words(text, text, text), app.grams(text) TO nanbei_app;

CREATE INDEX "Exchange_grams" ON "Exchange" USING gin (app.grams(app.record_words("code", "titleZh", "titleEn")));

-- What is published in which language, without reading the texts.
CREATE INDEX "ReportTranslation_published" ON "ReportTranslation" ("reportId", "locale") WHERE "status" = 'PUBLISHED';
