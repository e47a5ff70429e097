import { useLocale, useTranslations } from "next-intl";

type NameNoteProps = {
  /** the name was taken from readers on this page */
  wasWithdrawn: boolean;
  /** the member is named in the record again since */
  isNamed: boolean;
  /** in how many passages of the report the name still stands */
  passages: number;
};

/** Says in a member's row what became of a name that was taken from readers, and where it still stands. */
export function NameNote({ wasWithdrawn, isNamed, passages }: NameNoteProps) {
  const t = useTranslations("delegations");
  const space = useLocale() === "zh" ? "" : " ";
  return (
    <p
      role="status"
      className="border-s-2 border-rule py-1 ps-4 text-sm text-ink-soft empty:hidden lg:col-start-2 lg:col-end-4"
    >
      {wasWithdrawn && (isNamed ? t("nameLater") : t("nameWithdrawn"))}
      {wasWithdrawn && passages > 0 && (
        <>
          {space}
          {t.rich("nameStands", {
            count: passages,
            link: (words) => <a href="#withdrawn-names">{words}</a>,
          })}
        </>
      )}
    </p>
  );
}
