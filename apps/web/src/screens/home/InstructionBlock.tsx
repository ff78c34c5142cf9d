import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { instructionsQuery } from '../../api/instructions.js';
import { InstructionState } from '../instructions/InstructionState.js';
import { Block } from './Block.js';

/** A leader's own instructions and where their replies are: what was put before the leader is read and answered there. */
export function InstructionBlock() {
  const { t } = useTranslation();
  const list = useInfiniteQuery(instructionsQuery({ limit: 6 }));
  return (
    <Block
      title={t('instructions.title')}
      to="/instructions"
      rows={list.data?.pages.flatMap((page) => page.items)}
      rowKey={(one) => one.id}
      line={(one) => (
        <>
          <Link to={`/instructions/${one.id}`}>{one.subject}</Link> <InstructionState instruction={one} />
        </>
      )}
      empty={t('instructions.emptyOthers')}
      testId="home-instructions"
    />
  );
}
