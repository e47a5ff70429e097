import { randomUUID } from "node:crypto";
import { cache } from "react";
import { mayConfirmNamesOf, mayEditDirectoryOf, mayEditInstitutions } from "@/lib/institutions/policy.ts";
import { findInstitutionEntry } from "@/lib/institutions/queries.ts";
import { listUnitEntries } from "@/lib/institutions/units/queries.ts";
import { dayAt } from "@/lib/platform/calendar-day.ts";
import { clock } from "@/lib/platform/clock.ts";
import { loadDirectoryEntry } from "../../load-directory-entry.ts";

/** A college for its signed-in page, with the actor's rights to it. Answers 404 when the actor may not see it. */
export const loadInstitution = cache(async (params: Promise<{ locale: string; slug: string }>) => {
  const address = { place: "institutions" as const, segment: (await params).slug };
  const { locale, actor, entry: institution } = await loadDirectoryEntry(params, address, findInstitutionEntry);
  return {
    locale,
    actor,
    institution,
    units: await listUnitEntries(actor, institution.id),
    today: dayAt(clock.now(), institution.values.timezone),
    formKey: randomUUID(),
    may: {
      edit: mayEditInstitutions(actor),
      editUnits: mayEditDirectoryOf(actor, institution.id),
      confirm: mayConfirmNamesOf(actor, institution.id),
    },
  };
});
