import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SiteFooter } from "./site-footer.tsx";
import { SiteHeader } from "./site-header.tsx";

/**
 * The frame of every public page: header, main and footer.
 * @param path of the page without its language, "" for home, with its query if it has one
 */
export function PublicPage({ path, children }: { path: string; children: ReactNode }) {
  const t = useTranslations("site");
  return (
    <>
      <a className="skip-link" href="#text">
        {t("skip")}
      </a>
      <SiteHeader path={path} />
      <main className="page w-full grow" id="text" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter path={path} />
    </>
  );
}
