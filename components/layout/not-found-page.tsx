import { notFound } from "next/navigation";
import { Suspense } from "react";
import { NotFoundText } from "./not-found-text.tsx";
import { PublicPage } from "./public-page.tsx";

/**
 * Answers 404 with the "not found" page. A plain `notFound()` would send an empty document that needs JavaScript.
 * Inside its own Suspense boundary it sets the status, and the fallback stays as the text of the page. This also works
 * on cached pages (`force-static`), whose status is set after the whole page is rendered.
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
