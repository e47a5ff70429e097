import "server-only";
import { v5 as uuidFrom } from "uuid";
import type { ReadTx } from "@/lib/platform/db.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { findFilterName, fits } from "../listing/public.ts";
import { type ExchangeMention, exchangeMention, type PublicExchange, publicExchange } from "../views/schema.ts";
import type { ShownRecord } from "./rules.ts";
import { type CalendarScope, filterOfCalendar } from "./schema.ts";

/** How many exchanges a calendar has, the newest. */
const MAX_EXCHANGES = 500;
/** The namespace of the identifiers of exchanges: programs get one that is made of the record's, and tells nothing of it. */
const EXCHANGES = "c1c6cf0e-3f83-5c0b-9b0c-7a4de2a1f5d2";

/** What a calendar has; `name` is null where it has the exchanges of everybody. */
export type PublicCalendar =
  | { name: Localized | null; exchanges: (ShownRecord & { exchange: ExchangeMention })[] }
  | { name: Localized; exchange: ShownRecord & { exchange: PublicExchange } };

const shown = ({ exchangeId, shownAt }: { exchangeId: string; shownAt: Date }): ShownRecord => ({
  uid: uuidFrom(exchangeId, EXCHANGES),
  changedAt: shownAt,
});

/**
 * The newest public exchanges of everybody, of a college or of a series, at most 500; or one of them with its programme.
 * @returns null where readers know of no such college, series or exchange
 */
export async function findCalendar(reader: ReadTx, scope: CalendarScope): Promise<PublicCalendar | null> {
  if (scope.kind === "exchange") return findOfExchange(reader, scope.code);
  const filter = filterOfCalendar(scope);
  const name = await findFilterName(reader, filter);
  if (scope.kind !== "all" && name === null) return null;
  const rows = await reader.publication.findMany({
    where: { AND: fits(filter) },
    orderBy: [{ firstDay: "desc" }, { code: "desc" }],
    take: MAX_EXCHANGES,
    select: { exchangeId: true, mention: true, shownAt: true },
  });
  return { name, exchanges: rows.map((row) => ({ ...shown(row), exchange: exchangeMention.parse(row.mention) })) };
}

async function findOfExchange(reader: ReadTx, code: string): Promise<PublicCalendar | null> {
  const row = await reader.publication.findUnique({
    where: { code },
    select: { exchangeId: true, view: true, shownAt: true },
  });
  if (!row) return null;
  const exchange = publicExchange.parse(row.view);
  return { name: exchange.title, exchange: { ...shown(row), exchange } };
}
