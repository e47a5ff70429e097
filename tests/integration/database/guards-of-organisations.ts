import type { World } from "./guarded-world.ts";
import { blanks, change, type Guard, NO_CODES, NO_SLUGS, unnamed, values } from "./refusal.ts";

/** Guards of groups, institutions, units, people, appointments and bases. */
export function guardsOfOrganisations(world: World): Guard[] {
  const { group, stranger, relation, otherUnit, strangeUnit, person, appointment, later, base, discussion } = world;
  const { hostUnit, guestUnit } = discussion;
  return [
    {
      name: "InstitutionGroup_is_named",
      says: "a group has a name in at least one language",
      attempts: unnamed("InstitutionGroup", group.id, "name"),
    },
    {
      name: "InstitutionGroup_code_format",
      says: "the code of a group fits into an address",
      attempts: values("InstitutionGroup", group.id, "code", NO_CODES),
    },
    {
      name: "Institution_is_named",
      says: "an institution has a name in at least one language",
      attempts: unnamed("Institution", stranger.id, "name"),
    },
    {
      name: "Institution_texts_not_blank",
      says: "what is unknown of an institution is left out and not blank",
      attempts: blanks("Institution", stranger.id, [
        "shortNameZh",
        "shortNameEn",
        "cityZh",
        "cityEn",
        "provinceZh",
        "provinceEn",
        "timezone",
        "website",
        "registrationNumber",
      ]),
    },
    {
      name: "Institution_code_format",
      says: "the code of an institution fits into an address",
      attempts: values("Institution", stranger.id, "code", NO_CODES),
    },
    {
      name: "Institution_slug_format",
      says: "the address of an institution is lower-case words",
      attempts: values("Institution", stranger.id, "slug", NO_SLUGS),
    },
    {
      name: "Institution_country_format",
      says: "the country of an institution is a code of two capital letters",
      attempts: values("Institution", stranger.id, "country", ["", "cn", "CHN", "C1"]),
    },
    {
      name: "InstitutionRelation_in_order",
      says: "two institutions are related once, whichever comes first, and none to itself",
      attempts: [
        change("InstitutionRelation", relation.id, `"firstId" = "secondId", "secondId" = "firstId"`),
        change("InstitutionRelation", relation.id, `"firstId" = "secondId"`),
      ],
    },
    {
      name: "InstitutionRelation_since_format",
      says: "a relation begins in a year, in a month or on a day",
      attempts: values("InstitutionRelation", relation.id, "since", [
        "",
        "24",
        "2024-5",
        "2024-13",
        "2024-05-32",
        "2024年",
      ]),
    },
    {
      name: "InstitutionRelation_note_not_blank",
      says: "where a relation is known from is said or left out",
      attempts: blanks("InstitutionRelation", relation.id, ["note"]),
    },
    {
      name: "Unit_is_named",
      says: "a unit has a name in at least one language",
      attempts: unnamed("Unit", otherUnit.id, "name"),
    },
    {
      name: "Unit_code_format",
      says: "the code of a unit is lower-case words",
      attempts: values("Unit", otherUnit.id, "code", NO_SLUGS),
    },
    {
      name: "Unit_days_in_order",
      says: "a unit does not end before it began",
      attempts: [change("Unit", otherUnit.id, `"validFrom" = '2025-01-02', "validTo" = '2025-01-01'`)],
    },
    {
      name: "Unit_parent_of_institution",
      says: "a unit stands below a unit of its own institution",
      attempts: [
        change("Unit", otherUnit.id, `"parentId" = '${strangeUnit.id}'`),
        `${change("Unit", otherUnit.id, `"parentId" = '${hostUnit.id}'`)};
         ${change("Unit", otherUnit.id, `"institutionId" = '${stranger.id}'`)}`,
      ],
    },
    {
      name: "Unit_no_cycle",
      says: "a unit never stands below itself",
      attempts: [
        change("Unit", otherUnit.id, `"parentId" = '${otherUnit.id}'`),
        `${change("Unit", otherUnit.id, `"parentId" = '${hostUnit.id}'`)};
         ${change("Unit", hostUnit.id, `"parentId" = '${otherUnit.id}'`)}`,
      ],
    },
    {
      name: "Unit_keeps_pairings",
      says: "a unit that sat in a discussion group stays with its institution",
      attempts: [change("Unit", guestUnit.id, `"institutionId" = '${stranger.id}'`)],
    },
    {
      name: "Person_is_named",
      says: "a person has a name in at least one language",
      attempts: unnamed("Person", person.id, "name"),
    },
    {
      name: "Person_code_format",
      says: "the address of a person says nothing about the person",
      attempts: values("Person", person.id, "code", ["", "P", "Pwang", "P01234567AB", "U0123456789", "P012345678901"]),
    },
    {
      name: "Person_sort_key_not_blank",
      says: "a person has a place in a sorted list",
      attempts: blanks("Person", person.id, ["sortKey"]),
    },
    {
      name: "Person_not_merged_into_self",
      says: "a person is not merged into the same person",
      attempts: [change("Person", person.id, `"mergedIntoId" = "id"`)],
    },
    {
      name: "Appointment_is_titled",
      says: "an appointment has a title in at least one language",
      attempts: unnamed("Appointment", appointment.id, "title"),
    },
    {
      name: "Appointment_one_place",
      says: "an appointment is at an institution or at the group, never both and never neither",
      attempts: [
        change("Appointment", later.id, `"groupId" = '${group.id}'`),
        change("Appointment", later.id, `"institutionId" = NULL`),
      ],
    },
    {
      name: "Appointment_unit_needs_institution",
      says: "an appointment at the group names no unit",
      attempts: [change("Appointment", appointment.id, `"institutionId" = NULL, "groupId" = '${group.id}'`)],
    },
    {
      name: "Appointment_unit_of_institution",
      says: "an appointment names a unit of its own institution",
      attempts: [change("Appointment", appointment.id, `"unitId" = '${strangeUnit.id}'`)],
    },
    {
      name: "Appointment_days_in_order",
      says: "an appointment does not end before it began",
      attempts: [change("Appointment", later.id, `"validTo" = '2020-12-31', "isPrimary" = false`)],
    },
    {
      name: "Appointment_one_primary_at_a_time",
      says: "a person has one primary appointment on any day",
      attempts: [
        change("Appointment", later.id, `"validFrom" = '2020-12-31'`),
        change("Appointment", later.id, `"validFrom" = NULL`),
        change("Appointment", appointment.id, `"validTo" = NULL`),
      ],
    },
    {
      name: "PracticeBase_is_named",
      says: "a practice base has a name in at least one language",
      attempts: unnamed("PracticeBase", base.id, "name"),
    },
    {
      name: "PracticeBase_texts_not_blank",
      says: "the partner of a practice base is named or left out",
      attempts: blanks("PracticeBase", base.id, ["partnerZh", "partnerEn"]),
    },
    {
      name: "PracticeBase_code_format",
      says: "the code of a practice base fits into an address",
      attempts: values("PracticeBase", base.id, "code", NO_CODES),
    },
    {
      name: "PracticeBase_slug_format",
      says: "the address of a practice base is lower-case words",
      attempts: values("PracticeBase", base.id, "slug", NO_SLUGS),
    },
    {
      name: "PracticeBase_days_in_order",
      says: "the agreement on a practice base does not end before it began",
      attempts: [change("PracticeBase", base.id, `"agreementFrom" = '2025-01-02', "agreementTo" = '2025-01-01'`)],
    },
    {
      name: "PracticeBase_capacity_not_negative",
      says: "a practice base has no negative capacity",
      attempts: [change("PracticeBase", base.id, `"capacity" = -1`)],
    },
  ];
}
