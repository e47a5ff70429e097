import { notFound } from "next/navigation";
import { cache } from "react";
import { findBaseEntry } from "@/lib/bases/queries.ts";
import { mayConfirmNamesOf, mayEditDirectoryOf } from "@/lib/institutions/policy.ts";
import { listUnitEntries } from "@/lib/institutions/units/queries.ts";
import { addressPart } from "@/lib/platform/address-part.ts";
import { staffVisitor } from "../../staff-visitor.ts";

/** A base for its page of the desk, with what the visitor may do there; answers 404 where there is none to see. */
export const loadBase = cache(async (params: Promise<{ locale: string; slug: string }>) => {
  const slug = addressPart((await params).slug);
  if (slug === null) notFound();
  const { locale, actor } = await staffVisitor(params, `bases/${slug}`);
  const base = await findBaseEntry(actor, slug);
  if (!base) notFound();
  return {
    locale,
    actor,
    base,
    units: await listUnitEntries(actor, base.institutionId),
    mayEdit: mayEditDirectoryOf(actor, base.institutionId),
    mayConfirm: mayConfirmNamesOf(actor, base.institutionId),
  };
});
