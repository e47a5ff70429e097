/** What an uploaded image must be like to be taken. */
export type ImageLimits = {
  /** pixels on either side */
  maxSide: number;
  maxPixels: number;
  minWidth: number;
  minHeight: number;
  /** widths in which it is kept, smallest first; none is wider than the image itself */
  widths: readonly number[];
  /** height of the largest size */
  maxHeight: number;
};
