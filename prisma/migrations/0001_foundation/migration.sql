-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "UserStatus" AS ENUM ('INVITED', 'ACTIVE', 'SUSPENDED');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('VIEWER', 'RECORDER', 'COORDINATOR', 'CONFIRMER', 'EDITOR', 'INSTITUTION_ADMIN', 'GROUP_ADMIN', 'AUDITOR');

-- CreateEnum
CREATE TYPE "InvitationKind" AS ENUM ('FIRST_ADMINISTRATOR', 'COLLEAGUE', 'PASSWORD_RESET');

-- CreateEnum
CREATE TYPE "SignInOutcome" AS ENUM ('SIGNED_IN', 'WRONG_CREDENTIALS', 'SUSPENDED');

-- CreateEnum
CREATE TYPE "PracticeBaseKind" AS ENUM ('INDUSTRY_COLLEGE', 'EDUCATION_HALL', 'INNOVATION_COLLEGE', 'LAB', 'TRAINING_CENTER', 'INTERNSHIP', 'OTHER');

-- CreateEnum
CREATE TYPE "OutcomeKind" AS ENUM ('RESOURCE_SHARING', 'CURRICULUM', 'BASE_SHARING', 'TEACHER_EXCHANGE', 'STUDENT_EXCHANGE', 'RESEARCH', 'OTHER');

-- CreateEnum
CREATE TYPE "OutcomeStanding" AS ENUM ('DIRECTION', 'PROPOSED', 'AGREED');

-- CreateEnum
CREATE TYPE "MemberRole" AS ENUM ('HEAD', 'DEPUTY', 'MEMBER', 'INTERPRETER', 'LIAISON', 'OBSERVER');

-- CreateEnum
CREATE TYPE "MemberStatus" AS ENUM ('PROPOSED', 'CONFIRMED', 'PRESENT', 'ABSENT', 'EXCUSED', 'REPLACED');

-- CreateEnum
CREATE TYPE "DiscussionGroupStatus" AS ENUM ('PLANNED', 'HELD', 'CANCELLED');

-- CreateEnum
CREATE TYPE "ParticipantRole" AS ENUM ('CHAIR', 'NOTE_TAKER', 'SPEAKER', 'PARTICIPANT');

-- CreateEnum
CREATE TYPE "ExchangeKind" AS ENUM ('VISIT', 'JOINT_MEETING', 'ONLINE', 'TRAINING');

