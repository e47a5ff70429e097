"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button.tsx";
import { Tag } from "../ui/tag.tsx";

/** A line as it would be added, and as it was pasted; and the same in the other language, where the text has it. */
export type ReadLine = { text: string; written: string; other?: { text: string; written: string } };

type PastedLineProps = {
  /** from 1 */
  number: number;
  text: string;
  /** the text in the other language */
  other?: string | undefined;
  facts: { read: readonly string[]; unknown?: string | null };
  /** why it cannot be added */
  problem: string | null;
  isTicked: boolean;
  /** the line is taken as it was pasted */
  isPlain: boolean;
  /** something was read in it that can be undone */
  isReadable: boolean;
  onTick: () => void;
  onPlain: () => void;
};

/** One pasted line: what was read in it, its text, whether it is added, and the button that leaves it as it was pasted. */
export function PastedLine(props: PastedLineProps) {
  const { number, text, other, facts, problem, isTicked, isPlain, isReadable, onTick, onPlain } = props;
  const t = useTranslations("pastedLines");
  return (
    <li className="flex items-start gap-x-2 border-t border-hairline py-0.5 text-sm">
      <label className="grid size-11 shrink-0 place-items-center">
        <input
          type="checkbox"
          className="size-5 accent-ink"
          aria-label={t("addLine", { number })}
          checked={isTicked}
          disabled={problem !== null}
          onChange={onTick}
        />
      </label>
      <span className="grid min-w-0 flex-1 gap-0.5 py-2.5">
        <span className="wrap-anywhere">
          {facts.read.map((fact) => (
            <span key={fact} className="me-2">
              <Tag tone="strong">{fact}</Tag>
            </span>
          ))}
          {text}
        </span>
        {other !== undefined && <span className="wrap-anywhere text-ink-soft">{other}</span>}
        {!isPlain && facts.unknown && (
          <span className="text-xs text-ink-faint">{t("unknown", { words: facts.unknown })}</span>
        )}
        {problem && <span className="text-xs text-danger">{problem}</span>}
      </span>
      {isReadable && (
        <Button
          type="button"
          tone="ghost"
          aria-label={t(isPlain ? "readNamed" : "asWrittenNamed", { number })}
          className="shrink-0"
          onClick={onPlain}
        >
          {t(isPlain ? "read" : "asWritten")}
        </Button>
      )}
    </li>
  );
}
