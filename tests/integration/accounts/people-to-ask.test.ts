import { expect, test } from "vitest";
import { findAdministrators, findRoleGivers } from "@/lib/accounts/queries.ts";
import { listOwnRecorders } from "@/lib/exchanges/queries.ts";
import { findRecordEditors } from "@/lib/exchanges/record/queries.ts";
import { findReportWriters } from "@/lib/reports/queries.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aMember } from "@/tests/factories/members.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { aCollege, aGroupAdmin, userOf } from "./world.ts";

test("colleagues are told their administrators by name, others only that the college has some", async () => {
  const { institution, admin, member } = await aCollege();
  const { name } = await userOf(admin);
  const recorder = await member("RECORDER");
  expect(await findAdministrators(recorder, institution.id)).toEqual({ of: "own", names: [name] });
  expect(await findAdministrators(await aMember({}), institution.id)).toEqual({ of: "college", names: [] });
});

test("where a college has no administrator who can sign in, those of the group are named", async () => {
  const { institution, admin, member } = await aCollege();
  const group = (await userOf(await aGroupAdmin())).name;
  const recorder = await member("RECORDER");
  await writeRow("User", (tx) => tx.user.update({ where: { id: admin.userId }, data: { status: "SUSPENDED" } }));
  for (const of of [institution.id, (await anInstitution()).id, null]) {
    const found = await findAdministrators(recorder, of);
    expect(found.of).toBe("group");
    expect(found.names.length).toBeGreaterThan(0);
  }
  expect(group).not.toBe("");
});

test("only somebody without a role is told who gives one", async () => {
  const { admin, member } = await aCollege();
  expect(await findRoleGivers(await member())).toEqual({ of: "own", names: [(await userOf(admin)).name] });
  expect(await findRoleGivers(await member("VIEWER"))).toBeNull();
});

test("a viewer is told which colleagues record, and a viewer of a college without any who records elsewhere", async () => {
  const { exchange, host, guest } = await anExchange({ roles: ["RECORDER"] });
  const [hostName, guestName] = [(await userOf(host)).name, (await userOf(guest)).name];
  const viewer = await aMember({ institutionId: host.institutionId, roles: ["VIEWER"] });
  expect(await findRecordEditors(viewer, exchange.code)).toEqual({ names: [hostName], areColleagues: true });
  expect(await listOwnRecorders(viewer)).toEqual([hostName]);
  await writeRow("User", (tx) => tx.user.update({ where: { id: host.userId }, data: { status: "SUSPENDED" } }));
  expect(await findRecordEditors(viewer, exchange.code)).toEqual({ names: [guestName], areColleagues: false });
  expect(await listOwnRecorders(viewer)).toEqual([]);
  expect(await findReportWriters(viewer, exchange.code)).toEqual({ names: [], areColleagues: false });
  expect(await findRecordEditors(await aMember({ roles: ["EDITOR"] }), exchange.code)).toBeNull();
});
