import type { RecordNames } from "@/components/exchanges/delegations/record-names.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { listReportsWithNames, type ReportWithNames } from "@/lib/reports/names/queries.ts";
import { findShownNames, listCollegesToAsk } from "@/lib/revisions/names/queries.ts";

/**
 * What readers see of the names in a record, and the report in which withdrawn names still stand; `report` is null where
 * none stands in it.
 */
export async function loadNames(
  actor: Member,
  { code, timezone }: { code: string; timezone: string },
): Promise<{ names: RecordNames; report: ReportWithNames | null }> {
  const shown = await findShownNames(actor, code);
  const { colleges, mayVouch } = await listCollegesToAsk(actor, code);
  const [report = null] = await listReportsWithNames(actor, { code });
  const ofMember = Object.groupBy(report?.passages ?? [], ({ memberId }) => memberId);
  const passages = Object.fromEntries(Object.entries(ofMember).map(([id, found]) => [id, found?.length ?? 0]));
  return { names: { shown, colleges, mayVouch, passages, timezone }, report };
}
