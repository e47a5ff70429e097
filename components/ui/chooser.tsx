"use client";

import { Combobox } from "@base-ui/react/combobox";
import { ChevronDown, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Ref, useRef, useState } from "react";
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
import { FIELD_LOOK, type FieldProps, useFieldIds } from "./field.ts";
import { FieldFrame } from "./field-frame.tsx";
import { isComposing } from "./text-input.ts";

type ChooserProps = ChoiceSource &
  Pick<FieldProps, "id" | "name" | "label" | "hideLabel" | "hint" | "error" | "placeholder" | "disabled"> & {
    value: string | null;
    onChange: (value: string | null) => void;
    /** passes each chosen value on and empties the field for the next one */
    isAdding?: boolean | undefined;
    /** the text of a field that adds, when the caller stores it; `onSearch` reports its changes */
    draft?: string | undefined;
    inputRef?: Ref<HTMLInputElement> | undefined;
  };

const SIGN = "grid w-10 place-items-center text-ink-faint hover:text-ink print:hidden";

/** Chooses one of many values by typing: arrows move, Enter picks, Escape resets, Tab moves on. */
export function Chooser(props: ChooserProps) {
  const {
    items,
    value,
    onChange,
    onSearch,
    onCreate,
    createLabel,
    emptyText,
    isLoading,
    isAdding = false,
    draft,
  } = props;
  const { name, label, hideLabel, hint, error, placeholder, disabled, inputRef } = props;
  const t = useTranslations("choosing");
  const { id, input } = useFieldIds(props);
  const known = useKnownChoices(items);
  const chosen = (!isAdding && value !== null && known(value)) || null;
  // null while the field shows the chosen value
  const [own, setOwn] = useState<string | null>(null);
  const typed = draft === undefined ? own : draft || null;
  const setTyped = (next: string | null) => {
    setOwn(next);
    if (draft !== undefined) onSearch?.(next ?? "");
  };

  const search = (words: string) => {
    setTyped(words);
    if (draft === undefined) onSearch?.(words);
  };
  useEarlyInput(id, search);

  const shown = shownChoices(props, typed ?? "");
  const highlighted = useRef(false);

  const pick = (item: Choice | null) => {
    setTyped(null);
    if (isAdding && draft === undefined) onSearch?.("");
    if (item?.value === NEW_CHOICE) onCreate?.(item.label);
    else onChange(item?.value ?? null);
  };
  const leave = () => {
    if (isAdding || typed === null) return;
    setTyped(null);
    // leaving an empty field clears the choice; leaving any other text that was not picked resets it
    if (typed.trim() === "" && value !== null) onChange(null);
  };
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hint} error={error}>
      <Combobox.Root
        items={shown}
        filter={null}
        name={name}
        value={chosen}
        isItemEqualToValue={(item, other) => item.value === other.value}
        onValueChange={(item: Choice | null, details) => {
          // Escape, or emptying the field to type another name, must not clear the choice
          if (details.reason === "escape-key" || details.reason === "input-clear") details.cancel();
          else pick(item);
        }}
        inputValue={typed ?? chosen?.label ?? ""}
        onInputValueChange={(next, { reason }) => {
          if (reason === "escape-key") setTyped(null);
          if (reason === "input-change") search(next);
        }}
        onOpenChange={(_isOpen, { reason }) => {
          if (reason === "escape-key" && !isAdding) setTyped(null);
        }}
        onItemHighlighted={(item) => {
          highlighted.current = item !== undefined;
        }}
        autoHighlight
        disabled={disabled ?? false}
      >
        <Combobox.InputGroup className="relative" onKeyDownCapture={stopComposition}>
          <Combobox.Input
            {...input}
            ref={inputRef}
            placeholder={placeholder}
            className={`${FIELD_LOOK} text-ellipsis ${isAdding ? "pe-11" : "pe-20"}`}
            lang={typed === null ? chosen?.lang : undefined}
            onBlur={leave}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || isComposing(event)) return;
              // Enter in a field that adds must not send the form around it
              if (isAdding) event.preventDefault();
              // Between two answers no row is highlighted yet. Picks the first one, which would be highlighted a moment
              // later.
              const [first] = shown;
              if (typed !== null && typed.trim() !== "" && !highlighted.current && first) {
                event.preventDefault();
                pick(first);
              }
            }}
          />
          <span className="absolute inset-y-0 end-0 flex">
            {!isAdding && (
              <Combobox.Clear aria-label={t("clear", { label })} className={SIGN}>
                <X aria-hidden="true" className="size-4" />
              </Combobox.Clear>
            )}
            <Combobox.Trigger aria-label={t("open", { label })} className={SIGN}>
              <ChevronDown aria-hidden="true" className="size-4" />
            </Combobox.Trigger>
          </span>
        </Combobox.InputGroup>
        <ChoiceList emptyText={isLoading ? t("searching") : emptyText} createLabel={createLabel} />
      </Combobox.Root>
    </FieldFrame>
  );
}
