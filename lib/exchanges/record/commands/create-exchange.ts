import "server-only";
import { lockOpenInstitutions } from "@/lib/institutions/commands/lock-open-institutions.ts";
import { institutionsOfferedTo } from "@/lib/institutions/queries.ts";
import { nameOf } from "@/lib/institutions/rules.ts";
import type { Member, Writer } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { ExchangeStatus } from "../../rules.ts";
import { proposedTitles } from "../rules.ts";
import type { CreateExchangeInput } from "../schema.ts";
import { beginExchange } from "./begin-exchange.ts";

/** The fields of a college that a new record needs. */
export type College = { id: string; name: Localized; timezone: string; isSample: boolean };

/**
 * Locks an open institution by its slug, so that nobody closes it before the commit.
 * @throws not_found; conflict institution_closed
 */
async function lockOpenCollege(actor: Writer, tx: Tx, slug: string): Promise<College> {
  const institution = await tx.institution.findFirst({
    where: { AND: [{ slug }, institutionsOfferedTo(actor)] },
    select: { id: true, nameZh: true, nameEn: true, timezone: true, isSample: true },
  });
  if (!institution) throw notFound();
  await lockOpenInstitutions(actor, tx, [institution.id]);
  const { id, timezone, isSample } = institution;
  return { id, name: nameOf(institution), timezone, isSample };
}

/**
 * Begins the record of an exchange of two institutions. Sent twice with one key, it begins one.
 * @returns the code and the status, HELD or DRAFT
 * @throws not_found; forbidden; conflict institution_closed, exchange_nearby, key_used_before
 */
export async function createExchange(
  actor: Member,
  { key, locale: _locale, ...input }: CreateExchangeInput,
): Promise<{ code: string; status: ExchangeStatus }> {
  return transaction(
    actor,
    async (tx, record) => {
      const host = await lockOpenCollege(actor, tx, input.host);
      const guest = await lockOpenCollege(actor, tx, input.guest);
      const { kind, firstDay, lastDay, precision, anyway } = input;
      const isUntitled = input.titleZh === null && input.titleEn === null;
      const titles = isUntitled
        ? proposedTitles({ kind, host: host.name, guest: guest.name, firstDay, lastDay, precision })
        : input;
      const { code, status } = await beginExchange(actor, tx, record, {
        kind,
        titleZh: titles.titleZh,
        titleEn: titles.titleEn,
        firstDay,
        lastDay,
        precision,
        anyway,
        timezone: host.timezone,
        isSample: host.isSample || guest.isSample,
        parties: [
          { institutionId: host.id, role: "HOST" },
          { institutionId: guest.id, role: "GUEST" },
        ],
      });
      return { code, status };
    },
    { once: { action: "exchange.begin", key, input } },
  );
}
