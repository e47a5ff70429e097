/** One address of every kind of page, as it stands in the bench's world. */
export const pageKinds: Readonly<Record<string, string>> = {
  home: "/en",
  exchanges: "/en/exchanges",
  "exchanges of a year": "/en/exchanges/2025",
  "exchanges of a college": "/en/exchanges/college/north",
  "exchanges of a school": "/en/exchanges/school/north/school-1",
  "exchanges of a base": "/en/exchanges/base/north-base-1",
  "exchanges of a direction": "/en/exchanges/direction/north/south",
  "exchanges found": "/en/exchanges/find?year=2025&college=north",
  exchange: "/en/exchanges/EX-2025-001",
  report: "/en/reports/report-1",
  institutions: "/en/institutions",
  institution: "/en/institutions/north",
  base: "/en/bases/north-base-1",
  tradition: "/en/tradition",
  about: "/en/about",
  sitemap: "/sitemap.xml",
};

/** The page whose speed and weight are measured. */
export const REPORT = "/en/reports/report-1";
