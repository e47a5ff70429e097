"use client";

import { useTranslations } from "next-intl";
import { type ItineraryItemKind, itemKinds } from "@/lib/exchanges/itinerary/rules.ts";
import { Button } from "../../ui/button.tsx";
import { SpriteIcon } from "../../ui/sprite-icon.tsx";

/** A visit has its own form, which asks for the base. */
const KINDS = itemKinds.filter((kind) => kind !== "BASE_VISIT");

type ItemAdderProps = { isBusy: boolean; onAdd: (kind: ItineraryItemKind) => void };

/** Adds an item with one press. The kind is its name, and all other fields are optional. */
export function ItemAdder({ isBusy, onAdd }: ItemAdderProps) {
  const t = useTranslations("itinerary");
  const kind = useTranslations("itemKind");
  return (
    <fieldset>
      <legend className="sr-only">{t("add")}</legend>
      <div className="item-kinds">
        <span aria-hidden="true" className="field-label">
          {t("add")}
        </span>
        {KINDS.map((value) => (
          <Button
            key={value}
            type="button"
            tone="ghost"
            className="gap-1 px-2"
            aria-disabled={isBusy}
            onClick={() => isBusy || onAdd(value)}
          >
            <SpriteIcon name="add" className="size-4 text-ink-faint" />
            {kind(value)}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
