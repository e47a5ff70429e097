import "server-only";
import { provisionalLanguages } from "@/lib/institutions/names/rules.ts";
import { mayEditDirectoryOf } from "@/lib/institutions/policy.ts";
import { directoryVisibleTo } from "@/lib/institutions/queries.ts";
import { findUnitIds } from "@/lib/institutions/units/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { assertMay, notFound } from "@/lib/platform/errors.ts";
import type { CreatePersonInput } from "../schema.ts";
import { insertPerson } from "./insert-person.ts";
import { refuseNamesake } from "./refuse-namesake.ts";

/**
 * Adds a person with the title held at an institution.
 * @throws not_found for an institution or a unit that is not there; forbidden
 * @throws conflict  similar_exists at the same institution (unless `anyway`), institution_closed
 */
export async function createPerson(actor: Member, input: CreatePersonInput): Promise<{ code: string }> {
  const { key, institution, unit, anyway, nameZh, nameEn, sortKey, ...title } = input;
  return transaction(
    actor,
    async (tx, record) => {
      const where = { AND: [{ slug: institution }, directoryVisibleTo(actor)] };
      const place = await tx.institution.findFirst({ where, select: { id: true } });
      if (!place) throw notFound();
      assertMay(mayEditDirectoryOf(actor, place.id));
      if (!anyway) await refuseNamesake(actor, tx, { institutionId: place.id, nameZh, nameEn });
      const unitIds = await findUnitIds(tx, { institutionId: place.id, codes: unit === null ? [] : [unit] });
      if (!unitIds) throw notFound();
      const { code } = await insertPerson(actor, tx, record, {
        nameZh,
        nameEn,
        sortKey,
        appointment: {
          ...title,
          institutionId: place.id,
          unitId: unitIds[0] ?? null,
          provisional: provisionalLanguages(title),
        },
      });
      return { code };
    },
    { once: { action: "person.create", key, input } },
  );
}
