"use client";

import { BookUser, Check, ChevronDown, ChevronUp, GripVertical, Plus, Trash2, X } from "lucide-react";
import type { SpriteIconName } from "./sprite-icon.tsx";

const ICONS = {
  handle: GripVertical,
  up: ChevronUp,
  down: ChevronDown,
  remove: Trash2,
  close: X,
  directory: BookUser,
  add: Plus,
  check: Check,
} satisfies Record<SpriteIconName, typeof X>;

/**
 * The shapes of the icons that stand in every row of a list: once for the page, however many rows it has. A component of the
 * browser, so that the page does not carry each shape a second time as data.
 */
export function IconSprite() {
  return (
    <svg aria-hidden="true" className="hidden">
      {Object.entries(ICONS).map(([name, Icon]) => (
        <symbol key={name} id={`icon-${name}`} viewBox="0 0 24 24">
          <Icon strokeWidth={1.75} />
        </symbol>
      ))}
    </svg>
  );
}
