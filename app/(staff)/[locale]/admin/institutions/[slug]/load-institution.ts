import { randomUUID } from "node:crypto";
import { cache } from "react";
import { findAdministrators } from "@/lib/accounts/queries.ts";
import { listGroupsToChoose } from "@/lib/institutions/parties/queries.ts";
import { mayConfirmNamesOf, mayEditDirectoryOf, mayEditInstitutions } from "@/lib/institutions/policy.ts";
import { findInstitutionEntry } from "@/lib/institutions/queries.ts";
import { listRelations } from "@/lib/institutions/relations/queries.ts";
import { isSeenByReaders } from "@/lib/institutions/rules.ts";
import { listUnitEntries } from "@/lib/institutions/units/queries.ts";
import { dayAt } from "@/lib/platform/calendar-day.ts";
import { clock } from "@/lib/platform/clock.ts";
import { countriesToChoose } from "@/lib/platform/i18n/countries.ts";
import { loadDirectoryEntry } from "../../load-directory-entry.ts";

/** A college for its signed-in page, with the actor's rights to it. Answers 404 when the actor may not see it. */
export const loadInstitution = cache(async (params: Promise<{ locale: string; slug: string }>) => {
  const address = { place: "institutions" as const, segment: (await params).slug };
  const { locale, actor, entry: institution } = await loadDirectoryEntry(params, address, findInstitutionEntry);
  const may = {
    edit: mayEditInstitutions(actor),
    editUnits: mayEditDirectoryOf(actor, institution.id),
    confirm: mayConfirmNamesOf(actor, institution.id),
  };
  const choices = may.edit ? { groups: await listGroupsToChoose(actor), countries: countriesToChoose(locale) } : null;
  const tree = {
    institution: institution.slug,
    units: await listUnitEntries(actor, institution.id),
    userId: actor.userId,
    today: dayAt(clock.now(), institution.values.timezone),
    mayEdit: may.editUnits,
    mayConfirm: may.confirm,
    isCollegeSeen: isSeenByReaders(institution.listing),
  };
  const formKey = randomUUID();
  const relations = {
    institution: institution.slug,
    known: await listRelations(actor, institution.id),
    formKey,
    userId: actor.userId,
    mayEdit: may.edit,
  };
  const administrators = {
    ofFacts: may.edit ? null : await findAdministrators(actor, null),
    ofUnits: may.editUnits ? null : await findAdministrators(actor, institution.id),
    ofListing: may.confirm || institution.listing.isListed ? null : await findAdministrators(actor, institution.id),
  };
  return { locale, actor, institution, choices, tree, relations, formKey, may, administrators };
});
