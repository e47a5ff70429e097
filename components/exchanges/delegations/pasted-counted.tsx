"use client";

import { useTranslations } from "next-intl";
import type { CountedPeople } from "@/lib/exchanges/typed-people/rules.ts";
import { CheckField } from "../../ui/check-field.tsx";

type PastedCountedProps = {
  people: readonly CountedPeople[];
  ticked: ReadonlySet<string>;
  onTick: (words: string, isTicked: boolean) => void;
};

/** The people without names of a pasted list, as lines that can be ticked; none is added unasked. */
export function PastedCounted({ people, ticked, onTick }: PastedCountedProps) {
  const t = useTranslations("pasting");
  if (people.length === 0) return null;
  return (
    <fieldset className="grid gap-1">
      <legend className="text-sm font-medium">{t("counted")}</legend>
      {people.map(({ words }) => (
        <CheckField
          key={words}
          name={`counted-${words}`}
          label={words}
          checked={ticked.has(words)}
          onChange={(isOn) => onTick(words, isOn)}
        />
      ))}
    </fieldset>
  );
}
