import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { noteMention, withdrawComment } from '../../api/comments.js';
import { keys } from '../../api/keys.js';
import type { Comment } from '../../api/shapes.js';
import { UnitLink } from '../../shared/links.js';
import { Moment } from '../../shared/Moment.js';
import { useAction } from '../../shared/useAction.js';

/** Who said what and when; whether it stays in the unit, and who was meant. */
export function CommentLine({ comment }: { comment: Comment }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const refresh = () => {
    void cache.invalidateQueries({ queryKey: keys.comments.all });
    void cache.invalidateQueries({ queryKey: keys.inbox.all });
  };
  const note = useAction(noteMention, { done: t('comments.noted'), onDone: refresh, onRefused: refresh });
  const withdraw = useAction(withdrawComment, {
    done: t('comments.withdrawnNow'),
    onDone: refresh,
    onRefused: refresh,
  });
  const { author, unit, text, internal, withdrawn, mentioned, createdAt, canWithdraw, waits } = comment;
  return (
    <li data-testid="comment">
      <div className="quiet">
        {unit && <UnitLink unit={unit} />} {author.name} <Moment at={createdAt} />
        {internal && <span className="overlay">{t('comments.internalMark')}</span>}
        {canWithdraw && (
          <Button type="link" size="small" onClick={() => withdraw.mutate(comment)} loading={withdraw.isPending}>
            {t('comments.withdraw')}
          </Button>
        )}
      </div>
      <div className="said">{withdrawn ? <span className="faint">{t('comments.withdrawn')}</span> : text}</div>
      {mentioned.length > 0 && (
        <div className="quiet">
          {t('comments.mentions', { names: mentioned.map(({ name }) => name).join(t('sign.list')) })}
          {waits && (
            <Button
              type="link"
              size="small"
              onClick={() => note.mutate(comment.id)}
              loading={note.isPending}
              data-testid="note-mention"
            >
              {t('comments.note')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
