import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { type ReadTx, read, type Tx } from "@/lib/platform/db.ts";
import { type Locale, locales } from "@/lib/platform/i18n/locales.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { log } from "@/lib/platform/log.ts";
import { type Snapshot, snapshot } from "@/lib/revisions/snapshots/schema.ts";
import { publicExchange } from "@/lib/revisions/views/schema.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { mayPublishReport } from "../policy.ts";
import { reportColleges, reportVisibleTo, textColumns, toReportColleges, versionContent } from "../queries.ts";
import { coverTextsIn } from "../rules.ts";
import { reportBody } from "../schema.ts";
import { type NameField, passagesWith, reportFields, textsOfRecord, wordsOf } from "./rules.ts";

/** A passage of a report or its record in which a name still stands that was withdrawn from readers. */
export type NamePassage = {
  /** of the withdrawal, for its dismissal */
  withdrawalId: string;
  /** whose name it is, in the delegations of the record */
  memberId: string;
  name: Localized;
  /** null: the text is in no language of the portal */
  locale: Locale | null;
  field: NameField;
  /** as it reads */
  passage: string;
  /** readers see it now; otherwise it stands in the text that is being written */
  isLive: boolean;
};

/** The passages of a report and its record. */
type FoundPassages = {
  passages: NamePassage[];
  /** something of the report or its record cannot be read, so that names may stand in it that are not found */
  isIncomplete: boolean;
};

/** The passages of one report and of the record that it is about. */
export type ReportWithNames = FoundPassages & { code: string; title: Localized; mayDismiss: boolean };

const MAX_REPORTS = 20;

const texts = { ...textColumns, locale: true, liveVersion: { select: versionContent } } as const;

const reportSelect = {
  coverAltZh: true,
  coverAltEn: true,
  coverCaptionZh: true,
  coverCaptionEn: true,
  coverCredit: true,
  coverId: true,
  ownerInstitutionId: true,
  translations: { select: texts },
  exchange: {
    select: {
      ...reportColleges.exchange.select,
      code: true,
      titleZh: true,
      titleEn: true,
      withdrawals: {
        orderBy: [{ at: "asc" }, { id: "asc" }],
        select: { id: true, memberId: true, upToRevision: true, dismissals: { select: { passage: true } } },
      },
      revisions: { orderBy: { number: "asc" }, select: { number: true, snapshot: true } },
      publication: { select: { view: true, revision: { select: { number: true } } } },
    },
  },
} satisfies Prisma.ReportSelect;

type ReportRow = Prisma.ReportGetPayload<{ select: typeof reportSelect }>;
type Exchange = NonNullable<ReportRow["exchange"]>;
type Withdrawal = Exchange["withdrawals"][number];

/**
 * Where withdrawn names still stand in the reports that the actor may read and in what readers see of their records, those
 * that were dismissed left out: of one record, or of the 20 newest reports. A report that cannot be read whole is among
 * them: nobody knows that it names nobody.
 */
export async function listReportsWithNames(
  actor: Member,
  { code }: { code?: string } = {},
): Promise<ReportWithNames[]> {
  return read(actor, async (tx) => {
    const rows = await findReports(tx, actor, code);
    return rows.flatMap((row) => {
      const { exchange } = row;
      if (!exchange) return [];
      const found = passagesOf(row, exchange);
      const title = { zh: exchange.titleZh, en: exchange.titleEn, provisional: [] };
      const mayDismiss = mayPublishReport(actor, toReportColleges(row));
      const isListed = found.passages.length > 0 || found.isIncomplete;
      return isListed ? [{ code: exchange.code, title, mayDismiss, ...found }] : [];
    });
  });
}

const findReports = (tx: ReadTx, actor: Member, code: string | undefined): Promise<ReportRow[]> =>
  tx.report.findMany({
    where: {
      AND: [
        reportVisibleTo(actor),
        { exchange: { withdrawals: { some: {} }, ...(code === undefined ? {} : { code }) } },
      ],
    },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: MAX_REPORTS,
    relationLoadStrategy: "join",
    select: reportSelect,
  });

/** The passages of one report. The caller has locked the report. */
export async function findPassages(tx: Tx, reportId: string): Promise<NamePassage[]> {
  const report = await tx.report.findUniqueOrThrow({
    where: { id: reportId },
    relationLoadStrategy: "join",
    select: reportSelect,
  });
  return report.exchange ? passagesOf(report, report.exchange).passages : [];
}

