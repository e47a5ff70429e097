import { expect, test } from "vitest";
import { KIND_NAMES } from "@/lib/exchanges/item-words/rules.ts";
import { itemKinds } from "@/lib/exchanges/itinerary/rules.ts";
import { type ReadingOfItems, readItemLine, type TypedItem } from "@/lib/exchanges/typed-items/rules.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import en from "@/messages/en.json" with { type: "json" };
import zh from "@/messages/zh.json" with { type: "json" };

const DAY = calendarDay("2025-12-05");

/** An exchange from Friday 5 to Sunday 7 December 2025. */
const reading: ReadingOfItems = {
  firstDay: DAY,
  lastDay: calendarDay("2025-12-07"),
  bases: [
    { id: "jd", names: ["京东低空物流现代产业学院", "JD Low-Altitude Logistics Modern Industry College"] },
    { id: "iron", names: ["铁人精神教育馆", "Iron Man Spirit Education Hall"] },
  ],
  members: [
    { id: "wang", names: ["王宁一", "Wang Yining"] },
    { id: "zhao", names: ["Zhao Yuhong"] },
  ],
};

/** What a line says in a few words: day, hours or part, kind, title, place, base and chairs, without what it does not say. */
function told(line: string): string {
  const read = readItemLine(line, reading, { day: DAY, partOfDay: null });
  if (read.is === "heading") return `heading ${read.day?.slice(-2)} ${read.partOfDay ?? ""}`.trim();
  const { item, remarks } = read;
  return [...wordsOf(item), ...remarks.map((remark) => `!${remark}`)].join(" | ");
}

function wordsOf(item: TypedItem): string[] {
  const hours = [item.startTime, item.endTime].filter(Boolean).join("-");
  const { titleZh, titleEn, placeZh, placeEn } = item;
  return [
    item.day === DAY ? "" : (item.day?.slice(-2) ?? "?"),
    hours || (item.partOfDay ?? ""),
    item.kind,
    [titleZh, titleEn].filter(Boolean).join(" / "),
    placeZh || placeEn ? `@ ${[placeZh, placeEn].filter(Boolean).join(" / ")}` : "",
    item.baseId ? `base ${item.baseId}` : "",
    item.chairIds.length > 0 ? `chair ${item.chairIds.join()}` : "",
  ].filter(Boolean);
}

