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
  ofRecord("report/page.tsx", "/report"),
  ofRecord("report/preview/[language]/page.tsx", "/report/preview/en"),
  ofRecord("report/history/[language]/page.tsx", "/report/history/en?version=1"),
];
