"use client";

import { Combobox } from "@base-ui/react/combobox";
import { ChevronDown, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Ref, useState } from "react";
import { ChoiceList } from "./choice-list.tsx";
import { type Choice, matching, NEW } from "./choosing.ts";
import { FIELD_LOOK, type FieldProps, useFieldIds } from "./field.ts";
import { FieldFrame } from "./field-frame.tsx";

type ChooserProps = Pick<FieldProps, "id" | "label" | "hideLabel" | "hint" | "error" | "placeholder" | "disabled"> & {
  items: readonly Choice[];
  value: string | null;
  onChange: (value: string | null) => void;
  /** asked on each letter where the caller finds the items itself; without it they are filtered here */
  onSearch?: ((typed: string) => void) | undefined;
  /** takes what was typed as something new; adds a row for it */
  onCreate?: ((typed: string) => void) | undefined;
  createLabel?: ((typed: string) => string) | undefined;
  emptyText: string;
  isLoading?: boolean | undefined;
  /** chosen things are handed over and the field is empty again, ready for the next */
  isAdding?: boolean | undefined;
  inputRef?: Ref<HTMLInputElement> | undefined;
};

/** One of many things, found by typing: arrows move, Enter picks, Escape closes, an open composition does nothing of it. */
export function Chooser(props: ChooserProps) {
  const { items, value, onChange, onSearch, onCreate, createLabel, emptyText, isLoading, isAdding = false } = props;
  const { label, hideLabel, hint, error, placeholder, disabled, inputRef } = props;
  const t = useTranslations("choosing");
  const { id, input } = useFieldIds(props);
  const chosen = items.find((item) => item.value === value) ?? null;
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? (isAdding ? "" : (chosen?.label ?? ""));
  const query = (typed ?? "").trim();
  const found = onSearch ? [...items] : matching(items, query);
  const isKnown = found.some((item) => item.label === query);
  const shown = onCreate && query !== "" && !isKnown ? [...found, { value: NEW, label: query }] : found;

  const pick = (item: Choice | null) => {
    setTyped(isAdding ? "" : null);
    if (isAdding) onSearch?.("");
    if (item?.value === NEW) onCreate?.(item.label);
    else onChange(item?.value ?? null);
  };
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hint} error={error}>
      <Combobox.Root
        items={shown}
        filter={null}
        value={isAdding ? null : chosen}
        onValueChange={pick}
        inputValue={text}
        onInputValueChange={(next, { reason }) => {
          if (reason === "item-press") return;
          setTyped(next);
          onSearch?.(next);
        }}
        onOpenChange={(isOpen) => {
          // what was typed and not chosen is taken back, except where it waits to be added
          if (!isOpen && !isAdding) setTyped(null);
        }}
        autoHighlight
        disabled={disabled ?? false}
      >
        <Combobox.InputGroup className="relative">
          <Combobox.Input
            {...input}
            ref={inputRef}
            placeholder={placeholder}
            className={`${FIELD_LOOK} pe-20 text-ellipsis`}
            lang={chosen?.lang}
          />
          <span className="absolute inset-y-0 end-0 flex">
            {!isAdding && (
              <Combobox.Clear aria-label={t("clear", { label })} className="grid w-9 place-items-center text-ink-faint">
                <X aria-hidden="true" className="size-4" />
              </Combobox.Clear>
            )}
            <Combobox.Trigger aria-label={t("open", { label })} className="grid w-10 place-items-center text-ink-faint">
              <ChevronDown aria-hidden="true" className="size-4" />
            </Combobox.Trigger>
          </span>
        </Combobox.InputGroup>
        <ChoiceList emptyText={isLoading ? t("searching") : emptyText} createLabel={createLabel} />
      </Combobox.Root>
    </FieldFrame>
  );
}
