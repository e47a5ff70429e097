import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { PublicBase } from "@/lib/bases/public.ts";
import { formatDay } from "@/lib/platform/i18n/format.ts";
import { SampleLabel } from "../layout/sample-label.tsx";
import { AccentLink } from "../ui/accent-link.tsx";
import { LocalizedText } from "../ui/localized-text.tsx";

/** The name of a practice base and its known facts; leaves out what is unknown. */
export function BaseHeader({ base }: { base: PublicBase }) {
  const locale = useLocale();
  const t = useTranslations("base");
  const kind = useTranslations("baseKind");
  const { institution, partner, agreementFrom, agreementTo } = base;
  const agreementText = (from: string | null, until: string | null) => {
    if (from !== null && until !== null) return t("fromUntil", { from, until });
    return from === null ? t("until", { day: until ?? "" }) : t("from", { day: from });
  };
  return (
    <header className="pt-10 pb-12 md:pt-16" data-accent={institution.accent}>
      <p className="mb-3 flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
        <span>{kind(base.kind)}</span>
        {base.isClosed && <span>{t("closed")}</span>}
        {base.isSample && <SampleLabel />}
      </p>
      <h1 className="text-2xl md:text-3xl">
        <LocalizedText label={base.name} />
      </h1>
      <dl className="mt-8 grid max-w-3xl grid-cols-[auto_minmax(0,1fr)] gap-x-8 gap-y-2">
        <Fact name={t("owner")}>
          <AccentLink
            accent={institution.accent}
            href={`/${locale}/institutions/${institution.slug}`}
            label={institution.name}
          />
        </Fact>
        {partner && (
          <Fact name={t("partner")}>
            <LocalizedText label={partner} />
          </Fact>
        )}
        {base.units.length > 0 && (
          <Fact name={t("units")}>
            {base.units.map((unit) => (
              <span className="block" key={unit.code}>
                <LocalizedText label={unit.name} />
              </span>
            ))}
          </Fact>
        )}
        {(agreementFrom || agreementTo) && (
          <Fact name={t("agreement")}>
            {agreementText(
              agreementFrom && formatDay(agreementFrom, locale),
              agreementTo && formatDay(agreementTo, locale),
            )}
          </Fact>
        )}
      </dl>
      {base.openToSister && <p className="mt-5 text-sm text-ink-soft">{t("open")}</p>}
    </header>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-sm leading-loose text-ink-faint">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
