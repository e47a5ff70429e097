import { expect, test } from "vitest";
import { type CardOf, cardAddress, cardShapes } from "@/lib/revisions/cards/rules.ts";
import { parseCardAddress } from "@/lib/revisions/cards/schema.ts";
import { classifyAddress } from "@/scripts/serve/addresses.ts";

const CARDS: readonly CardOf[] = [
  { kind: "exchange", code: "EX-2025-001" },
  { kind: "report", slug: "2025-12-05-gtc-visits-hip" },
];

test("the address of every picture names it, and is kept by the front door", () => {
  for (const of of CARDS) {
    for (const shape of cardShapes) {
      const address = cardAddress(of, { locale: "zh", shape });
      const parts = address.replace("/api/pictures/zh/", "").split("/");
      expect(parseCardAddress(parts)).toEqual({ shape, of });
      expect(classifyAddress(`${address}?from=wechat`)).toEqual({ kind: "public", path: address, key: address });
    }
  }
});

test.each([
  "",
  "wide",
  "tall/report/a.png",
  "wide/report/a",
  "wide/report/a.jpg",
  "wide/report/A.png",
  "wide/report/a/b.png",
  "wide/person/a.png",
  "wide/exchange/ex-2025-001.png",
  `wide/report/${"a".repeat(200)}.png`,
])("%s names no picture", (path) => {
  expect(parseCardAddress(path.split("/"))).toBeNull();
});
