import { NotFoundText } from "@/components/layout/not-found-text.tsx";
import { PublicPage } from "@/components/layout/public-page.tsx";

export default function NotFound() {
  return (
    <PublicPage path="">
      <NotFoundText />
    </PublicPage>
  );
}
