import { expect, test } from "vitest";
import { switchToOwnDatabase } from "@/tests/support/own-database.ts";

// what other tests publish would be found as well
await switchToOwnDatabase("scored");
const { publicDb } = await import("@/lib/platform/db.ts");
const { searchPublished } = await import("@/lib/search/published/public.ts");
const { makeScoredThings } = await import("./scored-things.ts");

const FIRST = 3;
const AIM = 0.95;

/** What is typed, and what stands among the first three results, by words of its title in either language. */
const EXPECTED: Readonly<Record<"zh" | "en", Readonly<Record<string, string>>>> = {
  zh: {
    油: "百名师生走进油田",
    石油: "北河石油职业大学",
    北河: "北河石油职业大学",
    北河石油: "北河石油职业大学",
    北河石油职业大学: "北河石油职业大学",
    beihe: "北河石油职业大学",
    bhsy: "北河石油职业大学",
    shiyou: "北河石油职业大学",
    ｓｈｉｙｏｕ: "北河石油职业大学",
    南江: "南江师范大学",
    南江師範: "南江师范大学",
    njsfdx: "南江师范大学",
    "nanjiang 师范": "南江师范大学",
    东陵农业: "东陵农业大学",
    農業: "东陵农业大学",
    水利: "西川水利学院",
    xcsl: "西川水利学院",
    马克思: "马克思主义学院",
    馬克思主義: "马克思主义学院",
    waiguoyu: "外国语学院",
    wgy: "外国语学院",
    信息工程: "信息工程学院",
    铁人: "铁人精神实践基地",
    tieren: "铁人精神实践基地",
    鐵人精神: "铁人精神实践基地",
    红旗渠: "红旗渠教学点",
    hqq: "红旗渠教学点",
    深秋: "深秋互访",
    "深秋 互访": "深秋互访",
    shenqiuhufang: "深秋互访",
    思政: "思政课程共建座谈",
    "座谈 课程": "思政课程共建座谈",
    联合实训: "春季联合实训",
    曾: "曾亦舒",
    曾亦舒: "曾亦舒",
    zengyishu: "曾亦舒",
    zys: "曾亦舒",
    shan: "单若川",
    shanruochuan: "单若川",
    qiu予安: "仇予安",
    qiuyuan: "仇予安",
    xie: "解照临",
    xiezhaolin: "解照临",
    lvfang: "吕芳",
    吕芳: "吕芳",
    呂芳: "吕芳",
    油田: "百名师生走进油田",
    youtian: "百名师生走进油田",
    博物馆: "百名师生走进油田",
    采油现场: "百名师生走进油田",
    教材: "两校教师同上一堂课",
    焊接: "实训车间里的春天",
    显微镜: "共享实验室揭牌",
    "jose muller": "长江边的歌声",
    歌声: "长江边的歌声",
  },
  en: {
    petroleum: "Beihe Petroleum Vocational University",
    "Normal University": "Nanjiang Normal University",
    agricultural: "Dongling Agricultural University",
    conservancy: "Xichuan Institute of Water Conservancy",
    marxism: "School of Marxism",
    "foreign language": "School of Foreign Languages",
    "information engineer": "School of Information Engineering",
    "iron man": "Iron Man Practice Base",
    canals: "Red Flag Canal Teaching Site",
    visit: "One Hundred Students Visit the Oil Field",
    visited: "Visits in Late Autumn",
    "visiting the autumn": "Visits in Late Autumn",
    "zeng yishu": "Zeng Yishu",
    "qiu yu’an": "Qiu Yu'an",
    "Qiu Yu'an": "Qiu Yu'an",
    "lu fang": "Lü Fang",
    "students oil": "One Hundred Students Visit the Oil Field",
    study: "One Hundred Students Visit the Oil Field",
    museums: "One Hundred Students Visit the Oil Field",
    "lesson of teachers": "Teachers of Two Colleges Share a Lesson",
    workshops: "Spring in the Workshop",
    laboratory: "A Shared Laboratory Opens",
    microscope: "A Shared Laboratory Opens",
    muller: "Songs on the Yangtze",
    Müller: "Songs on the Yangtze",
    yangtze: "Songs on the Yangtze",
    ＹＡＮＧＴＺＥ: "Songs on the Yangtze",
    choir: "A Choir on Tour",
  },
};

test("of what people look for, nearly all stands among the first three results", async () => {
  await makeScoredThings();
  const missed: string[] = [];
  let asked = 0;
  for (const locale of ["zh", "en"] as const) {
    for (const [typed, expected] of Object.entries(EXPECTED[locale])) {
      const { results } = await searchPublished(publicDb, { typed, filter: {} }, { locale, after: null });
      const titles = results.map(({ title }) => title.text);
      asked += 1;
      if (!titles.slice(0, FIRST).includes(expected)) missed.push(`${typed}: ${titles.slice(0, 5).join(" | ")}`);
    }
  }
  expect(asked).toBeGreaterThanOrEqual(60);
  expect(1 - missed.length / asked, missed.join("\n")).toBeGreaterThanOrEqual(AIM);
});
