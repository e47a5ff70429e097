import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";
import { SpriteIcon, type SpriteIconName } from "./sprite-icon.tsx";

type IconButtonProps = Omit<ComponentProps<"button">, "children" | "aria-label"> & {
  /** an icon of the sprite where many rows have it */
  icon: LucideIcon | SpriteIconName;
  label: string;
};

/** A button that shows only an icon; its label is its accessible name and its tooltip. */
export function IconButton({ icon: Icon, label, className, ...props }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={className === undefined ? "icon-button" : `icon-button ${className}`}
      {...props}
    >
      {typeof Icon === "string" ? (
        <SpriteIcon name={Icon} className="size-4.5" />
      ) : (
        <Icon aria-hidden="true" className="size-4.5" strokeWidth={1.75} />
      )}
    </button>
  );
}
