import { expect, test } from "vitest";
import { pinyinName } from "@/lib/people/romanization/rules.ts";

test.each([
  ["李示例", "Li Shili"],
  ["欧阳明月", "Ouyang Mingyue"],
  ["单雄", "Shan Xiong"],
  ["曾平安", "Zeng Ping'an"],
  ["吕绿", "Lü Lü"],
])("%s is %s in pinyin", (name, pinyin) => {
  expect(pinyinName(name)).toBe(pinyin);
});

test.each(["", "李", "阿卜杜拉·买买提", "院长李示例", "Li Shili", "龘龘"])(
  "%s is not spelled, because its family name is not known",
  (name) => {
    expect(pinyinName(name)).toBeNull();
  },
);
