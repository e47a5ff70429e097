import { pageOfFilter } from "../../../filtered-page.tsx";

const page = pageOfFilter<{ locale: string; host: string; guest: string }>(({ host, guest }) => ({
  direction: { host, guest },
}));

export const generateMetadata = page.metadata;
export default page.render;
