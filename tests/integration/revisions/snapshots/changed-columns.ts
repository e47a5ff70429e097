import { randomUUID } from "node:crypto";
import { hours } from "@/lib/platform/clock.ts";
import { anyRow } from "@/tests/support/any-row.ts";

/** A row as Prisma selects it, with the rows that belong to it. */
export type Row = Readonly<Record<string, unknown>>;

/** A row in which one column of it, or of a row in it, has another value. */
export type Change = { column: string; row: Row };

type ColumnType = { isNullable: boolean; isUuid: boolean; enumValues: readonly string[] };
type ColumnTypes = ReadonlyMap<string, ColumnType>;

/** The table to which a relation leads; `key` is the column that refers to a row which stands by itself. */
type Relation = { table: string; key?: string };

const RELATIONS: Readonly<Record<string, Relation>> = {
  "Exchange.series": { table: "ExchangeSeries", key: "Exchange.seriesId" },
  "Exchange.returnOf": { table: "Exchange", key: "Exchange.returnOfId" },
  "Exchange.parties": { table: "ExchangeParty" },
  "ExchangeParty.institution": { table: "Institution", key: "ExchangeParty.institutionId" },
  "ExchangeParty.unit": { table: "Unit", key: "ExchangeParty.unitId" },
  "ExchangeParty.delegation": { table: "Delegation" },
  "Delegation.headcounts": { table: "StopHeadcount" },
  "StopHeadcount.stop": { table: "ExchangeParty", key: "StopHeadcount.stopId" },
  "Delegation.members": { table: "DelegationMember" },
  "DelegationMember.stops": { table: "MemberStop" },
  "MemberStop.stop": { table: "ExchangeParty", key: "MemberStop.stopId" },
  "Delegation.others": { table: "DelegationOthers" },
  "ItineraryItem.chairs": { table: "ItemChair" },
  "Exchange.items": { table: "ItineraryItem" },
  "ItineraryItem.stop": { table: "ExchangeParty", key: "ItineraryItem.stopId" },
  "DiscussionGroup.stop": { table: "ExchangeParty", key: "DiscussionGroup.stopId" },
  "ItineraryItem.visit": { table: "Visit" },
  "Visit.base": { table: "PracticeBase", key: "Visit.baseId" },
  "Visit.observations": { table: "VisitObservation" },
  "Visit.units": { table: "VisitUnit" },
  "VisitUnit.unit": { table: "Unit", key: "VisitUnit.unitId" },
  "Exchange.groups": { table: "DiscussionGroup" },
  "DiscussionGroup.pairings": { table: "Pairing" },
  "Pairing.hostUnit": { table: "Unit", key: "Pairing.hostUnitId" },
  "Pairing.guestUnit": { table: "Unit", key: "Pairing.guestUnitId" },
  "DiscussionGroup.topics": { table: "GroupTopic" },
  "GroupTopic.topic": { table: "Topic", key: "GroupTopic.topicId" },
  "DiscussionGroup.participants": { table: "GroupParticipant" },
  "Exchange.sourceNotes": { table: "SourceNote" },
  "Exchange.minutes": { table: "Minute" },
  "Minute.items": { table: "MinuteItem" },
  "MinuteItem.texts": { table: "MinuteItemText" },
  "Exchange.outcomes": { table: "Outcome" },
  "Exchange.agreements": { table: "Agreement" },
  "Agreement.renews": { table: "Agreement", key: "Agreement.renewsId" },
  "Agreement.exchange": { table: "Exchange", key: "Agreement.exchangeId" },
  "Agreement.parties": { table: "AgreementParty" },
  "AgreementParty.party": { table: "ExchangeParty", key: "AgreementParty.partyId" },
  "Agreement.people": { table: "AgreementPerson" },
  "AgreementPerson.party": { table: "ExchangeParty", key: "AgreementPerson.partyId" },
};

/** The types of all columns, by "Table.column". */
export async function columnTypes(): Promise<ColumnTypes> {
  const columns = await anyRow.$queryRaw<(ColumnType & { name: string })[]>`
    SELECT relname || '.' || attname AS name, NOT attnotnull AS "isNullable", atttypid = 'uuid'::regtype AS "isUuid",
           ARRAY(SELECT enumlabel::text FROM pg_enum WHERE enumtypid = atttypid ORDER BY enumsortorder) AS "enumValues"
    FROM pg_attribute JOIN pg_class ON attrelid = pg_class.oid
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND attnum > 0 AND NOT attisdropped`;
  return new Map(columns.map(({ name, ...type }) => [name, type]));
}

/**
 * Every change of one column of a row, and of each row in it, to each kind of value that the column can hold. A key is
 * changed with the row that it refers to, in which everything is different.
 * @throws Error where a relation is not known
 */
export function* changesOf(table: string, row: Row, types: ColumnTypes): Generator<Change> {
  for (const [field, value] of Object.entries(row)) {
    for (const { column, changed } of changesOfField(`${table}.${field}`, value, types))
      yield { column, row: { ...row, [field]: changed } };
  }
}

function* changesOfField(
  name: string,
  value: unknown,
  types: ColumnTypes,
): Generator<{ column: string; changed: unknown }> {
  const relation = RELATIONS[name];
  if (!relation) for (const changed of otherValues(name, value, types)) yield { column: name, changed };
  else {
    for (const { row, replacedBy } of rowsIn(value))
      for (const change of changesOfRelated(relation, row, types))
        yield { column: change.column, changed: replacedBy(change.row) };
  }
}

/** The rows that a relation leads to, none, one or many, and what the relation is with another row in its place. */
function rowsIn(value: unknown): { row: Row; replacedBy: (other: Row) => unknown }[] {
  if (Array.isArray(value)) return value.map((row, at) => ({ row, replacedBy: (other) => value.with(at, other) }));
  return isRow(value) ? [{ row: value, replacedBy: (other) => other }] : [];
}

const changesOfRelated = ({ table, key }: Relation, row: Row, types: ColumnTypes): Iterable<Change> =>
  key ? [{ column: key, row: differentFrom(table, row, types) }] : changesOf(table, row, types);

const isRow = (value: unknown): value is Row =>
  value !== null && typeof value === "object" && !(value instanceof Date) && !Array.isArray(value);

/** A row that differs in each of its own columns, and in those of the rows to which it refers. */
const differentFrom = (table: string, row: Row, types: ColumnTypes): Row =>
  Object.fromEntries(
    Object.entries(row).map(([field, value]) => [field, differentValue(`${table}.${field}`, value, types)]),
  );

function differentValue(name: string, value: unknown, types: ColumnTypes): unknown {
  const relation = RELATIONS[name];
  if (!isRow(value)) return otherValues(name, value, types)[0];
  return relation ? differentFrom(relation.table, value, types) : value;
}

function otherValues(name: string, value: unknown, types: ColumnTypes): unknown[] {
  const type = types.get(name);
  if (!type) throw new Error(`${name} is no column; if it is a relation, say in RELATIONS where it leads to`);
  return [...valuesLike(value, type), ...(type.isNullable && value !== null ? [null] : [])];
}

function valuesLike(value: unknown, { isUuid, enumValues }: ColumnType): unknown[] {
  if (enumValues.length > 0) return enumValues.filter((other) => other !== value);
  if (isUuid) return [randomUUID()];
  if (value instanceof Date) return [new Date(value.getTime() + hours(24))];
  if (typeof value === "boolean") return [!value];
  if (typeof value === "number") return [value + 1];
  return [`${value ?? ""} changed`];
}
