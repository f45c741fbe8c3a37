/** Where the proxy tells the pages which path, with its query, was asked for. */
export const PATH_HEADER = "x-parley-path";
