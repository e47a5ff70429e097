import { IconButton } from "../ui/icon-button.tsx";
import type { SpriteIconName } from "../ui/sprite-icon.tsx";

type RemoveButtonProps = {
  icon: SpriteIconName;
  label: string;
  onRemove: () => void;
  /** the Tab key passes it over, because the row has a key that removes it */
  isSkipped?: boolean;
};

/** Removes a row. Ignores the second click of a double click, which would hit the next row. */
export function RemoveButton({ icon, label, onRemove, isSkipped = false }: RemoveButtonProps) {
  return (
    <IconButton
      icon={icon}
      label={label}
      tabIndex={isSkipped ? -1 : undefined}
      onClick={({ detail }) => detail < 2 && onRemove()}
    />
  );
}
