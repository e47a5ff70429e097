import { december } from "@/tests/support/portal/december.ts";
import { EVERYBODY } from "../../support/actors.ts";
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
export const publicPageRows: readonly AddressRow[] = [
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
  publicPage("exchanges/[code]/card/page.tsx", `/exchanges/${december.code}/card`),
  {
    ...empty("(public)/[locale]/exchanges/[code]/card/page.tsx", ""),
    when: "of an exchange whose report is not published",
    at: async (fixtures) => ({ path: `/en/exchanges/${(await fixtures.record()).code}/card` }),
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
  publicPage("reports/[slug]/card/page.tsx", `/reports/${december.report}/card`),
  {
    ...empty("(public)/[locale]/reports/[slug]/card/page.tsx", ""),
    when: "of a report that is not published",
    at: async (fixtures) => ({ path: `/en/reports/${(await fixtures.record()).report.slug}/card` }),
  },
  publicPage("search/page.tsx", "/search?q=marxism"),
  publicPage("tradition/page.tsx", "/tradition"),
  publicPage("tradition/[slug]/page.tsx", "/tradition/south-north"),
  anyonesPage("robots.ts", "/robots.txt"),
  anyonesPage("llms.txt/route.ts", "/llms.txt"),
  anyonesPage("sitemap.xml/route.ts", "/sitemap.xml"),
  anyonesPage("sitemap/[part]/route.ts", "/sitemap/exchange-1.xml"),
  { ...empty("sitemap/[part]/route.ts", "/sitemap/exchange-9999.xml"), when: "of a part that does not exist" },
  anyonesPage("api/feeds/[locale]/[...scope]/route.ts", "/api/feeds/en/college/hip.atom"),
  {
    ...empty("api/feeds/[locale]/[...scope]/route.ts", "/api/feeds/en/college/nobody.atom"),
    when: "of a college that readers do not know",
  },
  anyonesPage("api/calendar/[locale]/[...scope]/route.ts", `/api/calendar/en/exchange/${december.code}.ics`),
  {
    ...empty("api/calendar/[locale]/[...scope]/route.ts", ""),
    when: "of an exchange whose report is not published",
    at: async (fixtures) => ({ path: `/api/calendar/en/exchange/${(await fixtures.record()).code}.ics` }),
  },
  anyonesPage("api/pictures/[locale]/[...scope]/route.ts", `/api/pictures/en/wide/report/${december.report}.png`),
  {
    ...empty("api/pictures/[locale]/[...scope]/route.ts", ""),
    when: "of an exchange whose report is not published",
    at: async (fixtures) => ({ path: `/api/pictures/en/wide/exchange/${(await fixtures.record()).code}.png` }),
  },
  anyonesPage("api/health/live/route.ts", "/api/health/live"),
  anyonesPage("api/health/ready/route.ts", "/api/health/ready"),
];
