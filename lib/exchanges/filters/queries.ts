import "server-only";
import { type BaseMention, baseMention, toBaseMention } from "@/lib/bases/queries.ts";
import {
  type InstitutionMention,
  institutionMention,
  toInstitutionMention,
  toUnitMention,
  type UnitMention,
  unitMention,
} from "@/lib/institutions/queries.ts";
import type { ReadTx } from "@/lib/platform/db.ts";

/** By what the public exchanges can be filtered; every count is of public exchanges and at least 1. */
export type ExchangeFilters = {
  /** newest first */
  years: { year: number; count: number }[];
  institutions: { institution: InstitutionMention; count: number }[];
  schools: { school: UnitMention; count: number }[];
  bases: { base: BaseMention; count: number }[];
  directions: { host: InstitutionMention; guest: InstitutionMention; count: number }[];
};
