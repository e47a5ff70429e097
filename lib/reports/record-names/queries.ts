import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import {
  type CollegeToAsk,
  findShownNames,
  listCollegesToAsk,
  type OutsidersToAsk,
  type ShownNames,
} from "@/lib/revisions/names/queries.ts";
import { listReportsWithNames, type ReportWithNames } from "../names/queries.ts";

/** What readers see of the names in a record, and who has to look at them. */
export type RecordNames = {
  /** null where the record is not public */
  shown: ShownNames | null;
  /** the colleges that have not looked at their people */
  colleges: readonly CollegeToAsk[];
  /** people who sign an agreement for no college of the exchange; null where there is nobody to be named */
  outsiders: OutsidersToAsk | null;
  /** the actor may vouch for the people of a college that has no account here, or of none */
  mayVouch: boolean;
  /** in how many passages of the report a withdrawn name still stands, by the id of the member */
  passages: Readonly<Record<string, number>>;
};

/**
 * What readers see of the names in a record, and the report in which withdrawn names still stand; `report` is null where
 * none stands in it.
 */
export async function findRecordNames(
  actor: Member,
  { code, report: written }: { code: string; report: object | null },
): Promise<{ names: RecordNames; report: ReportWithNames | null }> {
  const shown = await findShownNames(actor, code);
  const { colleges, outsiders, mayVouch } = await listCollegesToAsk(actor, code);
  const [report = null] = written ? await listReportsWithNames(actor, { code }) : [];
  const ofMember = Object.groupBy(report?.passages ?? [], ({ memberId }) => memberId);
  const passages = Object.fromEntries(Object.entries(ofMember).map(([id, found]) => [id, found?.length ?? 0]));
  return { names: { shown, colleges, outsiders, mayVouch, passages }, report };
}
