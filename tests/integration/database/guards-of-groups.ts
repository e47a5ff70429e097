import type { World } from "./guarded-world.ts";
import { change, type Guard } from "./refusal.ts";

/** Inserts a row of a group, or one that claims to be. */
const aRow = (groupId: string | null): string =>
  `INSERT INTO "Institution" ("id", "kind", "groupId", "code", "slug", "nameEn", "updatedAt")
   VALUES (gen_random_uuid(), 'GROUP', ${groupId === null ? "NULL" : `'${groupId}'`}, 'another-row', 'another-row', 'Group', now())`;

/** Guards of the rows by which groups take part in exchanges, and of the schools that take part for a college. */
export function guardsOfGroups(world: World): Guard[] {
  const { group, rowOfGroup, stranger, otherUnit, strangeUnit, base, later, administrator, relation } = world;
  const { exchange, guestParty, hostParty, invitation, discussion } = world;
  const isOfGroup = (column: string) => `"${column}" = '${rowOfGroup.id}'`;
  return [
    {
      name: "Institution_group_is_known",
      says: "the row of a group says which group it is",
      attempts: [aRow(null)],
    },
    {
      name: "Institution_one_for_each_group",
      says: "a group has one row",
      attempts: [aRow(group.id)],
    },
    {
      name: "Institution_stays_what_it_is",
      says: "a group does not become a college",
      attempts: [change("Institution", rowOfGroup.id, `"kind" = 'COLLEGE'`)],
    },
    {
      name: "Unit_of_college",
      says: "a school is one of a college",
      attempts: [change("Unit", strangeUnit.id, isOfGroup("institutionId"))],
    },
    {
      name: "PracticeBase_of_college",
      says: "a practice base is one of a college",
      attempts: [change("PracticeBase", base.id, isOfGroup("institutionId"))],
    },
    {
      name: "Appointment_of_college",
      says: "a title at a group is one of the group itself",
      attempts: [change("Appointment", later.id, isOfGroup("institutionId"))],
    },
    {
      name: "User_of_college",
      says: "no account is at home at the row of a group",
      attempts: [change("User", administrator.userId, isOfGroup("institutionId"))],
    },
    {
      name: "Invitation_of_college",
      says: "nobody is invited to the row of a group",
      attempts: [change("Invitation", invitation.id, isOfGroup("institutionId"))],
    },
    {
      name: "InstitutionRelation_of_colleges",
      says: "colleges are sisters and partners, and groups are not",
      attempts: [
        change(
          "InstitutionRelation",
          relation.id,
          `"firstId" = least("firstId", '${rowOfGroup.id}'), "secondId" = greatest("firstId", '${rowOfGroup.id}')`,
        ),
      ],
    },
    {
      name: "Exchange_begun_by_college",
      says: "no record was begun by the row of a group",
      attempts: [change("Exchange", exchange.id, isOfGroup("creatorId"))],
    },
    {
      name: "Delegation_entered_by_college",
      says: "no delegation was entered by the row of a group",
      attempts: [change("Delegation", guestParty.delegation.id, isOfGroup("enteredById"))],
    },
    {
      name: "ExchangeParty_unit_of_institution",
      says: "a school takes part for its own college only",
      attempts: [
        change("ExchangeParty", guestParty.id, `"unitId" = '${strangeUnit.id}'`),
        `${change("ExchangeParty", hostParty.id, `"unitId" = '${otherUnit.id}'`)};
         ${change("ExchangeParty", hostParty.id, `"unitId" = '${discussion.guestUnit.id}'`)}`,
        `${change("ExchangeParty", hostParty.id, `"unitId" = '${otherUnit.id}'`)};
         ${change("Unit", otherUnit.id, `"institutionId" = '${stranger.id}'`)}`,
      ],
    },
  ];
}
