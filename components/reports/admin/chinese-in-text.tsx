"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { hasConflict, textOfBody } from "@/lib/reports/paragraphs/rules.ts";
import type { TextValues } from "@/lib/reports/texts/schema.ts";
import type { Untranslated } from "@/lib/reports/untranslated/queries.ts";
import { type ChinesePiece, chineseIn, countKinds, withEnglish } from "@/lib/reports/untranslated/rules.ts";
import type { AutosavedSection } from "../../editing/autosave.ts";
import { Button } from "../../ui/button.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { bodyOfText } from "../editor/merged-body.ts";
import { useCountsInWords } from "./counts-in-words.ts";
import { searchedText } from "./searched-text.ts";

type ChineseInTextProps = {
  section: AutosavedSection<TextValues>;
  untranslated: Untranslated;
  /** the page of the record, on which English is added */
  recordPath: string;
};

/** What still stands in Chinese in an English text, with the English or the pinyin that can take its place. */
export function ChineseInText({ section, untranslated, recordPath }: ChineseInTextProps) {
  const t = useTranslations("untranslated");
  const inWords = useCountsInWords();
  const [before, setBefore] = useState<{ count: number; values: TextValues; after: string } | null>(null);
  const { terms, onRecordPage } = untranslated;
  const { values } = section;
  const pieces = chineseIn(searchedText(values), terms);
  const replaceable = pieces.filter(({ english }) => english !== null);
  const isOpen = hasConflict(bodyOfText(values.body));
  const set = ({ title, summary, body }: Pick<TextValues, "title" | "summary" | "body">) => {
    if (title !== values.title) section.set("title", title);
    if (summary !== values.summary) section.set("summary", summary);
    if (body !== values.body) section.set("body", body);
  };
  const replace = (chosen: readonly ChinesePiece[]) => {
    const { title, summary, body } = withEnglish(searchedText(values), terms, chosen);
    const replaced = { title, summary, body: textOfBody(body) };
    setBefore({ count: chosen.length, values, after: textOf(replaced) });
    set(replaced);
  };
  const mayUndo = before !== null && before.after === textOf(values);
  if (pieces.length === 0 && onRecordPage.length === 0 && !mayUndo) return null;
  return (
    <div className="grid gap-2 text-sm">
      {pieces.length > 0 && (
        <Disclosure title={t("inText", { counts: inWords(countKinds(pieces)) })}>
          <p className="text-ink-soft">{t("hint")}</p>
          {replaceable.length > 1 && (
            <Button className="justify-self-start" disabled={isOpen} onClick={() => replace(replaceable)} type="button">
              {t("replaceAll", { count: replaceable.length })}
            </Button>
          )}
          <ul className="grid divide-y divide-hairline">
            {pieces.map((piece) => (
              <Piece disabled={isOpen} key={piece.words} onReplace={() => replace([piece])} piece={piece} />
            ))}
          </ul>
        </Disclosure>
      )}
      {mayUndo && (
        <p className="flex flex-wrap items-center gap-x-3" role="status">
          {t("replaced", { count: before.count })}
          <Button
            onClick={() => {
              set(before.values);
              setBefore(null);
            }}
            tone="ghost"
            type="button"
          >
            {t("undo")}
          </Button>
        </p>
      )}
      {onRecordPage.length > 0 && (
        <p className="text-ink-soft">
          {t("onPage", { counts: inWords(onRecordPage) })}{" "}
          <a className="inline-flex min-h-9 items-center" href={recordPath}>
            {t("toRecord")}
          </a>
        </p>
      )}
    </div>
  );
}

const textOf = ({ title, summary, body }: Pick<TextValues, "title" | "summary" | "body">): string =>
  JSON.stringify([title, summary, body]);

type PieceProps = { piece: ChinesePiece; disabled: boolean; onReplace: () => void };

/** One piece of Chinese, and what can take its place. */
function Piece({ piece: { words, kind, english }, disabled, onReplace }: PieceProps) {
  const t = useTranslations("untranslated");
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 py-1">
      <span className="min-w-0">
        <span lang="zh-CN">{words}</span>
        <span className="ms-2 text-xs text-ink-faint">{t(`kind.${kind}`)}</span>
      </span>
      {english && (
        <span className="flex flex-wrap items-center gap-x-2">
          <span lang="en">{english.text}</span>
          {english.isPinyin && <span className="text-xs text-ink-faint">{t("pinyin")}</span>}
          <Button
            aria-label={t("replaceOne", { words, english: english.text })}
            disabled={disabled}
            onClick={onReplace}
            tone="quiet"
            type="button"
          >
            {t("replace")}
          </Button>
        </span>
      )}
    </li>
  );
}
