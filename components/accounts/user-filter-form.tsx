import { useLocale, useTranslations } from "next-intl";
import { userStatuses } from "@/lib/accounts/rules.ts";
import { GROUP_FILTER } from "@/lib/accounts/users/rules.ts";
import type { UserFilter } from "@/lib/accounts/users/schema.ts";
import { inLocale, type Localized } from "@/lib/platform/i18n/localized.ts";
import { Button } from "../ui/button.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { TextField } from "../ui/text-field.tsx";

type UserFilterFormProps = {
  filter: UserFilter;
  /** the colleges to choose from; null when the administrator has only one */
  colleges: readonly { slug: string; name: Localized }[] | null;
};

/** Searches accounts. The address contains the filter. */
export function UserFilterForm({ filter, colleges }: UserFilterFormProps) {
  const t = useTranslations("users");
  const locale = useLocale();
  const college = colleges && {
    name: "college",
    label: t("college"),
    chosen: filter.college,
    anyLabel: t("everyCollege"),
    options: [
      ...colleges.map(({ slug, name }) => ({ value: slug, label: inLocale(name, locale).text })),
      { value: GROUP_FILTER, label: t("ofTheGroup") },
    ],
  };
  const status = {
    name: "status",
    label: t("statusLabel"),
    chosen: filter.status,
    anyLabel: t("everyStatus"),
    options: userStatuses.map((each) => ({ value: each, label: t(`status.${each}`) })),
  };
  const selects = college ? [college, status] : [status];
  return (
    <search className="print:hidden">
      <form
        action={`/${locale}/admin/users`}
        className="grid items-end gap-4 sm:grid-flow-col sm:grid-cols-[minmax(0,1fr)] sm:auto-cols-auto"
      >
        <TextField name="q" type="search" label={t("search")} defaultValue={filter.q} maxLength={100} />
        {selects.map(({ name, label, chosen, anyLabel, options }) => (
          <SelectField
            key={name}
            name={name}
            label={label}
            defaultValue={chosen ?? ""}
            options={[{ value: "", label: anyLabel }, ...options]}
          />
        ))}
        <Button type="submit" tone="quiet">
          {t("find")}
        </Button>
      </form>
    </search>
  );
}
