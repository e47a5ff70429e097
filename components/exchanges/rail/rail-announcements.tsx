"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { isProblem, usePartStates } from "../../editing/part-states.ts";
import { useSaveWords } from "../../editing/save-words.ts";
import { pageParts } from "./part-facts.ts";

/** Tells screen readers which parts are not saved and why, and once they are; a save that went well is not announced. */
export function RailAnnouncements() {
  const t = useTranslations("rail");
  const record = useTranslations("record");
  const saveWords = useSaveWords();
  const states = usePartStates();
  const hadProblems = useRef(false);
  const problems = pageParts.flatMap((part) => {
    const state = states.get(part);
    if (!state || !isProblem(state.status)) return [];
    return t("problem", { part: record(`part.${part}`), state: saveWords(state) });
  });
  if (problems.length > 0) hadProblems.current = true;
  return (
    <p role="status" className="sr-only">
      {problems.length > 0 ? problems.join(" ") : hadProblems.current && t("safeAgain")}
    </p>
  );
}
