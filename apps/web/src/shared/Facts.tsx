import { Fragment, type ReactNode } from 'react';

export type Fact = [name: string, value: ReactNode];

const known = ([, value]: Fact) => value !== null && value !== undefined && value !== false && value !== '';

/** Names and values in two columns; what is not known takes no line. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="pairs">
      {facts.filter(known).map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
