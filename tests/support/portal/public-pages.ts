import { december } from "./december.ts";

/** One path of every kind of public page, without the language. */
export const PUBLIC_PAGES = [
  "",
  "/exchanges",
  "/exchanges/2025",
  "/exchanges/college/gtc",
  "/exchanges/school/hip/marxism",
  "/exchanges/base/iron-man-spirit",
  "/exchanges/direction/hip/gtc",
  "/exchanges/find?year=2025&college=gtc",
  `/exchanges/${december.code}`,
  `/exchanges/${december.code}/card`,
  `/reports/${december.report}`,
  `/reports/${december.report}/card`,
  "/institutions",
  "/institutions/hip",
  "/bases/iron-man-spirit",
  "/tradition",
  "/tradition/south-north",
  "/about",
  "/search?q=exchange&kind=report",
];
