import { withoutStaleMark } from "@/lib/exchanges/delegations/rules.ts";

export const agreementKinds = ["MOU", "FRAMEWORK", "EXCHANGE", "OTHER"] as const;

export const agreementActs = ["SIGNED", "RENEWED"] as const;

export const agreementRoles = ["SIGNATORY", "WITNESS"] as const;

/**
 * Why two days cannot be the first and the last one of the validity of an agreement; null where they can.
 * @param validity days on one calendar, "YYYY-MM-DD"; null where one is not known
 */
export const validityProblem = ({
  validFrom,
  validTo,
}: {
  validFrom: string | null;
  validTo: string | null;
}): "validity_out_of_order" | null =>
  validFrom !== null && validTo !== null && validTo < validFrom ? "validity_out_of_order" : null;

/** What is written of somebody who signed or was a witness and stands in no delegation. */
type PersonTexts = { nameZh: string | null; nameEn: string | null; titleZh: string | null; titleEn: string | null };

/** Readers see it of those only whom they see by name. */
type Organisation = { organisationZh: string | null; organisationEn: string | null };

/** Whether somebody has a name or a title, in either language. */
export const isSomebody = ({ nameZh, nameEn, titleZh, titleEn }: PersonTexts): boolean =>
  nameZh !== null || nameEn !== null || titleZh !== null || titleEn !== null;

type MarkedPerson = PersonTexts & Organisation & { namedInPublic: boolean; partyId: string | null };

const TEXTS = ["nameZh", "nameEn", "titleZh", "titleEn", "organisationZh", "organisationEn"] as const;

/**
 * The changes of a person whom an agreement mentions, with what they do to the mark that readers may see the name. It is
 * lost as that of a member is, with another party, and where somebody writes over it who may not set it; unless the same
 * save sets it.
 * @param mayMark whether the writer decides about people of the party that the person belongs to afterwards
 */
export function withoutStaleMention<Values extends MarkedPerson>(
  before: Values,
  data: Partial<Values>,
  mayMark: boolean,
): Partial<Values> {
  const isMarkedNow = data.namedInPublic === true;
  const isOther = data.partyId !== undefined || (!mayMark && TEXTS.some((field) => data[field] !== undefined));
  if (before.namedInPublic && isOther && !isMarkedNow) return { ...data, namedInPublic: false };
  return withoutStaleMark(before, data);
}
