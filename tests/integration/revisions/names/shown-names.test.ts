import { expect, test } from "vitest";
import { withdrawName } from "@/lib/revisions/names/commands/withdraw-name.ts";
import { findShownNames } from "@/lib/revisions/names/queries.ts";
import { aDelegationMember, anExchange } from "@/tests/factories/exchanges.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { named } from "../named-guest.ts";

/** A public exchange with one person of the host and two of the guest, of whom one is shown by title. */
async function aShownRecord() {
  const of = await anExchange();
  const ofHost = await aDelegationMember(of.hostParty.delegation, named);
  const ofGuest = await aDelegationMember(of.guestParty.delegation, named);
  await aDelegationMember(of.guestParty.delegation, { ...named, namedInPublic: false });
  return { ...(await aReport({ of })), ofHost, ofGuest };
}

test("staff of a party are told whose names readers see, and which of them they may take away", async () => {
  const { exchange, host, guest, ofHost, ofGuest } = await aShownRecord();
  const told = async (actor: typeof host) =>
    (await findShownNames(actor, exchange.code))?.names.map(({ memberId, isSeen, mayWithdraw }) => [
      memberId,
      isSeen,
      mayWithdraw,
    ]);
  expect(await told(host)).toEqual([
    [ofHost.id, true, true],
    [ofGuest.id, true, false],
  ]);
  expect(await told(guest)).toEqual([
    [ofHost.id, true, false],
    [ofGuest.id, true, true],
  ]);
});

test("a withdrawn name is not told, and one that only the record dropped still is", async () => {
  const { exchange, host, guest, ofHost, ofGuest } = await aShownRecord();
  await withdrawName(guest, { code: exchange.code, memberId: ofGuest.id });
  // the record names the host's person no more, but readers do not know that yet
  await writeRow("DelegationMember", (tx) =>
    tx.delegationMember.update({ where: { id: ofHost.id }, data: { namedInPublic: false } }),
  );
  const shown = await findShownNames(host, exchange.code);
  expect(shown?.revision).toBe(1);
  expect(shown?.names.map(({ memberId }) => memberId)).toEqual([ofHost.id]);
});

test("nothing is told of a record that is not public, or to a stranger of a third college", async () => {
  const { exchange, host } = await anExchange();
  expect(await findShownNames(host, exchange.code)).toBeNull();
  const shown = await aShownRecord();
  expect(await findShownNames(await aMember(), shown.exchange.code)).toBeNull();
});
