import { type SectionKind, sectionKinds } from "@/lib/exchanges/record/rules.ts";
import { after, days } from "@/lib/platform/clock.ts";
import { type Difference, partsOfSection } from "../row-differences/rules.ts";

/** The versions of the sections of a record, of all or of those that were known. */
export type SectionVersions = Record<SectionKind, number>;
type KnownVersions = Partial<SectionVersions>;

/** How many days after somebody saw a record the portal still knows what it was then. */
const DAYS_TO_COMPARE = 180;

/** The instant from which nobody can say any more what is new since then. */
export const comparableUntil = (seenAt: Date): Date => after(seenAt, days(DAYS_TO_COMPARE));

/** The version of a section that was not known then: its first one. */
const FIRST_VERSION = 1;

const ofEachSection = (versionOf: (kind: SectionKind) => number): SectionVersions =>
  Object.fromEntries(sectionKinds.map((kind) => [kind, versionOf(kind)])) as SectionVersions;

/** The versions of the sections of a record, by their kinds. */
export function versionsOf(sections: readonly { kind: SectionKind; version: number }[]): SectionVersions {
  const versions = new Map(sections.map(({ kind, version }) => [kind, version]));
  return ofEachSection((kind) => versions.get(kind) ?? FIRST_VERSION);
}

/** Of each section the later of two versions: what somebody knows who saw the one here and the other there. */
export const latestVersions = (one: KnownVersions, other: KnownVersions): SectionVersions =>
  ofEachSection((kind) => Math.max(one[kind] ?? FIRST_VERSION, other[kind] ?? FIRST_VERSION));

/** How many saves of a section somebody has not seen. */
export const unseenSaves = ({ kind, version }: { kind: SectionKind; version: number }, seen: KnownVersions): number =>
  Math.max(0, version - (seen[kind] ?? FIRST_VERSION));

export const isSameVersions = (one: KnownVersions, other: KnownVersions): boolean =>
  sectionKinds.every((kind) => one[kind] === other[kind]);

/** Whether a difference is one of these sections: the status of an exchange is told among its basics. */
export function isOfSections(difference: Difference, kinds: readonly SectionKind[]): boolean {
  const isStatus = difference.kind === "changed" && difference.field === "status" && difference.part === "basics";
  if (isStatus) return kinds.includes("STATUS");
  return kinds.some((kind) => partsOfSection[kind]?.includes(difference.part));
}

/** The parts of a record with news, each with who saved it last; what is told of visits stands in the itinerary. */
export const partsWithNews = <News extends { kind: SectionKind; by: string | null }>(sections: readonly News[]) =>
  sections.flatMap(({ kind, by }) => {
    const [part] = partsOfSection[kind] ?? [];
    return part === undefined || part === "visits" ? [] : [{ part, by }];
  });
