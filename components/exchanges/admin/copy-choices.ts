import type { CopyCollege, CopySource } from "@/lib/exchanges/cloning/queries.ts";
import { type CopyParts, MAX_COPIED_PARTIES } from "@/lib/exchanges/cloning/rules.ts";
import { partyRoles } from "@/lib/exchanges/rules.ts";
import { isValidOn } from "@/lib/institutions/rules.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";

/** One row of the form: a college and its role, "" while none is chosen. */
export type PartyRow = { institution: string; role: string };

export const EMPTY_ROW: PartyRow = { institution: "", role: "GUEST" };
/** An empty row, in which a college can be added without a script too. */
const SPARE = 1;

type Typed = (name: string) => string | undefined;

/** The rows that were typed before the form was refused; else the parties of the copy, and a spare row. */
export function partyRows(source: CopySource, typed: Typed): PartyRow[] {
  const sent = Array.from({ length: MAX_COPIED_PARTIES }, (_, at) => at).flatMap((at) => {
    const [institution, role] = [typed(`institution${at}`), typed(`role${at}`)];
    return institution || role ? [{ institution: institution ?? "", role: role ?? "" }] : [];
  });
  if (sent.length > 0) return sent;
  const own = source.parties.map(({ slug, role }): PartyRow => ({ institution: slug, role }));
  return [...own, ...Array.from({ length: SPARE }, () => EMPTY_ROW)].slice(0, MAX_COPIED_PARTIES);
}

/** The parties that the rows name. */
export const partiesTyped = (rows: readonly PartyRow[]) =>
  rows.flatMap(({ institution, role: chosen }) => {
    const role = partyRoles.find((each) => each === chosen);
    return institution !== "" && role ? [{ institutionId: institution, role }] : [];
  });

/** What was ticked before the form was refused; else the itinerary and the groups. */
export function partsTyped(typed: (name: string) => string | undefined): CopyParts {
  return {
    itinerary: (typed("itinerary") || "on") === "on",
    groups: (typed("groups") || "on") === "on",
    members: typed("members") === "on",
  };
}

/** What a college is called in a copy from a day on: with its school, where that exists then; on no day it does. */
export const nameInCopy = ({ name, school }: CopyCollege, day: CalendarDay | null): Localized =>
  school && (day === null || isValidOn(school.valid, day)) ? school.name : name;
