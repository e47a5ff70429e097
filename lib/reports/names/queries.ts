import "server-only";
import { recordVisibleTo } from "@/lib/exchanges/record/queries.ts";
import { wasHeld } from "@/lib/exchanges/rules.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { type ReadTx, read, type Tx } from "@/lib/platform/db.ts";
import { type Locale, locales } from "@/lib/platform/i18n/locales.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { log } from "@/lib/platform/log.ts";
import { rowsOfIds } from "@/lib/platform/order.ts";
import { NO_PERMISSIONS } from "@/lib/revisions/mentions/rules.ts";
import { namesOfRecord } from "@/lib/revisions/names/queries.ts";
import { withdrawnSpellings } from "@/lib/revisions/names/rules.ts";
import { loadSnapshot } from "@/lib/revisions/snapshots/queries.ts";
import { toView } from "@/lib/revisions/views/rules.ts";
import { publicExchange } from "@/lib/revisions/views/schema.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { mayPublishReport } from "../policy.ts";
import {
  coverColumns,
  reportColleges,
  reportVisibleTo,
  textColumns,
  toReportColleges,
  versionContent,
} from "../queries.ts";
import { coverTextsIn } from "../rules.ts";
import { reportBody } from "../schema.ts";
import {
  type NameField,
  nameOfPlace,
  passagesWith,
  reportFields,
  textsOfName,
  textsOfRecord,
  wordsOf,
} from "./rules.ts";

/** A passage of a report or its record in which a name still stands that was withdrawn from readers. */
export type NamePassage = {
  /** of the withdrawal, for its dismissal */
  withdrawalId: string;
  /** whose name it is, in the delegations of the record */
  memberId: string;
  /** every spelling of the name that is looked for */
  spellings: readonly string[];
  /** null: the text is in no language of the portal */
  locale: Locale | null;
  field: NameField;
  /** field and language, for its dismissal */
  place: string;
  /** as it reads */
  passage: string;
  /** readers see it now; otherwise it stands in the text that is being written */
  isLive: boolean;
};

type FoundPassages = {
  passages: NamePassage[];
  /** something of the report or its record cannot be read, so that names may stand in it that are not found */
  isIncomplete: boolean;
};

/** The passages of one report and of the record that it is about. */
export type ReportWithNames = FoundPassages & { code: string; title: Localized; mayDismiss: boolean };

const MAX_REPORTS = 20;
/** How many reports are searched for them, the newest first. */
const MAX_SEARCHED = 1_000;

const memberNames = { id: true, nameZh: true, nameEn: true, namedInPublic: true } as const;
const reportSelect = {
  id: true,
  ...coverColumns,
  coverId: true,
  ownerInstitutionId: true,
  translations: { select: { ...textColumns, locale: true, liveVersion: { select: versionContent } } },
  exchange: {
    select: {
      id: true,
      parties: {
        select: {
          ...reportColleges.exchange.select.parties.select,
          delegation: { select: { members: { select: memberNames } } },
        },
      },
      agreements: { select: { people: { where: { memberId: null }, select: memberNames } } },
      code: true,
      titleZh: true,
      titleEn: true,
      withdrawals: {
        orderBy: [{ at: "asc" }, { id: "asc" }],
        select: {
          id: true,
          memberId: true,
          upToRevision: true,
          dismissals: { select: { passage: true, place: true } },
        },
      },
      vouchings: { select: { institutionId: true, memberIds: true } },
      revisions: { orderBy: { number: "asc" }, select: { number: true, snapshot: true } },
      publication: { select: { view: true, revision: { select: { number: true } } } },
    },
  },
} satisfies Prisma.ReportSelect;

type ReportRow = Prisma.ReportGetPayload<{ select: typeof reportSelect }>;
type Exchange = NonNullable<ReportRow["exchange"]>;

/**
 * Where withdrawn names still stand in the reports that the actor may read and in what readers see of their records, those
 * that were dismissed left out: of one record, or of the 20 newest reports that have any. A report that cannot be read
 * whole is among them: nobody knows that it names nobody.
 */
export async function listReportsWithNames(
  actor: Member,
  { code }: { code?: string } = {},
): Promise<ReportWithNames[]> {
  return read(actor, async (tx) => {
    const found: ReportWithNames[] = [];
    let [after, searched]: [string | undefined, number] = [undefined, 0];
    while (found.length < MAX_REPORTS && searched < MAX_SEARCHED) {
      const rows: ReportRow[] = await findReports(tx, actor, { code, after });
      for (const row of rows) {
        // the record as it stands is read for its own pages, and not for each of the desk
        const unshown = code === undefined ? [] : await findUnshownTexts(tx, actor, row);
        found.push(...reportsWithNames(row, { actor, unshown }));
      }
      searched += rows.length;
      after = rows.at(-1)?.id;
      if (rows.length < MAX_REPORTS) break;
    }
    return found.slice(0, MAX_REPORTS);
  });
}

