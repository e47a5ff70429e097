import "server-only";
import { partyOrder } from "@/lib/exchanges/queries.ts";
import { findRecordId } from "@/lib/exchanges/record/queries.ts";
import { labelOrNull } from "@/lib/institutions/rules.ts";
import type { Member, Writer } from "@/lib/platform/actor.ts";
import { calendarDayOf } from "@/lib/platform/calendar-day.ts";
import { type ReadTx, read, type Tx } from "@/lib/platform/db.ts";
import { localized } from "@/lib/platform/i18n/localized.ts";
import { onceAtMoment } from "@/lib/platform/moments.ts";
import type { OrderedList } from "@/lib/platform/ordered-list.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { listRenewed, type RenewableAgreement } from "../renewals/queries.ts";
import { type AgreementPersonValues, type AgreementValues, MAX_AGREEMENTS } from "./schema.ts";

/** Somebody who signed an agreement or was a witness, as the row shows it. */
export type AgreementPersonEntry = {
  id: string;
  version: number;
  /** null: somebody who stands in no delegation */
  memberId: string | null;
  values: AgreementPersonValues;
};

/** An agreement of an exchange, as its row shows it. */
export type AgreementEntry = {
  id: string;
  version: number;
  values: AgreementValues;
  people: AgreementPersonEntry[];
  /** the agreement that it renews; null where there is none that the reader may see */
  renewed: RenewableAgreement | null;
};

const personColumns = {
  id: true,
  memberId: true,
  role: true,
  nameZh: true,
  nameEn: true,
  titleZh: true,
  titleEn: true,
  organisationZh: true,
  organisationEn: true,
  namedInPublic: true,
  representativeId: true,
} satisfies Prisma.AgreementPersonSelect;

export const agreementPersonSelect = {
  ...personColumns,
  version: true,
  partyId: true,
} satisfies Prisma.AgreementPersonSelect;

const agreementColumns = {
  id: true,
  kind: true,
  act: true,
  titleZh: true,
  titleEn: true,
  day: true,
  validFrom: true,
  validTo: true,
  renewsZh: true,
  renewsEn: true,
} satisfies Prisma.AgreementSelect;

export const agreementSelect = {
  ...agreementColumns,
  renewsId: true,
  version: true,
  parties: { orderBy: partyOrder.map((party) => ({ party })), select: { partyId: true } },
  people: { orderBy: [{ position: "asc" }, { id: "asc" }], select: agreementPersonSelect },
} satisfies Prisma.AgreementSelect;

type AgreementRow = Prisma.AgreementGetPayload<{ select: typeof agreementSelect }>;

const dayOrNull = (day: Date | null) => day && calendarDayOf(day);

export const toAgreementPerson = ({
  id,
  version,
  memberId,
  ...values
}: AgreementRow["people"][number]): AgreementPersonEntry => ({ id, version, memberId, values });

export const toAgreement = ({ id, version, parties, people, ...row }: AgreementRow): AgreementEntry => ({
  id,
  version,
  values: {
    ...row,
    day: dayOrNull(row.day),
    validFrom: dayOrNull(row.validFrom),
    validTo: dayOrNull(row.validTo),
    partyIds: parties.map(({ partyId }) => partyId),
  },
  people: people.map(toAgreementPerson),
  renewed: null,
});

/**
 * Agreements with what they renew, as far as the actor may see the record of that one; of the others nothing says that they
 * renew one. Asks only where one of them does.
 */
export async function withRenewed(
  tx: ReadTx | Tx,
  actor: Writer,
  agreements: readonly AgreementEntry[],
): Promise<AgreementEntry[]> {
  const ids = agreements.flatMap(({ values }) => values.renewsId ?? []);
  if (ids.length === 0) return [...agreements];
  const byId = new Map((await listRenewed(tx, actor, ids)).map((renewed) => [renewed.id, renewed]));
  return agreements.map((agreement) => {
    const renewed = byId.get(agreement.values.renewsId ?? "") ?? null;
    return { ...agreement, values: { ...agreement.values, renewsId: renewed?.id ?? null }, renewed };
  });
}

