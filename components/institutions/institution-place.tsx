import { useLocale } from "next-intl";
import type { InstitutionItem } from "@/lib/institutions/public.ts";
import { LocalizedText } from "../ui/localized-text.tsx";

/** The place of a college: in Chinese the larger unit comes first, in English the smaller one. */
export function InstitutionPlace({ institution }: { institution: Pick<InstitutionItem, "city" | "province"> }) {
  const locale = useLocale();
  const { city, province } = institution;
  const parts = (locale === "zh" ? [province, city] : [city, province]).filter((part) => part !== null);
  return parts.map((part, place) => (
    <span key={part.en ?? part.zh}>
      {place > 0 && (locale === "zh" ? "" : ", ")}
      <LocalizedText label={part} />
    </span>
  ));
}
