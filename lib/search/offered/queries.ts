import "server-only";
import { mayReadWholeDirectory } from "@/lib/institutions/policy.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { allOf, type Sql, sql } from "@/lib/platform/sql.ts";

// What is offered to somebody, as conditions of a statement that is written by hand. Each says the same as the part of a
// `where` that it names, and a test holds them together.

/** Whether an exchange of a row has the own institution as a party. */
const isOwnExchange = (actor: Member, exchangeId: Sql): Sql => sql`EXISTS (
  SELECT FROM "ExchangeParty" own WHERE own."exchangeId" = ${exchangeId} AND own."institutionId" = ${actor.institutionId}::uuid)`;

/** One condition after the other, until one holds. */
const either = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0
    ? sql`false`
    : sql`CASE ${conditions.map((each) => sql`WHEN ${each} THEN true`).reduce((all, each) => sql`${all} ${each}`)} ELSE false END`;

/** `institutionsOfferedTo`. @param institution the name of the table in the statement */
export function institutionIsOffered(actor: Member, institution: Sql): Sql {
  const isCollege = sql`${institution}."kind" = 'COLLEGE'`;
  if (mayReadWholeDirectory(actor)) return isCollege;
  const known = [
    sql`${institution}."isListed"`,
    sql`EXISTS (SELECT FROM "PublicationParty" shown WHERE shown."institutionId" = ${institution}."id")`,
  ];
  if (actor.institutionId === null) return allOf([isCollege, either(known)]);
  const ofOwn = [
    sql`${institution}."id" = ${actor.institutionId}::uuid`,
    sql`EXISTS (SELECT FROM "ExchangeParty" party WHERE party."institutionId" = ${institution}."id"
      AND ${isOwnExchange(actor, sql`party."exchangeId"`)})`,
  ];
  return allOf([isCollege, either([...known, ...ofOwn])]);
}

/** `unitsOfferedTo`, of a unit and its institution. */
export function unitIsOffered(actor: Member, unit: Sql, institution: Sql): Sql {
  if (mayReadWholeDirectory(actor)) return sql`true`;
  const known = [
    sql`${unit}."isListed"`,
    sql`EXISTS (SELECT FROM "PublicationUnit" shown WHERE shown."unitId" = ${unit}."id")`,
  ];
  const ofOwn = [
    sql`${unit}."institutionId" = ${actor.institutionId}::uuid`,
    sql`EXISTS (SELECT FROM "ExchangeParty" party WHERE party."unitId" = ${unit}."id"
      AND ${isOwnExchange(actor, sql`party."exchangeId"`)})`,
    sql`EXISTS (SELECT FROM "Pairing" pairing JOIN "DiscussionGroup" discussed ON discussed."id" = pairing."groupId"
      WHERE (pairing."hostUnitId" = ${unit}."id" OR pairing."guestUnitId" = ${unit}."id")
      AND ${isOwnExchange(actor, sql`discussed."exchangeId"`)})`,
    sql`EXISTS (SELECT FROM "VisitUnit" seen JOIN "Visit" visit ON visit."id" = seen."visitId"
      WHERE seen."unitId" = ${unit}."id" AND ${isOwnExchange(actor, sql`visit."exchangeId"`)})`,
  ];
  return allOf([
    either([...known, ...(actor.institutionId === null ? [] : ofOwn)]),
    institutionIsOffered(actor, institution),
  ]);
}

/** `basesOfferedTo`, of a base and its institution. */
export function baseIsOffered(actor: Member, base: Sql, institution: Sql): Sql {
  if (mayReadWholeDirectory(actor)) return sql`true`;
  const known = [
    sql`${base}."isListed"`,
    sql`EXISTS (SELECT FROM "PublicationBase" shown WHERE shown."baseId" = ${base}."id")`,
  ];
  const ofOwn = [
    sql`${base}."institutionId" = ${actor.institutionId}::uuid`,
    sql`EXISTS (SELECT FROM "Visit" visit WHERE visit."baseId" = ${base}."id"
      AND ${isOwnExchange(actor, sql`visit."exchangeId"`)})`,
  ];
  return allOf([
    either([...known, ...(actor.institutionId === null ? [] : ofOwn)]),
    institutionIsOffered(actor, institution),
  ]);
}

/** `appointmentsOfferedTo`, of an appointment and the institution that is joined to it, where it is at one. */
export const appointmentIsOffered = (actor: Member, held: Sql, institution: Sql): Sql =>
  mayReadWholeDirectory(actor)
    ? sql`true`
    : either([sql`${held}."groupId" IS NOT NULL`, institutionIsOffered(actor, institution)]);

/** `peopleOfferedTo`. */
export function personIsOffered(actor: Member, person: Sql): Sql {
  if (mayReadWholeDirectory(actor)) return sql`true`;
  const hasTitle = sql`EXISTS (
    SELECT FROM "Appointment" held LEFT JOIN "Institution" employer ON employer."id" = held."institutionId"
    WHERE held."personId" = ${person}."id" AND ${appointmentIsOffered(actor, sql`held`, sql`employer`)})`;
  if (actor.institutionId === null) return hasTitle;
  const hasMet = sql`EXISTS (SELECT FROM "DelegationMember" member WHERE member."personId" = ${person}."id"
    AND ${isOwnExchange(actor, sql`member."exchangeId"`)})`;
  return either([hasTitle, hasMet]);
}