/** The report with its passages, or nothing where it has none. */
function reportsWithNames(
  row: ReportRow,
  { actor, unshown }: { actor: Member; unshown: SearchedText[] },
): ReportWithNames[] {
  const { exchange } = row;
  if (!exchange) return [];
  const found = passagesOf(row, exchange, unshown);
  if (found.passages.length === 0 && !found.isIncomplete) return [];
  const title = { zh: exchange.titleZh, en: exchange.titleEn, provisional: [] };
  return [{ code: exchange.code, title, mayDismiss: mayPublishReport(actor, toReportColleges(row)), ...found }];
}

const findReports = (
  tx: ReadTx,
  actor: Member,
  { code, after }: { code: string | undefined; after: string | undefined },
): Promise<ReportRow[]> =>
  rowsOfIds(
    tx.report.findMany({
      where: { AND: [reportVisibleTo(actor), { exchange: { withdrawals: { some: {} }, ...(code && { code }) } }] },
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      ...(after === undefined ? {} : { cursor: { id: after }, skip: 1 }),
      take: MAX_REPORTS,
      select: { id: true },
    }),
    (where) => tx.report.findMany({ where, relationLoadStrategy: "join", select: reportSelect }),
  );

/** The passages of one report that the actor may read. The caller has locked the report. */
export async function findPassages(tx: Tx, actor: Member, reportId: string): Promise<NamePassage[]> {
  const asked = { where: { id: reportId }, relationLoadStrategy: "join", select: reportSelect } as const;
  const report = await tx.report.findUniqueOrThrow(asked);
  return report.exchange ? passagesOf(report, report.exchange, await findUnshownTexts(tx, actor, report)).passages : [];
}

/** The texts that readers would see if the record were shown; none for the owner of a report who may not see the record. */
async function findUnshownTexts(tx: ReadTx, actor: Member, { exchange }: ReportRow): Promise<SearchedText[]> {
  if (!exchange) return [];
  const isVisible = await tx.exchange.count({ where: { AND: [{ id: exchange.id }, recordVisibleTo(actor)] } });
  if (isVisible === 0) return [];
  const now = await loadSnapshot(tx, exchange.id);
  if (!wasHeld(now.status)) return [];
  return textsOfRecord(toView(now, NO_PERMISSIONS)).map((text) => ({ ...text, isLive: false }));
}

/** The passages in all texts, those first that readers see; one that stands in a live and a working text is named once. */
function passagesOf(report: ReportRow, exchange: Exchange, unshown: readonly SearchedText[]): FoundPassages {
  const unread = new Set<string>();
  const names = namesOfRecord({
    ...exchange,
    shown: exchange.publication?.revision.number ?? null,
    members: exchange.parties
      .flatMap(({ delegation }) => delegation?.members ?? [])
      .concat(exchange.agreements.flatMap(({ people }) => people)),
    onUnreadable: (number) => unread.add(`revision ${number}`),
  });
  const texts: SearchedText[] = [
    ...names.seen.flatMap(({ id, name }) => textsOfName(name).map((text) => ({ ...text, isLive: true, memberId: id }))),
    ...recordFieldsOf(exchange, unread),
    ...fieldsOf(report, "live", unread),
    ...unshown,
    ...fieldsOf(report, "working", unread),
  ];
  const found = exchange.withdrawals.flatMap((withdrawal) => {
    const spellings = withdrawnSpellings(withdrawal, names);
    const { id: withdrawalId, memberId, dismissals } = withdrawal;
    return texts
      .filter((text) => text.memberId !== memberId)
      .flatMap(({ text, field, locale, isLive }) => {
        const place = nameOfPlace(field, locale);
        return passagesWith(text, spellings)
          .filter(
            (passage) => !dismissals.some((each) => each.passage === passage && [null, place].includes(each.place)),
          )
          .map((passage) => ({ withdrawalId, memberId, spellings, field, locale, place, passage, isLive }));
      });
  });
  const keyOf = ({ withdrawalId, place, passage }: NamePassage) => JSON.stringify([withdrawalId, place, passage]);
  const passages = found.filter((one, at) => found.findIndex((other) => keyOf(other) === keyOf(one)) === at);
  if (unread.size > 0) log.error({ code: exchange.code, unread: [...unread] }, "a report cannot be searched for names");
  return { passages, isIncomplete: unread.size > 0 };
}

/** A text in which a name can stand; of whose name it is, where it is one. */
type SearchedText = { field: NameField; locale: Locale | null; text: string; isLive: boolean; memberId?: string };

/** The texts of the record that readers see. */
function recordFieldsOf({ publication }: Exchange, unread: Set<string>): SearchedText[] {
  if (!publication) return [];
  const { data } = publicExchange.safeParse(publication.view);
  if (!data) unread.add("view");
  return data ? textsOfRecord(data).map((text) => ({ ...text, isLive: true })) : [];
}

/** The texts of the report in which a name can stand: those that readers see, or those that are being written. */
function fieldsOf(report: ReportRow, which: "live" | "working", unread: Set<string>): SearchedText[] {
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
