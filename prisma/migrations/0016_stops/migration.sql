-- AlterEnum: the new value is not used before the end of the transaction; the bodies of functions are read when they run
ALTER TYPE "PartyRole" ADD VALUE 'PARTICIPANT' BEFORE 'OBSERVER';

-- AlterTable
ALTER TABLE "DiscussionGroup" ADD COLUMN     "stopId" UUID;

-- AlterTable
ALTER TABLE "ExchangeParty" ADD COLUMN     "position" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "stopFrom" DATE,
ADD COLUMN     "stopTo" DATE;

-- AlterTable
ALTER TABLE "ItineraryItem" ADD COLUMN     "stopId" UUID;

-- CreateTable
CREATE TABLE "StopHeadcount" (
    "delegationId" UUID NOT NULL,
    "stopId" UUID NOT NULL,
    "exchangeId" UUID NOT NULL,
    "headcount" INTEGER NOT NULL,

    CONSTRAINT "StopHeadcount_pkey" PRIMARY KEY ("delegationId","stopId")
);

-- AddForeignKey
ALTER TABLE "StopHeadcount" ADD CONSTRAINT "StopHeadcount_delegationId_exchangeId_fkey" FOREIGN KEY ("delegationId", "exchangeId") REFERENCES "Delegation"("id", "exchangeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StopHeadcount" ADD CONSTRAINT "StopHeadcount_stopId_exchangeId_fkey" FOREIGN KEY ("stopId", "exchangeId") REFERENCES "ExchangeParty"("id", "exchangeId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiscussionGroup" ADD CONSTRAINT "DiscussionGroup_stopId_exchangeId_fkey" FOREIGN KEY ("stopId", "exchangeId") REFERENCES "ExchangeParty"("id", "exchangeId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItineraryItem" ADD CONSTRAINT "ItineraryItem_stopId_exchangeId_fkey" FOREIGN KEY ("stopId", "exchangeId") REFERENCES "ExchangeParty"("id", "exchangeId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand: what the schema language cannot express. Each guard has a name and a test that sees it refuse.

-- An exchange may have several hosts, each a stop; a meeting may have none.
DROP INDEX "ExchangeParty_one_host";

ALTER TABLE "ExchangeParty"
  ADD CONSTRAINT "ExchangeParty_stop_days_in_order" CHECK ("stopTo" IS NULL OR ("stopFrom" IS NOT NULL AND "stopFrom" <= "stopTo")),
  ADD CONSTRAINT "ExchangeParty_stop_is_of_host" CHECK ("role" = 'HOST' OR "stopFrom" IS NULL);

-- Hosts and guests, at least one of each; or, where nobody hosts a meeting, two participants or more. Observers may be there.
CREATE OR REPLACE FUNCTION app.exchange_needs_both_sides() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  subject uuid;
  held_as text;
BEGIN
  IF TG_TABLE_NAME = 'Exchange' THEN subject := NEW.id; ELSE subject := OLD."exchangeId"; END IF;
  -- Two transactions that each take away one guest queue here. An exchange that is gone has no sides to miss.
  SELECT kind::text INTO held_as FROM public."Exchange" WHERE id = subject FOR NO KEY UPDATE;
  IF FOUND AND NOT (
    SELECT CASE
      WHEN count(*) FILTER (WHERE role::text = 'PARTICIPANT') > 0 THEN
        held_as IN ('ONLINE', 'JOINT_MEETING') AND count(*) FILTER (WHERE role::text = 'PARTICIPANT') >= 2
        AND count(*) FILTER (WHERE role::text IN ('HOST', 'GUEST')) = 0
      ELSE count(*) FILTER (WHERE role::text = 'HOST') > 0 AND count(*) FILTER (WHERE role::text = 'GUEST') > 0
    END
    FROM public."ExchangeParty" WHERE "exchangeId" = subject
  ) THEN
    RAISE EXCEPTION 'an exchange needs hosts and guests; a meeting may have two or more participants instead'
      USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "Exchange_kind_fits_parties" AFTER UPDATE OF "kind" ON "Exchange"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."kind" <> OLD."kind") EXECUTE FUNCTION app.exchange_needs_both_sides();

-- A party that joins is no participant beside hosts and guests, and no host or guest beside participants.
CREATE FUNCTION app.party_fits_others() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  -- Two transactions that add one of each queue here.
  PERFORM FROM public."Exchange" WHERE id = NEW."exchangeId" FOR NO KEY UPDATE;
  IF (
    SELECT bool_or(role::text = 'PARTICIPANT') AND bool_or(role::text IN ('HOST', 'GUEST'))
    FROM public."ExchangeParty" WHERE "exchangeId" = NEW."exchangeId"
  ) THEN
    RAISE EXCEPTION 'participants are only there where nobody is host or guest'
      USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "ExchangeParty_fits_others" AFTER INSERT ON "ExchangeParty"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.party_fits_others();

-- A stop lies within the days of its exchange.
CREATE FUNCTION app.stops_within_days() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  subject uuid;
BEGIN
  IF TG_TABLE_NAME = 'Exchange' THEN subject := NEW.id; ELSE subject := NEW."exchangeId"; END IF;
  -- Days of the exchange and days of a stop that change at the same moment queue here.
  PERFORM FROM public."Exchange" WHERE id = subject FOR NO KEY UPDATE;
  IF EXISTS (
    SELECT FROM public."ExchangeParty" party JOIN public."Exchange" exchange ON exchange.id = party."exchangeId"
    WHERE exchange.id = subject
      AND (party."stopFrom" < exchange."firstDay" OR coalesce(party."stopTo", party."stopFrom") > exchange."lastDay")
  ) THEN
    RAISE EXCEPTION 'a stop lies within the days of its exchange'
      USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "Exchange_spans_its_stops" AFTER UPDATE OF "firstDay", "lastDay" ON "Exchange"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.stops_within_days();
CREATE CONSTRAINT TRIGGER "ExchangeParty_stop_within_days" AFTER INSERT OR UPDATE OF "stopFrom", "stopTo" ON "ExchangeParty"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."stopFrom" IS NOT NULL) EXECUTE FUNCTION app.stops_within_days();

ALTER TABLE "StopHeadcount"
  ADD CONSTRAINT "StopHeadcount_not_negative" CHECK ("headcount" >= 0);
GRANT SELECT, INSERT, UPDATE, DELETE ON "StopHeadcount" TO nanbei_app;

-- An item, a group and the number of people are at the stop of a host.
CREATE FUNCTION app.stop_is_of_host() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  is_wrong boolean;
BEGIN
  IF TG_TABLE_NAME = 'ExchangeParty' THEN
    is_wrong := EXISTS (SELECT FROM public."ItineraryItem" WHERE "stopId" = NEW.id)
      OR EXISTS (SELECT FROM public."DiscussionGroup" WHERE "stopId" = NEW.id)
      OR EXISTS (SELECT FROM public."StopHeadcount" WHERE "stopId" = NEW.id);
  ELSE
    -- A party that changes its role at the same moment waits, and then sees this row.
    SELECT role::text <> 'HOST' INTO is_wrong FROM public."ExchangeParty" WHERE id = NEW."stopId" FOR SHARE;
  END IF;
  IF is_wrong THEN
    RAISE EXCEPTION 'only a host is a stop'
      USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "ItineraryItem_at_stop_of_host" AFTER INSERT OR UPDATE OF "stopId" ON "ItineraryItem"
  FOR EACH ROW WHEN (NEW."stopId" IS NOT NULL) EXECUTE FUNCTION app.stop_is_of_host();
CREATE CONSTRAINT TRIGGER "DiscussionGroup_at_stop_of_host" AFTER INSERT OR UPDATE OF "stopId" ON "DiscussionGroup"
  FOR EACH ROW WHEN (NEW."stopId" IS NOT NULL) EXECUTE FUNCTION app.stop_is_of_host();
CREATE CONSTRAINT TRIGGER "StopHeadcount_at_stop_of_host" AFTER INSERT OR UPDATE OF "stopId" ON "StopHeadcount"
  FOR EACH ROW EXECUTE FUNCTION app.stop_is_of_host();
CREATE CONSTRAINT TRIGGER "ExchangeParty_keeps_its_stop" AFTER UPDATE OF "role" ON "ExchangeParty"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD."role" = 'HOST' AND NEW."role" <> 'HOST')
  EXECUTE FUNCTION app.stop_is_of_host();

-- The host's unit is of a host, where the group has a stop: of that one; the guest's unit is of another party. Where nobody
-- hosts, the units are of two different parties.
CREATE OR REPLACE FUNCTION app.pairing_joins_parties() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  subject uuid;
BEGIN
  IF TG_TABLE_NAME = 'Pairing' THEN
    SELECT "exchangeId" INTO subject FROM public."DiscussionGroup" WHERE id = NEW."groupId" FOR SHARE;
    -- A party that changes at the same moment waits, and then sees this pairing.
    PERFORM FROM public."ExchangeParty" WHERE "exchangeId" = subject ORDER BY id FOR SHARE;
  ELSIF TG_TABLE_NAME = 'ExchangeParty' THEN
    subject := OLD."exchangeId";
  ELSE
    subject := NEW."exchangeId";
  END IF;
  IF EXISTS (
    SELECT FROM public."DiscussionGroup" discussion
    JOIN public."Pairing" pairing ON pairing."groupId" = discussion.id
    JOIN public."Unit" host_unit ON host_unit.id = pairing."hostUnitId"
    JOIN public."Unit" guest_unit ON guest_unit.id = pairing."guestUnitId"
    WHERE discussion."exchangeId" = subject AND NOT (
      host_unit."institutionId" <> guest_unit."institutionId"
      AND EXISTS (SELECT FROM public."ExchangeParty" party WHERE party."exchangeId" = subject
        AND party."institutionId" = host_unit."institutionId"
        AND (party.role::text = 'HOST' OR NOT EXISTS (
          SELECT FROM public."ExchangeParty" host WHERE host."exchangeId" = subject AND host.role::text = 'HOST'))
        AND (discussion."stopId" IS NULL OR discussion."stopId" = party.id))
      AND EXISTS (SELECT FROM public."ExchangeParty" party WHERE party."exchangeId" = subject
        AND party."institutionId" = guest_unit."institutionId"))
  ) THEN
    RAISE EXCEPTION 'a pairing joins a unit of a host, that of the stop of its group, and a unit of another party of the exchange'
      USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
  END IF;
  RETURN NULL;
END $$;

DROP TRIGGER "DiscussionGroup_keeps_pairings" ON "DiscussionGroup";
CREATE CONSTRAINT TRIGGER "DiscussionGroup_keeps_pairings" AFTER UPDATE OF "exchangeId", "stopId" ON "DiscussionGroup"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.pairing_joins_parties();

-- Two schools are paired in a group once, whichever of them is named first.
CREATE UNIQUE INDEX "Pairing_once_in_group" ON "Pairing"
  ("groupId", least("hostUnitId", "guestUnitId"), greatest("hostUnitId", "guestUnitId"));
