import { useTranslations } from "next-intl";
import { TextField } from "../ui/text-field.tsx";

/** Finds people by name, pinyin or the initials of the pinyin. */
export function PeopleSearchField({ defaultValue }: { defaultValue: string | undefined }) {
  const t = useTranslations("people");
  return (
    <div className="min-w-60 flex-1">
      <TextField
        name="q"
        type="search"
        label={t("search")}
        placeholder={t("searchExample")}
        defaultValue={defaultValue}
        maxLength={100}
      />
    </div>
  );
}
