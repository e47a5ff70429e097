"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { inLocale, type Localized } from "@/lib/platform/i18n/localized.ts";
import { Button } from "../ui/button.tsx";
import { SelectField } from "../ui/select-field.tsx";

type CollegeFilterProps = {
  /** the address of the page that it filters */
  action: string;
  colleges: readonly { slug: string; name: Localized }[];
  college: string | null;
  /** whether "every college" is a choice */
  mayBeAny: boolean;
  /** further fields before it */
  children?: ReactNode;
};

/** Filters a page by college. The address contains the choice, and the form works without JavaScript. */
export function CollegeFilter({ action, colleges, college, mayBeAny, children }: CollegeFilterProps) {
  const d = useTranslations("directory");
  const locale = useLocale();
  return (
    <search className="print:hidden">
      <form action={action} className="flex flex-wrap items-end gap-4">
        {children}
        <div className="min-w-56 max-sm:w-full">
          <SelectField
            name="college"
            label={d("college")}
            defaultValue={college ?? ""}
            options={[
              ...(mayBeAny ? [{ value: "", label: d("any") }] : []),
              ...colleges.map(({ slug, name }) => ({ value: slug, label: inLocale(name, locale).text })),
            ]}
          />
        </div>
        <Button type="submit" tone="quiet">
          {mayBeAny ? d("show") : d("choose")}
        </Button>
      </form>
    </search>
  );
}
