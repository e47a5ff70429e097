-- CreateEnum
CREATE TYPE "AgreementKind" AS ENUM ('MOU', 'FRAMEWORK', 'EXCHANGE', 'OTHER');

-- CreateEnum
CREATE TYPE "AgreementAct" AS ENUM ('SIGNED', 'RENEWED');

-- CreateEnum
CREATE TYPE "AgreementRole" AS ENUM ('SIGNATORY', 'WITNESS');

-- AlterEnum: made anew, because a value that is added to a type cannot be used before the end of the transaction
ALTER TYPE "SectionKind" RENAME TO "SectionKind_before";
CREATE TYPE "SectionKind" AS ENUM ('STATUS', 'BASICS', 'PARTIES', 'MEMBERS', 'ITINERARY', 'GROUPS', 'MINUTES', 'OUTCOMES', 'AGREEMENTS', 'NOTES', 'REPORT');
ALTER TABLE "RecordSection" ALTER COLUMN "kind" TYPE "SectionKind" USING "kind"::text::"SectionKind";
DROP TYPE "SectionKind_before";

-- AlterTable
ALTER TABLE "NameVouching" ALTER COLUMN "institutionId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "Agreement" (
    "id" UUID NOT NULL,
    "exchangeId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "AgreementKind" NOT NULL,
    "act" "AgreementAct" NOT NULL DEFAULT 'SIGNED',
    "titleZh" TEXT,
    "titleEn" TEXT,
    "day" DATE,
    "validFrom" DATE,
    "validTo" DATE,
    "renewsZh" TEXT,
    "renewsEn" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgreementParty" (
    "agreementId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "exchangeId" UUID NOT NULL,

    CONSTRAINT "AgreementParty_pkey" PRIMARY KEY ("agreementId","partyId")
);

-- CreateTable
CREATE TABLE "AgreementPerson" (
    "id" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "exchangeId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "role" "AgreementRole" NOT NULL DEFAULT 'SIGNATORY',
    "memberId" UUID,
    "partyId" UUID,
    "nameZh" TEXT,
    "nameEn" TEXT,
    "titleZh" TEXT,
    "titleEn" TEXT,
    "organisationZh" TEXT,
    "organisationEn" TEXT,
    "namedInPublic" BOOLEAN NOT NULL DEFAULT false,
    "representativeId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "AgreementPerson_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Agreement_exchangeId_position_idx" ON "Agreement"("exchangeId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Agreement_id_exchangeId_key" ON "Agreement"("id", "exchangeId");

-- CreateIndex
CREATE INDEX "AgreementParty_partyId_idx" ON "AgreementParty"("partyId");

-- CreateIndex
CREATE INDEX "AgreementPerson_agreementId_position_idx" ON "AgreementPerson"("agreementId", "position");

-- CreateIndex
CREATE INDEX "AgreementPerson_memberId_idx" ON "AgreementPerson"("memberId");

-- CreateIndex
CREATE INDEX "AgreementPerson_partyId_idx" ON "AgreementPerson"("partyId");

-- CreateIndex
CREATE INDEX "AgreementPerson_representativeId_idx" ON "AgreementPerson"("representativeId");

-- CreateIndex
CREATE UNIQUE INDEX "AgreementPerson_agreementId_memberId_key" ON "AgreementPerson"("agreementId", "memberId");

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_exchangeId_fkey" FOREIGN KEY ("exchangeId") REFERENCES "Exchange"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementParty" ADD CONSTRAINT "AgreementParty_agreementId_exchangeId_fkey" FOREIGN KEY ("agreementId", "exchangeId") REFERENCES "Agreement"("id", "exchangeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementParty" ADD CONSTRAINT "AgreementParty_partyId_exchangeId_fkey" FOREIGN KEY ("partyId", "exchangeId") REFERENCES "ExchangeParty"("id", "exchangeId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementPerson" ADD CONSTRAINT "AgreementPerson_agreementId_exchangeId_fkey" FOREIGN KEY ("agreementId", "exchangeId") REFERENCES "Agreement"("id", "exchangeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementPerson" ADD CONSTRAINT "AgreementPerson_memberId_exchangeId_fkey" FOREIGN KEY ("memberId", "exchangeId") REFERENCES "DelegationMember"("id", "exchangeId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementPerson" ADD CONSTRAINT "AgreementPerson_partyId_exchangeId_fkey" FOREIGN KEY ("partyId", "exchangeId") REFERENCES "ExchangeParty"("id", "exchangeId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementPerson" ADD CONSTRAINT "AgreementPerson_representativeId_exchangeId_fkey" FOREIGN KEY ("representativeId", "exchangeId") REFERENCES "DelegationMember"("id", "exchangeId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand: what the schema language cannot express. Each guard has a name and a test that sees it refuse.
-- A new table needs its grants to nanbei_app.

GRANT SELECT, INSERT, UPDATE, DELETE ON "Agreement", "AgreementParty", "AgreementPerson" TO nanbei_app;

ALTER TABLE "Agreement"
  ADD CONSTRAINT "Agreement_is_titled" CHECK (app.is_label("titleZh", "titleEn")),
  ADD CONSTRAINT "Agreement_texts_not_blank" CHECK (app.is_text("renewsZh") AND app.is_text("renewsEn")),
  ADD CONSTRAINT "Agreement_validity_in_order" CHECK ("validTo" >= "validFrom");

ALTER TABLE "AgreementPerson"
  ADD CONSTRAINT "AgreementPerson_is_somebody" CHECK (num_nonnulls("memberId", "nameZh", "nameEn", "titleZh", "titleEn") > 0),
  ADD CONSTRAINT "AgreementPerson_texts_not_blank" CHECK (
    app.is_text("nameZh") AND app.is_text("nameEn") AND app.is_text("titleZh") AND app.is_text("titleEn")
    AND app.is_text("organisationZh") AND app.is_text("organisationEn")),
  ADD CONSTRAINT "AgreementPerson_member_says_the_rest" CHECK (
    "memberId" IS NULL OR (NOT "namedInPublic"
      AND num_nonnulls("partyId", "nameZh", "nameEn", "titleZh", "titleEn", "organisationZh", "organisationEn") = 0)),
  ADD CONSTRAINT "AgreementPerson_represented_by_another" CHECK ("representativeId" <> "memberId");

-- As for a member: whoever takes a removal back does not get a name back that was withdrawn meanwhile.
CREATE TRIGGER "AgreementPerson_withdrawn_name" BEFORE INSERT ON "AgreementPerson"
  FOR EACH ROW WHEN (NEW."namedInPublic") EXECUTE FUNCTION app.withdrawn_name_stays_away();

-- Every exchange has one row of each kind, also those that are there already.
INSERT INTO "RecordSection" ("exchangeId", "kind", "changedAt", "changedById")
SELECT "id", 'AGREEMENTS', "createdAt", "createdById" FROM "Exchange";
