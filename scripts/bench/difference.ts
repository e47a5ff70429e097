// Runs as a process of its own, without a database. Compares two snapshots of the largest record to expect, in which
// every row changed: as many members, groups and items as are given, the last ones in the itinerary as well as in the
// minutes. Prints how long half of the comparisons and 95 of 100 took at most, in milliseconds, as JSON.
import { differencesBetween } from "@/lib/revisions/differences/rules.ts";
import type { Snapshot } from "@/lib/revisions/snapshots/schema.ts";
import type { Times } from "./staff.ts";

const [memberCount = 1, groupCount = 1, itemCount = 1] = process.argv.slice(2).map(Number);
const ROUNDS = 30;
const WARM_UP = 3;

const rows = <Row>(count: number, make: (at: number) => Row): Row[] =>
  Array.from({ length: count }, (_, at) => make(at));
const label = (text: string) => ({ zh: `${text}（中文）`, en: text, provisional: [] });
const unit = (name: string) => ({ id: name, institution: "college", code: name, name: label(name) });

/** About a page of text, whose sentences say which version they are of where they are counted evenly. */
const text = (of: string, version: number) => [
  { locale: "zh", text: rows(12, (at) => `${of}第${at}句，说的是共同建设${at % 2 ? version : ""}。`).join("") },
  {
    locale: "en",
    text: rows(12, (at) => `Sentence ${at} of ${of}, as it was said${at % 2 ? ` ${version}` : ""}. `).join(""),
  },
];

/** A record of which every row says its version; in the second version a tenth of the rows is new, and some moved. */
function aRecord(version: 1 | 2): Snapshot {
  const idOf = (kind: string, at: number) => `${kind} ${at % 10 === 0 ? `${at} of ${version}` : at}`;
  const inOrder = <Row>(list: Row[]) => (version === 1 ? list : [...list.slice(5), ...list.slice(0, 5)]);
  const named = (kind: string, at: number) => label(`${kind} ${at} version ${version}`);
  const member = (side: string) => (at: number) => ({
    id: idOf(side, at),
    personId: null,
    order: at,
    role: "MEMBER" as const,
    status: "PRESENT" as const,
    name: label(`${side} ${at}`),
    title: named("Title", at),
    unitName: named("School", at),
    rank: null,
    namedInPublic: true,
    onBehalfOfId: null,
    sentGreetings: false,
    stops: [],
  });
  const party = (side: string, role: "HOST" | "GUEST"): Snapshot["parties"][number] => ({
    role,
    institution: {
      id: side,
      slug: side,
      code: side,
      name: label(side),
      shortName: null,
      accent: "INDIGO",
      isSample: false,
      kind: "COLLEGE",
    },
    stop: { from: null, to: null },
    unit: null,
    fileNumber: null,
    delegation: {
      headcount: memberCount / 2,
      headcounts: [],
      enteredById: null,
      takenOverAt: null,
      members: inOrder(rows(memberCount / 2, member(side))),
      others: [],
    },
  });
  const items: Snapshot["items"] = rows(itemCount, (at) => ({
    id: idOf("item", at),
    kind: "BASE_VISIT",
    title: named("Item", at),
    place: named("Hall", at),
    day: "2025-12-05" as Snapshot["firstDay"],
    position: at,
    startAt: `2025-12-05T0${version}:00:00.000Z`,
    endAt: null,
    partOfDay: null,
    stop: null,
    chairs: [],
    audience: null,
    status: "HELD",
    visit: {
      id: idOf("visit", at),
      base: {
        id: `base ${at}`,
        slug: "base",
        name: label("Base"),
        kind: "LAB",
        institution: "college",
        isSample: false,
      },
      observations: text(`observation ${at}`, version),
      units: [unit(`Visitors ${at}`)],
    },
  }));
  const groups: Snapshot["groups"] = rows(groupCount, (at) => ({
    id: idOf("group", at),
    code: `G${at}`,
    name: named("Group", at),
    itemId: items[at]?.id ?? null,
    stop: null,
    status: "HELD",
    pairings: rows(3, (pair) => ({ host: unit(`host ${at} ${pair}`), guest: unit(`guest ${at} ${pair}`) })),
    topics: rows(3, (topic) => ({ id: `topic ${at} ${topic}`, name: named("Topic", topic) })),
    participants: rows(10, (seat) => ({ memberId: `host ${seat + 1}`, role: "SPEAKER" })),
  }));
  return {
    code: "EX-2025-900",
    kind: "VISIT",
    status: "HELD",
    title: named("Title", 0),
    theme: null,
    purpose: null,
    firstDay: "2025-12-05" as Snapshot["firstDay"],
    lastDay: "2025-12-05" as Snapshot["lastDay"],
    precision: "DAY",
    dateNote: null,
    place: null,
    timezone: "Asia/Shanghai",
    isSample: false,
    series: null,
    returnOf: null,
    parties: [party("host", "HOST"), party("guest", "GUEST")],
    items: inOrder(items),
    groups: inOrder(groups),
    sourceNotes: rows(20, (at) => ({
      id: `note ${at}`,
      quote: `Passage ${at}`,
      comment: named("Note", at),
      isPublic: true,
    })),
    minutes: groups.map(({ id: ownerId }) => ({
      scope: "GROUP",
      ownerId,
      status: "READY",
      items: rows(Math.ceil(itemCount / groupCount), (at) => ({
        id: idOf(`statement of ${ownerId}`, at),
        kind: "STATEMENT",
        speakerId: `host ${(at % 9) + 1}`,
        topicId: null,
        confidential: false,
        sourceLocale: "zh",
        texts: text(`statement ${at}`, version),
      })),
    })),
    outcomes: rows(20, (at) => ({
      code: `O${at}`,
      kind: "CURRICULUM",
      standing: "DIRECTION",
      title: named("Outcome", at),
      minuteItemId: null,
    })),
    agreements: [],
  };
}

const [before, after] = [aRecord(1), aRecord(2)];
const times = rows(WARM_UP + ROUNDS, () => {
  const began = performance.now();
  const { length } = differencesBetween(before, after);
  if (length < itemCount) throw new Error("two versions of a record have too few differences");
  return performance.now() - began;
})
  .slice(WARM_UP)
  .sort((a, b) => a - b);
const at = (share: number) => times[Math.ceil(times.length * share) - 1] ?? Number.NaN;
console.log(JSON.stringify({ p50: at(0.5), p95: at(0.95) } satisfies Times));
