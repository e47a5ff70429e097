import { randomUUID } from "node:crypto";
import { inviteColleague } from "@/lib/accounts/invitations/commands/invite-colleague.ts";
import { issueLink } from "@/lib/accounts/invitations/commands/issue-link.ts";
import { inviteColleagueInput } from "@/lib/accounts/invitations/schema.ts";
import { endRole } from "@/lib/accounts/users/commands/end-role.ts";
import { endSessionsOfUser } from "@/lib/accounts/users/commands/end-sessions-of-user.ts";
import { giveRole } from "@/lib/accounts/users/commands/give-role.ts";
import { reactivateUser } from "@/lib/accounts/users/commands/reactivate-user.ts";
import { renameUser } from "@/lib/accounts/users/commands/rename-user.ts";
import { suspendUser } from "@/lib/accounts/users/commands/suspend-user.ts";
import { findUserEntry } from "@/lib/accounts/users/queries.ts";
import { closeBase } from "@/lib/bases/commands/close-base.ts";
import { confirmBaseName } from "@/lib/bases/commands/confirm-base-name.ts";
import { createBase } from "@/lib/bases/commands/create-base.ts";
import { saveBase } from "@/lib/bases/commands/save-base.ts";
import { createBaseInput } from "@/lib/bases/schema.ts";
import { closeInstitution } from "@/lib/institutions/commands/close-institution.ts";
import { saveInstitution } from "@/lib/institutions/commands/save-institution.ts";
import { confirmUnitName } from "@/lib/institutions/units/commands/confirm-unit-name.ts";
import { createUnit } from "@/lib/institutions/units/commands/create-unit.ts";
import { saveUnit } from "@/lib/institutions/units/commands/save-unit.ts";
import { createUnitInput } from "@/lib/institutions/units/schema.ts";
import { confirmTitle } from "@/lib/people/appointments/commands/confirm-title.ts";
import { endAppointment } from "@/lib/people/appointments/commands/end-appointment.ts";
import { saveAppointment } from "@/lib/people/appointments/commands/save-appointment.ts";
import { createPerson } from "@/lib/people/commands/create-person.ts";
import { savePerson } from "@/lib/people/commands/save-person.ts";
import { createPersonInput } from "@/lib/people/schema.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { notFound } from "@/lib/platform/errors.ts";
import type { Person } from "@/prisma/generated/client.ts";
import type { ChainWorld } from "./chain-world.ts";
import type { Probe } from "./probe.ts";

const version = 1;
const today = "2026-01-01" as CalendarDay;

/** A change of a name that nobody else made. */
const renamed = ({ nameZh }: { nameZh: string | null }) => ({ nameZh: { from: nameZh, to: "改了的名字" } });

/** @throws not_found where a query found nothing, as commands do */
export function assertFound<T>(found: T | null | undefined): T {
  if (found === null || found === undefined) throw notFound();
  return found;
}

/** The form of a new person of a college, with a title there. */
export const newPersonAt = ({ slug }: { slug: string }, { nameZh, nameEn }: Pick<Person, "nameZh" | "nameEn">) =>
  createPersonInput.parse({
    key: randomUUID(),
    locale: "zh",
    institution: slug,
    nameZh: nameZh ?? "",
    nameEn: nameEn ?? "",
    sortKey: "",
    titleZh: "院长",
    titleEn: "",
    rank: "UNIT_HEAD",
    unit: "",
    validFrom: "",
    validTo: "",
  });

/** What the acting colleges may not do with the people and titles of the other college. */
export const peopleProbes = ({ people, other }: ChainWorld): Probe[] => [
  ...Object.entries(people).flatMap(([who, person]): Probe[] => [
    [
      `rename the person "${who}"`,
      (actor) => savePerson(actor, { code: person.code, version, changes: renamed(person) }),
    ],
    [
      `change the title of "${who}"`,
      (actor) =>
        saveAppointment(actor, {
          id: person.appointmentId,
          version,
          changes: { titleZh: { from: "院长", to: "副院长" } },
        }),
    ],
    [`end the appointment of "${who}"`, (actor) => endAppointment(actor, { id: person.appointmentId, lastDay: today })],
  ]),
  ["confirm a title", (actor) => confirmTitle(actor, { id: people.current.appointmentId })],
  [
    "add a person to the other college",
    (actor) => createPerson(actor, newPersonAt(other, { nameZh: "新人", nameEn: null })),
  ],
];

