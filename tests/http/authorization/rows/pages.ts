import { december } from "@/tests/support/portal/december.ts";
import { aPhoto } from "@/tests/support/portal/photo.ts";
import { setting } from "@/tests/support/portal/settings.ts";
import {
  ADMINISTER_HOST,
  READ_CONFIDENTIAL,
  READ_DIRECTORY,
  READ_NOT_CONFIDENTIAL,
  SEE_DRAFT,
  SEE_RECORD,
  WRITE_RECORD,
  WRITE_REPORT,
  without,
} from "../../support/actor-groups.ts";
import { EVERYBODY, GROUP_COLLEGES, SIGNED_IN, SIGNED_OUT, staff } from "../../support/actors.ts";
import type { Fixtures } from "../../support/fixtures.ts";
import { CONFIDENTIAL_TEXT, type RecordFacts } from "../../support/record.ts";
import { openAddress } from "../../support/send.ts";
import type { AddressRow } from "../../support/table.ts";

/** A public page. */
const anyonesPage = (door: string, path: string): AddressRow => ({
  door: `app/${door}`,
  page: EVERYBODY,
  at: async () => ({ path }),
});

/** An address that nobody finds. */
const empty = (door: string, path: string): AddressRow => ({
  door: `app/${door}`,
  page: [],
  otherwise: { not_found: EVERYBODY },
  at: async () => ({ path }),
});

const publicPage = (door: string, path: string): AddressRow => anyonesPage(`(public)/[locale]/${door}`, `/en${path}`);

/** The public pages, which are the same for everybody. */
const publicRows: readonly AddressRow[] = [
  empty("(public)/[locale]/[...rest]/page.tsx", "/en/nowhere"),
  publicPage("page.tsx", ""),
  publicPage("about/page.tsx", "/about"),
  publicPage("bases/[slug]/page.tsx", "/bases/iron-man-spirit"),
  publicPage("exchanges/page.tsx", "/exchanges"),
  publicPage("exchanges/[code]/page.tsx", `/exchanges/${december.code}`),
  {
    ...empty("(public)/[locale]/exchanges/[code]/page.tsx", ""),
    when: "of an exchange whose report is not published",
    at: async (fixtures) => ({ path: `/en/exchanges/${(await fixtures.record()).code}` }),
  },
  publicPage("exchanges/base/[base]/page.tsx", "/exchanges/base/iron-man-spirit"),
  publicPage("exchanges/college/[college]/page.tsx", "/exchanges/college/gtc"),
  publicPage("exchanges/direction/[host]/[guest]/page.tsx", "/exchanges/direction/hip/gtc"),
  publicPage("exchanges/find/page.tsx", "/exchanges/find?year=2025&college=gtc"),
  publicPage("exchanges/school/[college]/[school]/page.tsx", "/exchanges/school/hip/marxism"),
  publicPage("exchanges/year/[year]/page.tsx", "/exchanges/2025"),
  publicPage("institutions/page.tsx", "/institutions"),
  publicPage("institutions/[slug]/page.tsx", "/institutions/hip"),
  publicPage("reports/[slug]/page.tsx", `/reports/${december.report}`),
  {
    ...empty("(public)/[locale]/reports/[slug]/page.tsx", ""),
    when: "of a report that is not published",
    at: async (fixtures) => ({ path: `/en/reports/${(await fixtures.record()).report.slug}` }),
  },
  publicPage("tradition/page.tsx", "/tradition"),
  publicPage("tradition/[slug]/page.tsx", "/tradition/south-north"),
  anyonesPage("robots.ts", "/robots.txt"),
  anyonesPage("sitemap.ts", "/sitemap.xml"),
  anyonesPage("api/health/live/route.ts", "/api/health/live"),
  anyonesPage("api/health/ready/route.ts", "/api/health/ready"),
];

const staffPage = (door: string): string => `app/(staff)/[locale]/${door}`;

