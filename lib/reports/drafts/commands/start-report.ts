import "server-only";
import { lockRecord } from "@/lib/exchanges/record/commands/lock-record.ts";
import { lockSections } from "@/lib/exchanges/record/commands/lock-sections.ts";
import { sidesOf } from "@/lib/exchanges/rules.ts";
import { firstAvailable } from "@/lib/institutions/names/rules.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { assertMay, conflict, notFound } from "@/lib/platform/errors.ts";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { takeAdvisoryLock } from "@/lib/platform/locks.ts";
import { mayPublishReport, mayReadReport } from "../../policy.ts";
import { hashOfText } from "../../queries.ts";
import { findDraftFacts } from "../queries.ts";
import { draftOf } from "../rules.ts";
import type { StartReportInput } from "../schema.ts";

/** At most so many slugs that begin alike are looked at. */
const MAX_ALIKE = 1000;

/**
 * Starts the report of an exchange: a draft in each language, made from the record. The first language of the portal is
 * the source until somebody chooses another.
 * @throws not_found where the actor is not of a party and has no role in the group
 * @throws forbidden not_an_editor_of_this_exchange
 * @throws conflict  report_exists, record_closed where the exchange was cancelled
 */
export async function startReport(actor: Member, { code, key }: StartReportInput): Promise<{ slug: string }> {
  const write = async (tx: Tx) => {
    const exchange = await lockRecord(actor, tx, code, "exclusive");
    if (!mayReadReport(actor, exchange)) throw notFound();
    const { hosts, participants } = sidesOf(exchange.parties);
    const [first] = [...hosts, ...participants];
    const own = exchange.parties.find(
      (party) => party.institutionId === actor.institutionId && party.role !== "OBSERVER",
    );
    const ownerInstitutionId = (own ?? first)?.institutionId ?? "";
    assertMay(
      mayPublishReport(actor, { ownerInstitutionId, parties: exchange.parties }),
      "not_an_editor_of_this_exchange",
    );
    if (await tx.report.findUnique({ where: { exchangeId: exchange.id }, select: { id: true } })) {
      throw conflict("report_exists");
    }
    if (exchange.status === "CANCELLED") throw conflict("record_closed");
    const { facts, slug: proposal } = await findDraftFacts(tx, exchange.id);
    const slug = await chooseSlug(tx, proposal);
    await lockSections(actor, tx, exchange.id, ["REPORT"]);
    const report = await tx.report.create({ data: { slug, exchangeId: exchange.id, ownerInstitutionId } });
    const [source] = locales;
    const sourceHash = hashOfText(draftOf(facts, source));
    for (const locale of locales) {
      const isSource = locale === source;
      await tx.reportTranslation.create({
        data: { reportId: report.id, locale, isSource, sourceHash, ...draftOf(facts, locale) },
      });
    }
    return { id: report.id, exchangeId: exchange.id, slug };
  };
  return transaction(
    actor,
    async (tx, record) => {
      const { id, exchangeId, slug } = await write(tx);
      await record({ action: "report.started", subject: { type: "Report", id }, exchangeId, details: { slug } });
      return { slug };
    },
    { once: { action: "report.start", key, input: { code } } },
  );
}

/** Chooses the slug of a report under a lock, so that no two reports get the same. */
async function chooseSlug(tx: Tx, proposal: string): Promise<string> {
  await takeAdvisoryLock(tx, "report slugs");
  const where = { slug: { startsWith: proposal } };
  const alike = await tx.report.findMany({ where, select: { slug: true }, take: MAX_ALIKE });
  return firstAvailable(proposal, new Set(alike.map(({ slug }) => slug)));
}
