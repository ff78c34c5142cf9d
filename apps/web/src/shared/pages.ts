const ROWS_OF_A_PAGE = 50;

/** How a table whose rows have all come is turned over: a province has 3,000 units, and nobody reads them on one page. */
export const pagesOf = (rows: number): false | { readonly pageSize: number; readonly showSizeChanger: false } =>
  rows > ROWS_OF_A_PAGE && { pageSize: ROWS_OF_A_PAGE, showSizeChanger: false };
