import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commentsQuery, type Commented } from '../../api/comments.js';
import { LoadMore } from '../../shared/LoadMore.js';
import { SectionHead } from '../../shared/SectionHead.js';
import { usePlaceInAddress } from '../../shared/usePlaceInAddress.js';
import { CommentLine } from './CommentLine.js';
import { WriteCommentDialog } from './WriteCommentDialog.js';

/** What was said about an item or an approval; it moves nothing. */
export function CommentsPanel({ subjectType, subjectId }: Commented) {
  const { t } = useTranslation();
  const comments = useInfiniteQuery(commentsQuery({ subjectType, subjectId }));
  usePlaceInAddress(comments.data !== undefined, 'comments');
  const [writing, setWriting] = useState(false);
  if (!comments.data) return null;
  const lines = comments.data.pages.flatMap((page) => page.items);
  return (
    <section id="comments" data-testid="comments">
      <SectionHead title={t('comments.title')}>
        <Button type="link" size="small" onClick={() => setWriting(true)} data-testid="write-comment">
          {t('comments.write')}
        </Button>
      </SectionHead>
      {lines.length === 0 && <p className="faint">{t('comments.empty')}</p>}
      <ul className="lines">
        {lines.map((comment) => (
          <CommentLine key={comment.id} comment={comment} />
        ))}
      </ul>
      <LoadMore query={comments} />
      {writing && <WriteCommentDialog subject={{ subjectType, subjectId }} onClose={() => setWriting(false)} />}
    </section>
  );
}
