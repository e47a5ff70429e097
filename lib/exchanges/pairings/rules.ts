import { isSameName, nameKey } from "@/lib/platform/name-key.ts";
import type { PartyRole } from "../rules.ts";

/** A school with its names, which tell what it teaches. */
export type NamedUnit = { id: string; kind: string; nameZh: string | null; nameEn: string | null };

/** The school of a member that day: of the directory, or the name that was typed. */
export type MemberUnit = { unitId: string | null; unitNameZh: string | null; unitNameEn: string | null };

export type UnitPair = { hostUnitId: string; guestUnitId: string };

const NOUN_EN =
  /^(the\s+)?(school|college|faculty|department|institute)\s+(of|for)\s+|\s+(school|college|faculty|department|institute)$/gi;
const NOUN_ZH = /(二级学院|学院|研究院|教学部|系|部)$/u;

/**
 * The names of one discipline at several colleges, in both languages. No word is in two lists.
 */
const DISCIPLINES: readonly (readonly string[])[] = [
  ["marxism", "marxist studies", "马克思主义", "马院"],
  ["foreign languages", "foreign language", "foreign languages and literature", "foreign studies", "外国语", "外语"],
  ["construction", "building construction", "建设"],
  ["architecture", "建筑"],
  ["civil engineering", "土木工程"],
  ["human settlements and environment", "人居环境"],
  ["economics and management", "economics & management", "经济管理", "经管", "经济与管理"],
  ["management", "管理"],
  ["business", "商"],
  ["law", "法", "法律"],
  ["education", "教育"],
  ["art", "arts", "艺术"],
  ["music", "音乐"],
  ["physical education", "sports", "体育"],
  ["nursing", "护理"],
  ["medicine", "医"],
  ["mechanical engineering", "机械工程"],
  ["electrical engineering", "电气工程"],
  ["information engineering", "信息工程"],
  ["computer science", "计算机", "计算机科学"],
  ["artificial intelligence", "人工智能"],
  ["petroleum engineering", "石油工程"],
  ["chemical engineering", "化学工程", "化工"],
  ["science", "理"],
  ["humanities", "人文"],
  ["general education", "通识教育"],
];

const disciplineOf = new Map(
  DISCIPLINES.flatMap((words, at) => words.map((word) => [word, `discipline ${at}`] as const)),
);

const core = (text: string, noun: RegExp): string => {
  const plain = nameKey(text);
  return plain.replace(noun, "").trim() || plain;
};

/** What a school teaches, as keys: two schools with a common key have the same name or discipline. */
function keysOf({ nameZh, nameEn }: NamedUnit): string[] {
  const cores = [...(nameZh ? [core(nameZh, NOUN_ZH)] : []), ...(nameEn ? [core(nameEn, NOUN_EN)] : [])];
  return [...new Set(cores.map((word) => disciplineOf.get(word) ?? word))];
}

/**
 * The pairs of a host school and a school of another party of the same kind with the same name or discipline, in either
 * language, in the order of the host's schools. The names are read once each: two colleges with a hundred schools have ten thousand pairs.
 */
export function pairsOfSameName(hosts: readonly NamedUnit[], others: readonly NamedUnit[]): UnitPair[] {
  const withKeys = others.map((other) => ({ ...other, keys: keysOf(other) }));
  return hosts.flatMap((host) => {
    const keys = new Set(keysOf(host));
    return withKeys
      .filter((other) => other.kind === host.kind && other.keys.some((key) => keys.has(key)))
      .map((other) => ({ hostUnitId: host.id, guestUnitId: other.id }));
  });
}

/**
 * The pairs of the same name or discipline in an exchange: of schools of its hosts with those of other parties; of those
 * of any two parties where nobody is host.
 */
export function pairsOfParties({
  parties,
  units,
}: {
  parties: readonly { institutionId: string; role: PartyRole }[];
  units: readonly (NamedUnit & { institutionId: string })[];
}): UnitPair[] {
  const of = (members: readonly { institutionId: string }[]) =>
    units.filter((unit) => members.some(({ institutionId }) => institutionId === unit.institutionId));
  const hosts = parties.filter(({ role }) => role === "HOST");
  if (hosts.length > 0) return pairsOfSameName(of(hosts), of(parties.filter(({ role }) => role !== "HOST")));
  return parties.flatMap((party, at) => pairsOfSameName(of([party]), of(parties.slice(at + 1))));
}

/** The pairs that no group has yet, whichever school is named first. */
export const pairsNotIn = (
  groups: readonly { pairings: readonly UnitPair[] }[],
  pairs: readonly UnitPair[],
): UnitPair[] =>
  pairs.filter(
    (pair) =>
      !groups.some(({ pairings }) =>
        pairings.some(
          (known) =>
            (known.hostUnitId === pair.hostUnitId && known.guestUnitId === pair.guestUnitId) ||
            (known.hostUnitId === pair.guestUnitId && known.guestUnitId === pair.hostUnitId),
        ),
      ),
  );

/** Whether a member belongs to a school, by the directory or by the typed name of the school. */
export function isOfUnit(member: MemberUnit, unit: Pick<NamedUnit, "id" | "nameZh" | "nameEn">): boolean {
  if (member.unitId !== null) return member.unitId === unit.id;
  return isSameName(member.unitNameZh, unit.nameZh) || isSameName(member.unitNameEn, unit.nameEn);
}
