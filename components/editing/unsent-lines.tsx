"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button.tsx";
import type { OperationError } from "./operations.ts";

type UnsentLinesProps = {
  lines: readonly string[];
  /** why a line was not added; undefined where a notice says it */
  whyOf?: (line: string) => OperationError | undefined;
  /** how a line is shown; as it is, unless this says more */
  wordsOf?: (line: string) => string;
  onAgain: (line: string) => void;
  onForget: (line: string) => void;
};

/** Lines that were sent and not added: each says why, and can be sent again or discarded. */
export function UnsentLines({ lines, whyOf, wordsOf = (line) => line, onAgain, onForget }: UnsentLinesProps) {
  const t = useTranslations("list");
  if (lines.length === 0) return null;
  return (
    <ul aria-label={t("unsent")} className="grid w-full gap-1 border-s-2 border-danger ps-4 text-sm">
      {lines.map((line) => {
        const why = whyOf?.(line);
        return (
          <li key={line} className="flex flex-wrap items-center gap-x-3">
            <span className="min-w-0 grow basis-60 break-words">
              {wordsOf(line)}
              {why && <WhyNot error={why} />}
            </span>
            <span className="flex gap-1">
              <Button type="button" tone="ghost" aria-label={t("againNamed", { line })} onClick={() => onAgain(line)}>
                {t("again")}
              </Button>
              <Button type="button" tone="ghost" aria-label={t("forgetNamed", { line })} onClick={() => onForget(line)}>
                {t("forget")}
              </Button>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function WhyNot({ error }: { error: OperationError }) {
  const t = useTranslations("saving");
  const refusals = useTranslations("refusals");
  return (
    <span role="alert" className="block text-danger">
      {error === "offline" ? t("notAnswered") : refusals(error.code, { ...error.details })}
    </span>
  );
}
