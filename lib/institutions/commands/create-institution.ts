import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { assertMay, conflict, notFound } from "@/lib/platform/errors.ts";
import { firstAvailable, proposedAddress, proposedInstitutionCode, sameName, similarExists } from "../names/rules.ts";
import { mayEditInstitutions } from "../policy.ts";
import type { CreateInstitutionInput, InstitutionValues } from "../schema.ts";

/**
 * Enters an institution: from then on it has its public page, and can be a party, own units, people and bases.
 * @throws forbidden; not_found for a group that does not exist
 * @throws conflict  similar_exists (unless `anyway`), code_taken, slug_taken
 */
export async function createInstitution(actor: Member, input: CreateInstitutionInput): Promise<{ slug: string }> {
  const { key, locale: _, code: _code, slug: _slug, anyway, group, ...values } = input;
  return transaction(
    actor,
    async (tx, record) => {
      assertMay(mayEditInstitutions(actor));
      const { code, slug } = await freeNames(tx, input);
      if (!anyway) await assertNoneLike(tx, values);
      const groupId = await groupIdOf(tx, group);
      const institution = await tx.institution.create({ data: { ...values, groupId, code, slug } });
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

export async function groupIdOf(tx: Tx, code: string | null): Promise<string | null> {
  if (code === null) return null;
  const group = await tx.institutionGroup.findUnique({ where: { code }, select: { id: true } });
  if (!group) throw notFound();
  return group.id;
}

type NewNames = Pick<CreateInstitutionInput, "nameZh" | "nameEn" | "code" | "slug">;

/** The code and the address that were asked for, or free ones; new institutions queue here. */
async function freeNames(tx: Tx, { nameZh, nameEn, code, slug }: NewNames): Promise<{ code: string; slug: string }> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('Institution', 0))`;
  const all = await tx.institution.findMany({ select: { code: true, slug: true } });
  const codes = new Set(all.map((institution) => institution.code));
  const slugs = new Set(all.map((institution) => institution.slug));
  if (code !== null && codes.has(code)) throw conflict("code_taken");
  if (slug !== null && slugs.has(slug)) throw conflict("slug_taken");
  const freeCode = code ?? firstAvailable(proposedInstitutionCode({ nameZh, nameEn }), codes);
  const proposal = proposedAddress({ nameZh: null, nameEn: freeCode }, "college");
  return { code: freeCode, slug: slug ?? firstAvailable(proposal, slugs) };
}

async function assertNoneLike(tx: Tx, names: Pick<InstitutionValues, "nameZh" | "nameEn">): Promise<void> {
  const like = await tx.institution.findFirst({ where: { OR: sameName(names) }, select: { slug: true } });
  if (like) throw similarExists(names, like.slug);
}
