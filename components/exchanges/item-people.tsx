import { useLocale, useTranslations } from "next-intl";
import { Fragment } from "react";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { PublicAudience, PublicChair } from "@/lib/revisions/session-people/schema.ts";
import { listSeparator } from "../ui/list-separator.ts";
import { LocalizedText } from "../ui/localized-text.tsx";

/** What the colleges of an exchange are called, by slug. */
export type Colleges = ReadonlyMap<string, Localized>;

type ItemPeopleProps = {
  chairs: readonly PublicChair[];
  audience: PublicAudience | null;
  /** with several of them, each chair stands with the own one */
  colleges?: Colleges;
  className: string;
};

/** Who chaired an item of the itinerary, by name or by title, and who listened; nothing where neither is known. */
export function ItemPeople({ chairs, audience, colleges, className }: ItemPeopleProps) {
  const t = useTranslations("exchange");
  const locale = useLocale();
  if (chairs.length === 0 && audience === null) return null;
  const names = chairs.flatMap(({ name, title, institution }) => {
    const label = name ?? title;
    const college = institution !== null && colleges && colleges.size > 1 && colleges.get(institution);
    return label ? [{ label, college: college || null }] : [];
  });
  const people = () =>
    names.map(({ label, college }, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: two chairs may be called the same
      <Fragment key={at}>
        {at > 0 && listSeparator(locale)}
        <LocalizedText label={label} />
        {college && locale === "en" && " "}
        {college && t.rich("ofCollege", { college: () => <LocalizedText label={college} /> })}
      </Fragment>
    ));
  return (
    <span className={className}>
      {names.length > 0 && <span className="block">{t.rich("chairedBy", { people })}</span>}{" "}
      {audience && (
        <span className="block">
          <Audience audience={audience} />
        </span>
      )}
    </span>
  );
}

/** "An audience of about 200 teachers and students", with what of it is known. */
function Audience({ audience: { count, isApproximate, label } }: { audience: PublicAudience }) {
  const t = useTranslations("exchange");
  const form = label ? "both" : "count";
  return t.rich("audience", {
    form: count === null ? "who" : form,
    count: count ?? 0,
    isAbout: isApproximate ? "yes" : "no",
    who: () => label && <LocalizedText label={label} />,
  });
}
