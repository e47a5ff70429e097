import "server-only";
import { labelOrNull } from "@/lib/institutions/rules.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { memberTextsSelect } from "./queries.ts";
import { MAX_MEMBERS, type MemberRole } from "./rules.ts";

/** A member as everybody may see them: with name, title and school as held that day, or by title alone. */
export type PublicMember = {
  /** protocol order, 1 is first */
  order: number;
  role: MemberRole;
  /** null: shown by title only */
  name: Localized | null;
  title: Localized | null;
  /** null as well where the member is shown by title only */
  unitName: Localized | null;
};

export type PublicDelegation = {
  /** null where it is not stated */
  headcount: number | null;
  /** in protocol order; those who were there */
  members: PublicMember[];
};

export const delegationSelect = {
  headcount: true,
  members: {
    where: { status: { in: ["CONFIRMED", "PRESENT"] } },
    orderBy: { protocolOrder: "asc" },
    take: MAX_MEMBERS,
    select: {
      protocolOrder: true,
      role: true,
      namedInPublic: true,
      ...memberTextsSelect,
      titleProvisionalZh: true,
      titleProvisionalEn: true,
    },
  },
} satisfies Prisma.DelegationSelect;

type DelegationRow = Prisma.DelegationGetPayload<{ select: typeof delegationSelect }>;
type MemberRow = DelegationRow["members"][number];

export function toPublicDelegation(row: DelegationRow): PublicDelegation {
  return { headcount: row.headcount, members: row.members.map(toPublicMember) };
}

function toPublicMember(row: MemberRow): PublicMember {
  return {
    order: row.protocolOrder,
    role: row.role,
    name: row.namedInPublic ? labelOrNull(row.nameZh, row.nameEn) : null,
    title: labelOrNull(row.titleZh, row.titleEn, {
      provisionalZh: row.titleProvisionalZh,
      provisionalEn: row.titleProvisionalEn,
    }),
    unitName: row.namedInPublic ? labelOrNull(row.unitNameZh, row.unitNameEn) : null,
  };
}
