import { fc } from "@/tests/support/properties.ts";

const MEGABYTE = 1_000_000;

/** Texts that are known to break programs. */
const TEXTS = [
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\udc00\ud800",
  "\u202eevil",
  "\u2066x\u2069",
  "\u200b",
  "\ufeff",
  "\u3000",
  "\r\n",
  '\'; DROP TABLE "Exchange"; --',
  "%_\\",
  "$1",
  "{}",
  "null",
  "__proto__",
  "=cmd|' /C calc'!A0",
  "<script>alert(1)</script>",
  "../../etc/passwd",
  "9".repeat(400),
  "👩‍👩‍👧‍👦".repeat(20),
  "𠮷野家",
  "é".normalize("NFD").repeat(50),
] as const;

/** Long texts, on which a slow regular expression would not end. */
const LONG = ["a", "-a", " ", "1", "é", "\u0301", "a@", "<", "\n"].map((unit) => unit.repeat(MEGABYTE / unit.length));

/** Values that are not text, and objects that databases and languages read as operators. */
const THINGS: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  -1,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.MAX_SAFE_INTEGER,
  2 ** 31,
  10n ** 30n,
  Symbol("hostile"),
  () => "hostile",
  new Date(Number.NaN),
  new Map([["a", 1]]),
  { not: "" },
  { contains: "" },
  { in: [] },
  { set: null },
  { increment: 1 },
  { $ne: null },
  JSON.parse('{"__proto__":{"isAdministrator":true}}'),
  { constructor: { prototype: { isAdministrator: true } } },
  { toString: "x", valueOf: 1 },
  { length: { toString: "x", valueOf: 1 } },
  { length: 0 },
  Array.from({ length: 100_000 }, () => "x"),
  [[[[[[]]]]]],
  "0000-00-00",
  "2025-02-30",
  "99999-01-01",
  "-2025-01-01",
];

/** Makes hostile values. Long texts are rare, because each takes time. */
export const hostileValue = (): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 10, arbitrary: fc.constantFrom(...TEXTS) },
    { weight: 10, arbitrary: fc.constantFrom(...THINGS) },
    { weight: 5, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
    { weight: 1, arbitrary: fc.constantFrom(...LONG) },
  );

/** Makes short hostile texts that fit into most fields. */
export const hostileText = (): fc.Arbitrary<string> =>
  fc.oneof(fc.constantFrom(...TEXTS), fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }));

/** Control characters other than tab and line breaks, and characters that turn the direction of a text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the forbidden characters
const UNCLEAN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/;

const MAX_CHARACTERS = 200_000;
const MAX_ITEMS = 1000;
/** Fields that are not stored: the values that the browser saw are only compared, and passwords are hashed. */
const NOT_STORED = /^(from|password|currentPassword|newPassword)$/;

/** Says what is wrong with a value that a schema accepted, and where; null if nothing is. */
export function findInvalid(value: unknown, path = ""): string | null {
  const wrong = wrongByItself(value);
  if (wrong) return `${path} ${wrong}`;
  if (value === null || typeof value !== "object") return null;
  const parts = Object.entries(value).filter(([name]) => !NOT_STORED.test(name));
  return parts.map(([name, part]) => findInvalid(part, `${path}.${name}`)).find((found) => found !== null) ?? null;
}

function wrongByItself(value: unknown): string | null {
  switch (typeof value) {
    case "string":
      return wrongWithText(value);
    case "number":
      return Number.isFinite(value) ? null : `is ${value}`;
    case "object":
      return value === null ? null : wrongWithObject(value);
    case "undefined":
    case "boolean":
      return null;
    case "bigint":
    case "function":
    case "symbol":
      return `is a ${typeof value}`;
  }
}

function wrongWithText(text: string): string | null {
  if (text.length > MAX_CHARACTERS) return `is ${text.length} characters long`;
  return text.isWellFormed() && !UNCLEAN.test(text) ? null : `is ${JSON.stringify(text)}`;
}

function wrongWithObject(value: object): string | null {
  if (Array.isArray(value)) return value.length > MAX_ITEMS ? `has ${value.length} items` : null;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null ? null : "is no plain object";
}
