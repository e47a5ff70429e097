import type { ItineraryItemKind } from "../itinerary/rules.ts";

/**
 * A text with half-width digits, letters and marks where an input method wrote full-width ones. Every character keeps its
 * place, so that what is found in it can be cut from the text itself.
 */
export const halfWidth = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replaceAll("\u3000", " ");

/** What the kinds are called on the page: an item with such a title needs none, and shows its kind in both languages. */
export const KIND_NAMES: Readonly<Record<ItineraryItemKind, readonly [zh: string, en: string]>> = {
  WELCOME: ["欢迎", "Welcome"],
  PLENARY: ["全体座谈", "Plenary"],
  GROUP_DISCUSSION: ["分组座谈", "Group discussion"],
  BASE_VISIT: ["考察", "Visit"],
  PLACE_VISIT: ["参观", "Visit to a place"],
  LECTURE: ["讲座", "Lecture"],
  SIGNING: ["签约", "Signing"],
  CAMPUS_TOUR: ["校园参观", "Campus tour"],
  MEAL: ["用餐", "Meal"],
  TRANSFER: ["行程", "Transfer"],
  OTHER: ["其他", "Other"],
};

/** The words of each kind, the one with the clearer words first: 分组座谈 before 座谈, a welcome dinner is a meal. */
const WORDS: readonly (readonly [ItineraryItemKind, RegExp])[] = [
  ["SIGNING", /签约|签署|签字|签订|换文|\bsigning\b|\bsigns? (?:an?|the) (?:agreement|memorandum|mou)\b/i],
  [
    "GROUP_DISCUSSION",
    /分组|对口(?:座谈|交流|洽谈|研讨)|小组(?:讨论|座谈|研讨)|\bgroup (?:discussions?|talks?|meetings?|sessions?)\b|\bbreak-?out\b|\bparallel sessions?\b/i,
  ],
  [
    "MEAL",
    /[早午晚]餐|[早午晚]饭|[午晚]宴|宴会|宴请|用餐|就餐|工作餐|自助餐|茶歇|\b(?:breakfast|brunch|lunch|luncheon|dinner|supper|banquet|meal|(?:coffee|tea) break)\b/i,
  ],
  [
    "PLENARY",
    /全体(?:座谈|会|大会)|座谈|交流会|见面会|洽谈会|研讨会|\bplenary\b|\bround ?table\b|\bgeneral (?:meeting|session)\b|\bsymposium\b/i,
  ],
  ["WELCOME", /欢迎|迎接|开幕|\bwelcome\b|\bopening (?:ceremony|session)\b/i],
  [
    "LECTURE",
    /讲座|听课|授课|公开课|示范课|观摩课|报告会|(?:专题|学术|主旨)报告|培训|(?<![-\w])(?:lectures?|seminar|workshop|training|keynote|(?:open |demonstration )?class(?:es)?|class observation)\b/i,
  ],
  ["CAMPUS_TOUR", /校园(?:参观|游览)|(?:参观|游览)校(?:园|区)|\bcampus (?:tour|walk)\b|\btour of (?:the )?campus\b/i],
  ["PLACE_VISIT", /参观|考察|走访|观摩|游览|调研|\bvisit(?:s|ing)?\b|\btour\b|\bexcursion\b|\bsightseeing\b/i],
  [
    "TRANSFER",
    /乘[车机坐]|前往|抵达|到达|返程|返校|出发|启程|离开|[接送][机站]|\b(?:transfer|departures?|depart|arrivals?|arrive|travel|flight|train|return|pick-?up)\b/i,
  ],
];

/** The kind of item that words clearly mean; OTHER where they mean none. A visit is one to a place, until a base is known. */
export const kindOfWords = (text: string): ItineraryItemKind =>
  WORDS.find(([, words]) => words.test(halfWidth(text)))?.[0] ?? "OTHER";

/** What an item of the kind "lecture" was: one that was given, a class or a training that took place, or one that was heard. */
type LectureForm = "given" | "held" | "heard";

const HEARD =
  /^(?:随堂|现场|集体)?(?:旁听|聆听|听|观摩(?!课(?!堂))|参加|出席)|^(?:sit(?:ting)? in|attend(?:ing|ance)?|observ(?:e|ing|ation) |audit(?:ing)?|listen(?:ing)?|hearing|taking part|(?:class|lesson) (?:observation|visit))/i;
const HELD =
  /培训|研修|工作坊|公开课|示范课|观摩课|(?:课程?|会|论坛|沙龙)$|\b(?:training|workshops?|class(?:es)?|courses?|lessons?|seminars?|sessions?|meetings?|forum|symposium|conference)\b/i;

/** Which form the words of a title mean, in either language; a lecture that is given where they say nothing else. */
export function lectureForm(texts: readonly string[]): LectureForm {
  const titles = texts.map((text) => halfWidth(text).trim());
  if (titles.some((title) => HEARD.test(title))) return "heard";
  return titles.some((title) => HELD.test(title)) ? "held" : "given";
}

/** The words with which a Chinese title says itself that something is held: 召开座谈会. */
export const HOLDING_ZH = /^(?:举行|举办|召开|开展|进行|组织|开设|参加|出席)/u;
/** The words with which a Chinese title says itself that a place is visited: 走访企业. */
export const VISITING_ZH = /^(?:参观|考察|走访|观摩|游览|调研|访问|体验)/u;

/** The words that say that somebody visits, which a visit to a known base does not need. */
export const VISIT_WORDS = /^(?:参观|考察|走访|(?:visit(?:s|ing)?(?: to| of)?|tour of)\b)\s*/i;

const PLACE_ZH =
  /(?:楼|室|厅|馆|堂|院|中心|校区|校园|会议室|酒店|宾馆|餐厅|食堂|教室|机房|操场|体育场|广场|基地|园区?|大厦|站|机场|门口|[南北东西]门|[座栋层号])\s*(?:[A-Za-z]?-?\d{1,5}[A-Za-z]?(?:室|号|房)?|[一二三四五六七八九十]+[层楼室])?$/u;
const PLACE_NUMBER = /^[A-Za-z]{0,2}-?\d{2,4}(?:室|会议室|教室|房间?)?$/;
const PLACE_EN =
  /\b(?:room|rm|hall|building|bldg|campus|hotel|canteen|cafeteria|auditorium|library|cent(?:re|er)|floor|lobby|restaurant|theat(?:re|er)|classroom|lab|laboratory|block|gym(?:nasium)?|museum|square|station|airport|stadium|studio|office|gate|wing|suite|foyer|lounge|online|zoom|teams)\b/i;
/** A part that does something is no place: "visit to the library". */
const ACTS =
  /^(?:参观|考察|走访|前往|乘|赴|听|在|与|和|visit|tour|meet|walk|go|lecture|talk|discuss|lunch|dinner|depart|arriv|travel)/i;

/** Whether a part of a line names a place by its words: 行政楼412, Room 412, the Main Building. */
export function isPlace(part: string): boolean {
  const text = halfWidth(part).trim();
  if (text === "" || text.length > 60 || ACTS.test(text)) return false;
  return PLACE_NUMBER.test(text) || (/\p{Script=Han}/u.test(text) ? PLACE_ZH.test(text) : PLACE_EN.test(text));
}
