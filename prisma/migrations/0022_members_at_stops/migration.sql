-- AlterTable
ALTER TABLE "Agreement" ADD COLUMN     "renewsId" UUID;

-- AlterTable
ALTER TABLE "DelegationOthers" ADD COLUMN     "unitNameEn" TEXT,
ADD COLUMN     "unitNameZh" TEXT;

-- CreateTable
CREATE TABLE "MemberStop" (
    "memberId" UUID NOT NULL,
    "stopId" UUID NOT NULL,
    "exchangeId" UUID NOT NULL,

    CONSTRAINT "MemberStop_pkey" PRIMARY KEY ("memberId","stopId")
);

-- CreateIndex
CREATE INDEX "MemberStop_stopId_idx" ON "MemberStop"("stopId");

-- CreateIndex
CREATE INDEX "Agreement_renewsId_idx" ON "Agreement"("renewsId");

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_renewsId_fkey" FOREIGN KEY ("renewsId") REFERENCES "Agreement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberStop" ADD CONSTRAINT "MemberStop_memberId_exchangeId_fkey" FOREIGN KEY ("memberId", "exchangeId") REFERENCES "DelegationMember"("id", "exchangeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberStop" ADD CONSTRAINT "MemberStop_stopId_exchangeId_fkey" FOREIGN KEY ("stopId", "exchangeId") REFERENCES "ExchangeParty"("id", "exchangeId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand: what the schema language cannot express. Each guard has a name and a test that sees it refuse.
-- A new table needs its grants to nanbei_app.

GRANT SELECT, INSERT, UPDATE, DELETE ON "MemberStop" TO nanbei_app;

ALTER TABLE "DelegationOthers"
  ADD CONSTRAINT "DelegationOthers_unit_not_blank" CHECK (app.is_text("unitNameZh") AND app.is_text("unitNameEn"));

ALTER TABLE "Agreement"
  ADD CONSTRAINT "Agreement_renews_another" CHECK ("renewsId" <> "id");

-- A member was at the stop of a host, which stays one while somebody was there.
CREATE OR REPLACE FUNCTION app.stop_is_of_host() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  is_wrong boolean;
BEGIN
  IF TG_TABLE_NAME = 'ExchangeParty' THEN
    is_wrong := EXISTS (SELECT FROM public."ItineraryItem" WHERE "stopId" = NEW.id)
      OR EXISTS (SELECT FROM public."DiscussionGroup" WHERE "stopId" = NEW.id)
      OR EXISTS (SELECT FROM public."StopHeadcount" WHERE "stopId" = NEW.id)
      OR EXISTS (SELECT FROM public."MemberStop" WHERE "stopId" = NEW.id);
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

CREATE CONSTRAINT TRIGGER "MemberStop_at_stop_of_host" AFTER INSERT OR UPDATE OF "stopId" ON "MemberStop"
  FOR EACH ROW EXECUTE FUNCTION app.stop_is_of_host();
