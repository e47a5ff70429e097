import { type CalendarDay, calendarDay } from "@/lib/platform/calendar-day.ts";
import type { ExchangeFacts, GroupFacts, MemberFacts, PartyFacts } from "../write/facts.ts";
import type { CollegeCode } from "./people.ts";
import { sampleReport } from "./report.ts";

const shortNames: Record<CollegeCode, { zh: string; en: string }> = {
  GTC: { zh: "广东理工学院", en: "Guangdong Technology College" },
  HIP: { zh: "哈尔滨石油学院", en: "Harbin Institute of Petroleum" },
  SMP: { zh: "示例学院", en: "Sample College" },
};

type PartyMembers = { headcount?: number | null; members: readonly MemberFacts[] };

type SampleExchange = Omit<
  ExchangeFacts,
  "title" | "parties" | "items" | "report" | "firstDay" | "lastDay" | "status"
> & {
  day: string;
  lastDay?: string;
  host: CollegeCode;
  guests: readonly CollegeCode[];
  observers?: readonly CollegeCode[];
  /** the members of each college; a college that is left out has none listed */
  people?: Partial<Record<CollegeCode, PartyMembers>>;
  items?: (days: { first: CalendarDay; last: CalendarDay }) => ExchangeFacts["items"];
  status?: ExchangeFacts["status"];
  title?: { zh: string; en: string };
  /** the state of the report in each language; left out when there is no report */
  report?: Parameters<typeof sampleReport>[0]["states"];
  isEnglishStale?: boolean;
};

/** An invented exchange, marked as a sample in its title as well. */
export function sampleExchange(facts: SampleExchange): ExchangeFacts {
  const { day, lastDay, host, guests, observers, people, items, report, isEnglishStale, ...rest } = facts;
  const first = calendarDay(day);
  const last = calendarDay(lastDay ?? day);
  const guest = guests[0] ?? host;
  const title = facts.title ?? {
    zh: `示例：${shortNames[guest].zh}到访${shortNames[host].zh}`,
    en: `Sample: ${shortNames[guest].en} visits ${shortNames[host].en}`,
  };
  const party = (institution: CollegeCode, role: PartyFacts["role"]): PartyFacts => {
    const { members = [], headcount = members.length || null } = people?.[institution] ?? {};
    return { institution, role, members, headcount };
  };
  return {
    place: shortNames[host],
    status: "HELD",
    ...rest,
    title,
    firstDay: first,
    lastDay: last,
    isSample: true,
    parties: [
      party(host, "HOST"),
      ...guests.map((code) => party(code, "GUEST")),
      ...(observers ?? []).map((code) => party(code, "OBSERVER")),
    ],
    items: items?.({ first, last }) ?? [],
    ...(report && {
      report: sampleReport({
        slug: `${day}-sample-${host.toLowerCase()}`,
        owner: host,
        day: last,
        title,
        states: report,
        isEnglishStale: isEnglishStale ?? false,
      }),
    }),
  };
}

/** A discussion group of two schools. */
export const group = (host: string, guest: `${CollegeCode}/${string}`, topics: readonly string[] = []): GroupFacts => {
  const [institution = "", unit = ""] = guest.split("/");
  return { pairings: [{ host, guest: { institution, unit } }], topics };
};

/** Published in both languages. */
export const both = { zh: "PUBLISHED", en: "PUBLISHED" } as const;
