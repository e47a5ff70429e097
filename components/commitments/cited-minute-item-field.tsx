"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { OutcomeValues } from "@/lib/commitments/schema.ts";
import { chooseMinuteItemAction } from "@/lib/minutes/actions.ts";
import type { MinuteItemChoice } from "@/lib/minutes/queries.ts";
import type { AutosavedSection } from "../editing/autosave.ts";
import { useEditing } from "../editing/editing-context.ts";
import { useSavedFieldState } from "../editing/saved-field-state.ts";
import { SectionConflict } from "../editing/section-conflict.tsx";
import type { Choice } from "../ui/choices.ts";
import { Chooser } from "../ui/chooser.tsx";

const PAUSE_MS = 200;
const MAX_LABEL_LENGTH = 80;

const short = (text: string): string => (text.length > MAX_LABEL_LENGTH ? `${text.slice(0, MAX_LABEL_LENGTH)}…` : text);

/** Chooses the passage of the minutes from which an outcome came; typing finds it. */
export function CitedMinuteItemField({
  section,
  cited,
}: {
  section: AutosavedSection<OutcomeValues>;
  cited: string | null;
}) {
  const t = useTranslations("outcomes");
  const { subject } = useEditing();
  const { error } = useSavedFieldState(section, "minuteItemId");
  const [found, setFound] = useState<readonly MinuteItemChoice[]>([]);
  const [typed, setTyped] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wanted = useRef("");
  const { minuteItemId } = section.values;
  useEffect(() => () => clearTimeout(timer.current), []);
  const find = async (text: string) => {
    const answer = await chooseMinuteItemAction({ code: subject, text: text.slice(0, 100) }).catch(() => null);
    if (answer?.status === "done" && wanted.current === text) setFound(answer.result);
  };
  const search = (text: string) => {
    clearTimeout(timer.current);
    wanted.current = text;
    setTyped(text.trim());
    timer.current = setTimeout(() => void find(text), PAUSE_MS);
  };
  const choices: Choice[] = found.map(({ id, text, group }) => ({
    value: id,
    label: short(text),
    detail: group ?? t("plenary"),
  }));
  const isListed = found.some(({ id }) => id === minuteItemId);
  const current =
    minuteItemId !== null && !isListed ? [{ value: minuteItemId, label: short(cited ?? t("hidden")) }] : [];
  const nameOf = (value: unknown): string =>
    [...current, ...choices].find((choice) => choice.value === value)?.label ??
    t(value === null ? "noWords" : "hidden");
  return (
    <div className="grid gap-2">
      <Chooser
        label={t("cited")}
        placeholder={t("citedPlaceholder")}
        items={[...current, ...choices]}
        value={minuteItemId}
        error={error}
        emptyText={typed === "" ? t("citedPlaceholder") : t("noWordsFound")}
        onSearch={search}
        onChange={(value) => section.set("minuteItemId", value)}
      />
      <SectionConflict section={section} field="minuteItemId" wordsOf={nameOf} />
    </div>
  );
}
