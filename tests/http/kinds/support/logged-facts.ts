import type { z } from "zod";
import type { AgreementValues, addAgreementPersonInput } from "@/lib/commitments/agreements/schema.ts";
import type { MemberValues } from "@/lib/exchanges/delegations/schema.ts";
import type { ItemValues } from "@/lib/exchanges/itinerary/schema.ts";
import type { FieldValue } from "@/lib/platform/merge.ts";

/** What changes a section from its present values to others. */
export const changesFrom = (present: Record<string, FieldValue>, wanted: Record<string, FieldValue | undefined>) =>
  Object.fromEntries(
    Object.entries(wanted).flatMap(([field, to]) =>
      to === undefined ? [] : [[field, { from: present[field] ?? null, to }]],
    ),
  );

export type Person = {
  nameZh?: string | null;
  nameEn?: string | null;
  titleZh?: string;
  titleEn?: string;
  role?: MemberValues["role"];
  status?: MemberValues["status"];
  namedInPublic?: boolean;
  sentGreetings?: boolean;
  /** for whom of the same list this one stands, by place */
  standsFor?: number;
  /** the hosts at whose stops this one was only */
  onlyAt?: string[];
};

export type CountedPeople = {
  labelZh: string;
  labelEn: string;
  unitNameZh?: string;
  unitNameEn?: string;
  count?: number;
  isPublic?: boolean;
};

export type Item = Partial<ItemValues> & { day: string | null; kind: ItemValues["kind"] };

export type AgreementFacts = Pick<Partial<AgreementValues>, "kind" | "act" | "renewsId"> & {
  day?: string;
  validTo?: string;
};

export type AgreementPerson = Omit<z.input<typeof addAgreementPersonInput>, "code" | "key" | "agreementId"> & {
  representativeId?: string;
};
