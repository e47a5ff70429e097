import { expect } from "vitest";
import { type Member, system } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import type { Exchange } from "@/prisma/generated/client.ts";
import type { anExchange } from "@/tests/factories/exchanges.ts";
import { aMember } from "@/tests/factories/members.ts";
import { writeRow } from "@/tests/factories/write-row.ts";

type World = Awaited<ReturnType<typeof anExchange>>;

/** The input of every command in a record. */
export type RecordRef = { code: string };

const eventsOf = ({ id }: Exchange): Promise<number> =>
  read(system("test"), (tx) => tx.auditEvent.count({ where: { exchangeId: id } }));

/**
 * Expects a command to refuse everybody without the right and every closed record, and to write nothing.
 * @param send calls the command with input that is valid otherwise
 */
export async function expectRefusals(
  world: World,
  send: (actor: Member, ref: RecordRef) => Promise<unknown>,
): Promise<void> {
  const { exchange, host } = world;
  const ref = { code: exchange.code };
  const before = await eventsOf(exchange);
  const stranger = await aMember({ roles: ["RECORDER", "INSTITUTION_ADMIN"] });
  await expect(send(stranger, ref)).rejects.toMatchObject({ kind: "not_found" });
  await expect(send(host, { ...ref, code: "EX-2025-9999999999" })).rejects.toMatchObject({ kind: "not_found" });
  const viewer = await aMember({ institutionId: host.institutionId, roles: ["VIEWER", "EDITOR", "CONFIRMER"] });
  await expect(send(viewer, ref)).rejects.toMatchObject({ kind: "forbidden", code: "forbidden" });
  await writeRow("Exchange", (tx) => tx.exchange.update({ where: { id: exchange.id }, data: { status: "AGREED" } }));
  await expect(send(host, ref)).rejects.toMatchObject({ kind: "conflict", code: "record_closed" });
  expect(await eventsOf(exchange)).toBe(before);
}

/** Returns "done" or the code of the refusal for each answer, sorted. */
export function codesOf(answers: readonly PromiseSettledResult<unknown>[]): string[] {
  return answers
    .map((answer) => (answer.status === "fulfilled" ? "done" : (answer.reason as { code: string }).code))
    .sort();
}
