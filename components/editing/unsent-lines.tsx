"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button.tsx";

type UnsentLinesProps = {
  lines: readonly string[];
  onAgain: (line: string) => void;
  onForget: (line: string) => void;
};

/** Lines that were sent and not added: each can be sent again or discarded. */
export function UnsentLines({ lines, onAgain, onForget }: UnsentLinesProps) {
  const t = useTranslations("list");
  if (lines.length === 0) return null;
  return (
    <ul aria-label={t("unsent")} className="grid w-full gap-1 border-s-2 border-danger ps-4 text-sm">
      {lines.map((line) => (
        <li key={line} className="flex flex-wrap items-center gap-x-3">
          <span className="min-w-0 grow basis-60 break-words">{line}</span>
          <span className="flex gap-1">
            <Button type="button" tone="ghost" aria-label={t("againNamed", { line })} onClick={() => onAgain(line)}>
              {t("again")}
            </Button>
            <Button type="button" tone="ghost" aria-label={t("forgetNamed", { line })} onClick={() => onForget(line)}>
              {t("forget")}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}
