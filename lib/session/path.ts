/** The header in which the proxy tells pages the requested path, with its query. */
export const PATH_HEADER = "x-parley-path";