-- CreateEnum
CREATE TYPE "ExchangeStatus" AS ENUM ('DRAFT', 'PLANNED', 'CONFIRMED', 'HELD', 'RECORDED', 'AGREED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "Visibility" AS ENUM ('PARTIES', 'GROUP');

-- CreateEnum
CREATE TYPE "DateNote" AS ENUM ('YEAR_INFERRED');

-- CreateEnum
CREATE TYPE "PartyRole" AS ENUM ('HOST', 'GUEST', 'OBSERVER');

-- CreateEnum
CREATE TYPE "InstitutionStatus" AS ENUM ('ACTIVE', 'CLOSED');

-- CreateEnum
CREATE TYPE "UnitKind" AS ENUM ('SCHOOL', 'DEPARTMENT', 'OFFICE', 'CENTER', 'OTHER');

-- CreateEnum
CREATE TYPE "Accent" AS ENUM ('CINNABAR', 'INDIGO', 'PINE', 'OCHRE', 'PLUM', 'TEAL');

-- CreateEnum
CREATE TYPE "ItineraryItemKind" AS ENUM ('WELCOME', 'PLENARY', 'GROUP_DISCUSSION', 'BASE_VISIT', 'CAMPUS_TOUR', 'MEAL', 'TRANSFER', 'OTHER');

-- CreateEnum
CREATE TYPE "ItineraryItemStatus" AS ENUM ('PLANNED', 'HELD', 'CANCELLED');

-- CreateEnum
CREATE TYPE "MinuteScope" AS ENUM ('PLENARY', 'GROUP', 'VISIT');

-- CreateEnum
CREATE TYPE "MinuteStatus" AS ENUM ('DRAFT', 'READY');

-- CreateEnum
CREATE TYPE "MinuteItemKind" AS ENUM ('STATEMENT', 'DISCUSSION', 'DECISION', 'CONSENSUS', 'QUESTION');

-- CreateEnum
CREATE TYPE "Rank" AS ENUM ('INSTITUTION_HEAD', 'INSTITUTION_DEPUTY', 'UNIT_HEAD', 'UNIT_DEPUTY', 'STAFF', 'TEACHER', 'STUDENT', 'EXTERNAL');

-- CreateEnum
CREATE TYPE "ReportKind" AS ENUM ('NEWS', 'FULL', 'ANNUAL');

-- CreateEnum
CREATE TYPE "ReportTranslationStatus" AS ENUM ('DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'UNPUBLISHED');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "institutionId" UUID,
    "personId" UUID,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'zh',
    "passwordHash" TEXT,
    "status" "UserStatus" NOT NULL DEFAULT 'INVITED',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleAssignment" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "institutionId" UUID,
    "validFrom" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "validTo" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RoleAssignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "endedAt" TIMESTAMPTZ(6),
    "userAgent" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "kind" "InvitationKind" NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "email" TEXT,
    "institutionId" UUID,
    "role" "Role",
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "usedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInAttempt" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "emailHash" BYTEA NOT NULL,
    "address" TEXT NOT NULL,
    "outcome" "SignInOutcome" NOT NULL,
    "userId" UUID,

    CONSTRAINT "SignInAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PracticeBase" (
    "id" UUID NOT NULL,
    "institutionId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "nameZh" TEXT,
    "nameEn" TEXT,
    "provisionalZh" BOOLEAN NOT NULL DEFAULT false,
    "provisionalEn" BOOLEAN NOT NULL DEFAULT false,
    "partnerZh" TEXT,
    "partnerEn" TEXT,
    "kind" "PracticeBaseKind" NOT NULL DEFAULT 'OTHER',
    "agreementFrom" DATE,
    "agreementTo" DATE,
    "openToSister" BOOLEAN NOT NULL DEFAULT false,
    "capacity" INTEGER,
    "archivedAt" TIMESTAMPTZ(6),
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "PracticeBase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PracticeBaseUnit" (
    "baseId" UUID NOT NULL,
    "unitId" UUID NOT NULL,

    CONSTRAINT "PracticeBaseUnit_pkey" PRIMARY KEY ("baseId","unitId")
);

-- CreateTable
CREATE TABLE "Outcome" (
    "id" UUID NOT NULL,
    "exchangeId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "OutcomeKind" NOT NULL,
    "standing" "OutcomeStanding" NOT NULL DEFAULT 'PROPOSED',
    "titleZh" TEXT,
    "titleEn" TEXT,
    "minuteItemId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Outcome_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delegation" (
    "id" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "exchangeId" UUID NOT NULL,
    "headcount" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DelegationMember" (
    "id" UUID NOT NULL,
    "delegationId" UUID NOT NULL,
    "exchangeId" UUID NOT NULL,
    "personId" UUID,
    "appointmentId" UUID,
    "nameZh" TEXT,
    "nameEn" TEXT,
    "titleZh" TEXT,
    "titleEn" TEXT,
    "titleProvisionalZh" BOOLEAN NOT NULL DEFAULT false,
    "titleProvisionalEn" BOOLEAN NOT NULL DEFAULT false,
    "unitNameZh" TEXT,
    "unitNameEn" TEXT,
    "rank" "Rank",
    "role" "MemberRole" NOT NULL DEFAULT 'MEMBER',
    "protocolOrder" INTEGER NOT NULL,
    "status" "MemberStatus" NOT NULL DEFAULT 'PROPOSED',
    "namedInPublic" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "DelegationMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DiscussionGroup" (
    "id" UUID NOT NULL,
    "exchangeId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "nameZh" TEXT,
    "nameEn" TEXT,
    "itemId" UUID,
    "status" "DiscussionGroupStatus" NOT NULL DEFAULT 'PLANNED',
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "DiscussionGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Pairing" (
    "groupId" UUID NOT NULL,
    "hostUnitId" UUID NOT NULL,
    "guestUnitId" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Pairing_pkey" PRIMARY KEY ("groupId","hostUnitId","guestUnitId")
);

-- CreateTable
CREATE TABLE "GroupParticipant" (
    "groupId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "exchangeId" UUID NOT NULL,
    "role" "ParticipantRole" NOT NULL DEFAULT 'PARTICIPANT',

    CONSTRAINT "GroupParticipant_pkey" PRIMARY KEY ("groupId","memberId")
);

-- CreateTable
CREATE TABLE "Topic" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "nameZh" TEXT,
    "nameEn" TEXT,
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GroupTopic" (
    "groupId" UUID NOT NULL,
    "topicId" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "GroupTopic_pkey" PRIMARY KEY ("groupId","topicId")
);

-- CreateTable
CREATE TABLE "SourceNote" (
    "id" UUID NOT NULL,
    "exchangeId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,
    "commentZh" TEXT,
    "commentEn" TEXT,
    "isPublic" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "SourceNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExchangeSeries" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "nameZh" TEXT,
    "nameEn" TEXT,
    "descriptionZh" TEXT,
    "descriptionEn" TEXT,
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "ExchangeSeries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Exchange" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "ExchangeKind" NOT NULL DEFAULT 'VISIT',
    "titleZh" TEXT,
    "titleEn" TEXT,
    "themeZh" TEXT,
    "themeEn" TEXT,
    "purposeZh" TEXT,
    "purposeEn" TEXT,
    "seriesId" UUID,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "dateNote" "DateNote",
    "placeZh" TEXT,
    "placeEn" TEXT,
    "timezone" TEXT NOT NULL DEFAULT 'Asia/Shanghai',
    "status" "ExchangeStatus" NOT NULL DEFAULT 'DRAFT',
    "visibility" "Visibility" NOT NULL DEFAULT 'PARTIES',
    "returnOfId" UUID,
    "cancelReason" TEXT,
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "createdById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Exchange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExchangeParty" (
    "id" UUID NOT NULL,
    "exchangeId" UUID NOT NULL,
    "institutionId" UUID NOT NULL,
    "role" "PartyRole" NOT NULL,
    "coordinatorId" UUID,
    "fileNumber" TEXT,
    "planConfirmedAt" TIMESTAMPTZ(6),
    "planConfirmedById" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "ExchangeParty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InstitutionGroup" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "nameZh" TEXT,
    "nameEn" TEXT,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "InstitutionGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Institution" (
    "id" UUID NOT NULL,
    "groupId" UUID,
    "code" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "nameZh" TEXT,
    "nameEn" TEXT,
    "shortNameZh" TEXT,
    "shortNameEn" TEXT,
    "cityZh" TEXT,
    "cityEn" TEXT,
    "provinceZh" TEXT,
    "provinceEn" TEXT,
    "timezone" TEXT NOT NULL DEFAULT 'Asia/Shanghai',
    "website" TEXT,
    "registrationNumber" TEXT,
    "accent" "Accent" NOT NULL DEFAULT 'INDIGO',
    "status" "InstitutionStatus" NOT NULL DEFAULT 'ACTIVE',
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Institution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Unit" (
    "id" UUID NOT NULL,
    "institutionId" UUID NOT NULL,
    "parentId" UUID,
    "kind" "UnitKind" NOT NULL DEFAULT 'SCHOOL',
    "code" TEXT NOT NULL,
    "nameZh" TEXT,
    "nameEn" TEXT,
    "provisionalZh" BOOLEAN NOT NULL DEFAULT false,
    "provisionalEn" BOOLEAN NOT NULL DEFAULT false,
    "validFrom" DATE,
    "validTo" DATE,
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ItineraryItem" (
    "id" UUID NOT NULL,
    "exchangeId" UUID NOT NULL,
    "kind" "ItineraryItemKind" NOT NULL,
    "titleZh" TEXT,
    "titleEn" TEXT,
    "day" DATE NOT NULL,
    "position" INTEGER NOT NULL,
    "startAt" TIMESTAMPTZ(6),
    "endAt" TIMESTAMPTZ(6),
    "placeZh" TEXT,
    "placeEn" TEXT,
    "status" "ItineraryItemStatus" NOT NULL DEFAULT 'PLANNED',
    "icalUid" TEXT NOT NULL,
    "icalSequence" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "ItineraryItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Visit" (
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "exchangeId" UUID NOT NULL,
    "baseId" UUID NOT NULL,

    CONSTRAINT "Visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VisitObservation" (
    "visitId" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "VisitObservation_pkey" PRIMARY KEY ("visitId","locale")
);

-- CreateTable
CREATE TABLE "VisitUnit" (
    "visitId" UUID NOT NULL,
    "unitId" UUID NOT NULL,

    CONSTRAINT "VisitUnit_pkey" PRIMARY KEY ("visitId","unitId")
);

-- CreateTable
CREATE TABLE "Minute" (
    "id" UUID NOT NULL,
    "exchangeId" UUID NOT NULL,
    "scope" "MinuteScope" NOT NULL,
    "itemId" UUID,
    "groupId" UUID,
    "visitId" UUID,
    "status" "MinuteStatus" NOT NULL DEFAULT 'DRAFT',
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Minute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MinuteItem" (
    "id" UUID NOT NULL,
    "minuteId" UUID NOT NULL,
    "exchangeId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "kind" "MinuteItemKind" NOT NULL,
    "speakerMemberId" UUID,
    "topicId" UUID,
    "confidential" BOOLEAN NOT NULL DEFAULT false,
    "sourceLocale" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "MinuteItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MinuteItemText" (
    "minuteItemId" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "MinuteItemText_pkey" PRIMARY KEY ("minuteItemId","locale")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "nameZh" TEXT,
    "nameEn" TEXT,
    "sortKey" TEXT NOT NULL,
    "mergedIntoId" UUID,
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Appointment" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "institutionId" UUID,
    "groupId" UUID,
    "unitId" UUID,
    "titleZh" TEXT,
    "titleEn" TEXT,
    "provisionalZh" BOOLEAN NOT NULL DEFAULT false,
    "provisionalEn" BOOLEAN NOT NULL DEFAULT false,
    "rank" "Rank" NOT NULL,
    "isPrimary" BOOLEAN NOT NULL DEFAULT false,
    "validFrom" DATE,
    "validTo" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Appointment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" UUID NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "action" TEXT NOT NULL,
    "actorUserId" UUID,
    "actorInstitutionId" UUID,
    "actorJob" TEXT,
    "exchangeId" UUID,
    "requestId" TEXT,
    "detailsHash" BYTEA,
    "previousHash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,
    "formatVersion" SMALLINT NOT NULL,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditDetail" (
    "eventId" UUID NOT NULL,
    "salt" BYTEA NOT NULL,
    "details" JSONB NOT NULL,

    CONSTRAINT "AuditDetail_pkey" PRIMARY KEY ("eventId")
);

-- CreateTable
CREATE TABLE "AuditHead" (
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "AuditHead_pkey" PRIMARY KEY ("subjectType","subjectId")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" TIMESTAMPTZ(6),

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "exchangeId" UUID,
    "kind" "ReportKind" NOT NULL DEFAULT 'NEWS',
    "ownerInstitutionId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportTranslation" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT,
    "body" JSONB NOT NULL,
    "isSource" BOOLEAN NOT NULL DEFAULT false,
    "sourceHash" BYTEA,
    "status" "ReportTranslationStatus" NOT NULL DEFAULT 'DRAFT',
    "author" TEXT,
    "photographer" TEXT,
    "editor" TEXT,
    "reviewer" TEXT,
    "publishedAt" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "ReportTranslation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "User_institutionId_idx" ON "User"("institutionId");

-- CreateIndex
CREATE INDEX "RoleAssignment_userId_idx" ON "RoleAssignment"("userId");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "SignInAttempt_at_idx" ON "SignInAttempt"("at");

-- CreateIndex
CREATE UNIQUE INDEX "PracticeBase_code_key" ON "PracticeBase"("code");

-- CreateIndex
CREATE UNIQUE INDEX "PracticeBase_slug_key" ON "PracticeBase"("slug");

-- CreateIndex
CREATE INDEX "PracticeBase_institutionId_idx" ON "PracticeBase"("institutionId");

-- CreateIndex
CREATE INDEX "PracticeBaseUnit_unitId_idx" ON "PracticeBaseUnit"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Outcome_code_key" ON "Outcome"("code");

-- CreateIndex
CREATE INDEX "Outcome_exchangeId_position_idx" ON "Outcome"("exchangeId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Delegation_id_exchangeId_key" ON "Delegation"("id", "exchangeId");

-- CreateIndex
CREATE UNIQUE INDEX "Delegation_partyId_exchangeId_key" ON "Delegation"("partyId", "exchangeId");

-- CreateIndex
CREATE INDEX "DelegationMember_delegationId_protocolOrder_idx" ON "DelegationMember"("delegationId", "protocolOrder");

-- CreateIndex
CREATE INDEX "DelegationMember_personId_idx" ON "DelegationMember"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "DelegationMember_exchangeId_personId_key" ON "DelegationMember"("exchangeId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "DelegationMember_id_exchangeId_key" ON "DelegationMember"("id", "exchangeId");

-- CreateIndex
CREATE UNIQUE INDEX "DiscussionGroup_exchangeId_code_key" ON "DiscussionGroup"("exchangeId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "DiscussionGroup_id_exchangeId_key" ON "DiscussionGroup"("id", "exchangeId");

-- CreateIndex
CREATE INDEX "Pairing_hostUnitId_idx" ON "Pairing"("hostUnitId");

-- CreateIndex
CREATE INDEX "Pairing_guestUnitId_idx" ON "Pairing"("guestUnitId");

-- CreateIndex
CREATE INDEX "GroupParticipant_memberId_idx" ON "GroupParticipant"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "Topic_code_key" ON "Topic"("code");

-- CreateIndex
CREATE INDEX "GroupTopic_topicId_idx" ON "GroupTopic"("topicId");

-- CreateIndex
CREATE INDEX "SourceNote_exchangeId_position_idx" ON "SourceNote"("exchangeId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ExchangeSeries_code_key" ON "ExchangeSeries"("code");

-- CreateIndex
CREATE UNIQUE INDEX "ExchangeSeries_slug_key" ON "ExchangeSeries"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Exchange_code_key" ON "Exchange"("code");

-- CreateIndex
CREATE INDEX "Exchange_firstDay_code_idx" ON "Exchange"("firstDay" DESC, "code" DESC);

-- CreateIndex
CREATE INDEX "Exchange_seriesId_idx" ON "Exchange"("seriesId");

-- CreateIndex
CREATE INDEX "ExchangeParty_institutionId_idx" ON "ExchangeParty"("institutionId");

-- CreateIndex
CREATE UNIQUE INDEX "ExchangeParty_exchangeId_institutionId_key" ON "ExchangeParty"("exchangeId", "institutionId");

-- CreateIndex
CREATE UNIQUE INDEX "ExchangeParty_id_exchangeId_key" ON "ExchangeParty"("id", "exchangeId");

-- CreateIndex
CREATE UNIQUE INDEX "InstitutionGroup_code_key" ON "InstitutionGroup"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Institution_code_key" ON "Institution"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Institution_slug_key" ON "Institution"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Unit_institutionId_code_key" ON "Unit"("institutionId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "ItineraryItem_icalUid_key" ON "ItineraryItem"("icalUid");

-- CreateIndex
CREATE INDEX "ItineraryItem_exchangeId_day_position_idx" ON "ItineraryItem"("exchangeId", "day", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ItineraryItem_id_exchangeId_key" ON "ItineraryItem"("id", "exchangeId");

-- CreateIndex
CREATE INDEX "Visit_baseId_idx" ON "Visit"("baseId");

-- CreateIndex
CREATE UNIQUE INDEX "Visit_id_exchangeId_key" ON "Visit"("id", "exchangeId");

-- CreateIndex
CREATE UNIQUE INDEX "Visit_itemId_exchangeId_key" ON "Visit"("itemId", "exchangeId");

-- CreateIndex
CREATE INDEX "VisitUnit_unitId_idx" ON "VisitUnit"("unitId");

-- CreateIndex
CREATE INDEX "Minute_exchangeId_idx" ON "Minute"("exchangeId");

-- CreateIndex
CREATE UNIQUE INDEX "Minute_id_exchangeId_key" ON "Minute"("id", "exchangeId");

-- CreateIndex
CREATE UNIQUE INDEX "Minute_itemId_exchangeId_key" ON "Minute"("itemId", "exchangeId");

-- CreateIndex
CREATE UNIQUE INDEX "Minute_groupId_exchangeId_key" ON "Minute"("groupId", "exchangeId");

-- CreateIndex
CREATE UNIQUE INDEX "Minute_visitId_exchangeId_key" ON "Minute"("visitId", "exchangeId");

-- CreateIndex
CREATE INDEX "MinuteItem_minuteId_sequence_idx" ON "MinuteItem"("minuteId", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "MinuteItem_id_exchangeId_key" ON "MinuteItem"("id", "exchangeId");

-- CreateIndex
CREATE INDEX "Person_sortKey_id_idx" ON "Person"("sortKey", "id");

-- CreateIndex
CREATE INDEX "Appointment_personId_idx" ON "Appointment"("personId");

-- CreateIndex
CREATE INDEX "Appointment_institutionId_idx" ON "Appointment"("institutionId");

-- CreateIndex
CREATE INDEX "Appointment_unitId_idx" ON "Appointment"("unitId");

-- CreateIndex
CREATE INDEX "AuditEvent_exchangeId_at_idx" ON "AuditEvent"("exchangeId", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_at_idx" ON "AuditEvent"("at");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEvent_subjectType_subjectId_seq_key" ON "AuditEvent"("subjectType", "subjectId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Report_exchangeId_key" ON "Report"("exchangeId");

-- CreateIndex
CREATE UNIQUE INDEX "Report_slug_key" ON "Report"("slug");

-- CreateIndex
CREATE INDEX "ReportTranslation_status_publishedAt_idx" ON "ReportTranslation"("status", "publishedAt");

-- CreateIndex
CREATE UNIQUE INDEX "ReportTranslation_reportId_locale_key" ON "ReportTranslation"("reportId", "locale");

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleAssignment" ADD CONSTRAINT "RoleAssignment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleAssignment" ADD CONSTRAINT "RoleAssignment_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PracticeBase" ADD CONSTRAINT "PracticeBase_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PracticeBaseUnit" ADD CONSTRAINT "PracticeBaseUnit_baseId_fkey" FOREIGN KEY ("baseId") REFERENCES "PracticeBase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PracticeBaseUnit" ADD CONSTRAINT "PracticeBaseUnit_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_exchangeId_fkey" FOREIGN KEY ("exchangeId") REFERENCES "Exchange"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_minuteItemId_exchangeId_fkey" FOREIGN KEY ("minuteItemId", "exchangeId") REFERENCES "MinuteItem"("id", "exchangeId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_partyId_exchangeId_fkey" FOREIGN KEY ("partyId", "exchangeId") REFERENCES "ExchangeParty"("id", "exchangeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DelegationMember" ADD CONSTRAINT "DelegationMember_delegationId_exchangeId_fkey" FOREIGN KEY ("delegationId", "exchangeId") REFERENCES "Delegation"("id", "exchangeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DelegationMember" ADD CONSTRAINT "DelegationMember_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DelegationMember" ADD CONSTRAINT "DelegationMember_appointmentId_fkey" FOREIGN KEY ("appointmentId") REFERENCES "Appointment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiscussionGroup" ADD CONSTRAINT "DiscussionGroup_exchangeId_fkey" FOREIGN KEY ("exchangeId") REFERENCES "Exchange"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiscussionGroup" ADD CONSTRAINT "DiscussionGroup_itemId_exchangeId_fkey" FOREIGN KEY ("itemId", "exchangeId") REFERENCES "ItineraryItem"("id", "exchangeId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pairing" ADD CONSTRAINT "Pairing_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "DiscussionGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pairing" ADD CONSTRAINT "Pairing_hostUnitId_fkey" FOREIGN KEY ("hostUnitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pairing" ADD CONSTRAINT "Pairing_guestUnitId_fkey" FOREIGN KEY ("guestUnitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupParticipant" ADD CONSTRAINT "GroupParticipant_groupId_exchangeId_fkey" FOREIGN KEY ("groupId", "exchangeId") REFERENCES "DiscussionGroup"("id", "exchangeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupParticipant" ADD CONSTRAINT "GroupParticipant_memberId_exchangeId_fkey" FOREIGN KEY ("memberId", "exchangeId") REFERENCES "DelegationMember"("id", "exchangeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupTopic" ADD CONSTRAINT "GroupTopic_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "DiscussionGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupTopic" ADD CONSTRAINT "GroupTopic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceNote" ADD CONSTRAINT "SourceNote_exchangeId_fkey" FOREIGN KEY ("exchangeId") REFERENCES "Exchange"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Exchange" ADD CONSTRAINT "Exchange_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "ExchangeSeries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Exchange" ADD CONSTRAINT "Exchange_returnOfId_fkey" FOREIGN KEY ("returnOfId") REFERENCES "Exchange"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Exchange" ADD CONSTRAINT "Exchange_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExchangeParty" ADD CONSTRAINT "ExchangeParty_exchangeId_fkey" FOREIGN KEY ("exchangeId") REFERENCES "Exchange"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExchangeParty" ADD CONSTRAINT "ExchangeParty_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExchangeParty" ADD CONSTRAINT "ExchangeParty_coordinatorId_fkey" FOREIGN KEY ("coordinatorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExchangeParty" ADD CONSTRAINT "ExchangeParty_planConfirmedById_fkey" FOREIGN KEY ("planConfirmedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Institution" ADD CONSTRAINT "Institution_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "InstitutionGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItineraryItem" ADD CONSTRAINT "ItineraryItem_exchangeId_fkey" FOREIGN KEY ("exchangeId") REFERENCES "Exchange"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_itemId_exchangeId_fkey" FOREIGN KEY ("itemId", "exchangeId") REFERENCES "ItineraryItem"("id", "exchangeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_baseId_fkey" FOREIGN KEY ("baseId") REFERENCES "PracticeBase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitObservation" ADD CONSTRAINT "VisitObservation_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitUnit" ADD CONSTRAINT "VisitUnit_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitUnit" ADD CONSTRAINT "VisitUnit_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Minute" ADD CONSTRAINT "Minute_exchangeId_fkey" FOREIGN KEY ("exchangeId") REFERENCES "Exchange"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Minute" ADD CONSTRAINT "Minute_itemId_exchangeId_fkey" FOREIGN KEY ("itemId", "exchangeId") REFERENCES "ItineraryItem"("id", "exchangeId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Minute" ADD CONSTRAINT "Minute_groupId_exchangeId_fkey" FOREIGN KEY ("groupId", "exchangeId") REFERENCES "DiscussionGroup"("id", "exchangeId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Minute" ADD CONSTRAINT "Minute_visitId_exchangeId_fkey" FOREIGN KEY ("visitId", "exchangeId") REFERENCES "Visit"("id", "exchangeId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinuteItem" ADD CONSTRAINT "MinuteItem_minuteId_exchangeId_fkey" FOREIGN KEY ("minuteId", "exchangeId") REFERENCES "Minute"("id", "exchangeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinuteItem" ADD CONSTRAINT "MinuteItem_speakerMemberId_exchangeId_fkey" FOREIGN KEY ("speakerMemberId", "exchangeId") REFERENCES "DelegationMember"("id", "exchangeId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinuteItem" ADD CONSTRAINT "MinuteItem_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinuteItemText" ADD CONSTRAINT "MinuteItemText_minuteItemId_fkey" FOREIGN KEY ("minuteItemId") REFERENCES "MinuteItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "InstitutionGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditDetail" ADD CONSTRAINT "AuditDetail_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "AuditEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_exchangeId_fkey" FOREIGN KEY ("exchangeId") REFERENCES "Exchange"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_ownerInstitutionId_fkey" FOREIGN KEY ("ownerInstitutionId") REFERENCES "Institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportTranslation" ADD CONSTRAINT "ReportTranslation_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- =====================================================================================================================
-- Written by hand: what the schema language cannot express. Each guard has a name and a test that sees it refuse.
-- =====================================================================================================================

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- What follows is callable only by whom it is granted to.
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

CREATE SCHEMA app;

-- ---------------------------------------------------------------------------------------------------------------------
-- Who acts: set for one transaction by set_config(..., true). After a commit a setting is '' and not NULL.
-- ---------------------------------------------------------------------------------------------------------------------

CREATE FUNCTION app.user_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.user_id', true), '')::uuid;
CREATE FUNCTION app.institution_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.institution_id', true), '')::uuid;
CREATE FUNCTION app.is_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.system', true), '') IS NOT NULL;
ALTER FUNCTION app.user_id() SET search_path = '';
ALTER FUNCTION app.institution_id() SET search_path = '';
ALTER FUNCTION app.is_system() SET search_path = '';

-- ---------------------------------------------------------------------------------------------------------------------
-- Rules about one value. Strict: NULL stays NULL, and a CHECK that is NULL passes.
-- ---------------------------------------------------------------------------------------------------------------------

-- More than white space; U+3000 is the space of Chinese typing.
CREATE FUNCTION app.is_text(value text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN btrim(value, E' \t\n\r\u00a0\u3000') <> '';
-- A label in at least one of two languages, and in neither a blank.
CREATE FUNCTION app.is_label(zh text, en text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN num_nonnulls(zh, en) > 0 AND coalesce(app.is_text(zh), true) AND coalesce(app.is_text(en), true);
CREATE FUNCTION app.is_slug(value text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN value ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(value) <= 100;
CREATE FUNCTION app.is_code(value text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN value ~ '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$' AND length(value) <= 60;
-- The form and not a list: one more language needs no migration.
CREATE FUNCTION app.is_locale(value text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN value ~ '^[a-z]{2}(-[A-Z]{2})?$';
CREATE FUNCTION app.is_sha256(value bytea) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN octet_length(value) = 32;

-- ---------------------------------------------------------------------------------------------------------------------
-- Institutions, units
-- ---------------------------------------------------------------------------------------------------------------------

ALTER TABLE "InstitutionGroup"
  ADD CONSTRAINT "InstitutionGroup_is_named" CHECK (app.is_label("nameZh", "nameEn")),
  ADD CONSTRAINT "InstitutionGroup_code_format" CHECK (app.is_code("code"));

ALTER TABLE "Institution"
  ADD CONSTRAINT "Institution_is_named" CHECK (app.is_label("nameZh", "nameEn")),
  ADD CONSTRAINT "Institution_texts_not_blank" CHECK (
    app.is_text("shortNameZh") AND app.is_text("shortNameEn") AND app.is_text("cityZh") AND app.is_text("cityEn")
    AND app.is_text("provinceZh") AND app.is_text("provinceEn") AND app.is_text("timezone") AND app.is_text("website")
    AND app.is_text("registrationNumber")),
  ADD CONSTRAINT "Institution_code_format" CHECK (app.is_code("code")),
  ADD CONSTRAINT "Institution_slug_format" CHECK (app.is_slug("slug"));

ALTER TABLE "Unit"
  ADD CONSTRAINT "Unit_is_named" CHECK (app.is_label("nameZh", "nameEn")),
  ADD CONSTRAINT "Unit_code_format" CHECK (app.is_slug("code")),
  ADD CONSTRAINT "Unit_days_in_order" CHECK ("validFrom" <= "validTo"),
  ADD CONSTRAINT "Unit_of_institution" UNIQUE ("id", "institutionId"),
  ADD CONSTRAINT "Unit_parent_of_institution" FOREIGN KEY ("parentId", "institutionId")
    REFERENCES "Unit" ("id", "institutionId");

CREATE FUNCTION app.unit_refuse_cycle() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  -- Two units that become each other's parent at the same moment would not see one another: one waits.
  PERFORM pg_advisory_xact_lock(hashtextextended('Unit ' || NEW."institutionId", 0));
  IF EXISTS (
    WITH RECURSIVE ancestor (id) AS (
      SELECT NEW."parentId"
      UNION
      SELECT unit."parentId" FROM public."Unit" unit JOIN ancestor ON unit.id = ancestor.id
    )
    SELECT FROM ancestor WHERE id = NEW.id
  ) THEN
    RAISE EXCEPTION 'a unit cannot stand below itself'
      USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "Unit_no_cycle" AFTER INSERT OR UPDATE OF "parentId" ON "Unit"
  FOR EACH ROW WHEN (NEW."parentId" IS NOT NULL) EXECUTE FUNCTION app.unit_refuse_cycle();

-- ---------------------------------------------------------------------------------------------------------------------
-- People, bases
-- ---------------------------------------------------------------------------------------------------------------------

ALTER TABLE "Person"
  ADD CONSTRAINT "Person_is_named" CHECK (app.is_label("nameZh", "nameEn")),
  ADD CONSTRAINT "Person_sort_key_not_blank" CHECK (app.is_text("sortKey")),
  ADD CONSTRAINT "Person_not_merged_into_self" CHECK ("mergedIntoId" <> "id");

ALTER TABLE "Appointment"
  ADD CONSTRAINT "Appointment_is_titled" CHECK (app.is_label("titleZh", "titleEn")),
  ADD CONSTRAINT "Appointment_one_place" CHECK (num_nonnulls("institutionId", "groupId") = 1),
  ADD CONSTRAINT "Appointment_unit_needs_institution" CHECK ("unitId" IS NULL OR "institutionId" IS NOT NULL),
  ADD CONSTRAINT "Appointment_unit_of_institution" FOREIGN KEY ("unitId", "institutionId")
    REFERENCES "Unit" ("id", "institutionId"),
  ADD CONSTRAINT "Appointment_days_in_order" CHECK ("validFrom" <= "validTo"),
  ADD CONSTRAINT "Appointment_one_primary_at_a_time"
    EXCLUDE USING gist ("personId" WITH =, daterange("validFrom", "validTo", '[]') WITH &&) WHERE ("isPrimary");

ALTER TABLE "PracticeBase"
  ADD CONSTRAINT "PracticeBase_is_named" CHECK (app.is_label("nameZh", "nameEn")),
  ADD CONSTRAINT "PracticeBase_texts_not_blank" CHECK (app.is_text("partnerZh") AND app.is_text("partnerEn")),
  ADD CONSTRAINT "PracticeBase_code_format" CHECK (app.is_code("code")),
  ADD CONSTRAINT "PracticeBase_slug_format" CHECK (app.is_slug("slug")),
  ADD CONSTRAINT "PracticeBase_days_in_order" CHECK ("agreementFrom" <= "agreementTo"),
  ADD CONSTRAINT "PracticeBase_capacity_not_negative" CHECK ("capacity" >= 0);

-- ---------------------------------------------------------------------------------------------------------------------
-- Exchanges and their parties
-- ---------------------------------------------------------------------------------------------------------------------

ALTER TABLE "ExchangeSeries"
  ADD CONSTRAINT "ExchangeSeries_is_named" CHECK (app.is_label("nameZh", "nameEn")),
  ADD CONSTRAINT "ExchangeSeries_texts_not_blank" CHECK (app.is_text("descriptionZh") AND app.is_text("descriptionEn")),
  ADD CONSTRAINT "ExchangeSeries_code_format" CHECK (app.is_code("code")),
  ADD CONSTRAINT "ExchangeSeries_slug_format" CHECK (app.is_slug("slug"));

ALTER TABLE "Exchange"
  ADD CONSTRAINT "Exchange_is_titled" CHECK (app.is_label("titleZh", "titleEn")),
  ADD CONSTRAINT "Exchange_texts_not_blank" CHECK (
    app.is_text("themeZh") AND app.is_text("themeEn") AND app.is_text("purposeZh") AND app.is_text("purposeEn")
    AND app.is_text("placeZh") AND app.is_text("placeEn") AND app.is_text("timezone") AND app.is_text("cancelReason")),
  ADD CONSTRAINT "Exchange_code_format" CHECK ("code" ~ '^EX-[0-9]{4}-[0-9]{3,}$'),
  ADD CONSTRAINT "Exchange_days_in_order" CHECK ("firstDay" <= "lastDay"),
  ADD CONSTRAINT "Exchange_cancelled_with_reason" CHECK ("status" <> 'CANCELLED' OR "cancelReason" IS NOT NULL),
  ADD CONSTRAINT "Exchange_not_return_of_itself" CHECK ("returnOfId" <> "id");

ALTER TABLE "ExchangeParty"
  ADD CONSTRAINT "ExchangeParty_texts_not_blank" CHECK (app.is_text("fileNumber"));

CREATE UNIQUE INDEX "ExchangeParty_one_host" ON "ExchangeParty" ("exchangeId") WHERE "role" = 'HOST';

CREATE FUNCTION app.exchange_needs_both_sides() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  subject uuid;
BEGIN
  IF TG_TABLE_NAME = 'Exchange' THEN subject := NEW.id; ELSE subject := OLD."exchangeId"; END IF;
  -- Two transactions that each take away one guest queue here. An exchange that is gone has no sides to miss.
  PERFORM FROM public."Exchange" WHERE id = subject FOR NO KEY UPDATE;
  IF FOUND AND (
    SELECT count(*) FILTER (WHERE role = 'HOST') = 0 OR count(*) FILTER (WHERE role = 'GUEST') = 0
    FROM public."ExchangeParty" WHERE "exchangeId" = subject
  ) THEN
    RAISE EXCEPTION 'an exchange needs one host and at least one guest'
      USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "Exchange_has_both_sides" AFTER INSERT ON "Exchange"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.exchange_needs_both_sides();
CREATE CONSTRAINT TRIGGER "ExchangeParty_leaves_both_sides" AFTER UPDATE OF "role", "exchangeId" OR DELETE ON "ExchangeParty"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.exchange_needs_both_sides();

-- ---------------------------------------------------------------------------------------------------------------------
-- Delegations
-- ---------------------------------------------------------------------------------------------------------------------

ALTER TABLE "Delegation"
  ADD CONSTRAINT "Delegation_headcount_not_negative" CHECK ("headcount" >= 0);

-- Who is not named is known by a title: one of the two is there.
ALTER TABLE "DelegationMember"
  ADD CONSTRAINT "DelegationMember_is_named_or_titled" CHECK (
    app.is_label("nameZh", "nameEn") OR app.is_label("titleZh", "titleEn")),
  ADD CONSTRAINT "DelegationMember_texts_not_blank" CHECK (
    app.is_text("nameZh") AND app.is_text("nameEn") AND app.is_text("titleZh") AND app.is_text("titleEn")
    AND app.is_text("unitNameZh") AND app.is_text("unitNameEn")),
  ADD CONSTRAINT "DelegationMember_order_from_one" CHECK ("protocolOrder" >= 1),
  -- Deferred, so that two members can change places in one transaction.
  ADD CONSTRAINT "DelegationMember_order_is_unique" UNIQUE ("delegationId", "protocolOrder")
    DEFERRABLE INITIALLY DEFERRED;

CREATE FUNCTION app.delegation_counts_its_members() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  subject uuid;
  stated integer;
BEGIN
  IF TG_TABLE_NAME = 'Delegation' THEN subject := NEW.id; ELSE subject := NEW."delegationId"; END IF;
  -- Two transactions that each add one member queue here.
  SELECT headcount INTO stated FROM public."Delegation" WHERE id = subject FOR NO KEY UPDATE;
  IF stated < (
    SELECT count(*) FROM public."DelegationMember" WHERE "delegationId" = subject AND status <> 'REPLACED'
  ) THEN
    RAISE EXCEPTION 'a delegation cannot have more members than its headcount'
      USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "Delegation_headcount_covers_members" AFTER UPDATE OF "headcount" ON "Delegation"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.delegation_counts_its_members();
CREATE CONSTRAINT TRIGGER "DelegationMember_within_headcount" AFTER INSERT OR UPDATE OF "delegationId", "status" ON "DelegationMember"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.delegation_counts_its_members();

-- ---------------------------------------------------------------------------------------------------------------------
-- Itinerary and visits
-- ---------------------------------------------------------------------------------------------------------------------

-- An item may have no title of its own: its kind names it.
ALTER TABLE "ItineraryItem"
  ADD CONSTRAINT "ItineraryItem_texts_not_blank" CHECK (
    app.is_text("titleZh") AND app.is_text("titleEn") AND app.is_text("placeZh") AND app.is_text("placeEn")),
  ADD CONSTRAINT "ItineraryItem_times_in_order" CHECK ("startAt" <= "endAt");

ALTER TABLE "VisitObservation"
  ADD CONSTRAINT "VisitObservation_text_not_blank" CHECK (app.is_text("text")),
  ADD CONSTRAINT "VisitObservation_locale_format" CHECK (app.is_locale("locale"));

CREATE FUNCTION app.visit_needs_base_visit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  is_wrong boolean;
BEGIN
  IF TG_TABLE_NAME = 'Visit' THEN
    -- The lock keeps the item what it is until this visit can be seen.
    SELECT kind <> 'BASE_VISIT' INTO is_wrong FROM public."ItineraryItem" WHERE id = NEW."itemId" FOR SHARE;
  ELSE
    is_wrong := EXISTS (SELECT FROM public."Visit" WHERE "itemId" = NEW.id);
  END IF;
  IF is_wrong THEN
    RAISE EXCEPTION 'a visit is a stop of the itinerary at a practice base'
      USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "Visit_of_base_visit" AFTER INSERT OR UPDATE OF "itemId" ON "Visit"
  FOR EACH ROW EXECUTE FUNCTION app.visit_needs_base_visit();
CREATE CONSTRAINT TRIGGER "ItineraryItem_keeps_visit" AFTER UPDATE OF "kind" ON "ItineraryItem"
  FOR EACH ROW WHEN (NEW."kind" <> 'BASE_VISIT') EXECUTE FUNCTION app.visit_needs_base_visit();

-- ---------------------------------------------------------------------------------------------------------------------
-- Discussion groups and pairings
-- ---------------------------------------------------------------------------------------------------------------------

-- A group may have no name of its own: its code and its pairings name it.
ALTER TABLE "DiscussionGroup"
  ADD CONSTRAINT "DiscussionGroup_texts_not_blank" CHECK (app.is_text("nameZh") AND app.is_text("nameEn")),
  ADD CONSTRAINT "DiscussionGroup_code_format" CHECK ("code" ~ '^G[1-9][0-9]*$');

ALTER TABLE "Topic"
  ADD CONSTRAINT "Topic_is_named" CHECK (app.is_label("nameZh", "nameEn")),
  ADD CONSTRAINT "Topic_code_format" CHECK (app.is_code("code"));

ALTER TABLE "SourceNote"
  ADD CONSTRAINT "SourceNote_texts_not_blank" CHECK (
    app.is_text("quote") AND app.is_text("commentZh") AND app.is_text("commentEn"));

-- The host's unit is of the host, the guest's unit of another party; so the two are never of one institution.
CREATE FUNCTION app.pairing_joins_parties() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
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
      EXISTS (SELECT FROM public."ExchangeParty" party WHERE party."exchangeId" = subject
        AND party."institutionId" = host_unit."institutionId" AND party.role = 'HOST')
      AND EXISTS (SELECT FROM public."ExchangeParty" party WHERE party."exchangeId" = subject
        AND party."institutionId" = guest_unit."institutionId" AND party.role <> 'HOST'))
  ) THEN
    RAISE EXCEPTION 'a pairing joins a unit of the host and a unit of another party of the exchange'
      USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "Pairing_joins_parties" AFTER INSERT OR UPDATE ON "Pairing"
  FOR EACH ROW EXECUTE FUNCTION app.pairing_joins_parties();
CREATE CONSTRAINT TRIGGER "ExchangeParty_keeps_pairings" AFTER UPDATE OF "institutionId", "role", "exchangeId" OR DELETE ON "ExchangeParty"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.pairing_joins_parties();
CREATE CONSTRAINT TRIGGER "DiscussionGroup_keeps_pairings" AFTER UPDATE OF "exchangeId" ON "DiscussionGroup"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.pairing_joins_parties();

CREATE FUNCTION app.unit_stays_where_it_sat() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF EXISTS (SELECT FROM public."Pairing" WHERE NEW.id IN ("hostUnitId", "guestUnitId")) THEN
    RAISE EXCEPTION 'a unit that sat in a discussion group does not move to another institution'
      USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "Unit_keeps_pairings" AFTER UPDATE OF "institutionId" ON "Unit"
  FOR EACH ROW WHEN (NEW."institutionId" <> OLD."institutionId") EXECUTE FUNCTION app.unit_stays_where_it_sat();

-- ---------------------------------------------------------------------------------------------------------------------
-- Minutes, outcomes
-- ---------------------------------------------------------------------------------------------------------------------

ALTER TABLE "Minute"
  ADD CONSTRAINT "Minute_one_owner" CHECK (num_nonnulls("itemId", "groupId", "visitId") = 1),
  ADD CONSTRAINT "Minute_owner_of_scope" CHECK (
    CASE "scope"
      WHEN 'PLENARY' THEN "itemId" IS NOT NULL
      WHEN 'GROUP' THEN "groupId" IS NOT NULL
      WHEN 'VISIT' THEN "visitId" IS NOT NULL
    END);

ALTER TABLE "MinuteItem"
  ADD CONSTRAINT "MinuteItem_source_locale_format" CHECK (app.is_locale("sourceLocale"));

ALTER TABLE "MinuteItemText"
  ADD CONSTRAINT "MinuteItemText_text_not_blank" CHECK (app.is_text("text")),
  ADD CONSTRAINT "MinuteItemText_locale_format" CHECK (app.is_locale("locale"));

ALTER TABLE "Outcome"
  ADD CONSTRAINT "Outcome_is_titled" CHECK (app.is_label("titleZh", "titleEn")),
  ADD CONSTRAINT "Outcome_code_format" CHECK ("code" ~ '^EX-[0-9]{4}-[0-9]{3,}-O[1-9][0-9]*$');

-- ---------------------------------------------------------------------------------------------------------------------
-- Reports
-- ---------------------------------------------------------------------------------------------------------------------

ALTER TABLE "Report"
  ADD CONSTRAINT "Report_slug_format" CHECK (app.is_slug("slug"));

ALTER TABLE "ReportTranslation"
  ADD CONSTRAINT "ReportTranslation_texts_not_blank" CHECK (
    app.is_text("title") AND app.is_text("summary") AND app.is_text("author") AND app.is_text("photographer")
    AND app.is_text("editor") AND app.is_text("reviewer")),
  ADD CONSTRAINT "ReportTranslation_locale_format" CHECK (app.is_locale("locale")),
  ADD CONSTRAINT "ReportTranslation_body_is_object" CHECK (jsonb_typeof("body") = 'object'),
  ADD CONSTRAINT "ReportTranslation_source_hash_format" CHECK (app.is_sha256("sourceHash")),
  ADD CONSTRAINT "ReportTranslation_published_at_a_time" CHECK ("status" <> 'PUBLISHED' OR "publishedAt" IS NOT NULL);

-- ---------------------------------------------------------------------------------------------------------------------
-- Accounts
-- ---------------------------------------------------------------------------------------------------------------------

ALTER TABLE "User"
  ADD CONSTRAINT "User_email_format" CHECK ("email" = lower("email") AND "email" ~ '^[^\s@]+@[^\s@]+$'),
  ADD CONSTRAINT "User_name_not_blank" CHECK (app.is_text("name")),
  ADD CONSTRAINT "User_locale_format" CHECK (app.is_locale("locale"));

-- A role of the group has no institution and may be given to anyone; every other role has the user's own.
ALTER TABLE "RoleAssignment"
  ADD CONSTRAINT "RoleAssignment_scope_of_role" CHECK (
    ("role" IN ('GROUP_ADMIN', 'AUDITOR')) = ("institutionId" IS NULL)),
  ADD CONSTRAINT "RoleAssignment_times_in_order" CHECK ("validFrom" <= "validTo");

CREATE FUNCTION app.role_at_own_institution() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  is_wrong boolean;
BEGIN
  IF TG_TABLE_NAME = 'RoleAssignment' THEN
    -- The lock keeps the user where they are until this role can be seen.
    SELECT "institutionId" IS DISTINCT FROM NEW."institutionId" INTO is_wrong
      FROM public."User" WHERE id = NEW."userId" FOR SHARE;
  ELSE
    -- What ended before the move stays as history.
    is_wrong := EXISTS (
      SELECT FROM public."RoleAssignment" WHERE "userId" = NEW.id
        AND "institutionId" IS DISTINCT FROM NEW."institutionId" AND "institutionId" IS NOT NULL
        AND ("validTo" IS NULL OR "validTo" > now()));
  END IF;
  IF is_wrong THEN
    RAISE EXCEPTION 'a user has roles at the own institution only'
      USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "RoleAssignment_at_own_institution" AFTER INSERT OR UPDATE OF "userId", "institutionId" ON "RoleAssignment"
  FOR EACH ROW WHEN (NEW."institutionId" IS NOT NULL) EXECUTE FUNCTION app.role_at_own_institution();
CREATE CONSTRAINT TRIGGER "User_keeps_roles" AFTER UPDATE OF "institutionId" ON "User"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."institutionId" IS DISTINCT FROM OLD."institutionId")
  EXECUTE FUNCTION app.role_at_own_institution();

ALTER TABLE "Invitation"
  ADD CONSTRAINT "Invitation_token_hash_format" CHECK (app.is_sha256("tokenHash"));
ALTER TABLE "SignInAttempt"
  ADD CONSTRAINT "SignInAttempt_email_hash_format" CHECK (app.is_sha256("emailHash"));

-- ---------------------------------------------------------------------------------------------------------------------
-- The audit trail: it grows and never changes, not even for the owner of its tables.
-- ---------------------------------------------------------------------------------------------------------------------

ALTER TABLE "AuditEvent"
  ADD CONSTRAINT "AuditEvent_seq_from_one" CHECK ("seq" >= 1),
  ADD CONSTRAINT "AuditEvent_one_actor" CHECK (num_nonnulls("actorUserId", "actorJob") = 1),
  ADD CONSTRAINT "AuditEvent_action_format" CHECK ("action" ~ '^[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*$'),
  ADD CONSTRAINT "AuditEvent_hash_format" CHECK (
    app.is_sha256("hash") AND app.is_sha256("previousHash") AND app.is_sha256("detailsHash"));
ALTER TABLE "AuditHead"
  ADD CONSTRAINT "AuditHead_hash_format" CHECK (app.is_sha256("hash"));

CREATE FUNCTION app.audit_refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION 'the audit trail cannot be changed: % on "%"', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation', SCHEMA = 'public', TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
END $$;

CREATE TRIGGER "AuditEvent_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION app.audit_refuse_change();
-- The owner may delete single details: a person's right to be forgotten leaves the chain whole.
CREATE TRIGGER "AuditDetail_append_only" BEFORE UPDATE OR TRUNCATE ON "AuditDetail"
  FOR EACH STATEMENT EXECUTE FUNCTION app.audit_refuse_change();
CREATE TRIGGER "AuditHead_not_removed" BEFORE DELETE OR TRUNCATE ON "AuditHead"
  FOR EACH STATEMENT EXECUTE FUNCTION app.audit_refuse_change();
-- Taking the lock of a head by an update that changes nothing is no step.
CREATE TRIGGER "AuditHead_steps_by_one" BEFORE UPDATE ON "AuditHead" FOR EACH ROW
  WHEN (ROW (NEW."subjectType", NEW."subjectId") IS DISTINCT FROM ROW (OLD."subjectType", OLD."subjectId")
    OR NOT (NEW."seq" = OLD."seq" + 1 OR (NEW."seq" = OLD."seq" AND NEW."hash" = OLD."hash")))
  EXECUTE FUNCTION app.audit_refuse_change();

-- ---------------------------------------------------------------------------------------------------------------------
-- Grants: the app role owns nothing and gets what the product does, table by table.
-- ---------------------------------------------------------------------------------------------------------------------

GRANT USAGE ON SCHEMA public, app TO nanbei_app;
GRANT EXECUTE ON FUNCTION
  app.user_id(), app.institution_id(), app.is_system(), app.is_text(text), app.is_label(text, text), app.is_slug(text),
  app.is_code(text), app.is_locale(text), app.is_sha256(bytea) TO nanbei_app;

-- For the check that the portal is ready.
GRANT SELECT ON "_prisma_migrations" TO nanbei_app;

-- Closed by a day or a state, never deleted.
GRANT SELECT, INSERT, UPDATE ON
  "InstitutionGroup", "Institution", "Unit", "Person", "Appointment", "PracticeBase", "ExchangeSeries", "Topic",
  "Exchange", "Report", "ReportTranslation", "User", "RoleAssignment", "Session", "Invitation" TO nanbei_app;

-- Parts of a record in the making.
GRANT SELECT, INSERT, UPDATE, DELETE ON
  "PracticeBaseUnit", "ExchangeParty", "Delegation", "DelegationMember", "ItineraryItem", "Visit", "VisitObservation",
  "VisitUnit", "DiscussionGroup", "Pairing", "GroupParticipant", "GroupTopic", "SourceNote", "Minute", "MinuteItem",
  "MinuteItemText", "Outcome", "RateLimit" TO nanbei_app;

GRANT SELECT, INSERT ON "AuditEvent", "AuditDetail", "SignInAttempt" TO nanbei_app;
GRANT SELECT, INSERT, UPDATE ON "AuditHead" TO nanbei_app;
