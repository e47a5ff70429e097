import { useLocale } from "next-intl";
import type { InstitutionItem } from "@/lib/institutions/public.ts";
import { LocalizedText } from "../ui/localized-text.tsx";

/** Where a college stands, from the larger to the smaller in Chinese and the other way round in English. */
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
