import type { RevisionPreview } from '../../api/shapes.js';
import { ItemLink, UnitLink } from '../../shared/links.js';

/** Parts with the unit that answers for each, and the dates before and after. */
export function PartsBroughtForward({ parts }: { parts: RevisionPreview['partsBroughtForward'] }) {
  return (
    <ul className="plain-list">
      {parts.map((part) => (
        <li key={part.id}>
          <span className="faint">{part.number}</span> <ItemLink item={part} /> <UnitLink unit={part.unit} />{' '}
          <span className="quiet">
            {part.fromDue} → {part.toDue}
          </span>
        </li>
      ))}
    </ul>
  );
}
