/** The limits of an uploaded image, and the sizes in which it is stored. Lengths are in pixels. */
export type ImageLimits = {
  /** of the longer side */
  maxSide: number;
  maxPixels: number;
  minWidth: number;
  minHeight: number;
  /** widths in which it is stored, smallest first; widths above that of the image are left out */
  widths: readonly number[];
  /** of the largest stored size */
  maxHeight: number;
};
