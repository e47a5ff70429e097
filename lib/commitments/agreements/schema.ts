import { z } from "zod";
import { recordRef } from "@/lib/exchanges/record/schema.ts";
import { optionalCalendarDay } from "@/lib/platform/calendar-day-schema.ts";
import { changesOf, seenVersion, type ValuesOf } from "@/lib/platform/change-schema.ts";
import { idempotencyKey } from "@/lib/platform/form-schema.ts";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { lineOfText, optionalLine } from "@/lib/platform/text-schema.ts";
import { agreementActs, agreementKinds, agreementRoles } from "./rules.ts";

/** How many agreements one exchange may have. */
export const MAX_AGREEMENTS = 50;

/** How many people one agreement may name. */
export const MAX_AGREEMENT_PEOPLE = 50;

const MAX_PARTIES = 50;
const MAX_TITLE_LENGTH = 300;
const MAX_NAME_LENGTH = 100;
const MAX_PERSON_TEXT_LENGTH = 200;

/** The fields of an agreement as its row shows them; days are "YYYY-MM-DD". */
export const agreementFields = {
  kind: z.enum(agreementKinds),
  act: z.enum(agreementActs),
  titleZh: optionalLine(MAX_TITLE_LENGTH),
  titleEn: optionalLine(MAX_TITLE_LENGTH),
  day: optionalCalendarDay(),
  validFrom: optionalCalendarDay(),
  validTo: optionalCalendarDay(),
  renewsZh: optionalLine(MAX_TITLE_LENGTH),
  renewsEn: optionalLine(MAX_TITLE_LENGTH),
  /** of a renewal: the agreement of another record that it renews */
  renewsId: z.uuid().nullable(),
  /** the parties that signed, in the order of the record */
  partyIds: z.array(z.uuid()).max(MAX_PARTIES),
};

export type AgreementValues = ValuesOf<typeof agreementFields>;

/** What is written of somebody who stands in no delegation: each text in one language or both. */
const personTexts = {
  nameZh: optionalLine(MAX_NAME_LENGTH),
  nameEn: optionalLine(MAX_NAME_LENGTH),
  titleZh: optionalLine(MAX_PERSON_TEXT_LENGTH),
  titleEn: optionalLine(MAX_PERSON_TEXT_LENGTH),
  organisationZh: optionalLine(MAX_PERSON_TEXT_LENGTH),
  organisationEn: optionalLine(MAX_PERSON_TEXT_LENGTH),
};

export type PersonTexts = ValuesOf<typeof personTexts>;

/** The fields of somebody who signed or was a witness. Of a member the delegation says all but role and representative. */
export const agreementPersonFields = {
  role: z.enum(agreementRoles),
  ...personTexts,
  partyId: z.uuid().nullable(),
  namedInPublic: z.boolean(),
  representativeId: z.uuid().nullable(),
};

export type AgreementPersonValues = ValuesOf<typeof agreementPersonFields>;

const agreementRef = { ...recordRef, agreementId: z.uuid() };
const personRef = { ...agreementRef, personId: z.uuid() };

export const addAgreementInput = z.strictObject({
  ...recordRef,
  key: idempotencyKey(),
  title: lineOfText(MAX_TITLE_LENGTH),
  locale: z.enum(locales),
  kind: agreementFields.kind,
});
export type AddAgreementInput = z.output<typeof addAgreementInput>;

export const saveAgreementInput = z.strictObject({
  ...agreementRef,
  version: seenVersion(),
  changes: changesOf(agreementFields),
});
export type SaveAgreementInput = z.output<typeof saveAgreementInput>;

export const agreementInput = z.strictObject(agreementRef);
export type AgreementInput = z.output<typeof agreementInput>;

export const moveAgreementInput = z.strictObject({ ...agreementRef, before: z.uuid().nullable() });
export type MoveAgreementInput = z.output<typeof moveAgreementInput>;

export const addAgreementPersonInput = z.strictObject({
  ...agreementRef,
  key: idempotencyKey(),
  role: agreementPersonFields.role,
  person: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("member"), memberId: z.uuid() }),
    z.strictObject({ kind: z.literal("words"), partyId: z.uuid().nullable(), ...personTexts }),
  ]),
});
export type AddAgreementPersonInput = z.output<typeof addAgreementPersonInput>;

export const saveAgreementPersonInput = z.strictObject({
  ...personRef,
  version: seenVersion(),
  changes: changesOf(agreementPersonFields),
});
export type SaveAgreementPersonInput = z.output<typeof saveAgreementPersonInput>;

export const agreementPersonInput = z.strictObject(personRef);
export type AgreementPersonInput = z.output<typeof agreementPersonInput>;

export const moveAgreementPersonInput = z.strictObject({ ...personRef, before: z.uuid().nullable() });
export type MoveAgreementPersonInput = z.output<typeof moveAgreementPersonInput>;
