import { notFound } from "next/navigation";
import { Suspense } from "react";
import { NotFoundText } from "./not-found-text.tsx";
import { PublicPage } from "./public-page.tsx";

/**
 * The "not found" page. A plain `notFound()` would send an empty document that needs JavaScript. Inside its own Suspense
 * boundary it leaves the fallback as the text of the page, and a mark beside it by which the front door sets the status
 * 404 (`scripts/serve/reader-document.ts`).
 */
export function NotFoundPage() {
  return (
    <Suspense
      fallback={
        <PublicPage path="">
          <NotFoundText />
        </PublicPage>
      }
    >
      <NotFoundStatus />
    </Suspense>
  );
}

function NotFoundStatus(): never {
  notFound();
}
