import { addDays, type CalendarDay, dateOf } from "@/lib/platform/calendar-day.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { doc, h, list, p } from "../document.ts";
import type { ReportFacts, TranslationFacts } from "../write/facts.ts";

type Status = TranslationFacts["status"];

/** 8:00 in China on the second day after the exchange. */
const publishedAfter = (day: CalendarDay): Date => dateOf(addDays(day, 2));

/** A report that says that it is a sample, with the given state of each text. */
export function sampleReport(options: {
  slug: string;
  owner: string;
  day: CalendarDay;
  title: { zh: string; en: string };
  states: Partial<Record<Locale, Status>>;
  isEnglishStale?: boolean;
}): ReportFacts {
  const { slug, owner, day, title, states } = options;
  const texts: ReportFacts["texts"] = {};
  if (states.zh) texts.zh = { ...inChinese(title.zh), status: states.zh, isSource: true };
  if (states.en) {
    texts.en = {
      ...inEnglish(title.en),
      status: states.en,
      isSource: !states.zh,
      isStale: options.isEnglishStale ?? false,
    };
  }
  return { slug, owner, publishedAt: publishedAfter(day), texts };
}

const inChinese = (title: string) => ({
  title,
  summary: "这是一篇示例报道，所述交流并未发生，仅用于展示门户的样子。",
  body: doc(
    p("这是一篇示例报道。文中的交流、人员与安排均为虚构，仅用于展示列表、筛选与版面。"),
    h("示例小标题"),
    p("真实的报道会在这里写明：谁到访，谁接待，哪些学院坐到一起，看了什么，谈了什么，又约定了什么。"),
    list("示例要点一", "示例要点二", "示例要点三"),
    p("示例报道到此结束。"),
  ),
});

const inEnglish = (title: string) => ({
  title,
  summary: "This is a sample report. The exchange it tells of did not take place; it only shows the portal.",
  body: doc(
    p(
      "This is a sample report. Its exchange, people and arrangements are invented, to show lists, filters and layout.",
    ),
    h("A sample heading"),
    p(
      "A real report would say here who came and who received them, which schools sat down together, and what came of it.",
    ),
    list("First sample point", "Second sample point", "Third sample point"),
    p("Here the sample report ends."),
  ),
});
