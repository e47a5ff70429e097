-- CreateTable
CREATE TABLE "SeenRecord" (
    "userId" UUID NOT NULL,
    "exchangeId" UUID NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "versions" JSONB NOT NULL,
    "snapshot" JSONB NOT NULL,
    "schemaVersion" SMALLINT NOT NULL,
    "snapshotVersions" JSONB NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SeenRecord_pkey" PRIMARY KEY ("userId","exchangeId")
);

-- CreateIndex
CREATE INDEX "SeenRecord_exchangeId_idx" ON "SeenRecord"("exchangeId");

-- CreateIndex
CREATE INDEX "SeenRecord_expiresAt_idx" ON "SeenRecord"("expiresAt");

-- AddForeignKey
ALTER TABLE "SeenRecord" ADD CONSTRAINT "SeenRecord_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeenRecord" ADD CONSTRAINT "SeenRecord_exchangeId_fkey" FOREIGN KEY ("exchangeId") REFERENCES "Exchange"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: what the schema language cannot express. Each guard has a name and a test that sees it refuse.
-- A new table needs its grants to nanbei_app.

GRANT SELECT, INSERT, UPDATE, DELETE ON "SeenRecord" TO nanbei_app;

ALTER TABLE "SeenRecord"
  ADD CONSTRAINT "SeenRecord_are_objects" CHECK (
    jsonb_typeof("versions") = 'object' AND jsonb_typeof("snapshot") = 'object' AND jsonb_typeof("snapshotVersions") = 'object'),
  ADD CONSTRAINT "SeenRecord_ends" CHECK ("expiresAt" > "seenAt");

-- Whoever saves a section knows of the own save: what is left between its version and the version that the person has seen
-- is the number of saves by others. It is rolled back with a save that changed nothing.
CREATE FUNCTION app.own_save_is_seen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE public."SeenRecord" seen
  SET "versions" = jsonb_set(seen."versions", ARRAY[NEW."kind"::text],
    to_jsonb(coalesce((seen."versions" ->> NEW."kind"::text)::integer, 1) + NEW."version" - OLD."version"))
  WHERE seen."userId" = NEW."changedById" AND seen."exchangeId" = NEW."exchangeId";
  RETURN NULL;
END $$;

CREATE TRIGGER "RecordSection_own_save_is_seen" AFTER UPDATE OF "version" ON "RecordSection"
  FOR EACH ROW WHEN (NEW."version" > OLD."version" AND NEW."changedById" IS NOT NULL) EXECUTE FUNCTION app.own_save_is_seen();
