"use client";

import { Plus } from "lucide-react";
import type { KeyboardEvent } from "react";
import { Button } from "./button.tsx";
import { useDraftedLines } from "./drafted-lines.ts";
import { TextField } from "./text-field.tsx";
import { UnsentLines } from "./unsent-lines.tsx";

type LineAdderProps = {
  /** names the list on its page: what was typed and not added is put back under it */
  id: string;
  label: string;
  buttonLabel: string;
  placeholder?: string;
  hint?: string;
  isBusy: boolean;
  /** @returns whether it was added; what was typed is put back where it was not */
  onAdd: (text: string) => Promise<boolean>;
};

/** Adds one thing after the other: a line, Enter, the next line. An open composition never adds. */
export function LineAdder({ id, label, buttonLabel, placeholder, hint, isBusy, onAdd }: LineAdderProps) {
  const drafts = useDraftedLines(id);
  const add = async () => {
    const typed = drafts.line.trim();
    if (typed === "" || isBusy) return;
    drafts.type("");
    if (!(await onAdd(typed))) drafts.putBack(typed);
  };
  const addAgain = async (line: string) => {
    if (isBusy) return;
    if (await onAdd(line)) drafts.forget(line);
  };
  const enter = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    void add();
  };
  return (
    <div className="flex flex-wrap items-start gap-3 print:hidden">
      <UnsentLines lines={drafts.unsent} onAgain={(line) => void addAgain(line)} onForget={drafts.forget} />
      <div className="min-w-56 flex-1">
        <TextField
          label={label}
          placeholder={placeholder}
          hint={hint}
          value={drafts.line}
          onChange={drafts.type}
          onKeyDown={enter}
          autoComplete="off"
        />
      </div>
      <Button type="button" tone="quiet" className="sm:mt-7.5" aria-disabled={isBusy} onClick={() => void add()}>
        <Plus aria-hidden="true" className="size-4" />
        {buttonLabel}
      </Button>
    </div>
  );
}
