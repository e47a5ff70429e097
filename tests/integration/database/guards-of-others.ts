import type { World } from "./guarded-world.ts";
import { blanks, change, type Guard, unnamed } from "./refusal.ts";

/** Guards of the people of a delegation who are counted and not named. */
export function guardsOfOthers({ line, hostParty }: World): Guard[] {
  return [
    {
      name: "DelegationOthers_is_labelled",
      says: "a line of people says who they are in at least one language",
      attempts: unnamed("DelegationOthers", line.id, "label"),
    },
    {
      name: "DelegationOthers_unit_not_blank",
      says: "a line of people that names a unit says something",
      attempts: blanks("DelegationOthers", line.id, ["unitNameZh", "unitNameEn"]),
    },
    {
      name: "DelegationOthers_count_from_one",
      says: "a line of people counts at least one, or nobody",
      attempts: [change("DelegationOthers", line.id, `"count" = 0`)],
    },
    {
      name: "DelegationOthers_position_from_one",
      says: "the first line of people is number one",
      attempts: [change("DelegationOthers", line.id, `"position" = 0`)],
    },
    {
      name: "DelegationOthers_within_headcount",
      says: "a delegation does not count more people than its headcount",
      attempts: [
        `${change("Delegation", hostParty.delegation.id, `"headcount" = 3`)};
         SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED;
         ${change("DelegationOthers", line.id, `"count" = 3`)}`,
      ],
    },
  ];
}
