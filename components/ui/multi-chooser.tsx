"use client";

import { Combobox } from "@base-ui/react/combobox";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChoiceList } from "./choice-list.tsx";
import {
  type Choice,
  type ChoiceSource,
  NEW_CHOICE,
  shownChoices,
  stopComposition,
  useKnownChoices,
} from "./choices.ts";
import { useEarlyInput } from "./early-input.ts";
import { type FieldProps, useFieldIds } from "./field.ts";
import { FieldFrame } from "./field-frame.tsx";

type MultiChooserProps = ChoiceSource &
  Pick<FieldProps, "id" | "name" | "label" | "hideLabel" | "hint" | "error" | "placeholder" | "disabled"> & {
    values: readonly string[];
    onChange: (values: string[]) => void;
  };

/**
 * Chooses several of many values by typing. A list that was opened without typing stays open after a choice. Each choice
 * can be removed.
 */
export function MultiChooser(props: MultiChooserProps) {
  const { items, values, onChange, onSearch, onCreate, createLabel, emptyText, isLoading } = props;
  const { name, label, hideLabel, hint, error, placeholder, disabled } = props;
  const t = useTranslations("choosing");
  const { id, input } = useFieldIds(props);
  const known = useKnownChoices(items);
  const [typed, setTyped] = useState("");
  const search = (words: string) => {
    setTyped(words);
    onSearch?.(words);
  };
  useEarlyInput(id, search);
  const chosen = values.flatMap((value) => known(value) ?? []);

  const pick = (picked: Choice[]) => {
    setTyped("");
    onSearch?.("");
    const added = picked.find((item) => item.value === NEW_CHOICE);
    if (added) onCreate?.(added.label);
    else onChange(picked.map((item) => item.value));
  };
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hint} error={error}>
      <Combobox.Root
        multiple
        items={shownChoices(props, typed)}
        filter={null}
        name={name}
        value={chosen}
        isItemEqualToValue={(item, other) => item.value === other.value}
        onValueChange={(picked: Choice[], details) => {
          if (details.reason === "escape-key" || details.reason === "input-clear") details.cancel();
          else pick(picked);
        }}
        inputValue={typed}
        onInputValueChange={(next, { reason }) => {
          if (reason === "escape-key") setTyped("");
          if (reason === "input-change") search(next);
        }}
        autoHighlight
        disabled={disabled ?? false}
      >
        <Combobox.InputGroup
          onKeyDownCapture={stopComposition}
          className={`flex min-h-11 flex-wrap items-center gap-1.5 rounded-[3px] border bg-paper px-1.5 py-1 focus-within:outline-2 focus-within:outline-offset-3 focus-within:outline-ink ${error ? "border-2 border-danger" : "border-rule"}`}
        >
          <Combobox.Chips className="contents">
            {chosen.map((item) => (
              <Combobox.Chip
                key={item.value}
                aria-label={item.label}
                className="flex min-h-8 max-w-full items-center rounded-[3px] bg-leaf ps-2.5 text-sm leading-snug outline-none data-highlighted:outline-2 data-highlighted:outline-ink"
              >
                <span lang={item.lang} className="min-w-0 break-words">
                  {item.label}
                </span>
                <Combobox.ChipRemove
                  aria-label={t("takeOut", { label: item.label })}
                  className="grid size-8 shrink-0 place-items-center text-ink-faint hover:text-ink"
                >
                  <X aria-hidden="true" className="size-3.5" />
                </Combobox.ChipRemove>
              </Combobox.Chip>
            ))}
            <Combobox.Input
              {...input}
              placeholder={chosen.length === 0 ? placeholder : undefined}
              className="min-h-8.5 min-w-24 flex-1 bg-transparent px-1.5 text-base outline-none"
            />
          </Combobox.Chips>
        </Combobox.InputGroup>
        <ChoiceList emptyText={isLoading ? t("searching") : emptyText} createLabel={createLabel} />
      </Combobox.Root>
    </FieldFrame>
  );
}
