import { expect, test } from "vitest";
import { pagesAndActs } from "@/lib/search/acts/rules.ts";
import en from "@/messages/en.json" with { type: "json" };
import zh from "@/messages/zh.json" with { type: "json" };
import { statusesWithText } from "@/scripts/serve/error-page.ts";
import { declaredCodes } from "@/tests/support/refusal-codes.ts";
import { filesBelow, root } from "../architecture/source-tree.ts";
import { argumentsOf, type Texts, textsOf } from "./texts.ts";
import { translatorCallsIn } from "./translator-calls.ts";

const languages: readonly [string, Texts][] = [
  ["zh", textsOf(zh)],
  ["en", textsOf(en)],
];
const [[, chinese], [, english]] = languages as [[string, Texts], [string, Texts]];

test.each([
  ["plain", []],
  ["{count, plural, one {# visit of {name}} other {# visits}}", ["count", "name"]],
  ["{status, select, HELD {held} other {}} <b>{day}</b>", ["<b>", "day", "status", "status: HELD|other"]],
])("%s names %j", (text, names) => {
  expect(argumentsOf(text)).toEqual(names);
});

test("both languages have the same keys", () => {
  expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
});

test.each(languages)("no text in %s is empty or has space around it", (_, texts) => {
  expect([...texts].filter(([, text]) => text.trim() === "" || text !== text.trim())).toEqual([]);
});

test("both languages name the same values", () => {
  const differ = [...chinese]
    .map(([key, text]) => ({ key, zh: argumentsOf(text), en: argumentsOf(english.get(key) ?? "") }))
    .filter((entry) => entry.zh.join() !== entry.en.join());
  expect(differ).toEqual([]);
});

test.each(languages)("refusals and field errors have their words in %s, and no other words stand there", (_, texts) => {
  const declared = [
    ...declaredCodes("refusalCodes").map(({ code }) => `refusals.${code}`),
    ...declaredCodes("fieldErrorCodes").map(({ code }) => `fieldErrors.${code}`),
  ];
  expect([...texts.keys()].filter((key) => /^(refusals|fieldErrors)\./.test(key)).sort()).toEqual(declared.sort());
});

/** Names of pages and acts, and other words for them, which lib/search/acts reads by the keys of its lists. */
const OF_SEARCH = /^search\.(page|act)(Words)?\./;

const files = ["app", "components", "lib"].flatMap(filesBelow).filter((file) => /\.tsx?$/.test(file));
const calls = translatorCallsIn(root, files);

test("every key that the code asks for has a text, and every text is asked for", () => {
  const asked = new Set(calls.flatMap(({ keys }) => keys));
  const withoutText = [...asked].filter((key) => !chinese.has(key));
  const neverAsked = [...chinese.keys()].filter(
    (key) => !asked.has(key) && !key.startsWith("serverAnswers.") && !OF_SEARCH.test(key),
  );
  expect({ withoutText, neverAsked }).toEqual({ withoutText: [], neverAsked: [] });
  const administrator = { kind: "member", userId: "1", institutionId: "2", roles: ["GROUP_ADMIN"] } as const;
  const named = pagesAndActs(administrator, "zh").flatMap(({ kind, id }) => [
    `search.${kind}.${id}`,
    `search.${kind}Words.${id}`,
  ]);
  expect([...chinese.keys()].filter((key) => OF_SEARCH.test(key)).sort()).toEqual(named.sort());
});

test("the server has words for each status that it tells apart, and no other words stand there", () => {
  const told = statusesWithText.flatMap((status) => [`s${status}.title`, `s${status}.text`]);
  const keys = [...chinese.keys()].filter((key) => key.startsWith("serverAnswers."));
  expect(keys.sort()).toEqual([...told, "home", "number"].map((key) => `serverAnswers.${key}`).sort());
});

test("every text gets the values that it names", () => {
  const told = calls.filter((call) => call.values !== "any");
  const wrong = told.flatMap(({ place, keys, values }) =>
    keys
      .map((key) => ({ place, key, names: argumentsOf(chinese.get(key) ?? "").filter((name) => !name.includes(":")) }))
      .filter(
        ({ names }) =>
          names
            .map((name) => name.replace(/[<>]/g, ""))
            .sort()
            .join() !== [...values].join(),
      ),
  );
  expect(wrong).toEqual([]);
});
