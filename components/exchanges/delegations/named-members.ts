import type { Roster, RosterMember } from "@/lib/exchanges/delegations/queries.ts";

/** The members of a delegation of whom a name is known. */
export const membersWithName = ({ members }: Roster): readonly RosterMember[] =>
  members.filter(({ values }) => values.nameZh !== null || values.nameEn !== null);

/** Those of them who are named in public. */
export const namedMembers = (roster: Roster): readonly RosterMember[] =>
  membersWithName(roster).filter(({ values }) => values.namedInPublic);
