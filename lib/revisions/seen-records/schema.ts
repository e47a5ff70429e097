import { z } from "zod";
import { type SectionKind, sectionKinds } from "@/lib/exchanges/record/rules.ts";
import { exchangeCode } from "@/lib/exchanges/record/schema.ts";
import { seenVersion } from "@/lib/platform/change-schema.ts";
import { pageLanguage, versionField } from "@/lib/platform/form-schema.ts";

/** A field for each section of a record. */
const ofEachSection = <Field extends z.ZodType>(field: () => Field) =>
  Object.fromEntries(sectionKinds.map((kind) => [kind, field()])) as Record<SectionKind, Field>;

/** The record that a person has in front of them, with the versions of its sections. */
export const storeSeenRecordInput = z.strictObject({
  code: exchangeCode(),
  versions: z.strictObject(ofEachSection(seenVersion)),
});

export type StoreSeenRecordInput = z.output<typeof storeSeenRecordInput>;

/** The same as a form sends it, from the page that tells what is new. */
export const confirmSeenRecordInput = z.strictObject({
  code: exchangeCode(),
  locale: pageLanguage(),
  ...ofEachSection(versionField),
});

/** Versions as they were stored, perhaps before there was a section of some kind. */
export const storedVersions = z.partialRecord(z.enum(sectionKinds), z.int());
