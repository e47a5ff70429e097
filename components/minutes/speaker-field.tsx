"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "../ui/select-field.tsx";
import { type Speaker, speakerOptions } from "./speakers.ts";

type SpeakerFieldProps = {
  speakers: readonly Speaker[];
  value: string | null;
  onChange: (memberId: string | null) => void;
};

/** Chooses the speaker of the next items; the choice stays. Empty when the source does not name one. */
export function SpeakerField({ speakers, value, onChange }: SpeakerFieldProps) {
  const t = useTranslations("minutes");
  return (
    <SelectField
      label={t("speaker")}
      hideLabel
      value={value ?? ""}
      onChange={(id) => onChange(id === "" ? null : id)}
      options={[{ value: "", label: t("nobodyYet") }, ...speakerOptions(speakers)]}
    />
  );
}
