"use client";

import { useTranslations } from "next-intl";
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { listedLines } from "@/lib/platform/listed-lines.ts";
import { Button } from "../ui/button.tsx";
import { SpriteIcon } from "../ui/sprite-icon.tsx";
import { TextField } from "../ui/text-field.tsx";
import { useLineDrafts } from "./line-drafts.ts";
import type { OperationError } from "./operations.ts";
import { randomUuid } from "./random-uuid.ts";
import { useSerialQueue } from "./serial-queue.ts";
import { UnsentLines } from "./unsent-lines.tsx";

type LineAdderProps<Extra> = {
  /** identifies the list on its page; unsent texts are restored under it */
  id: string;
  label: string;
  buttonLabel: string;
  placeholder?: string;
  hint?: string;
  /** everything in one row: the label is there for screen readers only, and Enter adds without the button */
  isInline?: boolean;
  /** what else is chosen for a line, such as its speaker; stays chosen for the next one */
  before?: ReactNode;
  /** what is chosen by now */
  extra?: Extra;
  /** how a line is shown while it is on its way, and while it is not added */
  wordsOf?: (line: string, extra: Extra | undefined) => string;
  /** called with a pasted text of several lines, which are no line of the field */
  onPasteLines?: (text: string) => void;
  /** @returns whether the line was added, or why not; a line that was not stays */
  onAdd: (text: string, extra: Extra | undefined) => Promise<boolean | OperationError>;
};

/**
 * Adds one line after another: Enter adds the line, which shows at once, and the next can be typed while the server still
 * works. Enter in an open composition never adds.
 */
export function LineAdder<Extra>(props: LineAdderProps<Extra>) {
  const { id, label, buttonLabel, placeholder, hint, isInline = false, before, onPasteLines } = props;
  const { wordsOf = (line) => line } = props;
  const drafts = useLineDrafts<Extra>(id);
  const field = useRef<HTMLInputElement>(null);
  const { sending, send } = useSending(props, drafts);
  const add = () => {
    const typed = drafts.line.trim();
    if (typed === "") return;
    drafts.type("");
    send(typed, props.extra);
  };
  const enter = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    add();
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData("text/plain");
    if (!onPasteLines || listedLines(text).length < 2) return;
    event.preventDefault();
    onPasteLines(text);
  };
  return (
    <div className="adder">
      <SendingLines lines={sending.map(({ line, extra }) => wordsOf(line, extra))} />
      <UnsentLines
        lines={drafts.unsent}
        whyOf={(line) => drafts.factsOf(line).why}
        wordsOf={(line) => wordsOf(line, drafts.factsOf(line).extra)}
        onAgain={(line) => {
          drafts.forget(line);
          send(line, drafts.factsOf(line).extra);
        }}
        onForget={drafts.forget}
      />
      {before}
      <div className="adder-field">
        <TextField
          ref={field}
          label={label}
          hideLabel={isInline}
          placeholder={placeholder}
          hint={hint}
          value={drafts.line}
          onChange={drafts.type}
          onKeyDown={enter}
          onPaste={paste}
          autoComplete="off"
        />
      </div>
      <Button
        type="button"
        tone="quiet"
        className="adder-button"
        // Enter in the field does the same
        tabIndex={isInline ? -1 : undefined}
        onClick={() => {
          add();
          field.current?.focus();
        }}
      >
        <SpriteIcon name="add" className="size-4" />
        {buttonLabel}
      </Button>
    </div>
  );
}

type Sending<Extra> = { key: string; line: string; extra: Extra | undefined };

/** The lines that are on their way, one after the other. */
function useSending<Extra>(
  { onAdd }: Pick<LineAdderProps<Extra>, "onAdd">,
  drafts: ReturnType<typeof useLineDrafts<Extra>>,
) {
  const [sending, setSending] = useState<readonly Sending<Extra>[]>([]);
  const inTurn = useSerialQueue();
  const send = (line: string, extra: Extra | undefined) => {
    const key = randomUuid();
    setSending((now) => [...now, { key, line, extra }]);
    inTurn(async () => {
      const answer = await onAdd(line, extra);
      setSending((now) => now.filter((each) => each.key !== key));
      if (answer === true) return;
      drafts.putBeside(line, { ...(answer !== false && { why: answer }), ...(extra !== undefined && { extra }) });
    });
  };
  return { sending, send };
}

/** The lines that are on their way, in the place where their rows will stand. */
function SendingLines({ lines }: { lines: readonly string[] }) {
  const t = useTranslations("list");
  if (lines.length === 0) return null;
  return (
    <ul aria-label={t("adding")} className="grid w-full text-sm">
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same line can be on its way twice
        <li key={at} className="flex min-h-8 items-center gap-x-3 border-t border-hairline text-ink-soft">
          <span className="min-w-0 grow truncate">{line}</span>
          <span className="text-xs text-ink-faint">{t("adding")}</span>
        </li>
      ))}
    </ul>
  );
}
