import "server-only";
import type { Member, Writer } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { assertMay, conflict, notFound, Refusal } from "@/lib/platform/errors.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { directoryVisibleTo, institutionValues, toInstitutionValues } from "./directory/queries.ts";
import { firstFree, proposedAddress, proposedInstitutionCode, sameName, similarExists } from "./naming/rules.ts";
import { isNamed } from "./naming/schema.ts";
import { mayKeepInstitutions } from "./policy.ts";
import type { CreateInstitutionInput, InstitutionInput, InstitutionValues, SaveInstitutionInput } from "./schema.ts";

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
      assertMay(mayKeepInstitutions(actor));
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

/**
 * Saves fields of an institution; what others changed meanwhile stays, and comes back with the answer.
 * @throws not_found; forbidden; invalid needs_a_name
 */
export async function saveInstitution(
  actor: Writer,
  { slug, changes }: SaveInstitutionInput,
): Promise<SavedSection<InstitutionValues>> {
  return transaction(actor, async (tx, record) => {
    const { id } = await lockInstitution(tx, actor, slug);
    assertMay(mayKeepInstitutions(actor));
    const before = toInstitutionValues(
      await tx.institution.findUniqueOrThrow({ where: { id }, select: institutionValues }),
    );
    const { data, conflicts } = mergeChanges<InstitutionValues>(before, changes);
    if (!isNamed({ ...before, ...data })) throw new Refusal("invalid", "needs_a_name");
    const { group, ...columns } = data;
    const isChanged = Object.keys(data).length > 0;
    const saved = await tx.institution.update({
      where: { id },
      data: {
        ...columns,
        ...(group !== undefined && { groupId: await groupIdOf(tx, group) }),
        ...(isChanged && { version: { increment: 1 } }),
      },
      select: { version: true, ...institutionValues },
    });
    await record({
      action: "institution.saved",
      subject: { type: "Institution", id },
      details: { changes: changesMade(before, data) },
    });
    return { version: saved.version, values: toInstitutionValues(saved), conflicts };
  });
}

/**
 * Closes an institution: it keeps its page and its history, leaves the lists, and takes no new units, people, bases.
 * @throws not_found; forbidden; conflict closed_already
 */
export const closeInstitution = (actor: Writer, { slug }: InstitutionInput): Promise<{ slug: string }> =>
  turn(actor, { slug, status: "CLOSED" });

/**
 * Opens a closed institution again.
 * @throws not_found; forbidden; conflict open_already
 */
export const reopenInstitution = (actor: Writer, { slug }: InstitutionInput): Promise<{ slug: string }> =>
  turn(actor, { slug, status: "ACTIVE" });

async function turn(
  actor: Writer,
  { slug, status }: { slug: string; status: "ACTIVE" | "CLOSED" },
): Promise<{ slug: string }> {
  return transaction(actor, async (tx, record) => {
    const institution = await lockInstitution(tx, actor, slug);
    assertMay(mayKeepInstitutions(actor));
    if (institution.status === status) throw conflict(status === "CLOSED" ? "closed_already" : "open_already");
    await tx.institution.update({ where: { id: institution.id }, data: { status, version: { increment: 1 } } });
    await record({
      action: status === "CLOSED" ? "institution.closed" : "institution.reopened",
      subject: { type: "Institution", id: institution.id },
    });
    return { slug };
  });
}

/**
 * Holds open institutions open until the commit: whoever closes one of them waits, or is waited for.
 * @throws not_found where there is no such institution; conflict institution_closed
 */
export async function holdOpen(_actor: Writer, tx: Tx, institutionIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(institutionIds)];
  const held = await tx.$queryRaw<{ isClosed: boolean }[]>`
    SELECT "status" = 'CLOSED' AS "isClosed" FROM "Institution" WHERE "id" = ANY(${wanted}::uuid[]) FOR SHARE`;
  if (held.length !== wanted.length) throw notFound();
  if (held.some(({ isClosed }) => isClosed)) throw conflict("institution_closed");
}

async function lockInstitution(tx: Tx, actor: Writer, slug: string) {
  const visible = await tx.institution.findFirst({
    where: { AND: [{ slug }, directoryVisibleTo(actor)] },
    select: { id: true },
  });
  if (!visible) throw notFound();
  await tx.$queryRaw`SELECT 1 FROM "Institution" WHERE "id" = ${visible.id}::uuid FOR NO KEY UPDATE`;
  return tx.institution.findUniqueOrThrow({ where: { id: visible.id }, select: { id: true, status: true } });
}

async function groupIdOf(tx: Tx, code: string | null): Promise<string | null> {
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
  const freeCode = code ?? firstFree(proposedInstitutionCode({ nameZh, nameEn }), codes);
  const proposal = proposedAddress({ nameZh: null, nameEn: freeCode }, "college");
  return { code: freeCode, slug: slug ?? firstFree(proposal, slugs) };
}

async function assertNoneLike(tx: Tx, names: Pick<InstitutionValues, "nameZh" | "nameEn">): Promise<void> {
  const like = await tx.institution.findFirst({ where: { OR: sameName(names) }, select: { slug: true } });
  if (like) throw similarExists(names, like.slug);
}
