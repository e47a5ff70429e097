import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { cache } from "react";
import { mayConfirmNamesOf, mayEditDirectoryOf, mayEditInstitutions } from "@/lib/institutions/policy.ts";
import { findInstitutionEntry } from "@/lib/institutions/queries.ts";
import { listUnitEntries } from "@/lib/institutions/units/queries.ts";
import { addressPart } from "@/lib/platform/address-part.ts";
import { dayAt } from "@/lib/platform/calendar-day.ts";
import { clock } from "@/lib/platform/clock.ts";
import { staffVisitor } from "../../staff-visitor.ts";

/** A college for its page of the desk, with what the visitor may do there; answers 404 where there is none to see. */
export const loadInstitution = cache(async (params: Promise<{ locale: string; slug: string }>) => {
  const slug = addressPart((await params).slug);
  if (slug === null) notFound();
  const { locale, actor } = await staffVisitor(params, `institutions/${slug}`);
  const institution = await findInstitutionEntry(actor, slug);
  if (!institution) notFound();
  return {
    locale,
    actor,
    institution,
    units: await listUnitEntries(actor, institution.id),
    today: dayAt(clock.now(), institution.values.timezone),
    formKey: randomUUID(),
    may: {
      edit: mayEditInstitutions(actor),
      keep: mayEditDirectoryOf(actor, institution.id),
      confirm: mayConfirmNamesOf(actor, institution.id),
    },
  };
});
