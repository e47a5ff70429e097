import { expect, test } from "vitest";
import { addParty } from "@/lib/exchanges/parties/commands/add-party.ts";
import { replaceParty } from "@/lib/exchanges/parties/commands/replace-party.ts";
import { findParties } from "@/lib/exchanges/parties/queries.ts";
import { type Member, system } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import type { Exchange, Institution } from "@/prisma/generated/client.ts";
import { aDelegationMember } from "@/tests/factories/exchanges.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aMember } from "@/tests/factories/members.ts";
import { anAppointment } from "@/tests/factories/people.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { actionsOn } from "../../institutions/actions-on.ts";
import { fill, NO_USES, uses } from "./uses.ts";
import { aDraft } from "./world.ts";

/** A draft of the north, which named the wrong guest. */
async function aMistake() {
  const world = await aDraft();
  const { exchange, north } = world;
  await writeRow("Exchange", (tx) => tx.exchange.update({ where: { id: exchange.id }, data: { creatorId: north.id } }));
  return { ...world, right: await anInstitution() };
}

type Wanted = Pick<Institution, "slug">;
const replace = (actor: Member, { code }: Exchange, from: Wanted, to: Wanted) =>
  replaceParty(actor, { code, institution: from.slug, by: to.slug });

const partiesOf = ({ id }: Exchange) =>
  read(system("test"), (tx) =>
    tx.exchangeParty.findMany({
      where: { exchangeId: id },
      orderBy: [{ role: "asc" }],
      include: { delegation: { include: { members: { orderBy: { protocolOrder: "asc" } } } } },
    }),
  );

test("the right college takes the place of the wrong one, and its list keeps what was typed and nothing of the directory", async () => {
  const { exchange, host, north, south, right, guestParty } = await aMistake();
  const { personId, id: appointmentId } = await anAppointment({ institutionId: south.id });
  const names = { nameZh: "王一宁", titleZh: "院长", unitNameZh: "外国语学院" };
  const { id } = await aDelegationMember(guestParty.delegation, {
    ...names,
    personId,
    appointmentId,
    namedInPublic: true,
  });
  await fill({ exchange }, south, { delegation: { update: { headcount: 6 } } });
  const { parties } = await replace(host, exchange, south, right);
  expect(parties.map(({ role, institution }) => [role, institution.slug])).toEqual([
    ["HOST", north.slug],
    ["GUEST", right.slug],
  ]);
  const [, guest] = await partiesOf(exchange);
  expect(guest).toMatchObject({ id: guestParty.id, institutionId: right.id });
  expect(guest?.delegation).toMatchObject({ headcount: 6, enteredById: north.id, takenOverAt: null });
  expect(guest?.delegation?.members).toMatchObject([
    { ...names, id, personId: null, appointmentId: null, namedInPublic: false },
  ]);
  expect(await actionsOn("ExchangeParty", guestParty.id)).toEqual(["party.replaced"]);
});

test("what was removed from the list of the former college cannot be brought back into that of the new one", async () => {
  const { exchange, host, south, right, guestParty } = await aMistake();
  const stored = (before: object, subjectId: string) =>
    writeRow("UndoEntry", (tx) =>
      tx.undoEntry.create({
        data: {
          exchangeId: exchange.id,
          action: "delegation.member_removed",
          subjectId,
          before,
          at: new Date(),
          expiresAt: new Date(Date.now() + 86_400_000),
        },
      }),
    );
  await stored({ delegationId: guestParty.delegation.id }, exchange.id);
  await stored({ members: [] }, guestParty.delegation.id);
  const ofGuest = { id: guestParty.id, values: { partyId: guestParty.id, nameZh: "陆敏", namedInPublic: true } };
  await stored({ agreementId: exchange.id, person: ofGuest }, exchange.id);
  await stored({ titleZh: "备忘录", partyIds: [], people: [{ values: { partyId: null } }, ofGuest] }, exchange.id);
  const other = await stored({ titleZh: "成果" }, exchange.id);
  await replace(host, exchange, south, right);
  const left = await read(system("test"), (tx) => tx.undoEntry.findMany({ where: { exchangeId: exchange.id } }));
  expect(left.map(({ id }) => id)).toEqual([other.id]);
});

const notOfTheCollege = ["members", "headcount"];

