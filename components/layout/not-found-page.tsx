import { notFound } from "next/navigation";
import { Suspense } from "react";
import { NotFoundText } from "./not-found-text.tsx";
import { PublicPage } from "./public-page.tsx";

/**
 * Answers 404 with the page that says so. A `notFound()` that nothing stands around gives an empty document, which
 * only JavaScript would fill; thrown below a boundary of its own, it sets the status and leaves the text in place.
 * It does so on pages that are kept (`force-static`), where the status is decided when all is rendered.
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
