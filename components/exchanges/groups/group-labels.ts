"use client";

import { useLocale } from "next-intl";
import type { GroupsOfRecord, PairingMember } from "@/lib/exchanges/pairings/queries.ts";
import { labelOrNull, shortPartyName } from "@/lib/institutions/rules.ts";
import { inLocale, type Localized } from "@/lib/platform/i18n/localized.ts";
import type { Choice } from "../../ui/choices.ts";

/** The names of both sides, and the schools and people to choose from. */
export type GroupLabels = {
  /** the host's schools */
  hostUnits: Choice[];
  /** the schools of all other parties */
  guestUnits: (Choice & { institutionId: string })[];
  /** the members of all delegations */
  members: Choice[];
  /** returns the short name of a party's college */
  collegeOf: (institutionId: string) => string;
  /** all colleges that take part except the host */
  others: { value: string; label: string }[];
  /** "" where a group is the host */
  hostId: string;
};

/** The names of schools and people in the reader's language. */
export function useGroupLabels({ parties, units, members }: Pick<GroupsOfRecord, "parties" | "units" | "members">) {
  const locale = useLocale();
  const words = (label: Localized | null): string => (label ? inLocale(label, locale).text : "");
  const short = new Map(
    parties.map(({ institutionId, institution }) => [institutionId, words(institution.shortName ?? institution.name)]),
  );
  const collegeOf = (institutionId: string): string => short.get(institutionId) ?? "";
  // a group has no schools
  const colleges = parties.filter(({ institution }) => institution.kind === "COLLEGE");
  const hostId = colleges.find(({ role }) => role === "HOST")?.institutionId ?? "";
  const unitChoice = (unit: GroupsOfRecord["units"][number]) => ({
    institutionId: unit.institutionId,
    value: unit.id,
    label: words(unit.name),
    detail: collegeOf(unit.institutionId),
    search: `${unit.nameZh ?? ""} ${unit.nameEn ?? ""}`,
  });
  const memberChoice = (member: PairingMember): Choice => {
    const name = labelOrNull(member.nameZh, member.nameEn);
    const title = labelOrNull(member.titleZh, member.titleEn);
    const detail = [name && title ? words(title) : "", collegeOf(member.institutionId)].filter(Boolean).join(" · ");
    const search = `${member.nameZh ?? ""} ${member.nameEn ?? ""}`;
    return { value: member.id, label: words(name ?? title), detail, search };
  };
  const all: GroupLabels = {
    hostUnits: units.filter(({ institutionId }) => institutionId === hostId).map(unitChoice),
    guestUnits: units.filter(({ institutionId }) => institutionId !== hostId).map(unitChoice),
    members: members.map(memberChoice),
    collegeOf,
    others: colleges
      .filter(({ role }) => role !== "HOST")
      .map(({ institutionId, institution }) => ({ value: institutionId, label: words(shortPartyName(institution)) })),
    hostId,
  };
  return all;
}
