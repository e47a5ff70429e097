import { expect, test } from "vitest";
import { findPublicBase, listPublicBasesOf } from "@/lib/bases/public.ts";
import { listPublicOutcomes } from "@/lib/commitments/public.ts";
import { findExchangeFilters, listPublicExchanges } from "@/lib/exchanges/listing/public.ts";
import { findPublicExchange, findPublicSeries, listPublicSeries } from "@/lib/exchanges/public.ts";
import { findPublicInstitution, listPublicInstitutions } from "@/lib/institutions/public.ts";
import { publicDb } from "@/lib/platform/db.ts";
import { findPublicReport, findPublicReportOfExchange, listLatestReports } from "@/lib/reports/public.ts";
import { listPublicAddresses } from "@/lib/reports/sitemap/public.ts";
import { type ColumnLists, columnsOf, columnsRead, columnsSelected, listed, TABLES } from "./record-tables.ts";

/**
 * Every column of every table of a record, whatever its type. `public`: readers see it, or it decides what they see.
 * `key`: a public read takes it along to join rows, and no answer carries it. `private`: no public read takes it.
 */
const COLUMNS: ColumnLists<"public" | "key" | "private"> = {
  Delegation: {
    public: "headcount",
    private: "createdAt enteredById exchangeId id partyId takenOverAt updatedAt version",
  },
  DelegationMember: {
    public:
      "nameEn nameZh namedInPublic protocolOrder role titleEn titleProvisionalEn titleProvisionalZh titleZh unitNameEn unitNameZh",
    private: "appointmentId createdAt delegationId exchangeId id personId rank status updatedAt",
  },
  DiscussionGroup: {
    public: "code nameEn nameZh",
    private: "createdAt exchangeId id itemId position status updatedAt version",
  },
  Exchange: {
    public:
      "code dateNote firstDay isSample kind lastDay placeEn placeZh status themeEn themeZh timezone titleEn titleZh updatedAt",
    key: "id seriesId",
    private:
      "cancelReason createdAt createdById creatorId discardedAt discardedById purposeEn purposeZh returnOfId version visibility",
  },
  ExchangeParty: {
    public: "role",
    key: "institutionId",
    private: "coordinatorId createdAt exchangeId fileNumber id planConfirmedAt planConfirmedById updatedAt version",
  },
  GroupParticipant: { private: "exchangeId groupId memberId role" },
  GroupTopic: { key: "topicId", private: "groupId position" },
  ItineraryItem: {
    public: "day endAt kind placeEn placeZh position startAt titleEn titleZh",
    private: "createdAt exchangeId icalSequence icalUid id status updatedAt version",
  },
  Media: {
    public: "height id width widths",
    private: "createdAt mime ownerInstitutionId reportId sha256 sizeBytes storageKey uploadedById",
  },
  Minute: { private: "createdAt exchangeId groupId id itemId scope status updatedAt version visitId" },
  MinuteItem: {
    private:
      "confidential createdAt exchangeId id kind minuteId sequence sourceLocale speakerMemberId topicId updatedAt version",
  },
  MinuteItemText: { private: "locale minuteItemId text" },
  Outcome: {
    public: "code kind standing titleEn titleZh",
    key: "id",
    private: "createdAt exchangeId minuteItemId position updatedAt version",
  },
  Pairing: { key: "guestUnitId hostUnitId", private: "groupId position" },
  Report: {
    public: "createdAt kind slug",
    key: "exchangeId id",
    private:
      "coverAltEn coverAltZh coverCaptionEn coverCaptionZh coverCredit coverId ownerInstitutionId updatedAt version",
  },
  ReportTranslation: {
    public: "isSource locale publishedAt",
    key: "id liveVersionId reportId",
    private: "author body createdAt editor photographer reviewer sourceHash status summary title updatedAt version",
  },
  ReportVersion: {
    public:
      "author body coverAlt coverCaption coverCredit createdAt editor photographer reviewer sourceHash summary title",
    key: "coverId",
    private: "createdById id number reason translationId",
  },
  SourceNote: {
    public: "commentEn commentZh quote",
    private: "createdAt exchangeId id isPublic position updatedAt version",
  },
  Visit: { key: "baseId", private: "exchangeId id itemId" },
  VisitObservation: { private: "locale text visitId" },
  VisitUnit: { private: "unitId visitId" },
};

const publicReads = {
  findExchangeFilters: () => findExchangeFilters(publicDb),
  findPublicBase: () => findPublicBase(publicDb, "none"),
  findPublicExchange: () => findPublicExchange(publicDb, "none"),
  findPublicInstitution: () => findPublicInstitution(publicDb, { slug: "none", now: new Date() }),
  findPublicReport: () => findPublicReport(publicDb, "none"),
  findPublicReportOfExchange: () => findPublicReportOfExchange(publicDb, "none"),
  findPublicSeries: () => findPublicSeries(publicDb, "none"),
  listLatestReports: () => listLatestReports(publicDb, 1),
  listPublicAddresses: () => listPublicAddresses(publicDb),
  listPublicBasesOf: () => listPublicBasesOf(publicDb, "none"),
  listPublicExchanges: () => listPublicExchanges(publicDb, {}, null),
  listPublicInstitutions: () => listPublicInstitutions(publicDb),
  listPublicOutcomes: () => listPublicOutcomes(publicDb, "none"),
  listPublicSeries: () => listPublicSeries(publicDb),
};

test("every column of a record is listed as public or private", async () => {
  const tables = [...TABLES.copied, ...TABLES.leftBehind];
  expect(listed(COLUMNS), `answer for a new column in COLUMNS of ${import.meta.filename}`).toEqual(
    await columnsOf(tables),
  );
});

test("public reads select the public columns and no others", async () => {
  const taken = await columnsRead(async () => {
    for (const ask of Object.values(publicReads)) await ask();
  });
  expect(taken.filter((column) => (column.split(".")[0] ?? "") in COLUMNS)).toEqual(listed(COLUMNS, "public", "key"));
});

test("every public read is tried here", () => {
  const files = import.meta.glob<Record<string, unknown>>("../../../lib/**/public.ts", { eager: true });
  const reads = Object.values(files).flatMap((file) =>
    Object.keys(file).filter((name) => /^(find|list|count)/.test(name)),
  );
  expect(reads.sort()).toEqual(Object.keys(publicReads));
});

test("a private column that is selected would be seen", () => {
  const statement = `SELECT "t0"."code", "Exchange_parties"."__prisma_data__" AS "parties" FROM "public"."Exchange" AS "t0"
    LEFT JOIN LATERAL (SELECT JSONB_BUILD_OBJECT('fileNumber', "t2"."fileNumber", 'x', "t3"."__prisma_data__") FROM
    (SELECT "t1".* FROM "public"."ExchangeParty" AS "t1" WHERE "t0"."id" = "t1"."exchangeId" /* root select */) AS "t2")`;
  expect(columnsSelected(statement)).toEqual(["Exchange.code", "ExchangeParty.fileNumber"]);
});