/** The form of a new unit of a college. */
export const newUnitAt = ({ slug }: { slug: string }) =>
  createUnitInput.parse({
    key: randomUUID(),
    institution: slug,
    code: "",
    nameZh: "新系",
    nameEn: "",
    kind: "SCHOOL",
    parent: "",
    validFrom: "",
    validTo: "",
  });

/** The form of a new base of a college. */
export const newBaseAt = ({ slug }: { slug: string }) =>
  createBaseInput.parse({
    key: randomUUID(),
    locale: "zh",
    institution: slug,
    code: "",
    slug: "",
    nameZh: "新基地",
    nameEn: "",
    kind: "LAB",
    partnerZh: "",
    partnerEn: "",
    agreementFrom: "",
    agreementTo: "",
    capacity: "",
  });

/** What they may not do with the other college itself, its units and its bases. */
export const collegeProbes = ({ other, unit, base }: ChainWorld): Probe[] => [
  ["save the college", (actor) => saveInstitution(actor, { slug: other.slug, version, changes: renamed(other) })],
  ["close the college", (actor) => closeInstitution(actor, { slug: other.slug })],
  [
    "save a unit",
    (actor) => saveUnit(actor, { institution: other.slug, code: unit.code, version, changes: renamed(unit) }),
  ],
  ["confirm the name of a unit", (actor) => confirmUnitName(actor, { institution: other.slug, code: unit.code })],
  ["add a unit", (actor) => createUnit(actor, newUnitAt(other))],
  ["save a base", (actor) => saveBase(actor, { slug: base.slug, version, changes: renamed(base) })],
  ["confirm the name of a base", (actor) => confirmBaseName(actor, { slug: base.slug })],
  ["close a base", (actor) => closeBase(actor, { slug: base.slug })],
  ["add a base", (actor) => createBase(actor, newBaseAt(other))],
];

export const invitationTo = (institution: string, role: string) =>
  inviteColleagueInput.parse({
    key: randomUUID(),
    locale: "zh",
    name: "",
    email: `${randomUUID()}@example.org`,
    institution,
    language: "zh",
    [role]: "on",
  });

/** What they may not do with the accounts of the other college, and of the group. */
export const accountProbes = ({ other, user, invited, colleague }: ChainWorld): Probe[] => [
  ["read an account", async (actor) => assertFound(await findUserEntry(actor, user))],
  ["rename an account", (actor) => renameUser(actor, { code: user, version, name: "改了的名字" })],
  [
    "give an account a role",
    (actor) => giveRole(actor, { key: randomUUID(), code: user, role: "RECORDER", lastDay: null }),
  ],
  ["end a role of an account", (actor) => endRole(actor, { code: user, role: "VIEWER" })],
  ["end the sessions of an account", (actor) => endSessionsOfUser(actor, { code: user })],
  ["make a link for an account", (actor) => issueLink(actor, { key: randomUUID(), code: invited })],
  ["suspend an account", (actor) => suspendUser(actor, { code: user })],
  ["reactivate an account", (actor) => reactivateUser(actor, { code: user })],
  ["invite to the other college", (actor) => inviteColleague(actor, invitationTo(other.slug, "VIEWER"))],
  ["invite to the group", (actor) => inviteColleague(actor, invitationTo("", "GROUP_ADMIN"))],
  [
    "give a colleague a role in the group",
    (actor) => giveRole(actor, { key: randomUUID(), code: colleague, role: "GROUP_ADMIN", lastDay: null }),
  ],
];
