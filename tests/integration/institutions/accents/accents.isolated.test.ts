import { expect, test } from "vitest";
import { switchToOwnDatabase } from "@/tests/support/own-database.ts";

// colleges of other tests would be counted
await switchToOwnDatabase("accents");
const { findAccentForNew } = await import("@/lib/institutions/accents/queries.ts");
const { accents } = await import("@/lib/institutions/rules.ts");
const { anExchange } = await import("@/tests/factories/exchanges.ts");
const { anInstitution } = await import("@/tests/factories/institutions.ts");
const { aMember } = await import("@/tests/factories/members.ts");

test("each new college is offered the least used accent, and nobody else is told", async () => {
  const administrator = await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });
  await anInstitution({ accent: "CINNABAR" });
  await anInstitution({ accent: "INDIGO", status: "CLOSED" });
  expect(await findAccentForNew(administrator)).toBe("INDIGO");
  const [host, guest] = [await anInstitution({ accent: "INDIGO" }), await anInstitution({ accent: "PINE" })];
  for (const accent of accents.slice(3)) await anInstitution({ accent });
  await anExchange({ hostInstitutionId: host.id, guestInstitutionId: guest.id });
  // all six are used once: the first college has no exchange, and neither have the last three
  expect(await findAccentForNew(administrator)).toBe("CINNABAR");
  await anInstitution({ accent: "CINNABAR" });
  expect(await findAccentForNew(administrator)).toBe("OCHRE");
  expect(await findAccentForNew(await aMember({ institutionId: host.id, roles: ["INSTITUTION_ADMIN"] }))).toBeNull();
});
