import { cache } from "react";
import { findAdministrators } from "@/lib/accounts/queries.ts";
import { findBaseEntry } from "@/lib/bases/queries.ts";
import { mayConfirmNamesOf, mayEditDirectoryOf } from "@/lib/institutions/policy.ts";
import { listUnitEntries } from "@/lib/institutions/units/queries.ts";
import { loadDirectoryEntry } from "../../load-directory-entry.ts";

/** A base for its signed-in page, with the actor's rights to it. Answers 404 when the actor may not see it. */
export const loadBase = cache(async (params: Promise<{ locale: string; slug: string }>) => {
  const address = { place: "bases" as const, segment: (await params).slug };
  const { locale, actor, entry: base } = await loadDirectoryEntry(params, address, findBaseEntry);
  const mayEdit = mayEditDirectoryOf(actor, base.institutionId);
  return {
    locale,
    actor,
    base,
    units: await listUnitEntries(actor, base.institutionId),
    mayEdit,
    administrators: mayEdit ? null : await findAdministrators(actor, base.institutionId),
    mayConfirm: mayConfirmNamesOf(actor, base.institutionId),
  };
});
