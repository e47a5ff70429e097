import { namesTogether } from "@/lib/exchanges/record/rules.ts";
import { hostsInDraft, isJourney, type Words } from "../draft-words/rules.ts";
import { daysInDraft } from "../rules.ts";

const chineseDelegation = (headcount: number | null): string => {
  if (headcount === 1) return "1人";
  return headcount ? `代表团一行${headcount}人` : "代表团";
};

/** The sentences of a draft in Chinese. */
export const chinese: Words = {
  opening: (facts, name) => {
    const days = `${daysInDraft(facts, "zh")}${isJourney(facts) ? "期间" : ""}`;
    const will = facts.wasHeld ? "" : "将";
    if (facts.kind === "VISIT") {
      const delegations = facts.guests.map((guest) => `${name(guest.name)}${chineseDelegation(guest.headcount)}`);
      const toured = hostsInDraft(facts, { locale: "zh", name, people: (count) => `${count}人` });
      return `${days}，${delegations.join("、")}${will}到${toured.join("、")}交流。`;
    }
    const act = { JOINT_MEETING: "举行联席会议", ONLINE: "举行线上交流", TRAINING: "开展培训交流" }[facts.kind];
    const all = [...facts.hosts, ...facts.guests.map((guest) => guest.name), ...facts.participants].map(name);
    return `${days}，${namesTogether(all, "zh")}${will}${act}。`;
  },
  theme: (theme) => `本次交流的主题是“${theme}”。`,
  present: "参加人员",
  people: (college, named) => `${college}：${named.join("、")}`,
  person: ({ name: own, title, unitName }, name) => {
    if (own === null) return "";
    const [held, unit] = [title ? name(title) : "", unitName ? name(unitName) : ""];
    return inOneChineseLine([held.startsWith(unit) ? "" : unit, held, name(own)]);
  },
  groups: "分组座谈",
  bases: "参观考察",
  agreements: "协议",
  group: ({ name: own, topics, pairings }, name) => {
    const pairs = pairings.map(({ guest, host }) => `${name(guest)}与${name(host)}`).join("；");
    const head = [own ? name(own) : "", pairs].filter(Boolean).join("：");
    return topics.length > 0 && head ? `${head}（议题：${topics.map(name).join("、")}）` : head;
  },
  counts: ({ sides, groups, bases, wasHeld }) => {
    const will = wasHeld ? "" : "将";
    const parts = [
      groups > 0 && `${sides === 2 ? "双方" : "各方"}${will}分${groups}组座谈`,
      bases > 0 && `${will}考察${bases}处实践基地`,
    ];
    const said = parts.filter((part) => part !== false);
    return said.length > 0 ? `${said.join("，")}。` : "";
  },
};

/** Words one behind the other: Chinese ones without a space, and one where a Latin word begins or ends. */
const inOneChineseLine = (words: readonly string[]): string =>
  words.reduce((line, word) => {
    if (line === "" || word === "") return line + word;
    return /\p{Script=Han}$/u.test(line) && /^\p{Script=Han}/u.test(word) ? line + word : `${line} ${word}`;
  }, "");
