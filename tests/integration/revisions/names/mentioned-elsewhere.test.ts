import { expect, test } from "vitest";
import { publicDb } from "@/lib/platform/db.ts";
import { listReportsWithNames } from "@/lib/reports/names/queries.ts";
import { showRecord } from "@/lib/revisions/commands/show-record.ts";
import { withdrawName } from "@/lib/revisions/names/commands/withdraw-name.ts";
import { findShownNames, listCollegesToAsk } from "@/lib/revisions/names/queries.ts";
import { findPublicExchange } from "@/lib/revisions/public.ts";
import { aDelegationMember, anExchange, anOthersLine, takenOver } from "@/tests/factories/exchanges.ts";
import { anItem } from "@/tests/factories/itinerary.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { named, RECORDING } from "../named-guest.ts";

/** A public exchange in which a named guest chairs a session on behalf of somebody named who was absent. */
async function aPublicSession() {
  const of = await anExchange({ roles: RECORDING });
  const { delegation } = of.guestParty;
  await takenOver(delegation);
  const absent = await aDelegationMember(delegation, { ...named, status: "ABSENT", nameEn: "Zhang Yuan" });
  const chair = await aDelegationMember(delegation, { ...named, nameEn: "Gao Yuan", onBehalfOfId: absent.id });
  const silent = await aDelegationMember(delegation, { ...named, status: "ABSENT", nameEn: "Not Told" });
  const session = await anItem(of.exchange);
  await writeRow("ItemChair", async (tx) => {
    await tx.itemChair.create({ data: { itemId: session.id, memberId: chair.id, exchangeId: of.exchange.id } });
    return session;
  });
  return { ...(await aReport({ of })), absent, chair, silent };
}

/** What readers see of those who are mentioned outside the rows of the roster, and the whole of it as text. */
async function seenBy({ exchange }: { exchange: { code: string } }) {
  const view = await findPublicExchange(publicDb, exchange.code);
  const members = view?.parties.flatMap(({ delegation }) => delegation?.members ?? []) ?? [];
  return {
    chairs: view?.itinerary.flatMap(({ items }) => items.flatMap(({ chairs }) => chairs.map(({ name }) => name?.en))),
    onBehalfOf: members.flatMap(({ onBehalfOf }) => onBehalfOf?.name?.en ?? []),
    absent: members.filter(({ isAbsent }) => isAbsent).map(({ name }) => name?.en),
    text: JSON.stringify(view),
  };
}

test("readers are told of a chair and of somebody absent for whom another came, and of nobody else absent", async () => {
  const world = await aPublicSession();
  const seen = await seenBy(world);
  expect(seen).toMatchObject({ chairs: ["Gao Yuan"], onBehalfOf: ["Zhang Yuan"], absent: ["Zhang Yuan"] });
  expect(seen.text).not.toContain("Not Told");
});

test("a chair's name that is withdrawn is gone from the session at once, and the title stands there", async () => {
  const world = await aPublicSession();
  await withdrawName(world.guest, { code: world.exchange.code, memberId: world.chair.id });
  const { text, chairs } = await seenBy(world);
  expect(chairs).toEqual([undefined]);
  expect(text).not.toContain("Gao Yuan");
  expect(text).not.toContain(world.chair.nameZh);
});

test("the name of somebody absent that is withdrawn is gone from “on behalf of” at once", async () => {
  const world = await aPublicSession();
  const { exchange, guest, absent } = world;
  const shown = await findShownNames(guest, exchange.code);
  expect(shown?.names.map(({ name }) => name.en).sort()).toEqual(["Gao Yuan", "Zhang Yuan"]);
  await withdrawName(guest, { code: exchange.code, memberId: absent.id });
  const seen = await seenBy(world);
  expect(seen).toMatchObject({ onBehalfOf: [], absent: [undefined] });
  expect(seen.text).not.toContain("Zhang Yuan");
});

test("a college that has not looked is asked for its absent people whose names matter, and for no others", async () => {
  const of = await anExchange({ roles: RECORDING });
  const { delegation } = of.guestParty;
  await aDelegationMember(delegation, { ...named, status: "ABSENT", sentGreetings: true });
  await aDelegationMember(delegation, { ...named, status: "ABSENT" });
  const { colleges } = await listCollegesToAsk(of.host, of.exchange.code);
  expect(colleges.map(({ people }) => people)).toEqual([1]);
});

test("a withdrawn name is found in a line of people without names", async () => {
  const world = await aPublicSession();
  const { exchange, guest, guestParty, chair } = world;
  await anOthersLine(guestParty.delegation, { labelEn: "Gao Yuan and staff", isPublic: true });
  await showRecord(guest, { code: exchange.code });
  await withdrawName(guest, { code: exchange.code, memberId: chair.id });
  const reports = await listReportsWithNames(guest);
  const [found] = reports.filter(({ code }) => code === exchange.code);
  expect(found?.passages).toMatchObject([{ field: "others", passage: "Gao Yuan and staff", isLive: true }]);
});
