"use client";

import { useTranslations } from "next-intl";
import type { CountedPeople } from "@/lib/exchanges/typed-people/rules.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";

type CountedOffersProps = {
  offers: readonly CountedPeople[];
  onAdd: (people: CountedPeople) => void;
  onDismiss: (people: CountedPeople) => void;
};

/** Offers people who were read without names in a line of members as lines of their own: nothing is added before one presses. */
export function CountedOffers({ offers, onAdd, onDismiss }: CountedOffersProps) {
  const t = useTranslations("delegations");
  return (
    <ul aria-live="polite" aria-label={t("countedOffers")} className="grid gap-1 empty:hidden">
      {offers.map((people) => (
        <li key={people.words} className="flex flex-wrap items-center gap-2">
          <Button type="button" tone="quiet" onClick={() => onAdd(people)}>
            {t("addCounted", { words: people.words })}
          </Button>
          <IconButton
            icon="remove"
            label={t("countedDismiss", { words: people.words })}
            onClick={() => onDismiss(people)}
          />
        </li>
      ))}
    </ul>
  );
}
