import { anExchange } from "@/tests/factories/exchanges.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";

/** Makes a draft between two colleges, with their rows. */
export async function aDraft() {
  const [north, south] = [await anInstitution(), await anInstitution()];
  const world = await anExchange({
    hostInstitutionId: north.id,
    guestInstitutionId: south.id,
    status: "DRAFT",
    roles: ["RECORDER"],
  });
  return { ...world, north, south };
}
