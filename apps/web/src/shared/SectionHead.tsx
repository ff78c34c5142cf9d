import type { ReactNode } from 'react';

/** The head of a part of a screen, with what can be done there as quiet links. */
export function SectionHead({ title, note, children }: { title: string; note?: ReactNode; children?: ReactNode }) {
  return (
    <div className="section-head">
      <h2>{title}</h2>
      {note !== undefined && <span className="count">{note}</span>}
      {children}
    </div>
  );
}
