/** The list behind each number of a desk, as an address. */
export const deskLists = {
  review: '/items?review=true&form=item',
  contested: '/items?contested=true',
  extensions: '/items?extension=true',
  coordinations: '/items?coordination=true',
  dueSoon: (before: string) => `/items?status=issued,inProgress&form=item&dueBefore=${before}`,
};

/** The same for a unit: what it leads, and what it checks of others. */
export const unitLists = {
  review: '/items?review=true',
  returned: '/items?returned=true&role=lead',
  extensions: '/items?extension=true',
  dueSoon: (before: string) => `/items?status=issued,inProgress&role=lead&dueBefore=${before}`,
};
