import { describe, expect, it } from "vitest";
import { packJson, unpackJson } from "@/lib/platform/packed-json.ts";
import { fc } from "../../support/properties.ts";

describe("packed JSON", () => {
  it("is unpacked to what JSON says of the same value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(unpackJson(packJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("leaves out keys without a value", () => {
    expect(unpackJson(packJson({ name: "南北", title: undefined }))).toEqual({ name: "南北" });
  });

  it("names keys and repeated texts once", () => {
    const rows = Array.from({ length: 3 }, (_, version) => ({ institution: "南方学院", version }));
    expect(packJson(rows)).toBe('[[["institution","version"]],["南方学院",0,1,2],[-1,[0,0,1],[0,0,2],[0,0,3]]]');
  });

  it("refuses what JSON would make something else of", () => {
    expect(() => packJson({ at: new Date(0) })).toThrow("only plain data can be packed");
  });
});
