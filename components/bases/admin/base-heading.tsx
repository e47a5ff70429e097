import { useLocale, useTranslations } from "next-intl";
import { confirmBaseNameAction } from "@/lib/bases/actions.ts";
import type { BaseEntry } from "@/lib/bases/queries.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { ActionForm } from "../../editing/action-form.tsx";
import { UnconfirmedWording } from "../../editing/unconfirmed-wording.tsx";
import { SampleLabel } from "../../layout/sample-label.tsx";
import { Breadcrumbs } from "../../ui/breadcrumbs.tsx";
import { LocalizedText } from "../../ui/localized-text.tsx";
import { Tag } from "../../ui/tag.tsx";

/** Which practice base this is and whose, and the way to its public page. */
export function BaseHeading({ base, mayConfirm }: { base: BaseEntry; mayConfirm: boolean }) {
  const t = useTranslations("directoryBase");
  const d = useTranslations("directory");
  const locale = useLocale();
  const { slug, code, name, institution, isClosed, isSample } = base;
  return (
    <header className="grid gap-3" data-accent={institution.accent}>
      <Breadcrumbs
        label={d("where")}
        links={[{ href: `/${locale}/admin/bases`, label: t("title") }]}
        here={inLocale(name, locale).text}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-s-4 border-accent ps-4">
        <h1 className="text-2xl">
          <LocalizedText label={name} isTitle />
        </h1>
        <span className="figures text-sm text-ink-faint">{code}</span>
        {isClosed && <Tag tone="warning">{d("closed")}</Tag>}
        {isSample && <SampleLabel />}
      </div>
      <p className="flex flex-wrap gap-x-6 text-sm">
        <a className="inline-flex min-h-11 items-center" href={`/${locale}/admin/institutions/${institution.slug}`}>
          <LocalizedText label={institution.name} />
        </a>
        <a className="inline-flex min-h-11 items-center" href={`/${locale}/bases/${slug}`}>
          {d("seePublic")}
        </a>
      </p>
      <UnconfirmedWording languages={name.provisional}>
        {mayConfirm && <ActionForm action={confirmBaseNameAction} fields={{ slug }} label={d("confirmName")} />}
      </UnconfirmedWording>
    </header>
  );
}
