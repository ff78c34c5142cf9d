// @fastify/static requires content-disposition 3, which is an ES module: Node 20.19 can, Jest cannot. No test lets
// @fastify/static name a download.
exports.create = () => {
  throw new Error('content-disposition is not available under Jest');
};
