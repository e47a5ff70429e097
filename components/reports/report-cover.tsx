import { imageAddress, imageSources } from "@/lib/media/rules.ts";
import type { ReportCover as Cover } from "@/lib/reports/rules.ts";

/** The cover photo of a report, with its description and its credit. Its size is set before it loads. */
export function ReportCover({ cover }: { cover: Cover }) {
  const { id, width, height, widths, alt, caption, credit } = cover;
  return (
    <figure className="report-cover">
      {/* biome-ignore lint/performance/noImgElement: uploaded images never pass through Next's image optimizer */}
      <img
        src={imageAddress(id, widths.findLast((each) => each <= FALLBACK_WIDTH) ?? widths[0] ?? width)}
        srcSet={imageSources(cover)}
        sizes="(min-width: 60rem) 58rem, 100vw"
        width={width}
        height={height}
        alt={alt}
        decoding="async"
        fetchPriority="high"
      />
      {(caption || credit) && (
        <figcaption>
          {caption}
          {caption && credit && " "}
          {credit && <span className="report-cover-credit">{credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}

/** The size for browsers that do not support `srcset`. */
const FALLBACK_WIDTH = 1000;
