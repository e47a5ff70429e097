import { useLocale, useTranslations } from "next-intl";
import type { PeopleFilter as Filter } from "@/lib/people/schema.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { CollegeFilter } from "../institutions/college-filter.tsx";
import { TextField } from "../ui/text-field.tsx";

type PeopleFilterProps = { filter: Filter; colleges: readonly { slug: string; name: Localized }[] };

/** Looks for people by name, pinyin or its initials, and by college; what is looked for stands in the address. */
export function PeopleFilter({ filter, colleges }: PeopleFilterProps) {
  const t = useTranslations("people");
  const locale = useLocale();
  return (
    <CollegeFilter action={`/${locale}/admin/people`} colleges={colleges} college={filter.college} mayBeAny>
      <div className="min-w-60 flex-1">
        <TextField
          name="q"
          type="search"
          label={t("search")}
          placeholder={t("searchExample")}
          defaultValue={filter.q}
          maxLength={100}
        />
      </div>
    </CollegeFilter>
  );
}
