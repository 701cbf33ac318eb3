// What the page's scripts find in the browser beside its own objects, for `tsc --checkJs`.

declare const d3: typeof import("d3-array") &
  typeof import("d3-axis") &
  typeof import("d3-format") &
  typeof import("d3-scale") &
  typeof import("d3-selection") &
  typeof import("d3-shape");

/** The one global of the course: each script adds its part. */
declare var clusterlearn: any;

interface Window {
  clusterlearn: any;
}
