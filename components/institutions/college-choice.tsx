import type { ComponentProps } from "react";
import { CollegeFilter } from "./college-filter.tsx";

type CollegeChoiceProps = Pick<ComponentProps<typeof CollegeFilter>, "action" | "colleges"> & { college: string };

/** Chooses the college to which something is added; renders nothing when there is only one. */
export function CollegeChoice(props: CollegeChoiceProps) {
  return props.colleges.length > 1 ? <CollegeFilter {...props} mayBeAny={false} /> : null;
}
