"use client";

import { Plus } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { Button } from "./button.tsx";
import { TextField } from "./text-field.tsx";

type LineAdderProps = {
  label: string;
  buttonLabel: string;
  placeholder?: string;
  hint?: string;
  isBusy: boolean;
  /** @returns whether it was added; what was typed stays where it was not */
  onAdd: (text: string) => Promise<boolean>;
};

/** Adds one thing after the other: a line, Enter, the next line. An open composition never adds. */
export function LineAdder({ label, buttonLabel, placeholder, hint, isBusy, onAdd }: LineAdderProps) {
  const [text, setText] = useState("");
  const add = async () => {
    const typed = text.trim();
    if (typed === "" || isBusy) return;
    setText("");
    if (!(await onAdd(typed))) setText((now) => (now === "" ? typed : now));
  };
  const enter = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    void add();
  };
  return (
    <div className="flex flex-wrap items-start gap-3 print:hidden">
      <div className="min-w-56 flex-1">
        <TextField
          label={label}
          placeholder={placeholder}
          hint={hint}
          value={text}
          onChange={setText}
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
