import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { inviteColleague } from "@/lib/accounts/invitations/commands/invite-colleague.ts";
import { insertBase } from "@/lib/bases/commands/insert-base.ts";
import { cloneExchange } from "@/lib/exchanges/cloning/commands/clone-exchange.ts";
import { cloneExchangeInput } from "@/lib/exchanges/cloning/schema.ts";
import { addParty } from "@/lib/exchanges/parties/commands/add-party.ts";
import { createExchange } from "@/lib/exchanges/record/commands/create-exchange.ts";
import { createExchangeInput } from "@/lib/exchanges/record/schema.ts";
import { lockOpenInstitutions } from "@/lib/institutions/commands/lock-open-institutions.ts";
import { insertUnit } from "@/lib/institutions/units/commands/insert-unit.ts";
import { insertAppointment } from "@/lib/people/appointments/commands/insert-appointment.ts";
import { system } from "@/lib/platform/actor.ts";
import { type Recorder, type Tx, transaction } from "@/lib/platform/db.ts";
import type { Institution } from "@/prisma/generated/client.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aPerson } from "@/tests/factories/people.ts";
import { untilOverOrBlocked } from "@/tests/support/lock-waits.ts";
import { withConnection } from "@/tests/support/scratch-database.ts";

// One person has closed an institution without committing yet, and another one uses it. A plain read still finds
// it open, and the institution would be closed and in use a moment later.

/** Closes an institution while it is used. @returns how the use ends */
const usedWhileClosing = ({ id }: Institution, use: () => Promise<unknown>): Promise<unknown> =>
  withConnection(process.env.DATABASE_URL ?? "", async (client) => {
    await client.query(`BEGIN; UPDATE "Institution" SET "status" = 'CLOSED' WHERE "id" = '${id}'`);
    const using = use().then(
      () => "begun",
      (error: unknown) => error,
    );
    await untilOverOrBlocked(client, using);
    await client.query("COMMIT");
    return using;
  });

const asPortal = (write: (tx: Tx, record: Recorder) => Promise<unknown>) => transaction(system("test"), write);
const named = { nameZh: null, nameEn: "Entered at the last moment" };

/** Each command that uses an institution. The outer function prepares its data and returns the call. */
const uses: Record<string, (closing: Institution) => Promise<() => Promise<unknown>>> = {
  "a record of an exchange with the institution": async ({ slug, id }) => {
    const recorder = await aMember({ institutionId: id, roles: ["RECORDER"] });
    const { slug: host } = await anInstitution();
    const key = randomUUID();
    const typed = { locale: "zh", key, kind: "VISIT", firstDay: "2025-12-05", host, guest: slug };
    return () => createExchange(recorder, createExchangeInput.parse(typed));
  },
  "a copy of an exchange of the institution": async ({ id }) => {
    const { exchange, host } = await anExchange({ guestInstitutionId: id, roles: ["RECORDER"] });
    const typed = { locale: "en", key: randomUUID(), code: exchange.code, firstDay: "2026-12-07" };
    return () => cloneExchange(host, cloneExchangeInput.parse(typed));
  },
  "its part in an exchange": async ({ slug }) => {
    const { exchange, host } = await anExchange({ status: "DRAFT", roles: ["RECORDER"] });
    const wanted = { key: randomUUID(), code: exchange.code, institution: slug };
    return () => addParty(host, { ...wanted, role: "GUEST" });
  },
  "a title at the institution": async ({ id: institutionId }) => {
    const { id: personId } = await aPerson();
    const title = { titleZh: null, titleEn: "Dean", rank: "UNIT_HEAD" } as const;
    return () =>
      asPortal((tx, record) => insertAppointment(system("test"), tx, record, { ...title, institutionId, personId }));
  },
  "a school of the institution":
    async ({ id: institutionId }) =>
    () =>
      asPortal((tx, record) => insertUnit(system("test"), tx, record, { ...named, institutionId })),
  "a practice base of the institution":
    async ({ id: institutionId }) =>
    () =>
      asPortal((tx, record) => insertBase(system("test"), tx, record, { ...named, institutionId })),
  "an account of the institution": async ({ id, slug: institution }) => {
    const admin = await aMember({ institutionId: id, roles: ["INSTITUTION_ADMIN"] });
    const email = `${randomUUID()}@college.example`;
    const invitation = { key: randomUUID(), institution, email, name: "A colleague" };
    return () => inviteColleague(admin, { ...invitation, locale: "zh", language: "en", roles: ["VIEWER"] });
  },
};

test.each(Object.entries(uses))("%s cannot begin while the institution is being closed", async (_, prepared) => {
  const closing = await anInstitution();
  expect(await usedWhileClosing(closing, await prepared(closing))).toMatchObject({ code: "institution_closed" });
});

test("several institutions are locked open together, and one that does not exist is not found", async () => {
  const [one, other] = [await anInstitution(), await anInstitution()];
  const hold = (ids: string[]) =>
    transaction(system("test"), async (tx, record) => {
      await lockOpenInstitutions(system("test"), tx, ids);
      await record({ action: "test.held", subject: { type: "Institution", id: one.id } });
    });
  await expect(hold([one.id, other.id, one.id])).resolves.toBeUndefined();
  await expect(hold([one.id, randomUUID()])).rejects.toMatchObject({ kind: "not_found" });
});
