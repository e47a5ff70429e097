import type { z } from "zod";
import { listAgreements } from "@/lib/commitments/agreements/queries.ts";
import { listOutcomes } from "@/lib/commitments/queries.ts";
import { findSectionVersions } from "@/lib/exchanges/record/queries.ts";
import { sectionInput } from "@/lib/exchanges/record/schema.ts";
import { findRecord, findRecordSection } from "@/lib/exchanges/record-page/queries.ts";
import { listUndoableChanges } from "@/lib/exchanges/undo/queries.ts";
import { listSessions } from "@/lib/minutes/sessions/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { notFound, Refusal } from "@/lib/platform/errors.ts";
import { answerInJson } from "@/lib/platform/json-answer.ts";
import { readAtOneMoment } from "@/lib/platform/one-moment.ts";
import { parseInput } from "@/lib/platform/parse-input.ts";
import { currentSession } from "@/lib/platform/session.ts";
import { findRecordNames } from "@/lib/reports/record-names/queries.ts";
import { findReadersState } from "@/lib/revisions/queries.ts";

export const dynamic = "force-dynamic";

/**
 * One section of a record's page, for staff who may see the record, with the versions of all its parts at the same
 * moment. The page reads a section again when it hears of a newer version.
 */
export const GET = (request: Request, { params }: RouteContext<"/api/exchanges/[code]/[section]">): Promise<Response> =>
  answerInJson(request, "a section of a record", async () => {
    const session = await currentSession();
    if (!session) throw new Refusal("unauthenticated", "sign_in_needed");
    const { searchParams } = new URL(request.url);
    const input = parseInput(sectionInput, { ...Object.fromEntries(searchParams), ...(await params) });
    if (!input.success) throw notFound();
    const { actor } = session;
    return readAtOneMoment(actor, async () => {
      const versions = await findSectionVersions(actor, input.data.code);
      if (!versions) throw notFound();
      return { versions, data: await readSection(actor, input.data) };
    });
  });

async function readSection(actor: Member, { code, section, open }: z.output<typeof sectionInput>): Promise<unknown> {
  if (section === "versions") return null;
  if (section === "sessions") return listSessions(actor, code, { open });
  if (section === "outcomes") return listOutcomes(actor, code);
  if (section === "agreements") return listAgreements(actor, code);
  if (section === "undo") return listUndoableChanges(actor, code);
  if (section === "readers") return findReadersState(actor, code);
  if (section !== "basics" && section !== "names") return findRecordSection(actor, { code, name: section });
  const record = await findRecord(actor, code);
  if (!record) throw notFound();
  return section === "basics" ? record.basics : (await findRecordNames(actor, record)).names;
}
