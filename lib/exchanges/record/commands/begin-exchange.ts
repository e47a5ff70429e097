import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import { type CalendarDay, dateOf } from "@/lib/platform/calendar-day.ts";
import { clock } from "@/lib/platform/clock.ts";
import type { Recorder, Tx } from "@/lib/platform/db.ts";
import { assertMay, Refusal } from "@/lib/platform/errors.ts";
import type { DatePrecision } from "@/lib/platform/known-days.ts";
import { takeAdvisoryLock } from "@/lib/platform/locks.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { mayCreateExchange } from "../../policy.ts";
import type { ExchangeKind, ExchangeStatus, PartyRole, StopDays } from "../../rules.ts";
import { findNearby } from "../queries.ts";
import { codeOf, statusAtBeginning } from "../rules.ts";

/** A party of a new record. */
export type NewParty = {
  institutionId: string;
  role: PartyRole;
  unitId?: string | null | undefined;
} & Partial<StopDays>;

/** What a new exchange begins with. */
export type NewExchange = {
  kind: ExchangeKind;
  titleZh: string | null;
  titleEn: string | null;
  firstDay: CalendarDay;
  lastDay: CalendarDay;
  /** MONTH, YEAR: the days begin and end months or a year */
  precision: DatePrecision;
  /** as `rolesProblem` allows them; hosts in the order of their stops */
  parties: readonly NewParty[];
  /** of the first host; where nobody hosts, of the first participant */
  timezone: string;
  isSample: boolean;
  /** begins the record even when the same institutions have an exchange near these days */
  anyway: boolean;
  facts?: Pick<
    Prisma.ExchangeUncheckedCreateInput,
    "themeZh" | "themeEn" | "purposeZh" | "purposeEn" | "placeZh" | "placeEn" | "seriesId" | "returnOfId"
  >;
};

export type BegunExchange = { id: string; code: string; status: ExchangeStatus };

/**
 * Begins a record with the next code of its year, its parties and their empty delegations. An exchange whose last day is
 * over is held, any other is a draft.
 * @throws forbidden; conflict exchange_nearby, with the nearest one's code, titles and days
 */
export async function beginExchange(
  actor: Writer,
  tx: Tx,
  record: Recorder,
  wanted: NewExchange,
): Promise<BegunExchange> {
  const { kind, titleZh, titleEn, firstDay, lastDay, precision, timezone, isSample, anyway, facts = {} } = wanted;
  assertMay(mayCreateExchange(actor, wanted));
  // Held until the commit, so that two new records neither get one code nor miss each other.
  await takeAdvisoryLock(tx, "Exchange");
  if (!anyway) await refuseNearby(actor, tx, wanted);
  const member = actor.kind === "member" ? actor : null;
  // Null for a group administrator whose institution is no party.
  const creator = wanted.parties.find(({ institutionId }) => institutionId === member?.institutionId);
  const begun = await tx.exchange.create({
    data: {
      ...facts,
      code: await nextCode(tx, firstDay.slice(0, 4)),
      kind,
      titleZh,
      titleEn,
      firstDay: dateOf(firstDay),
      lastDay: dateOf(lastDay),
      precision,
      timezone,
      isSample,
      status: statusAtBeginning(lastDay, { now: clock.now(), timezone }),
      createdById: member?.userId ?? null,
      creatorId: creator?.institutionId ?? null,
      parties: {
        create: wanted.parties.map(({ institutionId, role, unitId = null, from = null, to = null }, at) => ({
          institutionId,
          unitId,
          role,
          position: at + 1,
          stopFrom: from && dateOf(from),
          stopTo: to && dateOf(to),
          delegation: { create: {} },
        })),
      },
    },
    select: { id: true, code: true, status: true },
  });
  const { id, code, status } = begun;
  await record({
    action: "exchange.begun",
    subject: { type: "Exchange", id },
    exchangeId: id,
    details: { code, status, firstDay, lastDay, ...(precision !== "DAY" && { precision }) },
  });
  return begun;
}

async function refuseNearby(actor: Writer, tx: Tx, { parties, ...wanted }: NewExchange): Promise<void> {
  const institutionIds = parties.filter((party) => party.role !== "OBSERVER").map((party) => party.institutionId);
  const nearby = await findNearby(tx, actor, { institutionIds, ...wanted });
  if (!nearby) return;
  const { code, titleZh, titleEn, ...days } = nearby;
  // "within seven days" is said of days only
  const known = days.precision === "DAY" && wanted.precision === "DAY" ? "days" : "months";
  const titles = { titleZh: titleZh ?? "", titleEn: titleEn ?? "" };
  throw new Refusal("conflict", "exchange_nearby", { code, ...titles, ...days, known });
}

/** The next code: one after the highest number of the year, discarded drafts included. Call it under the lock. */
async function nextCode(tx: Tx, year: string): Promise<string> {
  const [row] = await tx.$queryRaw<{ highest: bigint | null }[]>`
    SELECT max(substring("code" FROM 9)::bigint) AS highest FROM "Exchange" WHERE starts_with("code", ${`EX-${year}-`})`;
  return codeOf(year, Number(row?.highest ?? 0n) + 1);
}
