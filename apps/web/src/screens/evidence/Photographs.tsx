import { useQuery } from '@tanstack/react-query';
import { itemEvidenceQuery } from '../../api/evidence.js';
import './evidence.css';
import { EvidenceContent } from './EvidenceContent.js';

/** What the inspecting team brought back from one on-site check. */
export function Photographs({ itemId, auditId }: { itemId: string; auditId: string }) {
  const shots = useQuery(itemEvidenceQuery(itemId)).data?.photographs.filter((shot) => shot.auditId === auditId) ?? [];
  if (shots.length === 0) return null;
  return (
    <div className="photographs" data-testid="photographs">
      {shots.map(({ evidence, number }) => (
        <EvidenceContent
          key={evidence.id}
          evidenceId={evidence.id}
          number={number}
          title={evidence.title}
          content={evidence.content}
        />
      ))}
    </div>
  );
}
