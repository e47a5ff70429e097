import { sectionNames } from "@/lib/exchanges/record/schema.ts";
import { aPhoto } from "@/tests/support/portal/photo.ts";
import { setting } from "@/tests/support/portal/settings.ts";
import {
  READ_CONFIDENTIAL,
  READ_FILE_NUMBER,
  READ_NOT_CONFIDENTIAL,
  READ_PRIVATE_NOTES,
  SEE_DRAFT,
  SEE_RECORD,
  WRITE_REPORT,
  without,
} from "../../support/actor-groups.ts";
import { EVERYBODY, SIGNED_IN, SIGNED_OUT } from "../../support/actors.ts";
import type { Fixtures } from "../../support/fixtures.ts";
import { CONFIDENTIAL_TEXT } from "../../support/record.ts";
import { openAddress } from "../../support/send.ts";
import type { AddressRow } from "../../support/table.ts";

const uploaded = async (fixtures: Fixtures, slug: string) => ({
  path: `/api/media?report=${slug}&key=${fixtures.key}`,
  init: {
    method: "POST",
    headers: { origin: new URL(setting("BASE_URL")).origin },
    body: new Uint8Array(await aPhoto()),
  },
});

/** A photo that an editor of the host uploaded and that is not published. */
async function photoOf(fixtures: Fixtures): Promise<string> {
  const { answer, text } = await openAddress(
    await uploaded(fixtures, (await fixtures.record()).report.slug),
    fixtures.me.cookie,
  );
  const { result } = JSON.parse(text) as { result?: { image?: { id?: string } } };
  if (!result?.image?.id) throw new Error(`no photo could be uploaded: ${answer} ${text}`);
  return `/api/media/${result.image.id}/480`;
}

/** A section of a record's page, for those who see the page. */
const sectionRow = (section: string, row: Partial<AddressRow> = {}): AddressRow => ({
  door: "app/api/exchanges/[code]/[section]/route.ts",
  when: section,
  page: SEE_RECORD,
  at: async (fixtures) => ({ path: `/api/exchanges/${(await fixtures.record()).code}/${section}` }),
  ...row,
  otherwise: { "status 401": SIGNED_OUT, ...row.otherwise },
});

const sectionRows: readonly AddressRow[] = [
  ...sectionNames.map((section) => sectionRow(section)),
  sectionRow("checklist", {
    when: "of a draft",
    page: SEE_DRAFT,
    at: async (fixtures) => ({
      path: `/api/exchanges/${(await fixtures.record({ exchange: { status: "DRAFT" } })).code}/checklist`,
    }),
  }),
  sectionRow("sessions", {
    when: "with what was said in confidence",
    page: READ_CONFIDENTIAL,
    otherwise: { "page without the secret": READ_NOT_CONFIDENTIAL },
    at: async (fixtures) => ({
      path: `/api/exchanges/${(await fixtures.record()).code}/sessions`,
      secret: CONFIDENTIAL_TEXT,
    }),
  }),
  sectionRow("notes", {
    when: "with a note that is not public",
    page: READ_PRIVATE_NOTES,
    otherwise: { "page without the secret": without(SEE_RECORD, READ_PRIVATE_NOTES) },
    at: async (fixtures) => {
      const { code, mark } = await fixtures.record();
      return { path: `/api/exchanges/${code}/notes`, secret: `Passage ${mark}` };
    },
  }),
  sectionRow("parties", {
    when: "with the file number of the host",
    page: READ_FILE_NUMBER,
    otherwise: { "page without the secret": without(SEE_RECORD, READ_FILE_NUMBER) },
    at: async (fixtures) => {
      const { code } = await fixtures.record({ hostParty: { fileNumber: "The file of the host" } });
      return { path: `/api/exchanges/${code}/parties`, secret: "The file of the host" };
    },
  }),
];

/** That somebody has a record open: for those who see its page. */
const presenceRow = (when: string, row: Pick<AddressRow, "page" | "at">): AddressRow => ({
  door: "app/api/exchanges/[code]/presence/route.ts",
  writes: true,
  when,
  ...row,
  otherwise: { "status 401": SIGNED_OUT },
});

const presenceAt = (code: string) => ({
  path: `/api/exchanges/${code}/presence`,
  init: {
    method: "POST",
    headers: { origin: new URL(setting("BASE_URL")).origin },
    body: JSON.stringify({ part: "MINUTES", isLeaving: false }),
  },
});

const presenceRows: readonly AddressRow[] = [
  presenceRow("of a record", { page: SEE_RECORD, at: async (fixtures) => presenceAt((await fixtures.record()).code) }),
  presenceRow("of a draft", {
    page: SEE_DRAFT,
    at: async (fixtures) => presenceAt((await fixtures.record({ exchange: { status: "DRAFT" } })).code),
  }),
];

/** What is neither a page nor an action. */
export const routeRows: readonly AddressRow[] = [
  {
    door: "app/speculation-rules.json/route.ts",
    page: EVERYBODY,
    otherwise: {},
    at: async () => ({ path: "/speculation-rules.json" }),
  },
  {
    door: "app/api/media/route.ts",
    page: WRITE_REPORT,
    writes: true,
    otherwise: { "status 401": SIGNED_OUT, "status 403": without(SEE_DRAFT, WRITE_REPORT) },
    at: async (fixtures) => uploaded(fixtures, (await fixtures.record()).report.slug),
  },
  // an unpublished photo is for staff who may read the report
  {
    door: "app/api/media/[id]/[width]/route.ts",
    page: SEE_DRAFT,
    otherwise: { not_found: without(EVERYBODY, SEE_DRAFT) },
    at: async (fixtures) => ({ path: await photoOf(fixtures) }),
  },
  // who has no right to anything finds no more than pages and acts
  {
    door: "app/api/search/route.ts",
    page: SIGNED_IN,
    otherwise: { "status 401": SIGNED_OUT },
    at: async () => ({ path: "/api/search?q=&locale=en" }),
  },
  {
    door: "app/api/search/route.ts",
    when: "for a draft",
    page: SEE_DRAFT,
    otherwise: { "status 401": SIGNED_OUT, "page without the secret": without(SIGNED_IN, SEE_DRAFT) },
    at: async (fixtures) => {
      const { code } = await fixtures.record({ exchange: { status: "DRAFT" } });
      return { path: `/api/search?locale=en&q=${code}`, secret: `/admin/exchanges/${code}` };
    },
  },
  ...sectionRows,
  ...presenceRows,
];

/** Every page and every route handler. */
