import { describe, expect, test } from "vitest";
import { Refusal } from "@/lib/platform/errors.ts";
import { assertOrigin, clientAddress } from "@/lib/platform/request-headers.ts";

const OWN = ["https://nanbei.example", "http://localhost:3000"];

describe("a form's origin", () => {
  test.each(OWN)("%s is let in", (origin) => {
    expect(() => assertOrigin(origin, OWN)).not.toThrow();
  });

  test.each([null, "null", "https://evil.example", "https://nanbei.example.evil.example", "http://nanbei.example", ""])(
    "%s is refused, naming the address to open",
    (origin) => {
      expect(() => assertOrigin(origin, OWN)).toThrow(
        new Refusal("forbidden", "wrong_origin", { address: "https://nanbei.example" }),
      );
    },
  );
});

describe("the client's address", () => {
  test.each([
    ["without a proxy it is the socket's", "10.0.0.9", 0, "10.0.0.9"],
    ["behind one proxy it is what that proxy saw", "203.0.113.7, 10.0.0.2", 1, "203.0.113.7"],
    ["what a stranger wrote in front is not believed", "1.1.1.1, 203.0.113.7, 10.0.0.2", 1, "203.0.113.7"],
    ["fewer entries than proxies give the outermost", "10.0.0.2", 2, "10.0.0.2"],
    ["without the header it is unknown", null, 0, "unknown"],
  ])("%s", (_, header, hops, expected) => {
    expect(clientAddress(header, hops)).toBe(expected);
  });
});
