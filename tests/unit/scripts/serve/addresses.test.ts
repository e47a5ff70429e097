import { expect, test } from "vitest";
import { filterFields } from "@/components/exchanges/filter-address.ts";
import { searchFields } from "@/components/search/published/search-address.ts";
import {
  classifyAddress,
  FIND_FIELDS,
  isOfStaff,
  localeOfPath,
  originForm,
  SEARCH_FIELDS,
} from "@/scripts/serve/addresses.ts";

test.each([
  "/zh",
  "/en/exchanges/2025",
  "/en/exchanges/EX-2025-001",
  "/zh/exchanges/direction/hip/gtc",
  "/zh/reports/2025-12-05-harbin",
  "/sitemap.xml",
  "/robots.txt",
  "/llms.txt",
  "/sitemap/exchange-2.xml",
  "/api/feeds/zh/reports.atom",
  "/api/feeds/en/school/hip/MARX.json",
  "/api/calendar/zh/exchange/EX-2025-001.ics",
])("%s is kept under its path, whatever query stands behind it", (path) => {
  const kept = { kind: "public", path, key: path };
  expect(classifyAddress(path)).toEqual(kept);
  expect(classifyAddress(`${path}?from=wechat&_rsc=abc`)).toEqual(kept);
});

test.each([
  "/zh/%61dmin",
  "/zh/exchanges/",
  "/zh//admin",
  "/zh/nowhere",
  "/ZH/exchanges",
  "/nowhere",
  "/zh/exchanges\\x",
])("%s is made for readers, and not kept", (path) => {
  expect(classifyAddress(path)).toEqual({ kind: "public", path, key: null });
});

test.each([
  "/",
  "/?x",
  "/zh/admin",
  "/zh/admin/exchanges",
  "/en/sign-in?next=/",
  "/en/invitation/x",
  "/api/media/x/1",
  "/_next/static/a.js",
  "/icon.svg?a",
])("%s is Next's own", (url) => {
  expect(classifyAddress(url)).toEqual({ kind: "next" });
});

test.each(["/_next/image", "/_next/image?url=%2Fapi%2Fmedia%2F1&w=640&q=75", "/_next/image/x"])(
  "%s is closed",
  (url) => {
    expect(classifyAddress(url)).toEqual({ kind: "closed" });
  },
);

test.each(["/zh/%E0%A4%A", "/%", "*", "http://elsewhere/zh", ""])("%s is no address", (url) => {
  expect(classifyAddress(url)).toEqual({ kind: "malformed" });
});

test.each([
  "/en/exchanges/EX-2025-001.rsc",
  "/zh.segments/_tree.segment.rsc",
  "/zh/about.prefetch.RSC",
  "/zh/a%2Ersc",
  "/zh/admin.rsc?x",
])("%s is data for scripts that readers do not get", (url) => {
  expect(classifyAddress(url)).toEqual({ kind: "closed" });
});

test("of a query only the fields that the page reads are part of the address, in one order and given once", () => {
  const path = "/en/exchanges/find?year=2025&college=gtc";
  const expected = { kind: "public", path, key: path };
  for (const query of [
    "year=2025&college=gtc",
    "utm=1&college=gtc&year=2025",
    "college=gtc&year=2025&base=a&base=b&after=",
  ]) {
    expect(classifyAddress(`/en/exchanges/find?${query}`)).toEqual(expected);
  }
  expect(classifyAddress("/en/exchanges/find?x=1")).toMatchObject({ path: "/en/exchanges/find" });
});

test("an address that is very long is made, but not kept", () => {
  expect(classifyAddress(`/en/exchanges/find?after=${"x".repeat(400)}`)).toMatchObject({ kind: "public", key: null });
});

test("the fields of the query are those of the form, and the place in the list", () => {
  expect(FIND_FIELDS).toEqual([...filterFields, "after"]);
  expect(SEARCH_FIELDS).toEqual([...searchFields, "after"]);
});

test("an address names its language, and whether it is for staff", () => {
  expect(["/zh", "/en?x", "/en/a", "/", "/english", "/fr/a"].map(localeOfPath)).toEqual([
    "zh",
    "en",
    "en",
    null,
    null,
    null,
  ]);
  expect(["/zh/admin?x", "/en/sign-in", "/en/administration", "/en"].map(isOfStaff)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test.each([
  ["/en/exchanges/ex-2025-001", "/en/exchanges/EX-2025-001"],
  ["/zh/admin/exchanges/Ex-2025-001/report?from=x", "/zh/admin/exchanges/EX-2025-001/report?from=x"],
  ["/zh/reports/2025-12-05-HARBIN", "/zh/reports/2025-12-05-harbin"],
  ["/en/admin/institutions/HIP/units/Marxism", "/en/admin/institutions/hip/units/Marxism"],
  ["/en/exchanges/direction/HIP/Gtc", "/en/exchanges/direction/hip/gtc"],
])("%s leads to %s", (typed, to) => {
  expect(classifyAddress(typed)).toEqual({ kind: "moved", to });
});

test.each([
  ["http://localhost:3000/zh/about?x=1", "/zh/about?x=1"],
  ["https://nanbei.example", "/"],
  ["HTTP://nanbei.example?x", "/?x"],
  ["/zh", "/zh"],
  ["*", "*"],
  ["ftp://nanbei.example/zh", "ftp://nanbei.example/zh"],
])("the request line of %s asks for %s", (target, form) => {
  expect(originForm(target)).toBe(form);
});

test("a query with a NUL is no address of a page of staff or of the API; elsewhere only known fields are read", () => {
  for (const url of ["/zh/admin/people?q=a%00", "/en/sign-in?next=%00", "/api/media?report=%00"]) {
    expect(classifyAddress(url), url).toEqual({ kind: "malformed" });
  }
  expect(classifyAddress("/zh/about?q=%00")).toMatchObject({ kind: "public", path: "/zh/about" });
});

test("a search is kept by what its page reads, in one order and without empty fields", () => {
  const path = "/zh/search?q=%E7%9F%B3%E6%B2%B9&year=2025";
  expect(classifyAddress("/zh/search?year=2025&kind=&from=wechat&q=石油")).toEqual({ kind: "public", path, key: path });
});
