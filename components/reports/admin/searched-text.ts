import { savedBody } from "@/lib/reports/paragraphs/rules.ts";
import type { TextValues } from "@/lib/reports/texts/schema.ts";
import type { SearchedText } from "@/lib/reports/untranslated/rules.ts";
import { bodyOfText } from "../editor/merged-body.ts";

/** The parts of a text in which Chinese is looked for. */
export const searchedText = ({ title, summary, body }: TextValues): SearchedText => ({
  title,
  summary,
  body: savedBody(bodyOfText(body)),
});
