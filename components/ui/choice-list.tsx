"use client";

import { Combobox } from "@base-ui/react/combobox";
import { Check, Plus } from "lucide-react";
import { type Choice, NEW_CHOICE } from "./choices.ts";

type ChoiceListProps = { emptyText: string; createLabel?: ((typed: string) => string) | undefined };

/** The open list of a chooser: the matching choices, then a row that adds the typed text. */
export function ChoiceList({ emptyText, createLabel }: ChoiceListProps) {
  return (
    <Combobox.Portal>
      <Combobox.Positioner sideOffset={4} className="z-60 outline-none">
        <Combobox.Popup className="max-h-(--available-height) w-(--anchor-width) min-w-56 max-w-(--available-width) overflow-y-auto rounded-[3px] border border-rule bg-paper">
          <Combobox.Empty className="px-3 py-2.5 text-sm text-ink-faint empty:hidden">{emptyText}</Combobox.Empty>
          <Combobox.List className="max-h-80 overflow-y-auto overscroll-contain outline-none">
            {(item: Choice) => (
              <Combobox.Item
                key={item.value}
                value={item}
                className="flex min-h-11 cursor-default items-center gap-2.5 px-3 py-1.5 text-sm data-highlighted:bg-leaf data-highlighted:outline data-highlighted:-outline-offset-1 data-highlighted:outline-rule"
              >
                {item.value === NEW_CHOICE ? (
                  <>
                    <Plus aria-hidden="true" className="size-4 shrink-0" />
                    <span>{createLabel?.(item.label)}</span>
                  </>
                ) : (
                  <>
                    <span className="grid min-w-0 flex-1">
                      <span lang={item.lang} className="break-words">
                        {item.label}
                      </span>
                      {item.detail && <span className="text-xs text-ink-faint">{item.detail}</span>}
                    </span>
                    <Combobox.ItemIndicator>
                      <Check aria-hidden="true" className="size-4" />
                    </Combobox.ItemIndicator>
                  </>
                )}
              </Combobox.Item>
            )}
          </Combobox.List>
        </Combobox.Popup>
      </Combobox.Positioner>
    </Combobox.Portal>
  );
}
