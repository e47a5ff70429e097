import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

type ListingStateProps = {
  /** its own college shows it to readers */
  isListed: boolean;
  /** an exchange that readers see names it */
  isPublished: boolean;
  /** readers see the college that it belongs to; left out for a college */
  isCollegeSeen?: boolean;
  /** what the reader may do about that */
  children?: ReactNode;
};

/** Says whether readers see an entry of the directory, and why. */
export function ListingState({ isListed, isPublished, isCollegeSeen = true, children }: ListingStateProps) {
  const t = useTranslations("listing");
  const words = () => {
    if (!isCollegeSeen) return t("collegeHidden");
    if (isListed) return t("listed");
    return isPublished ? t("published") : t("hidden");
  };
  return (
    <div className="grid justify-items-start gap-3 text-sm">
      <p>{words()}</p>
      {children}
    </div>
  );
}
