import "server-only";
import type { Tx } from "@/lib/platform/db.ts";
import {
  chooseTextsBy,
  fieldsOf,
  joinedLabels,
  lines,
  type NewDocument,
  shownText,
  storeDocuments,
} from "@/lib/platform/search-documents.ts";
import type { ShownText } from "@/lib/platform/shown-document.ts";
import type { PublicExchange } from "../../views/schema.ts";
import { labelsOf, peopleNamedIn } from "../rules.ts";

type ShownExchange = {
  publicationId: string;
  exchangeId: string;
  view: PublicExchange;
  /** of the parties */
  institutionIds: readonly string[];
};

const NOTHING: ShownText = { zh: null, en: null };

/**
 * Stores what readers find an exchange and its people by: what its page shows them, and nothing else. Whoever is not named
 * any more is not found any more. The caller has locked the record alone.
 */
export async function storeExchangeDocuments(tx: Tx, shown: ShownExchange): Promise<void> {
  const documents = [exchangeDocument(shown), ...personDocuments(shown)];
  await tx.searchDocument.deleteMany({
    where: { kind: "PERSON", subjectId: shown.exchangeId, ordinal: { gte: documents.length - 1 } },
  });
  await storeDocuments(tx, documents);
  const { publicationId, institutionIds, view } = shown;
  await chooseTextsBy(tx, { publicationId, institutionIds, year: Number(view.firstDay.slice(0, 4)) });
}

function exchangeDocument({ publicationId, exchangeId, view, institutionIds }: ShownExchange): NewDocument {
  const labels = labelsOf(view);
  const { code, title, firstDay, isSample } = view;
  return {
    ...{ kind: "EXCHANGE", subjectId: exchangeId, publicationId, institutionIds },
    sortDay: firstDay,
    title: [...fieldsOf(title), { text: code }],
    body: labels.flatMap((label) => fieldsOf(label)),
    shown: {
      title: shownText(title),
      about: joinedLabels([view.place, view.theme]),
      text: lines(labels),
      path: `/exchanges/${code}`,
      ...{ language: null, days: daysOf(view), publishedAt: null, isSample },
    },
  };
}

function personDocuments({ publicationId, exchangeId, view, institutionIds }: ShownExchange): NewDocument[] {
  return peopleNamedIn(view).map(({ name, title, unitName, college }, ordinal) => ({
    ...{ kind: "PERSON", subjectId: exchangeId, ordinal, publicationId, institutionIds },
    sortDay: view.firstDay,
    title: fieldsOf(name, { isPersonName: true }),
    body: [title, unitName, college].flatMap((label) => fieldsOf(label)),
    shown: {
      title: shownText(name),
      about: joinedLabels([title, unitName, college]),
      text: NOTHING,
      path: `/exchanges/${view.code}`,
      ...{ language: null, days: daysOf(view), publishedAt: null, isSample: view.isSample },
    },
  }));
}

const daysOf = ({ firstDay, lastDay, precision }: PublicExchange) => ({ firstDay, lastDay, precision });