/** The passages in all texts, those first that readers see; one that stands in a live and a working text is named once. */
function passagesOf(report: ReportRow, exchange: Exchange): FoundPassages {
  const unread = new Set<string>();
  const standing = exchange.withdrawals.filter((withdrawal) => !isNamedAgain(exchange, withdrawal));
  const withdrawals = standing.map((withdrawal) => ({
    name: withdrawnName(exchange, withdrawal, unread),
    dismissed: withdrawal.dismissals.map(({ passage }) => passage),
    place: { withdrawalId: withdrawal.id, memberId: withdrawal.memberId },
  }));
  const texts = [
    ...recordFieldsOf(exchange, unread),
    ...fieldsOf(report, "live", unread),
    ...fieldsOf(report, "working", unread),
  ];
  const found = texts.flatMap(({ text, ...field }) =>
    withdrawals.flatMap(({ name, dismissed, place }) =>
      passagesWith(
        text,
        [name?.zh, name?.en].filter((each) => typeof each === "string"),
      )
        .filter((passage) => !dismissed.includes(passage))
        .map((passage) => ({ ...field, passage, ...place, name: name ?? NO_NAME })),
    ),
  );
  const keyOf = ({ withdrawalId, locale, field, passage }: NamePassage) =>
    JSON.stringify([withdrawalId, locale, field, passage]);
  const passages = found.filter((one, at) => found.findIndex((other) => keyOf(other) === keyOf(one)) === at);
  if (unread.size > 0) log.error({ code: exchange.code, unread: [...unread] }, "a report cannot be searched for names");
  return { passages, isIncomplete: unread.size > 0 };
}

const NO_NAME: Localized = { zh: null, en: null, provisional: [] };

/** The name as the newest revision that the withdrawal struck has it; a revision that cannot be read is told to `unread`. */
function withdrawnName(
  { revisions }: Exchange,
  { memberId, upToRevision }: Withdrawal,
  unread: Set<string>,
): Localized | null {
  for (const revision of revisions.filter(({ number }) => number <= upToRevision).reverse()) {
    const { success, data } = snapshot.safeParse(revision.snapshot);
    if (!success) unread.add(`revision ${revision.number}`);
    const name = data && membersOf(data).find(({ id }) => id === memberId)?.name;
    if (name) return name;
  }
  return null;
}

/** Whether readers see the name again, in a revision after those that the withdrawal struck. */
function isNamedAgain({ publication, revisions }: Exchange, { memberId, upToRevision }: Withdrawal): boolean {
  const shown = publication?.revision.number ?? 0;
  if (shown <= upToRevision) return false;
  const { data } = snapshot.safeParse(revisions.find(({ number }) => number === shown)?.snapshot);
  return data !== undefined && membersOf(data).some(({ id, namedInPublic }) => id === memberId && namedInPublic);
}

const membersOf = ({ parties }: Snapshot) => parties.flatMap(({ delegation }) => delegation?.members ?? []);

/** The texts of the record that readers see. */
function recordFieldsOf({ publication }: Exchange, unread: Set<string>) {
  if (!publication) return [];
  const { success, data } = publicExchange.safeParse(publication.view);
  if (!success) unread.add("view");
  return data ? textsOfRecord(data).map((text) => ({ ...text, isLive: true })) : [];
}

/** The texts of the report in which a name can stand: those that readers see, or those that are being written. */
function fieldsOf(report: ReportRow, which: "live" | "working", unread: Set<string>) {
  return locales.flatMap((locale) => {
    const translation = report.translations.find((each) => each.locale === locale);
    if (!translation || (which === "live" && !translation.liveVersion)) return [];
    const { liveVersion } = translation;
    const { alt, caption } = coverTextsIn(report, locale);
    const working = { ...translation, coverAlt: alt, coverCaption: caption, coverCredit: report.coverCredit };
    const content = which === "live" && liveVersion ? liveVersion : working;
    const body = reportBody.safeParse(content.body);
    if (!body.success) unread.add(`${which} text ${locale}`);
    const words = body.success ? wordsOf(body.data) : null;
    return reportFields.flatMap((field) => {
      const text = field === "body" ? words : content[field];
      return text === null ? [] : [{ locale, field, text, isLive: which === "live" }];
    });
  });
}
