import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { assertMay } from "@/lib/platform/errors.ts";
import { takeAdvisoryLock } from "@/lib/platform/locks.ts";
import { assertNoneSimilar, chooseCode, proposedAddress, proposedInstitutionCode, sameName } from "../names/rules.ts";
import { mayEditInstitutions } from "../policy.ts";
import type { CreateInstitutionInput } from "../schema.ts";
import { findGroupId } from "./find-group-id.ts";
import { storeDirectoryDocuments } from "./store-directory-documents.ts";

/**
 * Creates an institution. It can then be a party and own units, people and bases. Readers find it, and other colleges
 * are offered it, once it shows itself or a public exchange names it.
 * @throws forbidden; not_found where the group does not exist
 * @throws conflict  similar_exists (unless `anyway`), code_taken, slug_taken
 */
export async function createInstitution(actor: Member, input: CreateInstitutionInput): Promise<{ slug: string }> {
  const { key, locale: _, code: _code, slug: _slug, anyway, group, ...values } = input;
  return transaction(
    actor,
    async (tx, record) => {
      assertMay(mayEditInstitutions(actor));
      const { code, slug } = await chooseCodeAndSlug(tx, input);
      const similar = { where: { kind: "COLLEGE" as const, OR: sameName(values) }, select: { slug: true } };
      if (!anyway) assertNoneSimilar(values, (await tx.institution.findFirst(similar))?.slug);
      const groupId = await findGroupId(tx, group);
      const institution = await tx.institution.create({ data: { ...values, groupId, code, slug } });
      await storeDirectoryDocuments(tx, { institutionId: institution.id });
      await record({
        action: "institution.created",
        subject: { type: "Institution", id: institution.id },
        details: { code, slug, nameZh: values.nameZh, nameEn: values.nameEn },
      });
      return { slug };
    },
    { once: { action: "institution.create", key, input } },
  );
}

type NewNames = Pick<CreateInstitutionInput, "nameZh" | "nameEn" | "code" | "slug">;

/** Chooses the code and the slug under a lock, so that no two institutions get the same. */
async function chooseCodeAndSlug(tx: Tx, wanted: NewNames): Promise<{ code: string; slug: string }> {
  await takeAdvisoryLock(tx, "Institution");
  const all = await tx.institution.findMany({ select: { code: true, slug: true } });
  const slugs = new Set(all.map(({ slug }) => slug));
  const code = chooseCode(wanted.code, {
    proposal: proposedInstitutionCode(wanted),
    taken: new Set(all.map((institution) => institution.code)),
  });
  const proposal = proposedAddress({ nameZh: null, nameEn: code }, "college");
  return { code, slug: chooseCode(wanted.slug, { proposal, taken: slugs, refusal: "slug_taken" }) };
}
