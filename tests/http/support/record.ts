import type pg from "pg";
import { anEntry, aRow, insert, type Row, unique } from "@/tests/support/portal/database.ts";
import { bodyOf, exchangeRow, YEAR_OF_WORLDS } from "@/tests/support/portal/world.ts";
import type { Colleges } from "./actors.ts";

/** The beginning of every confidential statement. */
export const CONFIDENTIAL_TEXT = "This stays in the room";

const PARTIES = ["host", "guest", "observer"] as const;
type Party = (typeof PARTIES)[number];

const DAY = new Date(`${YEAR_OF_WORLDS}-06-01T00:00:00Z`);

/** The parts of an exchange that actions and pages refer to. */
export type TestRecord = {
  id: string;
  code: string;
  /** occurs in the titles and texts of this record only */
  mark: string;
  delegation: Record<Party, string>;
  /** one member each */
  member: Record<Party, string>;
  item: { plenary: string; visit: string; discussion: string };
  visit: string;
  group: string;
  minute: string;
  minuteItem: string;
  confidentialItem: string;
  outcome: string;
  agreement: string;
  /** somebody who stands in no delegation and signs for the host */
  signatory: string;
  note: string;
  report: { id: string; slug: string };
  image: string;
};

/** How a record differs from the default: it took place, is private, and has a draft report in both languages. */
export type RecordFacts = {
  exchange?: Row;
  /** facts of the host's party */
  hostParty?: Row;
  /** facts of the guest's delegation */
  guestDelegation?: Row;
  /** languages in which the report has a text, and whether it is live */
  texts?: Partial<Record<"zh" | "en", "DRAFT" | "PUBLISHED">> | null;
};

/** Writes rows of one record. */
class RecordWriter {
  readonly #client: pg.Client;
  readonly #exchangeId: string;

  constructor(client: pg.Client, exchangeId: string) {
    this.#client = client;
    this.#exchangeId = exchangeId;
  }

