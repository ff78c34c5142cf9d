import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, api, ifMatch } from './client.js';
import { keys } from './keys.js';
import { byCursor } from './pages.js';
import type {
  CloseInstruction,
  FurtherInstruction,
  Instruction,
  InstructionQuery,
  RegisterInstruction,
  ReplyDays,
  ReplyInstruction,
} from './shapes.js';

type Versioned = Pick<Instruction, 'id' | 'version'>;
const of = ({ id, version }: Versioned) => ({ params: { path: { instructionId: id }, header: ifMatch(version) } });

export const instructionsQuery = (filters: InstructionQuery) =>
  infiniteQueryOptions({
    queryKey: keys.instructions.list(filters),
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/instructions', { params: { query: { ...filters, cursor: pageParam ?? undefined } }, signal }),
      ),
    ...byCursor,
  });

export const instructionQuery = (instructionId: string) =>
  queryOptions({
    queryKey: keys.instructions.detail(instructionId),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/instructions/{instructionId}', { params: { path: { instructionId } }, signal })),
  });

export const instructionChoicesQuery = queryOptions({
  queryKey: keys.instructions.choices,
  queryFn: ({ signal }) => answered(api.GET('/api/instructions/choices', { signal })),
});

export const replyDaysQuery = queryOptions({
  queryKey: keys.instructions.replyDays,
  queryFn: ({ signal }) => answered(api.GET('/api/instructions/reply-days', { signal })),
});

export const setReplyDays = ({ version, ...body }: ReplyDays): Promise<ReplyDays> =>
  answered(api.PUT('/api/instructions/reply-days', { params: { header: ifMatch(version) }, body }));

export const registerInstruction = (body: RegisterInstruction): Promise<Instruction> =>
  answered(api.POST('/api/instructions', { body }));

export const furtherInstruction = (earlier: Versioned, body: FurtherInstruction): Promise<Instruction> =>
  answered(api.POST('/api/instructions/{instructionId}/further', { ...of(earlier), body }));

export const replyInstruction = (one: Versioned, body: ReplyInstruction): Promise<Instruction> =>
  answered(api.POST('/api/instructions/{instructionId}/reply', { ...of(one), body }));

export const returnReply = (one: Versioned, reason: string): Promise<Instruction> =>
  answered(api.POST('/api/instructions/{instructionId}/return', { ...of(one), body: { reason } }));

export const presentReply = (one: Versioned, text: string): Promise<Instruction> =>
  answered(api.POST('/api/instructions/{instructionId}/present', { ...of(one), body: { text } }));

export const closeInstruction = (one: Versioned, body: CloseInstruction): Promise<Instruction> =>
  answered(api.POST('/api/instructions/{instructionId}/close', { ...of(one), body }));
