import { z } from "zod";
import { isPartialDay } from "@/lib/platform/calendar-day.ts";
import { changesOf, seenVersion, type ValuesOf } from "@/lib/platform/change-schema.ts";
import { emptyAsNull, idempotencyKey } from "@/lib/platform/form-schema.ts";
import { optionalLine } from "@/lib/platform/text-schema.ts";
import { address } from "../names/schema.ts";
import { relationKinds } from "../rules.ts";
import { partialDayFrom } from "./rules.ts";

/** A year, a month or a day, as people write it: "2024", "2024-5", "2024年5月", "2024.5.12". */
const since = () =>
  emptyAsNull
    .transform((text) => text && partialDayFrom(text))
    .pipe(z.string().refine(isPartialDay, { error: "not_a_partial_day" }).nullable());

/** The fields of the form of a relation. */
export const relationFields = { kind: z.enum(relationKinds), since: since(), note: optionalLine(500) };
export type RelationValues = ValuesOf<typeof relationFields>;

/** The two colleges of a relation: the one on whose page it stands, and the other one. */
const colleges = { institution: address(), other: address() };

export const createRelationInput = z.strictObject({ key: idempotencyKey(), ...colleges, ...relationFields });
export type CreateRelationInput = z.output<typeof createRelationInput>;

export const saveRelationInput = z.strictObject({
  ...colleges,
  version: seenVersion(),
  changes: changesOf(relationFields),
});
export type SaveRelationInput = z.output<typeof saveRelationInput>;

export const relationInput = z.strictObject(colleges);
export type RelationInput = z.output<typeof relationInput>;
