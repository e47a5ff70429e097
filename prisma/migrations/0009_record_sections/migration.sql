-- CreateEnum
CREATE TYPE "SectionKind" AS ENUM ('STATUS', 'BASICS', 'PARTIES', 'MEMBERS', 'ITINERARY', 'GROUPS', 'MINUTES', 'OUTCOMES', 'NOTES', 'REPORT');

-- CreateTable
CREATE TABLE "RecordSection" (
    "exchangeId" UUID NOT NULL,
    "kind" "SectionKind" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedById" UUID,

    CONSTRAINT "RecordSection_pkey" PRIMARY KEY ("exchangeId","kind")
);

-- CreateTable
CREATE TABLE "StatusChange" (
    "id" UUID NOT NULL,
    "exchangeId" UUID NOT NULL,
    "from" "ExchangeStatus",
    "to" "ExchangeStatus" NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "byId" UUID,

    CONSTRAINT "StatusChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UndoEntry" (
    "id" UUID NOT NULL,
    "exchangeId" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "key" UUID,
    "before" JSONB NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "byId" UUID,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "UndoEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RecordSection_changedAt_idx" ON "RecordSection"("changedAt" DESC);

-- CreateIndex
CREATE INDEX "RecordSection_changedById_idx" ON "RecordSection"("changedById");

-- CreateIndex
CREATE INDEX "StatusChange_exchangeId_at_idx" ON "StatusChange"("exchangeId", "at");

-- CreateIndex
CREATE INDEX "StatusChange_byId_idx" ON "StatusChange"("byId");

-- CreateIndex
CREATE INDEX "UndoEntry_exchangeId_action_subjectId_at_idx" ON "UndoEntry"("exchangeId", "action", "subjectId", "at");

-- CreateIndex
CREATE INDEX "UndoEntry_expiresAt_idx" ON "UndoEntry"("expiresAt");

-- CreateIndex
CREATE INDEX "UndoEntry_byId_idx" ON "UndoEntry"("byId");

-- AddForeignKey
ALTER TABLE "RecordSection" ADD CONSTRAINT "RecordSection_exchangeId_fkey" FOREIGN KEY ("exchangeId") REFERENCES "Exchange"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordSection" ADD CONSTRAINT "RecordSection_changedById_fkey" FOREIGN KEY ("changedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusChange" ADD CONSTRAINT "StatusChange_exchangeId_fkey" FOREIGN KEY ("exchangeId") REFERENCES "Exchange"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusChange" ADD CONSTRAINT "StatusChange_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UndoEntry" ADD CONSTRAINT "UndoEntry_exchangeId_fkey" FOREIGN KEY ("exchangeId") REFERENCES "Exchange"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UndoEntry" ADD CONSTRAINT "UndoEntry_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand: what the schema language cannot express. Each guard has a name and a test that sees it refuse.
-- A new table needs its grants to nanbei_app.

GRANT SELECT, UPDATE ON "RecordSection" TO nanbei_app;
GRANT SELECT ON "StatusChange" TO nanbei_app;
GRANT SELECT, INSERT, DELETE ON "UndoEntry" TO nanbei_app;
-- Only so that whoever deletes entries whose end has passed can skip those that another transaction deletes.
GRANT UPDATE ("expiresAt") ON "UndoEntry" TO nanbei_app;

ALTER TABLE "RecordSection" ADD CONSTRAINT "RecordSection_version_from_one" CHECK ("version" >= 1);
ALTER TABLE "UndoEntry"
  ADD CONSTRAINT "UndoEntry_before_is_object" CHECK (jsonb_typeof("before") = 'object'),
  ADD CONSTRAINT "UndoEntry_ends" CHECK ("expiresAt" > "at");

-- Every exchange has one row of each kind, so that there is always a row to lock.
CREATE FUNCTION app.exchange_gets_sections() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO public."RecordSection" ("exchangeId", "kind", "changedAt", "changedById")
  SELECT NEW."id", every."kind", NEW."createdAt", NEW."createdById"
  FROM unnest(enum_range(NULL::public."SectionKind")) every("kind");
  RETURN NULL;
END $$;

CREATE TRIGGER "Exchange_gets_sections" AFTER INSERT ON "Exchange"
  FOR EACH ROW EXECUTE FUNCTION app.exchange_gets_sections();

-- A change of state cannot be made without its row. clock_timestamp, so that two in one transaction have an order.
CREATE FUNCTION app.exchange_status_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO public."StatusChange" ("id", "exchangeId", "from", "to", "at", "byId")
  VALUES (gen_random_uuid(), NEW."id", CASE WHEN TG_OP = 'UPDATE' THEN OLD."status" END, NEW."status",
          clock_timestamp(), app.user_id());
  RETURN NULL;
END $$;

CREATE TRIGGER "Exchange_begins_with_status" AFTER INSERT ON "Exchange"
  FOR EACH ROW EXECUTE FUNCTION app.exchange_status_changed();
CREATE TRIGGER "Exchange_status_changed" AFTER UPDATE OF "status" ON "Exchange"
  FOR EACH ROW WHEN (OLD."status" IS DISTINCT FROM NEW."status") EXECUTE FUNCTION app.exchange_status_changed();

CREATE FUNCTION app.status_change_refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION 'a change of state is never changed' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_NAME;
END $$;

CREATE TRIGGER "StatusChange_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "StatusChange"
  FOR EACH STATEMENT EXECUTE FUNCTION app.status_change_refuse_change();

-- What the trail knows of an existing record, read once: from now on nothing but pages that show it read the trail.
INSERT INTO "RecordSection" ("exchangeId", "kind", "changedAt", "changedById")
SELECT exchange."id", every."kind", coalesce(last."at", exchange."createdAt"),
       CASE WHEN last."exchangeId" IS NULL THEN exchange."createdById" ELSE last."actorUserId" END
FROM "Exchange" exchange
CROSS JOIN unnest(enum_range(NULL::"SectionKind")) every("kind")
LEFT JOIN (
  SELECT DISTINCT ON ("exchangeId", "section") "exchangeId", "section", "at", "actorUserId"
  FROM (
    SELECT "exchangeId", "at", "seq", "actorUserId",
      CASE split_part("action", '.', 1)
        WHEN 'exchange' THEN CASE
          WHEN "action" IN ('exchange.shown_to_readers', 'exchange.withdrawn_from_readers', 'exchange.names_vouched_for', 'exchange.naming_seen')
          THEN 'REPORT'
          WHEN "action" IN ('exchange.held', 'exchange.held_taken_back', 'exchange.discarded', 'exchange.restored') THEN 'STATUS'
          ELSE 'BASICS' END
        WHEN 'party' THEN 'PARTIES'
        WHEN 'delegation' THEN 'MEMBERS'
        -- a name that was withdrawn: readers saw it at once, nothing waits to be shown
        WHEN 'member' THEN 'REPORT'
        WHEN 'itinerary' THEN 'ITINERARY'
        WHEN 'itinerary_item' THEN 'ITINERARY'
        WHEN 'group' THEN 'GROUPS'
        WHEN 'minute' THEN 'MINUTES'
        WHEN 'minute_item' THEN 'MINUTES'
        WHEN 'outcome' THEN 'OUTCOMES'
        WHEN 'source_note' THEN 'NOTES'
        ELSE 'REPORT'
      END::"SectionKind" AS "section"
    FROM "AuditEvent" WHERE "exchangeId" IS NOT NULL
  ) event
  ORDER BY "exchangeId", "section", "at" DESC, "seq" DESC
) last ON last."exchangeId" = exchange."id" AND last."section" = every."kind";

-- The state before an exchange was marked as held; what was before that, nobody can say for sure.
INSERT INTO "StatusChange" ("id", "exchangeId", "from", "to", "at", "byId")
SELECT gen_random_uuid(), exchange."id", (held."details" ->> 'from')::"ExchangeStatus", exchange."status",
       coalesce(held."at", exchange."createdAt"),
       CASE WHEN held."at" IS NULL THEN exchange."createdById" ELSE held."actorUserId" END
FROM "Exchange" exchange
LEFT JOIN LATERAL (
  SELECT event."at", event."actorUserId", detail."details"
  FROM "AuditEvent" event LEFT JOIN "AuditDetail" detail ON detail."eventId" = event."id"
  WHERE exchange."status" = 'HELD' AND event."exchangeId" = exchange."id" AND event."action" = 'exchange.held'
  ORDER BY event."seq" DESC LIMIT 1
) held ON true;

-- What can still be taken back.
INSERT INTO "UndoEntry" ("id", "exchangeId", "action", "subjectId", "key", "before", "at", "byId", "expiresAt")
SELECT gen_random_uuid(), event."exchangeId", event."action", event."subjectId",
       CASE WHEN event."action" = 'delegation.members_pasted' THEN (detail."details" ->> 'key')::uuid END,
       detail."details", event."at", event."actorUserId", event."at" + interval '30 days'
FROM "AuditEvent" event
JOIN "AuditDetail" detail ON detail."eventId" = event."id"
WHERE event."exchangeId" IS NOT NULL
  AND event."at" > now() - interval '30 days'
  AND event."action" IN ('delegation.member_removed', 'delegation.members_pasted', 'itinerary.item_removed', 'group.removed',
                         'minute_item.removed', 'outcome.removed', 'source_note.removed', 'exchange.held')
  AND jsonb_typeof(detail."details") = 'object';
