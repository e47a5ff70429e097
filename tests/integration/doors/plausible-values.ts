import { randomUUID } from "node:crypto";
import { fc } from "@/tests/support/properties.ts";
import { hostileText } from "./hostile-values.ts";
import type { FieldValues } from "./values-of-schema.ts";

/** Existing keys, by the names of the fields that refer to them; "id" is for every other uuid. */
export type ExistingKeys = Readonly<Record<string, readonly string[]>>;

const DAYS = ["2025-12-05", "2025-12-06", "1999-06-01", "2024-02-29", "9999-12-31", "0001-01-01"];
const BODY = JSON.stringify({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text: "南 and north" }] }],
});

/** Makes texts in the format of a field, by its name. */
const FORMS: readonly (readonly [RegExp, fc.Arbitrary<unknown>])[] = [
  [/^email$/, fc.constantFrom("a@example.org", "B@EXAMPLE.ORG")],
  [/password/i, fc.constant("a long enough password of nobody")],
  [/^token$/, fc.constant("a-token-that-was-never-given-out-0123456789")],
  // the versions of sections, each under the name of its kind
  [/^[A-Z]+$/, fc.constantFrom("1", "2")],
  [/day|from$|to$|^valid|^agreement/i, fc.constantFrom(...DAYS)],
  [/^(startAt|endAt|start|end|.*Time)$/, fc.constantFrom("08:30", "23:59", "00:00")],
  [/^timezone$/, fc.constantFrom("Asia/Shanghai", "Europe/Berlin")],
  [/^website$/, fc.constantFrom("", "https://www.example.org/")],
  [/^(version|capacity|number)$/, fc.constantFrom("1", "2", "")],
  [/^(locale|language|page|sourceLocale)$/, fc.constantFrom("zh", "en")],
  [/^width$/, fc.constant("480")],
  [/^body$/, fc.constant(BODY)],
];

/** Makes texts that match a pattern, for fields that their name does not explain. */
const PATTERNS: readonly (readonly [string, string])[] = [
  ["EX-", "EX-2025-999999"],
  ["U[0-9a-f]", "U0123456789"],
  ["P[0-9a-f]", "P0123456789"],
];

/**
 * Makes values of fields as a page sends them, sometimes with a hostile text.
 * @param keys the existing keys; a kind without keys gets one that does not exist
 */
export function plausibleValues(keys: ExistingKeys = {}): FieldValues {
  return (name, { type, pattern, format, minimum = 0, maximum = 10 }) => {
    const named = keys[name] ?? [];
    const oftenNamed = (...others: string[]) =>
      named.length > 0
        ? fc.oneof(
            { weight: 9, arbitrary: fc.constantFrom(...named) },
            { weight: 1, arbitrary: fc.constantFrom(...others) },
          )
        : fc.constantFrom(...others);
    if (format === "uuid") return oftenNamed(...(keys.id ?? []), randomUUID());
    if (type === "integer" || type === "number")
      return fc.constantFrom(minimum, Math.min(maximum, minimum + 1), maximum);
    const known = PATTERNS.find(([part]) => pattern?.includes(part));
    if (known) return oftenNamed(...(keys[known[0]] ?? []), known[1]);
    if (pattern?.includes("[a-z0-9]+")) return oftenNamed(...(keys.slug ?? []), "nothing-here");
    const form = FORMS.find(([field]) => field.test(name));
    if (form) return fc.oneof({ weight: 9, arbitrary: form[1] }, { weight: 1, arbitrary: fc.constant(null) });
    return fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom<unknown>(...named, "哈尔滨石油学院", "Harbin", "") },
      { weight: 2, arbitrary: hostileText() },
      { weight: 1, arbitrary: fc.constant(null) },
    );
  };
}
