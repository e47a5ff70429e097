"use client";

import { useLocale } from "next-intl";
import type { GroupsOfRecord, PairingMember } from "@/lib/exchanges/pairings/queries.ts";
import { hasStops, type PartyRole } from "@/lib/exchanges/rules.ts";
import { labelOrNull, shortPartyName } from "@/lib/institutions/rules.ts";
import { inLocale, type Localized } from "@/lib/platform/i18n/localized.ts";
import type { Choice } from "../../ui/choices.ts";

/** A college to choose: its id and its short name. */
export type CollegeChoice = { value: string; label: string };

/** The names of the colleges, and the schools and people to choose from. */
export type GroupLabels = {
  /** the schools of all parties */
  units: (Choice & { institutionId: string })[];
  /** the members of all delegations */
  members: Choice[];
  /** the colleges whose schools can be the host's of a pair: the hosts; all parties where nobody is host */
  hosts: CollegeChoice[];
  /** nobody is host */
  isMeeting: boolean;
  /** all parties, those first that are no hosts */
  colleges: (CollegeChoice & { role: PartyRole })[];
  /** the hosts by the ids of their parties, where each of them is a stop */
  stops: (CollegeChoice & { institutionId: string })[];
};

/** The names of schools and people in the reader's language. */
export function useGroupLabels({ parties, units, members }: Pick<GroupsOfRecord, "parties" | "units" | "members">) {
  const locale = useLocale();
  const words = (label: Localized | null): string => (label ? inLocale(label, locale).text : "");
  const short = new Map(
    parties.map(({ institutionId, institution }) => [institutionId, words(shortPartyName(institution))]),
  );
  const collegeOf = (institutionId: string): string => short.get(institutionId) ?? "";
  // a group has no schools
  const schooled = parties.filter(({ institution }) => institution.kind === "COLLEGE");
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
  const hosts = schooled.filter(({ role }) => role === "HOST");
  const isMeeting = parties.every(({ role }) => role !== "HOST");
  const choiceOf = ({ institutionId }: { institutionId: string }) => ({
    value: institutionId,
    label: collegeOf(institutionId),
  });
  const all: GroupLabels = {
    units: units.map(unitChoice),
    members: members.map(memberChoice),
    hosts: (isMeeting ? schooled : hosts).map(choiceOf),
    isMeeting,
    colleges: [...schooled.filter((party) => !hosts.includes(party)), ...hosts].map((party) => ({
      ...choiceOf(party),
      role: party.role,
    })),
    stops: stopChoices(parties, collegeOf),
  };
  return all;
}

/** The hosts as stops to choose from; none where there are not several. */
export const stopChoices = (
  parties: GroupsOfRecord["parties"],
  collegeOf: (institutionId: string) => string,
): GroupLabels["stops"] =>
  hasStops(parties)
    ? parties
        .filter(({ role }) => role === "HOST")
        .map(({ id, institutionId }) => ({ value: id, institutionId, label: collegeOf(institutionId) }))
    : [];
