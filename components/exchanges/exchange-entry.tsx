import { useLocale, useTranslations } from "next-intl";
import type { ExchangeMention } from "@/lib/revisions/views/schema.ts";
import { SampleLabel } from "../layout/sample-label.tsx";
import { KnownDaysText } from "../ui/known-days-text.tsx";
import { LocalizedText } from "../ui/localized-text.tsx";
import { PartiesLine } from "./parties-line.tsx";
import { PartySides } from "./party-sides.tsx";

/** One exchange in a list: its line, the days, the title, and who visited whom. */
export function ExchangeEntry({ exchange }: { exchange: ExchangeMention }) {
  const locale = useLocale();
  const t = useTranslations("exchange");
  const isAgreed = exchange.status === "AGREED";
  return (
    <article className="flex gap-4 md:gap-5">
      <PartiesLine closed={isAgreed} sides={exchange} />
      <div className="min-w-0 py-0.5">
        <p className="text-sm text-ink-soft">
          <KnownDaysText days={exchange} />
          <span className="mx-2 text-rule">·</span>
          {isAgreed ? t("agreedShort") : t("notAgreedShort")}
        </p>
        <h3 className="mt-0.5 text-lg leading-snug">
          <a className="plain-link" href={`/${locale}/exchanges/${exchange.code}`}>
            <LocalizedText isTitle label={exchange.title} />
          </a>{" "}
          {exchange.isSample && <SampleLabel />}
        </h3>
        <p className="mt-1 text-sm">
          <PartySides sides={exchange} />
        </p>
      </div>
    </article>
  );
}
