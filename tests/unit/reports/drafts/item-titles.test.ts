import { expect, test } from "vitest";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { DraftItem } from "@/lib/reports/draft-words/rules.ts";
import { anItem, lines, name, undated } from "./december.ts";

const told = (kind: DraftItem["kind"], title: Localized, locale: "zh" | "en") =>
  lines({ programme: undated(anItem({ kind, title })) }, locale).at(-1);

test.each<[DraftItem["kind"], Localized, string, string]>([
  ["LECTURE", name("听课", "Sitting in on a class"), "代表团听课。", "The programme included “Sitting in on a class”."],
  ["LECTURE", name("随堂听课", null), "代表团随堂听课。", "The programme included “随堂听课”."],
  [
    "LECTURE",
    name(null, "Class observation"),
    "日程还包括Class observation。",
    "The programme included “Class observation”.",
  ],
  ["LECTURE", name("观摩课", "Open class"), "举行观摩课。", "“Open class” took place."],
  ["LECTURE", name("开展师资培训", "Teacher training"), "开展师资培训。", "“Teacher training” took place."],
  ["LECTURE", name("大庆精神", "Daqing"), "举办讲座“大庆精神”。", "A lecture, “Daqing”, was given."],
  ["PLENARY", name("召开座谈会", null), "双方召开座谈会。", "The two sides held a plenary session (“召开座谈会”)."],
  ["SIGNING", name("举行签约仪式", null), "举行签约仪式。", "A signing ceremony was held (“举行签约仪式”)."],
  [
    "PLACE_VISIT",
    name("走访示例公司", "Visit to the Example Company"),
    "代表团走访示例公司。",
    "The delegation visited the Example Company.",
  ],
  ["PLACE_VISIT", name("示例馆", "Visitor Centre"), "代表团参观示例馆。", "The delegation visited the Visitor Centre."],
  ["BASE_VISIT", name("参观示例基地", null), "代表团参观示例基地。", "The delegation visited 示例基地."],
])("a draft says of a %s what its title means: %o", (kind, title, zh, en) => {
  expect([told(kind, title, "zh"), told(kind, title, "en")]).toEqual([zh, en]);
});
