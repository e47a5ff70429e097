import { sectionKinds } from "@/lib/exchanges/record/rules.ts";
import {
  READ_CONFIDENTIAL,
  READ_FILE_NUMBER,
  READ_NOT_CONFIDENTIAL,
  READ_PRIVATE_NOTES,
  SEE_DRAFT,
  SEE_RECORD,
  WRITE_RECORD,
  without,
} from "../../support/actor-groups.ts";
import { GROUP_COLLEGES, SIGNED_IN, staff } from "../../support/actors.ts";
import { callActionFirst } from "../../support/call-action-first.ts";
import type { Fixtures } from "../../support/fixtures.ts";
import { CONFIDENTIAL_TEXT, type RecordFacts } from "../../support/record.ts";
import type { AddressRow } from "../../support/table.ts";

const staffPage = (door: string): string => `app/(staff)/[locale]/${door}`;

/** The pages of a report, for the parties of its exchange and for people who read for the group. */
const ofRecord = (door: string, path: string, facts?: RecordFacts): AddressRow => ({
  door: staffPage(`admin/exchanges/[code]/${door}`),
  page: SEE_DRAFT,
  at: async (fixtures) => {
    const { code, mark } = await fixtures.record(facts);
    return { path: `/en/admin/exchanges/${code}${path}`, secret: mark };
  },
});

/** The page of a record; a sister college opens it if it is not a draft. Some actors get no confidential parts. */
const recordRows: readonly AddressRow[] = [
  { ...ofRecord("page.tsx", ""), page: SEE_RECORD },
  { ...ofRecord("page.tsx", "", { exchange: { status: "DRAFT" } }), when: "of a draft" },
  {
    ...ofRecord("page.tsx", ""),
    when: "with what was said in confidence",
    page: READ_CONFIDENTIAL,
    otherwise: { "page without the secret": READ_NOT_CONFIDENTIAL },
    at: async (fixtures) => ({
      path: `/en/admin/exchanges/${(await fixtures.record()).code}`,
      secret: CONFIDENTIAL_TEXT,
    }),
  },
  {
    ...ofRecord("page.tsx", ""),
    when: "with a note that is not public",
    page: READ_PRIVATE_NOTES,
    otherwise: { "page without the secret": without(SEE_RECORD, READ_PRIVATE_NOTES) },
    at: async (fixtures) => {
      const { code, mark } = await fixtures.record();
      return { path: `/en/admin/exchanges/${code}`, secret: `Passage ${mark}` };
    },
  },
  {
    ...ofRecord("page.tsx", ""),
    when: "with the file number of the host",
    page: READ_FILE_NUMBER,
    otherwise: { "page without the secret": without(SEE_RECORD, READ_FILE_NUMBER) },
    at: async (fixtures) => {
      const { code } = await fixtures.record({ hostParty: { fileNumber: "The file of the host" } });
      return { path: `/en/admin/exchanges/${code}`, secret: "The file of the host" };
    },
  },
];

/** A record that everybody saw, whoever may see it now, before its host changed what is not for everybody. */
async function aSeenRecord(fixtures: Fixtures) {
  const { db } = fixtures.world;
  const { id, code, mark, confidentialItem, note } = await fixtures.record();
  const versions = Object.fromEntries(sectionKinds.map((kind) => [kind, 1]));
  const door = "lib/revisions/seen-records/actions.ts storeSeenRecordAction";
  await callActionFirst(fixtures, { door, input: { code, versions } });
  await db.query(
    `INSERT INTO "SeenRecord" ("userId", "exchangeId", "seenAt", versions, snapshot, "schemaVersion", "snapshotVersions", "expiresAt")
     SELECT "User".id, "exchangeId", "seenAt", versions, snapshot, "schemaVersion", "snapshotVersions", "expiresAt"
     FROM "SeenRecord", "User" WHERE "exchangeId" = $1 ON CONFLICT DO NOTHING`,
    [id],
  );
  await db.query(`UPDATE "MinuteItemText" SET text = $2 WHERE "minuteItemId" = $1`, [confidentialItem, "In this room"]);
  await db.query(`UPDATE "SourceNote" SET quote = $2 WHERE id = $1`, [note, `Another passage ${mark}`]);
  await db.query(
    `UPDATE "ExchangeParty" SET "fileNumber" = 'The new file of the host' WHERE "exchangeId" = $1 AND role = 'HOST'`,
    [id],
  );
  await db.query(
    `UPDATE "RecordSection" SET version = 2 WHERE "exchangeId" = $1 AND kind IN ('PARTIES', 'MINUTES', 'NOTES')`,
    [id],
  );
  return { code, mark };
}

/** What changed since somebody saw the record, limited to what they may read now. */
const ofChanges = (secretOf: (record: { mark: string }) => string) => ({
  ...ofRecord("changes/page.tsx", "/changes"),
  page: SEE_RECORD,
  at: async (fixtures: Fixtures) => {
    const { code, mark } = await aSeenRecord(fixtures);
    return { path: `/en/admin/exchanges/${code}/changes`, secret: secretOf({ mark }) };
  },
});

const changesRows: readonly AddressRow[] = [
  { ...ofRecord("changes/page.tsx", "/changes"), page: SEE_RECORD },
  {
    ...ofChanges(() => CONFIDENTIAL_TEXT),
    when: "of what was said in confidence",
    page: READ_CONFIDENTIAL,
    otherwise: { "page without the secret": READ_NOT_CONFIDENTIAL },
  },
  {
    ...ofChanges(({ mark }) => `Another passage ${mark}`),
    when: "of a note that is not public",
    page: READ_PRIVATE_NOTES,
    otherwise: { "page without the secret": without(SEE_RECORD, READ_PRIVATE_NOTES) },
  },
  {
    ...ofChanges(() => "The new file of the host"),
    when: "of the file number of the host",
    page: READ_FILE_NUMBER,
    otherwise: { "page without the secret": without(SEE_RECORD, READ_FILE_NUMBER) },
  },
];

/** The pages of exchanges and their reports. */
export const recordPageRows: readonly AddressRow[] = [
  // somebody without a role sees the lists, and they are empty
  { door: staffPage("admin/exchanges/page.tsx"), page: SIGNED_IN, at: async () => ({ path: "/en/admin/exchanges" }) },
  {
    door: staffPage("admin/exchanges/discarded/page.tsx"),
    page: SIGNED_IN,
    at: async () => ({ path: "/en/admin/exchanges/discarded" }),
  },
  {
    door: staffPage("admin/exchanges/new/page.tsx"),
    page: [
      ...staff(GROUP_COLLEGES, ["recorder", "coordinator", "administrator"]),
      "outsider administrator",
      "group administrator",
    ],
    at: async () => ({ path: "/en/admin/exchanges/new" }),
  },
  {
    door: staffPage("admin/exchanges/new/page.tsx"),
    when: "as a copy of a record",
    page: WRITE_RECORD,
    at: async (fixtures) => {
      const { code, mark } = await fixtures.record();
      return { path: `/en/admin/exchanges/new?from=${code}`, secret: mark };
    },
  },
  ...recordRows,
  ...changesRows,
  ofRecord("report/page.tsx", "/report"),
  ofRecord("report/preview/[language]/page.tsx", "/report/preview/en"),
  ofRecord("report/history/[language]/page.tsx", "/report/history/en?draft=7"),
];
