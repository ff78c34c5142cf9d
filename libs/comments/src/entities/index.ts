import { CommentRow } from './comment.entity.js';

export const commentEntities = [CommentRow];
