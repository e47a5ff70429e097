"use client";

import { Combobox } from "@base-ui/react/combobox";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChoiceList } from "./choice-list.tsx";
import { type Choice, matching, NEW } from "./choosing.ts";
import { type FieldProps, useFieldIds } from "./field.ts";
import { FieldFrame } from "./field-frame.tsx";

type MultiChooserProps = Pick<
  FieldProps,
  "id" | "label" | "hideLabel" | "hint" | "error" | "placeholder" | "disabled"
> & {
  items: readonly Choice[];
  values: readonly string[];
  onChange: (values: string[]) => void;
  onSearch?: ((typed: string) => void) | undefined;
  onCreate?: ((typed: string) => void) | undefined;
  createLabel?: ((typed: string) => string) | undefined;
  emptyText: string;
};

/** Several things of many, found by typing; each chosen one can be taken out again. */
export function MultiChooser(props: MultiChooserProps) {
  const { items, values, onChange, onSearch, onCreate, createLabel, emptyText } = props;
  const { label, hideLabel, hint, error, placeholder, disabled } = props;
  const t = useTranslations("choosing");
  const { id, input } = useFieldIds(props);
  const [typed, setTyped] = useState("");
  const chosen = values.flatMap((value) => items.find((item) => item.value === value) ?? []);
  const query = typed.trim();
  const found = onSearch ? [...items] : matching(items, query);
  const isKnown = found.some((item) => item.label === query);
  const shown = onCreate && query !== "" && !isKnown ? [...found, { value: NEW, label: query }] : found;

  const pick = (picked: Choice[]) => {
    setTyped("");
    onSearch?.("");
    const added = picked.find((item) => item.value === NEW);
    if (added) onCreate?.(added.label);
    else onChange(picked.map((item) => item.value));
  };
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hint} error={error}>
      <Combobox.Root
        multiple
        items={shown}
        filter={null}
        value={chosen}
        onValueChange={pick}
        inputValue={typed}
        onInputValueChange={(next, { reason }) => {
          if (reason === "item-press") return;
          setTyped(next);
          onSearch?.(next);
        }}
        autoHighlight
        disabled={disabled ?? false}
      >
        <Combobox.InputGroup className="flex min-h-11 flex-wrap items-center gap-1.5 rounded-[3px] border border-rule bg-paper px-1.5 py-1 focus-within:outline-2 focus-within:outline-ink">
          <Combobox.Chips className="contents">
            {chosen.map((item) => (
              <Combobox.Chip
                key={item.value}
                className="flex min-h-8 items-center gap-1 rounded-[3px] bg-leaf ps-2 text-sm outline-none data-highlighted:outline data-highlighted:outline-ink"
              >
                <span lang={item.lang}>{item.label}</span>
                <Combobox.ChipRemove
                  aria-label={t("takeOut", { label: item.label })}
                  className="grid size-8 place-items-center text-ink-faint"
                >
                  <X aria-hidden="true" className="size-3.5" />
                </Combobox.ChipRemove>
              </Combobox.Chip>
            ))}
            <Combobox.Input
              {...input}
              placeholder={chosen.length === 0 ? placeholder : undefined}
              className="min-h-8 min-w-24 flex-1 bg-transparent px-1.5 text-base outline-none"
            />
          </Combobox.Chips>
        </Combobox.InputGroup>
        <ChoiceList emptyText={emptyText} createLabel={createLabel} />
      </Combobox.Root>
    </FieldFrame>
  );
}