  async row(table: string, facts: Row): Promise<string> {
    const row = aRow({ exchangeId: this.#exchangeId, ...facts });
    await insert(this.#client, table, row);
    return row.id;
  }
}

/** A school of a college, and a base of the host. */
export type Places = { unit: { host: string; guest: string }; base: string };

/** Writes a complete record that the host began, with a guest and an observer: at once, so that the portal hears of it once. */
export async function aRecord(
  client: pg.Client,
  { colleges, places }: { colleges: Colleges; places: Places },
  { exchange = {}, hostParty = {}, guestDelegation = {}, texts = { zh: "DRAFT", en: "DRAFT" } }: RecordFacts = {},
): Promise<TestRecord> {
  const mark = unique();
  const facts = exchangeRow(mark, { creatorId: colleges.host.id, ...exchange });
  await client.query("BEGIN");
  await insert(client, "Exchange", facts);
  const writing = new RecordWriter(client, facts.id);
  const sides = await partiesOf((side) =>
    aParty(writing, colleges, side, {
      party: side === "host" ? hostParty : {},
      delegation: side === "guest" ? guestDelegation : {},
    }),
  );
  const meetings = await someMeetings(client, writing, {
    exchangeId: facts.id,
    places,
    member: sides.host.member,
    mark,
  });
  const code = String(facts.code);
  const outcome = { code: `${code}-O1`, position: 1, kind: "CURRICULUM", titleEn: `Direction ${mark}` };
  const record = {
    id: facts.id,
    code,
    mark,
    delegation: await partiesOf(async (side) => sides[side].delegation),
    member: await partiesOf(async (side) => sides[side].member),
    ...meetings,
    outcome: await writing.row("Outcome", outcome),
    ...(await anAgreement(writing, mark, sides.host.party)),
    note: await writing.row("SourceNote", { position: 1, quote: `Passage ${mark}`, isPublic: false }),
    ...(await aReport(client, { exchangeId: facts.id, ownerId: colleges.host.id, mark, texts })),
  };
  await client.query("COMMIT");
  return record;
}

const partiesOf = async <T>(write: (side: Party) => Promise<T>): Promise<Record<Party, T>> => ({
  host: await write("host"),
  guest: await write("guest"),
  observer: await write("observer"),
});

async function aParty(
  writing: RecordWriter,
  colleges: Colleges,
  side: Party,
  facts: Record<"party" | "delegation", Row>,
) {
  const role = side.toUpperCase();
  const party = await writing.row("ExchangeParty", { role, institutionId: colleges[side].id, ...facts.party });
  const delegation = await writing.row("Delegation", { partyId: party, ...facts.delegation });
  const person = { nameEn: `Member of the ${side}`, titleEn: "Dean", protocolOrder: 1, status: "PRESENT" };
  return { party, delegation, member: await writing.row("DelegationMember", { delegationId: delegation, ...person }) };
}

async function anAgreement(writing: RecordWriter, mark: string, partyId: string) {
  const agreement = await writing.row("Agreement", { position: 1, kind: "MOU", titleEn: `Agreement ${mark}` });
  const person = { nameEn: "Signatory of the host", titleEn: "Chairperson", position: 1, partyId };
  return { agreement, signatory: await writing.row("AgreementPerson", { agreementId: agreement, ...person }) };
}

async function someMeetings(
  client: pg.Client,
  writing: RecordWriter,
  { exchangeId, places, member, mark }: { exchangeId: string; places: Places; member: string; mark: string },
) {
  const item = (kind: string, position: number) =>
    writing.row("ItineraryItem", { kind, day: DAY, position, titleEn: `${kind} ${mark}`, icalUid: unique() });
  const items = {
    plenary: await item("PLENARY", 1),
    visit: await item("BASE_VISIT", 2),
    discussion: await item("GROUP_DISCUSSION", 3),
  };
  const visit = anEntry({ itemId: items.visit, exchangeId, baseId: places.base });
  await insert(client, "Visit", visit);
  const group = await writing.row("DiscussionGroup", { code: "G1", position: 1, nameEn: `Group ${mark}` });
  await insert(client, "Pairing", { groupId: group, hostUnitId: places.unit.host, guestUnitId: places.unit.guest });
  const minute = await writing.row("Minute", { scope: "PLENARY", itemId: items.plenary });
  const said = async (sequence: number, confidential: boolean, text: string) => {
    const facts = { minuteId: minute, kind: "STATEMENT", sourceLocale: "en", speakerMemberId: null };
    const minuteItemId = await writing.row("MinuteItem", { ...facts, sequence, confidential });
    await insert(client, "MinuteItemText", { minuteItemId, locale: "en", text });
    return minuteItemId;
  };
  const minuteItem = await said(1, false, `Said ${mark}`);
  const confidentialItem = await said(2, true, `${CONFIDENTIAL_TEXT} ${mark}`);
  await insert(client, "GroupParticipant", { groupId: group, memberId: member, exchangeId });
  return { item: items, visit: visit.id, group, minute, minuteItem, confidentialItem };
}

async function aReport(
  client: pg.Client,
  options: { exchangeId: string; ownerId: string; mark: string; texts: RecordFacts["texts"] },
): Promise<Pick<TestRecord, "report" | "image">> {
  const { exchangeId, ownerId, mark, texts } = options;
  if (!texts) return { report: { id: "", slug: "" }, image: "" };
  const report = aRow({ exchangeId, slug: `report-${mark}`, ownerInstitutionId: ownerId });
  await insert(client, "Report", report);
  for (const [locale, status] of Object.entries(texts)) {
    const words = { title: `Report ${mark} ${locale}`, summary: `summary ${mark}`, body: bodyOf(`body ${mark}`) };
    const credit = { author: "An author" };
    const text = aRow({ ...words, ...credit, reportId: report.id, locale, isSource: locale === "zh", status: "DRAFT" });
    await insert(client, "ReportTranslation", text);
    const kept = { translationId: text.id, reason: "KEPT", ...words, title: "An earlier title" };
    await insert(client, "ReportVersion", anEntry({ ...kept, number: 1 }));
    const left = { translationId: text.id, version: 7, editedAt: DAY, createdAt: new Date() };
    await insert(client, "ReportDraft", anEntry({ ...left, ...words, title: "An earlier draft" }));
    if (status !== "PUBLISHED") continue;
    const live = anEntry({
      ...words,
      ...credit,
      translationId: text.id,
      number: 2,
      reason: "PUBLISHED",
      createdAt: DAY,
    });
    await insert(client, "ReportVersion", live);
    await client.query(
      `UPDATE "ReportTranslation" SET status = 'PUBLISHED', "publishedAt" = $2, "liveVersionId" = $3 WHERE id = $1`,
      [text.id, DAY, live.id],
    );
  }
  const photo = anEntry({ reportId: report.id, mime: "image/webp", widths: "{480}", sha256: Buffer.alloc(32) });
  await insert(client, "Media", {
    ...photo,
    storageKey: `ab/${photo.id}`,
    sizeBytes: 1,
    width: 480,
    height: 320,
  });
  return { report: { id: report.id, slug: String(report.slug) }, image: photo.id };
}
