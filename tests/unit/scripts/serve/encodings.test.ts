import { expect, test } from "vitest";
import { chooseEncoding } from "@/scripts/serve/encodings.ts";

test.each([
  [undefined, "identity"],
  ["", "identity"],
  ["gzip, deflate, br, zstd", "br"],
  ["gzip", "gzip"],
  ["x-gzip", "gzip"],
  ["GZIP", "gzip"],
  ["deflate", "identity"],
  ["br;q=0.1, gzip;q=0.9", "gzip"],
  ["br;q=0, gzip", "gzip"],
  ["br; q=0 , gzip ; q=0", "identity"],
  ["*", "br"],
  ["*;q=0", null],
  ["*;q=0, gzip", "gzip"],
  ["identity;q=0", null],
  ["identity;q=0, *", "br"],
  ["identity;q=0, gzip;q=0.001", "gzip"],
  ["identity;q=1, gzip;q=0.5", "identity"],
  ["gzip;q=nonsense", "identity"],
  ["gzip;q=7", "gzip"],
])("who accepts %j gets %s", (accepted, encoding) => {
  expect(chooseEncoding(accepted, () => true)).toBe(encoding);
});

test("what there is not yet is not chosen", () => {
  expect(chooseEncoding("br, gzip", (encoding) => encoding !== "br")).toBe("gzip");
  expect(chooseEncoding("br, identity;q=0", (encoding) => encoding !== "br")).toBeNull();
});
