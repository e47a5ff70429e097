import { december } from "../../december.ts";
import { setting } from "../../settings.ts";
import { EVERYBODY, INSIDE, OUTSIDE } from "../actors.ts";
import { aPhoto } from "../photo.ts";
import { openedAddress } from "../send.ts";
import type { Given } from "../stage.ts";
import type { AddressRow } from "../table.ts";
import { SEE_RECORD, WRITE_REPORT, without } from "../who.ts";

/** A page that everybody reads. */
const open = (door: string, path: string): AddressRow => ({
  door: `app/${door}`,
  page: EVERYBODY,
  at: async () => ({ path }),
});

/** An address under which nobody finds anything. */
const empty = (door: string, path: string): AddressRow => ({
  door: `app/${door}`,
  page: [],
  otherwise: { not_found: EVERYBODY },
  at: async () => ({ path }),
});

const publicPage = (door: string, path: string): AddressRow => open(`(public)/[locale]/${door}`, `/en${path}`);

/** What anyone may read, whoever is signed in. */
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
    at: async (given) => ({ path: `/en/exchanges/${(await given.record()).code}` }),
  },
  publicPage("exchanges/base/[base]/page.tsx", "/exchanges/base/iron-man-spirit"),
  publicPage("exchanges/college/[college]/page.tsx", "/exchanges/college/gtc"),
  publicPage("exchanges/direction/[host]/[guest]/page.tsx", "/exchanges/direction/hip/gtc"),
  publicPage("exchanges/find/page.tsx", "/exchanges/find?year=2025"),
  publicPage("exchanges/school/[college]/[school]/page.tsx", "/exchanges/school/hip/marxism"),
  publicPage("exchanges/year/[year]/page.tsx", "/exchanges/2025"),
  publicPage("institutions/page.tsx", "/institutions"),
  publicPage("institutions/[slug]/page.tsx", "/institutions/hip"),
  publicPage("reports/[slug]/page.tsx", `/reports/${december.report}`),
  {
    ...empty("(public)/[locale]/reports/[slug]/page.tsx", ""),
    when: "of a report that is not published",
    at: async (given) => ({ path: `/en/reports/${(await given.record()).report.slug}` }),
  },
  publicPage("tradition/page.tsx", "/tradition"),
  publicPage("tradition/[slug]/page.tsx", "/tradition/south-north"),
  open("robots.ts", "/robots.txt"),
  open("sitemap.ts", "/sitemap.xml"),
  open("api/health/live/route.ts", "/api/health/live"),
  open("api/health/ready/route.ts", "/api/health/ready"),
];

const desk = (door: string): string => `app/(staff)/[locale]/${door}`;

/** The pages of a record are seen by its parties and by who looks on for the group. */
const ofRecord = (door: string, page: (given: Given) => Promise<{ path: string; secret: string }>): AddressRow => ({
  door: desk(`admin/exchanges/[code]/${door}`),
  page: SEE_RECORD,
  at: page,
});

const staffRows: readonly AddressRow[] = [
  { door: desk("admin/page.tsx"), page: INSIDE, at: async () => ({ path: "/en/admin" }) },
  // whoever is not signed in learns nothing of what there is inside
  {
    door: desk("admin/[...rest]/page.tsx"),
    page: [],
    otherwise: { not_found: EVERYBODY },
    at: async () => ({ path: "/en/admin/nowhere" }),
  },
  // whoever is signed in already is not asked again
  {
    door: desk("sign-in/page.tsx"),
    page: OUTSIDE,
    otherwise: { "307 to /en/admin": INSIDE },
    at: async () => ({ path: "/en/sign-in" }),
  },
  { door: desk("sign-in/first/page.tsx"), page: EVERYBODY, at: async () => ({ path: "/en/sign-in/first" }) },
  ofRecord("page.tsx", async (given) => {
    const { code, mark } = await given.record();
    return { path: `/en/admin/exchanges/${code}`, secret: mark };
  }),
];

const uploaded = async (given: Given, slug: string) => ({
  path: `/api/media?report=${slug}&key=${given.key}`,
  init: {
    method: "POST",
    headers: { origin: new URL(setting("BASE_URL")).origin },
    body: new Uint8Array(await aPhoto()),
  },
});

/** A photo that a writer of the host has uploaded, and that no reader sees yet. */
async function photoOf(given: Given): Promise<string> {
  const { answer, text } = await openedAddress(
    await uploaded(given, (await given.record()).report.slug),
    given.me.cookie,
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
    otherwise: { "status 401": OUTSIDE, "status 403": without(SEE_RECORD, WRITE_REPORT) },
    at: async (given) => uploaded(given, (await given.record()).report.slug),
  },
  // a photo in the making is for those who may read the report inside
  {
    door: "app/api/media/[id]/[width]/route.ts",
    page: SEE_RECORD,
    otherwise: { not_found: without(EVERYBODY, SEE_RECORD) },
    at: async (given) => ({ path: await photoOf(given) }),
  },
];

/** Every page and every route handler. */
export const addressRows: readonly AddressRow[] = [...publicRows, ...staffRows, ...doorRows];