const inOrder = [{ position: "asc" }, { id: "asc" }] satisfies Prisma.AgreementOrderByWithRelationInput[];

/** The agreements of a record with the ids of colleges in place of those of parties, for its snapshot. */
export const frozenAgreements = {
  orderBy: inOrder,
  select: {
    ...agreementColumns,
    renews: { select: { id: true, exchange: { select: { code: true } } } },
    parties: { ...agreementSelect.parties, select: { party: { select: { institutionId: true } } } },
    people: {
      ...agreementSelect.people,
      select: { ...personColumns, party: { select: { institutionId: true } } },
    },
  },
} satisfies Prisma.Exchange$agreementsArgs;

type FrozenRow = Prisma.AgreementGetPayload<{ select: (typeof frozenAgreements)["select"] }>;

/** An agreement as a snapshot has it. */
export const toFrozenAgreement = (row: FrozenRow) => ({
  id: row.id,
  kind: row.kind,
  act: row.act,
  title: localized(row.titleZh, row.titleEn),
  day: dayOrNull(row.day),
  validFrom: dayOrNull(row.validFrom),
  validTo: dayOrNull(row.validTo),
  renews: labelOrNull(row.renewsZh, row.renewsEn),
  renewsOf: row.renews && { id: row.renews.id, code: row.renews.exchange.code },
  institutionIds: row.parties.map(({ party }) => party.institutionId),
  people: row.people.map(({ id, role, memberId, representativeId, namedInPublic, party, ...texts }) => ({
    id,
    role,
    memberId,
    institutionId: party?.institutionId ?? null,
    name: labelOrNull(texts.nameZh, texts.nameEn),
    title: labelOrNull(texts.titleZh, texts.titleEn),
    organisation: labelOrNull(texts.organisationZh, texts.organisationEn),
    namedInPublic,
    representativeId,
  })),
});

/** The order of the agreements of a record. */
export const agreementList = (exchangeId: string): OrderedList => ({
  table: "Agreement",
  column: "position",
  of: { exchangeId },
});

/** The order of the people of an agreement. */
export const agreementPeople = (agreementId: string): OrderedList => ({
  table: "AgreementPerson",
  column: "position",
  of: { agreementId },
});

const ofCollege = { party: { select: { institutionId: true } } } as const;

/** What the row of an agreement shows and what a snapshot has of it: the page of a record needs both. */
const listedSelect = {
  ...agreementSelect,
  renews: frozenAgreements.select.renews,
  parties: { ...agreementSelect.parties, select: { partyId: true, ...ofCollege } },
  people: { ...agreementSelect.people, select: { ...agreementPersonSelect, ...ofCollege } },
} satisfies Prisma.AgreementSelect;

const listRows = (tx: ReadTx | Tx, exchangeId: string) =>
  onceAtMoment(tx, `agreements of ${exchangeId}`, () =>
    tx.agreement.findMany({
      where: { exchangeId },
      orderBy: inOrder,
      take: MAX_AGREEMENTS,
      relationLoadStrategy: "join",
      select: listedSelect,
    }),
  );

/** The agreements of an exchange in their order. The caller has checked that the reader may see it. */
export async function listAgreementsOfRecord(
  tx: ReadTx | Tx,
  actor: Writer,
  exchangeId: string,
): Promise<AgreementEntry[]> {
  const rows = await listRows(tx, exchangeId);
  const agreements = rows.map(({ renews: _renews, people, ...row }) =>
    toAgreement({ ...row, people: people.map(({ party: _party, ...person }) => person) }),
  );
  return withRenewed(tx, actor, agreements);
}

/** The same agreements as a snapshot has them. */
export async function listFrozenAgreements(tx: ReadTx | Tx, exchangeId: string) {
  return (await listRows(tx, exchangeId)).map(toFrozenAgreement);
}

/** The agreements of a record by its code; none where the actor may not see it. */
export async function listAgreements(actor: Member, code: string): Promise<AgreementEntry[]> {
  return read(actor, async (tx) => {
    const exchangeId = await findRecordId(tx, actor, code);
    return exchangeId === null ? [] : listAgreementsOfRecord(tx, actor, exchangeId);
  });
}