/** The actors who administer the directory and the accounts of some college. */
const ADMINISTRATORS = [...staff([...GROUP_COLLEGES, "outsider"], ["administrator"]), "group administrator"] as const;
const TOKEN = "a-link-that-was-never-given-out";

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
];

/** Institutions, people and bases: read by everybody with a role, added by administrators. */
const directoryPages: readonly AddressRow[] = [
  ...(["institutions", "people", "bases"] as const).flatMap((kind): AddressRow[] => [
    {
      door: staffPage(`admin/${kind}/page.tsx`),
      page: READ_DIRECTORY,
      at: async () => ({ path: `/en/admin/${kind}` }),
    },
    {
      door: staffPage(`admin/${kind}/new/page.tsx`),
      page: kind === "institutions" ? ["group administrator"] : ADMINISTRATORS,
      at: async () => ({ path: `/en/admin/${kind}/new` }),
    },
  ]),
  {
    door: staffPage("admin/institutions/[slug]/page.tsx"),
    page: READ_DIRECTORY,
    at: async (fixtures) => ({ path: `/en/admin/institutions/${fixtures.colleges.host.slug}` }),
  },
  {
    door: staffPage("admin/people/[code]/page.tsx"),
    page: READ_DIRECTORY,
    at: async (fixtures) => ({ path: `/en/admin/people/${(await fixtures.person()).code}` }),
  },
  {
    door: staffPage("admin/bases/[slug]/page.tsx"),
    page: READ_DIRECTORY,
    at: async (fixtures) => ({ path: `/en/admin/bases/${(await fixtures.base()).slug}` }),
  },
];

const staffRows: readonly AddressRow[] = [
  { door: staffPage("admin/page.tsx"), page: SIGNED_IN, at: async () => ({ path: "/en/admin" }) },
  // somebody who is not signed in learns nothing about what exists
  {
    door: staffPage("admin/[...rest]/page.tsx"),
    page: [],
    otherwise: { not_found: EVERYBODY },
    at: async () => ({ path: "/en/admin/nowhere" }),
  },
  // somebody who is signed in is not asked again
  {
    door: staffPage("sign-in/page.tsx"),
    page: SIGNED_OUT,
    otherwise: { "307 to /en/admin": SIGNED_IN },
    at: async () => ({ path: "/en/sign-in" }),
  },
  { door: staffPage("sign-in/first/page.tsx"), page: EVERYBODY, at: async () => ({ path: "/en/sign-in/first" }) },
  {
    door: staffPage("invitation/[token]/page.tsx"),
    page: EVERYBODY,
    at: async () => ({ path: `/en/invitation/${TOKEN}` }),
  },
  { door: staffPage("admin/account/page.tsx"), page: SIGNED_IN, at: async () => ({ path: "/en/admin/account" }) },
  { door: staffPage("admin/users/page.tsx"), page: ADMINISTRATORS, at: async () => ({ path: "/en/admin/users" }) },
  {
    door: staffPage("admin/users/new/page.tsx"),
    page: ADMINISTRATORS,
    at: async () => ({ path: "/en/admin/users/new" }),
  },
  {
    door: staffPage("admin/users/[code]/page.tsx"),
    page: ADMINISTER_HOST,
    at: async (fixtures) => {
      const { id, code } = await fixtures.colleague();
      return { path: `/en/admin/users/${code}`, secret: `${id}@example.org` };
    },
  },
  ...directoryPages,
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

const doorRows: readonly AddressRow[] = [
  {
    door: "app/api/internal/expire/route.ts",
    page: [],
    otherwise: { "status 401": EVERYBODY },
    at: async () => ({ path: "/api/internal/expire", init: { method: "POST", body: '{"tags":["exchanges"]}' } }),
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
];

/** Every page and every route handler. */
export const addressRows: readonly AddressRow[] = [...publicRows, ...staffRows, ...doorRows];
