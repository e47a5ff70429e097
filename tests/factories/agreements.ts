import type { Agreement, AgreementPerson, Exchange, Prisma } from "@/prisma/generated/client.ts";
import { unique, writeRow } from "./write-row.ts";

/** Makes an agreement of an exchange: a memorandum that nobody signed yet. */
export function anAgreement(
  exchange: Pick<Exchange, "id">,
  { exchangeId: _exchange, ...facts }: Partial<Prisma.AgreementUncheckedCreateInput> = {},
): Promise<Agreement> {
  return writeRow("Agreement", async (tx) =>
    tx.agreement.create({
      data: {
        exchangeId: exchange.id,
        position: 1 + (await tx.agreement.count({ where: { exchangeId: exchange.id } })),
        kind: "MOU",
        titleZh: "谅解备忘录",
        titleEn: "Memorandum of understanding",
        ...facts,
      },
    }),
  );
}

/** Makes a signatory who stands in no delegation and is not named in public. */
export function anAgreementPerson(
  { id: agreementId, exchangeId }: Agreement,
  facts: Partial<Prisma.AgreementPersonUncheckedCreateInput> = {},
): Promise<AgreementPerson> {
  const name = unique();
  const words = { nameZh: `外${name}`, nameEn: `Outsider ${name}`, titleZh: "会长", titleEn: "Chairperson" };
  return writeRow("AgreementPerson", async (tx) =>
    tx.agreementPerson.create({
      data: {
        agreementId,
        exchangeId,
        position: 1 + (await tx.agreementPerson.count({ where: { agreementId } })),
        ...(facts.memberId ? {} : words),
        ...facts,
      },
    }),
  );
}
