import { useLocale, useTranslations } from "next-intl";
import { confirmBaseNameAction } from "@/lib/bases/actions.ts";
import type { BaseEntry } from "@/lib/bases/queries.ts";
import { isSeenByReaders } from "@/lib/institutions/rules.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { ActionForm } from "../../editing/action-form.tsx";
import { UnconfirmedWording } from "../../editing/unconfirmed-wording.tsx";
import { EntryTitle } from "../../layout/entry-title.tsx";
import { BreadcrumbHeader } from "../../ui/breadcrumb-header.tsx";
import { LocalizedText } from "../../ui/localized-text.tsx";

/** The name of a practice base and its college, and the link to its public page. */
export function BaseHeading({ base, mayConfirm }: { base: BaseEntry; mayConfirm: boolean }) {
  const t = useTranslations("directoryBase");
  const d = useTranslations("directory");
  const locale = useLocale();
  const { slug, code, name, institution, isClosed, isSample, listing, isCollegeSeen } = base;
  return (
    <BreadcrumbHeader
      accent={institution.accent}
      label={d("where")}
      links={[{ href: `/${locale}/admin/bases`, label: t("title") }]}
      here={inLocale(name, locale).text}
      heading={<EntryTitle name={name} code={code} closed={isClosed && d("closed")} isSample={isSample} />}
    >
      <p className="flex flex-wrap gap-x-6 text-sm">
        <a className="inline-flex min-h-11 items-center" href={`/${locale}/admin/institutions/${institution.slug}`}>
          <LocalizedText label={institution.name} />
        </a>
        {isCollegeSeen && isSeenByReaders(listing) && (
          <a className="inline-flex min-h-11 items-center" href={`/${locale}/bases/${slug}`}>
            {d("seePublic")}
          </a>
        )}
      </p>
      <UnconfirmedWording languages={name.provisional}>
        {mayConfirm && <ActionForm action={confirmBaseNameAction} fields={{ slug }} label={d("confirmName")} />}
      </UnconfirmedWording>
    </BreadcrumbHeader>
  );
}
