"use client";

import { useLocale } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { choosePartiesAction } from "@/lib/exchanges/parties/actions.ts";
import type { OfferedParty, PartiesOfRecord } from "@/lib/exchanges/parties/queries.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { useEditing } from "../editing/editing-context.ts";
import { type Choice, matchingChoices } from "../ui/choices.ts";

const PAUSE_MS = 200;

/** What is offered as a party; of more colleges than the page has, typing finds the others. */
type PartyChoices = {
  items: readonly Choice[];
  onSearch?: (text: string) => void;
  /** the party that was chosen */
  find: (slug: string | null) => OfferedParty | null;
};

/** The colleges and groups that can take part in a record, as choices. */
export function usePartyChoices({
  others,
  areAllOffered,
}: Pick<PartiesOfRecord, "others" | "areAllOffered">): PartyChoices {
  const locale = useLocale();
  const { subject } = useEditing();
  const [found, setFound] = useState<{ text: string; parties: readonly OfferedParty[] }>({ text: "", parties: [] });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [typed, setTyped] = useState("");
  useEffect(() => () => clearTimeout(timer.current), []);
  const toChoice = ({ slug, name }: OfferedParty): Choice => ({ value: slug, label: inLocale(name, locale).text });
  const { parties } = found;
  const find = (slug: string | null) => [...others, ...parties].find((party) => party.slug === slug) ?? null;
  if (areAllOffered) return { items: others.map(toChoice), find };
  const text = typed.trim().slice(0, 100);
  const search = (next: string) => {
    setTyped(next);
    clearTimeout(timer.current);
    const wanted = next.trim().slice(0, 100);
    if (wanted === "") return;
    const ask = async () => {
      const answer = await choosePartiesAction({ code: subject, text: wanted }).catch(() => null);
      if (answer?.status === "done") setFound({ text: wanted, parties: answer.result });
    };
    timer.current = setTimeout(() => void ask(), PAUSE_MS);
  };
  // until the answer to this text arrives, those of the page that match it
  const shown =
    text !== "" && found.text === text ? parties.map(toChoice) : matchingChoices(others.map(toChoice), text);
  return { items: shown, onSearch: search, find };
}
