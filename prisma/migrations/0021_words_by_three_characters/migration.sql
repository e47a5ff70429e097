-- Written by hand: what the schema language cannot express. Each guard has a name and a test that sees it refuse.
-- A new table needs its grants to nanbei_app.

-- The pieces of one, two and three characters of a text; the index has each once. Whatever is part of the text has no
-- others. Those of two find a word in Chinese; those of three find a rare word among many whose pairs are all frequent, in
-- a fifth of the time.
DROP INDEX "Exchange_grams";

CREATE OR REPLACE FUNCTION app.grams(value text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000
  RETURN (
    SELECT array_agg(substr(value, at, size))
    FROM generate_series(1, 3) AS size, generate_series(1, length(value) - size + 1) AS at
  );

CREATE INDEX "Exchange_grams" ON "Exchange" USING gin (app.grams(app.record_words("code", "titleZh", "titleEn")));
