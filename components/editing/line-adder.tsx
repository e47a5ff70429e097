"use client";

import { Plus } from "lucide-react";
import type { KeyboardEvent } from "react";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/text-field.tsx";
import { useLineDrafts } from "./line-drafts.ts";
import { useSerialQueue } from "./serial-queue.ts";
import { UnsentLines } from "./unsent-lines.tsx";

type LineAdderProps = {
  /** identifies the list on its page; unsent texts are restored under it */
  id: string;
  label: string;
  buttonLabel: string;
  placeholder?: string;
  hint?: string;
  /** @returns whether the line was added; otherwise it is restored */
  onAdd: (text: string) => Promise<boolean>;
};

/**
 * Adds one line after another: Enter adds the line, and the next can be typed while the server still works.
 * Enter in an open composition never adds.
 */
export function LineAdder({ id, label, buttonLabel, placeholder, hint, onAdd }: LineAdderProps) {
  const drafts = useLineDrafts(id);
  const inTurn = useSerialQueue();
  const add = () => {
    const typed = drafts.line.trim();
    if (typed === "") return;
    drafts.type("");
    inTurn(async () => {
      if (!(await onAdd(typed))) drafts.putBack(typed);
    });
  };
  const addAgain = (line: string) => {
    drafts.forget(line);
    inTurn(async () => {
      if (!(await onAdd(line))) drafts.putBeside(line);
    });
  };
  const enter = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    add();
  };
  return (
    <div className="adder">
      <UnsentLines lines={drafts.unsent} onAgain={(line) => addAgain(line)} onForget={drafts.forget} />
      <div className="adder-field">
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
      <Button type="button" tone="quiet" className="adder-button" onClick={add}>
        <Plus aria-hidden="true" className="size-4" />
        {buttonLabel}
      </Button>
    </div>
  );
}
