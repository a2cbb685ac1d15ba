/** Wire version. Raised only when an old client could misread a reply; operations carry their own `name@version`. */
export const PROTOCOL = 1;

/**
 * Every reply of ours has this type and marker. A reply without them (a captive portal's page, a proxy's error)
 * counts as "no network", never as an answer.
 */
export const CONTENT_TYPE = 'application/vnd.stepwise+json';
export const MARKER_HEADER = 'stepwise-protocol';
