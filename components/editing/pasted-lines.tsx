"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { inTwoLanguages, pairedByLanguage } from "@/lib/platform/i18n/two-languages.ts";
import { Button } from "../ui/button.tsx";
import { CheckField } from "../ui/check-field.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Notice } from "../ui/notice.tsx";
import { OperationErrorNotice } from "./operation-error-notice.tsx";
import type { OperationError } from "./operations.ts";
import { PastedLine, type ReadLine } from "./pasted-line.tsx";
import type { PastedText } from "./pasted-text.ts";

type PastedLinesProps<Line extends ReadLine> = {
  paste: PastedText;
  read: (text: string) => readonly Line[];
  /** the line with nothing read in it */
  asWritten: (line: Line) => Line;
  /** what was read in a line, in words; what names nobody */
  factsOf?: (line: Line) => { read: readonly string[]; unknown?: string | null };
  /** whether a line can be another one in the other language; left out, each line stands for itself */
  agree?: (line: Line, other: Line) => boolean;
  /** how long a line may be */
  maxLength: number;
  /** how many lines can still be added */
  room: number;
  error: OperationError | null;
  /** @returns whether the lines were added */
  onAdd: (lines: readonly Line[]) => Promise<boolean>;
};

/** Pasted lines before they are added: what is read in each, and which become rows. Offers them again after the dialog was closed. */
export function PastedLines<Line extends ReadLine>(props: PastedLinesProps<Line>) {
  const { paste } = props;
  const t = useTranslations("pastedLines");
  if (paste.text === "") return null;
  const count = props.read(paste.text).length;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 text-sm text-ink-soft print:hidden">
        {t("waiting", { count })}
        <Button type="button" tone="ghost" onClick={() => paste.open(paste.text)}>
          {t("goOn")}
        </Button>
        <Button type="button" tone="ghost" onClick={paste.clear}>
          {t("discard")}
        </Button>
      </p>
      {paste.isOpen && <LinesDialog key={paste.text} {...props} />}
    </>
  );
}

/** The lines with what says the same in the other language beside them, or as they are where none does. */
function joined<Line extends ReadLine>(
  lines: readonly Line[],
  agree: PastedLinesProps<Line>["agree"],
): readonly Line[] {
  if (!agree) return lines;
  const pairs = pairedByLanguage(lines, agree);
  if (pairs) return pairs.map(([line, { text, written }]) => ({ ...line, other: { text, written } }));
  return lines.map((line) => {
    const both = inTwoLanguages(line.text);
    if (!both) return line;
    const written = inTwoLanguages(line.written) ?? { text: line.written, other: both.other };
    return { ...line, text: both.text, written: written.text, other: { text: both.other, written: written.other } };
  });
}

const toggled = (set: ReadonlySet<number>, at: number): ReadonlySet<number> => {
  const next = new Set(set);
  if (!next.delete(at)) next.add(at);
  return next;
};

function LinesDialog<Line extends ReadLine>(props: PastedLinesProps<Line>) {
  const { paste, factsOf = () => ({ read: [] }), agree, maxLength, room, error, onAdd } = props;
  const t = useTranslations("pastedLines");
  const startId = useId();
  const [read] = useState(() => props.read(paste.text));
  const [pairs] = useState(() => joined(read, agree));
  const hasPairs = pairs.some(({ other }) => other !== undefined);
  const [isJoined, setJoined] = useState(hasPairs);
  const lines = isJoined ? pairs : read;
  const asWritten = (line: Line): Line => ({
    ...props.asWritten(line),
    ...(line.other && { other: { text: line.other.written, written: line.other.written } }),
  });
  const [plain, setPlain] = useState<ReadonlySet<number>>(new Set());
  const [unticked, setUnticked] = useState<ReadonlySet<number>>(new Set());
  const [isBusy, setBusy] = useState(false);
  const rows = lines.map((line, at) => {
    const shown = plain.has(at) ? asWritten(line) : line;
    const isTooLong = Math.max(shown.text.length, shown.other?.text.length ?? 0) > maxLength;
    return { at, line, shown, isTooLong, isTicked: !isTooLong && !unticked.has(at) };
  });
  const wanted = rows.filter(({ isTicked }) => isTicked).map(({ shown }) => shown);
  const tooLong = rows
    .filter(({ isTooLong }) => isTooLong)
    .flatMap(({ line: { written, other } }) => [written, ...(other ? [other.written] : [])]);
  const add = async () => {
    if (isBusy) return;
    setBusy(true);
    const isAdded = await onAdd(wanted);
    setBusy(false);
    // what could not be added stays, and everything else is in the list
    if (isAdded) paste.open(tooLong.join("\n"));
  };
  return (
    <Dialog
      title={t("title")}
      isOpen
      isWide
      startsAt={startId}
      onOpenChange={(isOpen) => !isOpen && paste.close()}
      footer={
        <Button
          type="button"
          id={startId}
          aria-disabled={isBusy}
          disabled={wanted.length === 0 || wanted.length > room}
          onClick={() => void add()}
        >
          {t("add", { count: wanted.length })}
        </Button>
      }
    >
      <p className="text-sm text-ink-soft">{t("intro", { lines: read.length, count: wanted.length })}</p>
      <OperationErrorNotice error={error} />
      {hasPairs && (
        <CheckField
          label={t("joined")}
          checked={isJoined}
          onChange={(isOn) => {
            setJoined(isOn);
            setPlain(new Set());
            setUnticked(new Set());
          }}
        />
      )}
      {wanted.length > room && <Notice tone="refusal">{t("noRoom", { room })}</Notice>}
      <ul aria-label={t("lines")} className="grid">
        {rows.map(({ at, line, shown, isTooLong, isTicked }) => (
          <PastedLine
            key={at}
            number={at + 1}
            text={shown.text}
            other={shown.other?.text}
            facts={factsOf(shown)}
            problem={isTooLong ? t("tooLong", { max: maxLength }) : null}
            isTicked={isTicked}
            isPlain={plain.has(at)}
            isReadable={JSON.stringify(asWritten(line)) !== JSON.stringify(line)}
            onTick={() => setUnticked((now) => toggled(now, at))}
            onPlain={() => setPlain((now) => toggled(now, at))}
          />
        ))}
      </ul>
    </Dialog>
  );
}
