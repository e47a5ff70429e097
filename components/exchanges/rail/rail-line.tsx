import {
  CircleAlert,
  CircleDashed,
  CloudOff,
  EyeOff,
  LoaderCircle,
  type LucideIcon,
  Save,
  UserPen,
} from "lucide-react";
import type { ReactNode } from "react";
import { isProblem, type PartState } from "../../editing/part-states.ts";

const ICONS = { missing: CircleDashed, news: UserPen, unshown: EyeOff } as const satisfies Record<string, LucideIcon>;

/** The sign of a save: what is not safe, what is on its way, what has arrived. */
function iconOfSave({ status }: PartState): LucideIcon {
  if (status === "offline" || status === "signed-out") return CloudOff;
  if (isProblem(status)) return CircleAlert;
  return status === "saved" ? Save : LoaderCircle;
}

type RailLineProps = { kind: keyof typeof ICONS | PartState; children: ReactNode };

/** One thing that is said of a part, as an icon and words. */
export function RailLine({ kind, children }: RailLineProps) {
  const isSave = typeof kind === "object";
  const Icon = isSave ? iconOfSave(kind) : ICONS[kind];
  return (
    <span className="rail-line" data-problem={(isSave && isProblem(kind.status)) || undefined}>
      <Icon aria-hidden="true" strokeWidth={1.75} />
      <span>{children}</span>
    </span>
  );
}
