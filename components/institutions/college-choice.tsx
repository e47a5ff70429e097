"use client";

import { useLocale, useTranslations } from "next-intl";
import { inLocale, type Localized } from "@/lib/platform/i18n/localized.ts";
import { Button } from "../ui/button.tsx";
import { SelectField } from "../ui/select-field.tsx";

type CollegeChoiceProps = {
  /** the address of the page that adds */
  action: string;
  colleges: readonly { slug: string; name: Localized }[];
  college: string;
};

/** Chooses the college to which something is added; renders nothing when there is only one. Works without JavaScript. */
export function CollegeChoice({ action, colleges, college }: CollegeChoiceProps) {
  const d = useTranslations("directory");
  const locale = useLocale();
  if (colleges.length < 2) return null;
  return (
    <search className="print:hidden">
      <form action={action} className="flex flex-wrap items-end gap-4">
        <div className="min-w-56 max-sm:w-full">
          <SelectField
            name="college"
            label={d("college")}
            defaultValue={college}
            options={colleges.map(({ slug, name }) => ({ value: slug, label: inLocale(name, locale).text }))}
          />
        </div>
        <Button type="submit" tone="quiet">
          {d("choose")}
        </Button>
      </form>
    </search>
  );
}