test.each(uses.filter(([, name]) => !notOfTheCollege.includes(name)))(
  "a college cannot be replaced when it has %s",
  async (_, name, write) => {
    const world = await aMistake();
    const { exchange, host, right } = world;
    const wrong = await anInstitution();
    const key = crypto.randomUUID();
    await addParty(host, { code: exchange.code, key, institution: wrong.slug, role: "GUEST" });
    await write(world, wrong);
    const refusal = { code: "party_not_replaceable", details: { ...NO_USES, [name]: 1 } };
    await expect(replace(host, exchange, wrong, right)).rejects.toMatchObject(refusal);
  },
);

test("a college that has saved its list itself is not replaced, nor is one of a record that readers saw", async () => {
  const { exchange, host, south, right } = await aMistake();
  await fill({ exchange }, south, { delegation: { update: { takenOverAt: new Date() } } });
  await expect(replace(host, exchange, south, right)).rejects.toMatchObject({ details: { ...NO_USES, takenOver: 1 } });
  const shown = await aReport();
  const administrator = await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });
  const guest = await read(system("test"), (tx) =>
    tx.institution.findUniqueOrThrow({ where: { id: shown.guest.institutionId } }),
  );
  await expect(replace(administrator, shown.exchange, guest, right)).rejects.toMatchObject({
    code: "party_not_replaceable",
    details: { ...NO_USES, shown: 1 },
  });
});

test("a college for whose people somebody vouched is not replaced: nobody would ask the new one about them", async () => {
  const { exchange, host, south, right, guestParty } = await aMistake();
  const { id } = await aDelegationMember(guestParty.delegation, { namedInPublic: true });
  const of = { exchangeId: exchange.id, institutionId: south.id, memberIds: [id] };
  const said = { reason: "They agreed by letter", byId: host.userId, at: new Date() };
  await writeRow("NameVouching", (tx) => tx.nameVouching.create({ data: { ...of, ...said } }));
  const details = { ...NO_USES, members: 1, vouched: 1 };
  await expect(replace(host, exchange, south, right)).rejects.toMatchObject({ code: "party_not_replaceable", details });
});

test("nobody replaces the own college, and nobody that of others but who began the record and group administrators", async () => {
  const { exchange, host, guest, north, south, right } = await aMistake();
  for (const [actor, from] of [
    [host, north],
    [guest, south],
    [guest, north],
    [await aMember({ institutionId: north.id, roles: ["VIEWER"] }), south],
  ] as const)
    await expect(replace(actor, exchange, from, right)).rejects.toMatchObject({ kind: "forbidden" });
  const stranger = await aMember({ roles: ["COORDINATOR"] });
  await expect(replace(stranger, exchange, south, right)).rejects.toMatchObject({ kind: "not_found" });
  expect((await partiesOf(exchange)).map(({ institutionId }) => institutionId)).toEqual([north.id, south.id]);
  const mayIn = async (actor: Member) =>
    (await findParties(actor, exchange.code))?.parties.map(({ mayReplace }) => mayReplace);
  const administrator = await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });
  expect([await mayIn(host), await mayIn(guest), await mayIn(administrator)]).toEqual([
    [false, true],
    [false, false],
    [true, true],
  ]);
});

test("neither a party, nor a closed college, nor one that does not exist takes the place of another one", async () => {
  const { exchange, host, north, south, right } = await aMistake();
  const closed = await anInstitution({ status: "CLOSED" });
  await expect(replace(host, exchange, south, north)).rejects.toMatchObject({ code: "changed_meanwhile" });
  await expect(replace(host, exchange, south, closed)).rejects.toMatchObject({ code: "institution_closed" });
  await expect(replace(host, exchange, south, { slug: "nowhere" })).rejects.toMatchObject({ kind: "not_found" });
  await expect(replace(host, exchange, right, closed)).rejects.toMatchObject({ code: "not_a_party" });
});

test("of two who replace a college at once, the second finds that it is no party any more", async () => {
  const { exchange, host, north, south, right } = await aMistake();
  const administrator = await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });
  const other = await anInstitution();
  const answers = await Promise.allSettled([
    replace(host, exchange, south, right),
    replace(administrator, exchange, south, other),
  ]);
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(answers.find((answer) => answer.status === "rejected")?.reason).toMatchObject({ code: "not_a_party" });
  const [host_, guest] = await partiesOf(exchange);
  expect(host_?.institutionId).toBe(north.id);
  expect([right.id, other.id]).toContain(guest?.institutionId);
});
