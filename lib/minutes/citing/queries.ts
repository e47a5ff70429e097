import "server-only";
import { recordVisibleTo } from "@/lib/exchanges/record/queries.ts";
import { literally } from "@/lib/institutions/naming/rules.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { readableItems } from "../items/queries.ts";
import { mayReadConfidential } from "../policy.ts";
import type { FindWordsInput } from "./schema.ts";

const MOST_FOUND = 20;

/** An item of minutes from which something can be said to come. */
export type CitedWords = {
  id: string;
  text: string;
  /** of the discussion group, "G2"; null for a plenary */
  group: string | null;
};

/** What an item of minutes is recognised by: its words in the language in which they were said. */
export const citedSelect = {
  sourceLocale: true,
  texts: { select: { locale: true, text: true } },
} as const;

/** The words of an item, in the language in which they were said where they are there. */
export const wordsOf = (item: { sourceLocale: string; texts: { locale: string; text: string }[] }): string =>
  (item.texts.find(({ locale }) => locale === item.sourceLocale) ?? item.texts[0])?.text ?? "";

/**
 * Items of a record's minutes in which some words stand, the latest first; without words the latest of all. At most 20,
 * and what is confidential only for those who may read it.
 * @throws not_found where the actor may not see the record
 */
export async function listCitedWords(actor: Writer, { code, text }: FindWordsInput): Promise<CitedWords[]> {
  return read(actor, async (tx) => {
    const exchange = await tx.exchange.findFirst({
      where: { AND: [{ code }, recordVisibleTo(actor)] },
      relationLoadStrategy: "join",
      select: { id: true, parties: { select: { institutionId: true, role: true } } },
    });
    if (!exchange) throw notFound();
    const words = text.trim();
    const items = await tx.minuteItem.findMany({
      where: {
        exchangeId: exchange.id,
        ...readableItems(mayReadConfidential(actor, exchange)),
        ...(words !== "" && {
          texts: { some: { text: { contains: literally(words), mode: "insensitive" as const } } },
        }),
      },
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      take: MOST_FOUND,
      relationLoadStrategy: "join",
      select: { id: true, ...citedSelect, minute: { select: { group: { select: { code: true } } } } },
    });
    return items.map((item) => ({ id: item.id, text: wordsOf(item), group: item.minute.group?.code ?? null }));
  });
}
