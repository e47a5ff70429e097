import { useLocale, useTranslations } from "next-intl";
import type { RenewableAgreement } from "@/lib/commitments/renewals/queries.ts";
import { LocalizedText } from "../../ui/localized-text.tsx";

/** The agreement that another one renews, as a link to the record in which it stands. */
export function RenewedLink({ agreement: { code, title } }: { agreement: RenewableAgreement }) {
  const t = useTranslations("agreements");
  const locale = useLocale();
  return (
    <p className="text-sm text-ink-soft">
      {t.rich("renewedIn", {
        code,
        agreement: () => <LocalizedText label={title} />,
        record: (words) => <a href={`/${locale}/admin/exchanges/${code}#agreements`}>{words}</a>,
      })}
    </p>
  );
}
