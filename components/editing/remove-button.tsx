import { IconButton } from "../ui/icon-button.tsx";
import type { SpriteIconName } from "../ui/sprite-icon.tsx";

type RemoveButtonProps = { icon: SpriteIconName; label: string; onRemove: () => void };

/** Removes a row. Ignores the second click of a double click, which would hit the next row. */
export function RemoveButton({ icon, label, onRemove }: RemoveButtonProps) {
  return <IconButton icon={icon} label={label} onClick={({ detail }) => detail < 2 && onRemove()} />;
}
