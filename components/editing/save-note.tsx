import { Check, CircleAlert, CloudOff, LoaderCircle, type LucideIcon, PencilLine } from "lucide-react";
import type { ReactNode } from "react";
import type { SectionStatus } from "./section-store.ts";

const ICONS = {
  idle: null,
  waiting: PencilLine,
  saving: LoaderCircle,
  saved: Check,
  conflict: CircleAlert,
  invalid: CircleAlert,
  refused: CircleAlert,
  "signed-out": CloudOff,
  offline: CloudOff,
} as const satisfies Record<SectionStatus, LucideIcon | null>;

type SaveNoteProps = { status: SectionStatus; isAnnounced?: boolean; children: ReactNode };

/** The status of a save, as an icon and a text; screen readers announce each change, unless told otherwise. */
export function SaveNote({ status, isAnnounced = true, children }: SaveNoteProps) {
  const Icon = ICONS[status];
  const isProblem = Icon === CircleAlert || Icon === CloudOff;
  return (
    <p aria-live={isAnnounced ? "polite" : undefined} className="save-note" data-problem={isProblem || undefined}>
      {Icon && <Icon aria-hidden="true" className="size-4 shrink-0" strokeWidth={1.75} />}
      {children}
    </p>
  );
}
