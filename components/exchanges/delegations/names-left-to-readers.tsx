import { useLocale, useTranslations } from "next-intl";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import type { ShownName } from "@/lib/revisions/names/queries.ts";
import { LocalizedText } from "../../ui/localized-text.tsx";
import { WithdrawNameButton } from "./withdraw-name-button.tsx";

/** The names that readers see although the record does not name these people any more; each can be withdrawn at once. */
export function NamesLeftToReaders({ names }: { names: readonly ShownName[] }) {
  const t = useTranslations("naming");
  const locale = useLocale();
  if (names.length === 0) return null;
  return (
    <div className="grid gap-2 border-s-2 border-rule bg-leaf px-4 py-2 text-sm print:hidden">
      <p>{t("leftToReaders")}</p>
      <ul className="grid gap-1">
        {names.map(({ memberId, name, mayWithdraw }) => (
          <li key={memberId} className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <span className="font-serif font-semibold">
              <LocalizedText label={name} />
            </span>
            {mayWithdraw && <WithdrawNameButton memberId={memberId} name={inLocale(name, locale).text} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
