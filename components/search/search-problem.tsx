"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "../ui/button.tsx";
import type { SearchState } from "./search-answer.ts";

type SearchProblemProps = { problem: NonNullable<SearchState["problem"]>; onRetry: () => void };

/** Why there is no answer, and what helps: asking again, or signing in, which leads back to this page. */
export function SearchProblem({ problem, onRetry }: SearchProblemProps) {
  const t = useTranslations("search");
  const locale = useLocale();
  const path = usePathname();
  const query = useSearchParams().toString();
  const next = encodeURIComponent(path + (query && `?${query}`));
  return (
    <div role="alert" className="grid justify-items-start gap-3 px-5 py-4 text-sm">
      <p>{t(problem)}</p>
      {problem === "signedOut" ? (
        <a href={`/${locale}/sign-in?next=${next}`} data-comes-back="">
          {t("signIn")}
        </a>
      ) : (
        <Button type="button" tone="quiet" onClick={onRetry}>
          {t("retry")}
        </Button>
      )}
    </div>
  );
}