test.each([
  ["09:00 Plenary, Room 412", "09:00 | PLENARY | @ Room 412"],
  ["9点半 全体座谈，行政楼412", "09:30 | PLENARY | @ 行政楼412"],
  ["14:00-15:30 参观京东低空物流现代产业学院", "14:00-15:30 | BASE_VISIT | base jd"],
  ["上午 听课", "MORNING | LECTURE | 听课"],
  ["12月5日 下午2:30 分组座谈", "14:30 | GROUP_DISCUSSION"],
  // days
  ["12月6日 9:00 座谈会", "06 | 09:00 | PLENARY | 座谈会"],
  ["2025年12月6日（周六）上午 校园参观", "06 | MORNING | CAMPUS_TOUR"],
  ["12月7号 返程", "07 | TRANSFER | 返程"],
  ["6日 8点 早餐，教工食堂", "06 | 08:00 | MEAL | 早餐 | @ 教工食堂"],
  ["周六 下午 自由活动", "06 | AFTERNOON | OTHER | 自由活动"],
  ["星期日：返程", "07 | TRANSFER | 返程"],
  ["第二天 9:00 分组讨论", "06 | 09:00 | GROUP_DISCUSSION | 分组讨论"],
  ["Day 3: departure", "07 | TRANSFER | departure"],
  ["6 December 10:00 Lecture on logistics", "06 | 10:00 | LECTURE | Lecture on logistics"],
  ["Saturday, 6 December 2025, 10:00 Lecture", "06 | 10:00 | LECTURE"],
  ["December 6th, 2 pm signing", "06 | 14:00 | SIGNING"],
  ["Dec 7: Campus tour", "07 | CAMPUS_TOUR"],
  ["Saturday 9:30 am Round table", "06 | 09:30 | PLENARY | Round table"],
  ["2025-12-06 19:00 Dinner", "06 | 19:00 | MEAL | Dinner"],
  ["12/6 18:00 晚宴", "06 | 18:00 | MEAL | 晚宴"],
  ["6/12 18:00 Dinner", "06 | 18:00 | MEAL | Dinner"],
  ["１２月６日　９：００　全体座谈", "06 | 09:00 | PLENARY"],
  ["12月9日 9:00 座谈", "09:00 | PLENARY | 12月9日 座谈 | !day_unknown"],
  ["12月5日-6日 考察", "PLACE_VISIT | 12月5日-6日 考察"],
  ["Sun Yat-sen Hall tour", "PLACE_VISIT | Sun Yat-sen Hall tour"],
  ["5日楼会议", "OTHER | 5日楼会议"],
  // hours
  ["0930 Plenary", "09:30 | PLENARY"],
  ["9:00–10:30 分组座谈", "09:00-10:30 | GROUP_DISCUSSION"],
  ["9：00至10：30 分组座谈", "09:00-10:30 | GROUP_DISCUSSION"],
  ["上午9点至11点半 全体座谈", "09:00-11:30 | PLENARY"],
  ["下午2:30-4:00 讲座", "14:30-16:00 | LECTURE"],
  ["2:30-4:00 pm lecture", "14:30-16:00 | LECTURE"],
  ["10:00 to 2:00 p.m. workshop", "10:00-14:00 | LECTURE | workshop"],
  ["from 9:00 to 10:00 Welcome", "09:00-10:00 | WELCOME"],
  ["12:30 p.m. lunch", "12:30 | MEAL | lunch"],
  ["noon lunch", "12:00 | MEAL | lunch"],
  ["晚上7点 欢迎晚宴", "19:00 | MEAL | 欢迎晚宴"],
  ["十点二十 参观校史馆", "10:20 | PLACE_VISIT | 参观校史馆"],
  ["9点一刻 开幕式", "09:15 | WELCOME | 开幕式"],
  ["9时30分 签约仪式", "09:30 | SIGNING | 签约仪式"],
  ["23:30-01:00 乘机返程", "23:30-01:00 | TRANSFER | 乘机返程"],
  ["14:00-09:00 座谈", "PLENARY | 14:00-09:00 座谈"],
  ["25:00 座谈", "PLENARY | 25:00 座谈"],
  ["座谈 9:00", "09:00 | PLENARY | 座谈"],
  ["Plenary session 9:00-10:00", "09:00-10:00 | PLENARY | Plenary session"],
  ["9:00起 报到", "09:00 | OTHER | 报到"],
  ["下午 参观铁人精神教育馆", "AFTERNOON | BASE_VISIT | base iron"],
  ["Morning: class observation", "MORNING | LECTURE | class observation"],
  ["In the afternoon visit to the museum", "AFTERNOON | PLACE_VISIT | visit to the museum"],
  ["Morning tea", "OTHER | Morning tea"],
  ["下午茶", "OTHER | 下午茶"],
  ["晚间 自由活动", "EVENING | OTHER | 自由活动"],
  // kinds, places, bases, people
  ["参观铁人精神教育馆和校史馆", "BASE_VISIT | 参观铁人精神教育馆和校史馆 | base iron"],
  ["参观京东低空物流现代产业学院、铁人精神教育馆", "PLACE_VISIT | 参观京东低空物流现代产业学院、铁人精神教育馆"],
  ["15:00 Visit to the Iron Man Spirit Education Hall", "15:00 | BASE_VISIT | base iron"],
  ["11:00 签约，图书馆报告厅", "11:00 | SIGNING | @ 图书馆报告厅"],
  ["全体座谈（行政楼412）", "PLENARY | @ 行政楼412"],
  ["座谈会 地点：行政楼412", "PLENARY | 座谈会 | @ 行政楼412"],
  ["9:00 全体座谈 行政楼412", "09:00 | PLENARY | @ 行政楼412"],
  ["Lunch at the Staff Canteen", "MEAL | Lunch | @ Staff Canteen"],
  ["10:00 Group discussion, Room 3, Main Building", "10:00 | GROUP_DISCUSSION | @ Room 3, Main Building"],
  ["10:00 School of Marxism, School of Law", "10:00 | OTHER | School of Marxism, School of Law"],
  ["9:00 全体座谈，主持：王宁一", "09:00 | PLENARY | chair wang"],
  ["Plenary, chaired by Zhao Yuhong and Wang Yining", "PLENARY | chair wang,zhao"],
  ["全体座谈，主持：李某", "PLENARY | 全体座谈，主持：李某 | !names_in_title"],
  ["座谈会/Plenary session", "PLENARY | 座谈会 / Plenary session"],
  ["1. 9:00 全体座谈", "09:00 | PLENARY"],
  ["• 9:00 Plenary", "09:00 | PLENARY"],
  ["（2）午餐", "MEAL | 午餐"],
  ["签约仪式，联系人13812345678", "SIGNING | 签约仪式，联系人 | !private_number"],
  ["9:00", "09:00 | OTHER"],
  // headings
  ["12月6日", "heading 06"],
  ["12月6日（周六）", "heading 06"],
  ["Saturday, 6 December", "heading 06"],
  ["下午：", "heading 05 AFTERNOON"],
  ["12月6日上午", "heading 06 MORNING"],
])("%s", (line, expected) => {
  expect(told(line)).toBe(expected);
});

test("a kind has the name that the page shows, so that a title that says no more is left out", () => {
  expect(KIND_NAMES).toEqual(
    Object.fromEntries(itemKinds.map((kind) => [kind, [zh.itemKind[kind], en.itemKind[kind]]])),
  );
});
