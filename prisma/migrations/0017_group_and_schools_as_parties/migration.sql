-- CreateEnum
CREATE TYPE "InstitutionKind" AS ENUM ('COLLEGE', 'GROUP');

-- AlterTable
ALTER TABLE "ExchangeParty" ADD COLUMN     "unitId" UUID;

-- AlterTable
ALTER TABLE "Institution" ADD COLUMN     "kind" "InstitutionKind" NOT NULL DEFAULT 'COLLEGE';

-- CreateIndex
CREATE INDEX "ExchangeParty_unitId_idx" ON "ExchangeParty"("unitId");

-- AddForeignKey
ALTER TABLE "ExchangeParty" ADD CONSTRAINT "ExchangeParty_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand: what the schema language cannot express. Each guard has a name and a test that sees it refuse.
-- A new table needs its grants to nanbei_app.

-- ---------------------------------------------------------------------------------------------------------------------
-- A group takes part by a row of its own
-- ---------------------------------------------------------------------------------------------------------------------

ALTER TABLE "Institution"
  ADD CONSTRAINT "Institution_group_is_known" CHECK ("kind" = 'COLLEGE' OR "groupId" IS NOT NULL);

CREATE UNIQUE INDEX "Institution_one_for_each_group" ON "Institution" ("groupId") WHERE "kind" = 'GROUP';

CREATE FUNCTION app.institution_stays_what_it_is() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION 'a college does not become a group, nor a group a college or another group'
    USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
END $$;

CREATE TRIGGER "Institution_stays_what_it_is" BEFORE UPDATE OF "kind", "groupId" ON "Institution" FOR EACH ROW
  WHEN (NEW."kind" <> OLD."kind" OR (OLD."kind" = 'GROUP' AND NEW."groupId" <> OLD."groupId"))
  EXECUTE FUNCTION app.institution_stays_what_it_is();

-- Whatever creates a group gives it its row, under the first code and address that are free.
CREATE FUNCTION app.add_row_of_group(family uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  proposal text := (SELECT rtrim(left("code", 40), '-') FROM public."InstitutionGroup" WHERE "id" = family);
  suffix text := '';
  number int := 1;
BEGIN
  -- The lock under which the portal chooses the codes of colleges.
  PERFORM pg_advisory_xact_lock(hashtextextended('Institution', 0));
  WHILE EXISTS (SELECT FROM public."Institution" WHERE "code" = proposal || suffix OR "slug" = lower(proposal) || suffix) LOOP
    number := number + 1;
    suffix := '-' || number;
  END LOOP;
  INSERT INTO public."Institution" ("id", "kind", "groupId", "code", "slug", "nameZh", "nameEn", "updatedAt")
  SELECT gen_random_uuid(), 'GROUP', "id", proposal || suffix, lower(proposal) || suffix, "nameZh", "nameEn", now()
  FROM public."InstitutionGroup" WHERE "id" = family;
END $$;

CREATE FUNCTION app.group_has_its_row() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM app.add_row_of_group(NEW."id");
  ELSE
    UPDATE public."Institution" SET "nameZh" = NEW."nameZh", "nameEn" = NEW."nameEn", "updatedAt" = now(), "version" = "version" + 1
    WHERE "groupId" = NEW."id" AND "kind" = 'GROUP' AND app.is_label(NEW."nameZh", NEW."nameEn");
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "InstitutionGroup_has_its_row" AFTER INSERT OR UPDATE OF "nameZh", "nameEn" ON "InstitutionGroup"
  FOR EACH ROW EXECUTE FUNCTION app.group_has_its_row();

SELECT app.add_row_of_group("id") FROM "InstitutionGroup" ORDER BY "code";

-- What belongs to colleges only. A title at the group is one of the group itself ("groupId").
CREATE FUNCTION app.refuse_row_of_group() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF EXISTS (
    SELECT FROM unnest(TG_ARGV) AS own ("column")
    JOIN public."Institution" place ON place."id" = (to_jsonb(NEW) ->> own."column")::uuid
    WHERE place."kind" = 'GROUP'
  ) THEN
    RAISE EXCEPTION 'this belongs to a college and not to a group'
      USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "Unit_of_college" AFTER INSERT OR UPDATE OF "institutionId" ON "Unit"
  FOR EACH ROW EXECUTE FUNCTION app.refuse_row_of_group('institutionId');
CREATE CONSTRAINT TRIGGER "PracticeBase_of_college" AFTER INSERT OR UPDATE OF "institutionId" ON "PracticeBase"
  FOR EACH ROW EXECUTE FUNCTION app.refuse_row_of_group('institutionId');
CREATE CONSTRAINT TRIGGER "Appointment_of_college" AFTER INSERT OR UPDATE OF "institutionId" ON "Appointment"
  FOR EACH ROW WHEN (NEW."institutionId" IS NOT NULL) EXECUTE FUNCTION app.refuse_row_of_group('institutionId');
CREATE CONSTRAINT TRIGGER "User_of_college" AFTER INSERT OR UPDATE OF "institutionId" ON "User"
  FOR EACH ROW WHEN (NEW."institutionId" IS NOT NULL) EXECUTE FUNCTION app.refuse_row_of_group('institutionId');
CREATE CONSTRAINT TRIGGER "Invitation_of_college" AFTER INSERT OR UPDATE OF "institutionId" ON "Invitation"
  FOR EACH ROW WHEN (NEW."institutionId" IS NOT NULL) EXECUTE FUNCTION app.refuse_row_of_group('institutionId');
CREATE CONSTRAINT TRIGGER "InstitutionRelation_of_colleges" AFTER INSERT OR UPDATE OF "firstId", "secondId" ON "InstitutionRelation"
  FOR EACH ROW EXECUTE FUNCTION app.refuse_row_of_group('firstId', 'secondId');
CREATE CONSTRAINT TRIGGER "Exchange_begun_by_college" AFTER INSERT OR UPDATE OF "creatorId" ON "Exchange"
  FOR EACH ROW WHEN (NEW."creatorId" IS NOT NULL) EXECUTE FUNCTION app.refuse_row_of_group('creatorId');
CREATE CONSTRAINT TRIGGER "Delegation_entered_by_college" AFTER INSERT OR UPDATE OF "enteredById" ON "Delegation"
  FOR EACH ROW WHEN (NEW."enteredById" IS NOT NULL) EXECUTE FUNCTION app.refuse_row_of_group('enteredById');

-- ---------------------------------------------------------------------------------------------------------------------
-- A school takes part for its college
-- ---------------------------------------------------------------------------------------------------------------------

ALTER TABLE "ExchangeParty"
  ADD CONSTRAINT "ExchangeParty_unit_of_institution" FOREIGN KEY ("unitId", "institutionId")
    REFERENCES "Unit" ("id", "institutionId");

-- ---------------------------------------------------------------------------------------------------------------------
-- What readers see
-- ---------------------------------------------------------------------------------------------------------------------

CREATE OR REPLACE VIEW "PublishedInstitution" AS
  SELECT place."id", place."code", place."slug", place."nameZh", place."nameEn", place."shortNameZh", place."shortNameEn",
         place."cityZh", place."cityEn", place."provinceZh", place."provinceEn", place."timezone", place."website",
         place."accent", place."status", place."isSample", family."code" AS "groupCode",
         family."nameZh" AS "groupNameZh", family."nameEn" AS "groupNameEn", place."updatedAt", place."country", place."kind"
  FROM "Institution" place LEFT JOIN "InstitutionGroup" family ON family."id" = place."groupId"
  WHERE place."isListed" OR EXISTS (SELECT FROM "PublicationParty" party WHERE party."institutionId" = place."id");
