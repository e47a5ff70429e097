import { listEmployersToChoose } from "@/lib/institutions/parties/queries.ts";
import { editableInstitutionOf } from "@/lib/institutions/policy.ts";
import { type InstitutionChoice, listInstitutionsToChoose } from "@/lib/institutions/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";

/**
 * The college to which the actor adds something: the one in the address, or else the first one that the actor may edit.
 * Null when the actor may edit no open college.
 * @param list.withGroups whether it may be a group: those have people, but no bases
 */
export async function collegeToEdit(
  actor: Member,
  asked: string | string[] | undefined,
  { withGroups }: { withGroups: boolean },
): Promise<{ college: InstitutionChoice; colleges: InstitutionChoice[] } | null> {
  const editable = editableInstitutionOf(actor);
  if (!editable) return null;
  const open = withGroups ? await listEmployersToChoose(actor) : await listInstitutionsToChoose(actor);
  const colleges = editable.institutionId === null ? open : open.filter(({ id }) => id === editable.institutionId);
  const college = colleges.find(({ slug }) => slug === asked) ?? colleges[0];
  return college ? { college, colleges } : null;
}
