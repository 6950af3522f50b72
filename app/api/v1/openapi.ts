import { z } from 'zod';
import * as answers from './answers';
import * as requests from './requests';

interface Operation {
  readonly summary: string;
  readonly body?: z.ZodType;
  readonly query?: z.ZodObject;
  /** By status. */
  readonly answers: Readonly<Record<number, z.ZodType>>;
  /** Problems beside 400, 401, 403 and 413. */
  readonly problems?: readonly number[];
  /** Asked without a key. */
  readonly isOpen?: true;
}

const { madeSchema, recordedSchema } = answers;

/** Every address and what it does: the one list the description is made of. */
const OPERATIONS: Readonly<Record<string, Readonly<Record<string, Operation>>>> = {
  '/campaigns': {
    post: { summary: 'Make a campaign', body: requests.newCampaignSchema, answers: { 201: madeSchema } },
  },
  '/campaigns/{id}': {
    patch: {
      summary: 'Pause, close or open a campaign, or change its policy',
      body: requests.campaignChangeSchema,
      answers: { 200: answers.campaignSchema },
      problems: [404, 409],
    },
  },
  '/contacts': {
    get: {
      summary: 'Find contacts',
      query: requests.contactsQuerySchema,
      answers: { 200: answers.contactListSchema },
    },
    post: {
      summary: 'Make a contact',
      body: requests.newContactSchema,
      answers: { 201: madeSchema },
      problems: [409],
    },
  },
  '/contacts/{id}': {
    get: { summary: 'Read a contact', answers: { 200: answers.contactSchema }, problems: [404] },
    patch: {
      summary: 'Change the wish to keep in touch, its rhythm, or the time zone',
      body: requests.contactChangeSchema,
      answers: { 200: answers.contactSchema },
      problems: [404],
    },
  },
  '/contacts/{id}/objection': {
    post: {
      summary: 'Note that a person asked to be left alone',
      body: requests.newObjectionSchema,
      answers: { 201: madeSchema },
      problems: [404],
    },
  },
  '/approaches': {
    post: {
      summary: 'Put a contact in a campaign',
      body: requests.newApproachSchema,
      answers: { 201: answers.approachMadeSchema },
      problems: [404, 409],
    },
  },
  '/approaches/{id}/interactions': {
    post: {
      summary:
        'Record what happened; a known external id changes nothing and answers 200 with the row that stands. A message dated now, with its words, is held to the lint (422 with `findings`) unless `alreadySent`',
      body: requests.newInteractionSchema,
      answers: { 201: recordedSchema, 200: recordedSchema },
      problems: [404, 422],
    },
  },
  '/approaches/{id}/next': {
    get: {
      summary: 'What is next, now or at another instant, and why',
      query: requests.nextQuerySchema,
      answers: { 200: answers.nextSchema },
      problems: [404],
    },
  },
  '/interactions/{id}/void': {
    post: {
      summary: 'Say that a row of the history counts for nothing',
      body: requests.newVoidSchema,
      answers: { 200: recordedSchema },
      problems: [404],
    },
  },
  '/members/{id}/reply-rate': {
    get: {
      summary: 'My rate of reply, or of somebody I lead, over six months; anybody else is not found',
      answers: { 200: answers.replyRateSchema },
      problems: [404],
    },
  },
  '/messages/lint': {
    post: {
      summary:
        'Read a text before it leaves: what blocks it, what is worth a change, in French or English (Accept-Language)',
      body: requests.lintRequestSchema,
      answers: { 200: answers.lintSchema },
      problems: [404],
    },
  },
  '/openapi.json': {
    get: {
      summary: 'What the API can do: this description. Needs no key',
      answers: { 200: z.looseObject({ openapi: z.string() }) },
      isOpen: true,
    },
  },
  '/analytics/reply-rates': {
    get: {
      summary: 'Rates of reply, with their 95 % intervals and counts',
      query: requests.reportFilterSchema,
      answers: { 200: answers.replyRatesSchema },
      problems: [404],
    },
  },
  '/todos': {
    get: {
      summary: 'My list, in rank order',
      query: requests.todosQuerySchema,
      answers: { 200: answers.todoListSchema },
    },
  },
};

/** The API described in OpenAPI 3.1, from the schemas that check what is sent. */
export function describeApi() {
  const paths = Object.entries(OPERATIONS).map(([path, methods]) => [
    path,
    Object.fromEntries(
      Object.entries(methods).map(([method, operation]) => [method, describeOperation(path, operation)]),
    ),
  ]);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Relance',
      version: '1',
      description: 'Whom to write to again, why, and when. Instants are ISO 8601.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ key: [] }],
    paths: Object.fromEntries(paths),
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'A key made in the settings.' },
      },
      schemas: { Problem: toSchema(answers.problemSchema, 'output') },
    },
  };
}

function describeOperation(path: string, operation: Operation) {
  const { summary, body, query, answers: given, problems = [], isOpen } = operation;
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } };
  const asked = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema: toSchema(schema as z.ZodType, 'input'),
  }));
  const good = Object.entries(given).map(([status, schema]) => [
    status,
    { description: 'Done.', content: { 'application/json': { schema: toSchema(schema, 'output') } } },
  ]);
  const refused = (isOpen ? [] : [400, 401, 403, ...(body ? [413] : []), ...problems, 503]).map((status) => [
    String(status),
    PROBLEM,
  ]);
  return {
    summary,
    ...(isOpen ? { security: [] } : {}),
    parameters: [...(path.includes('{id}') ? [id] : []), ...asked],
    ...(body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: toSchema(body, 'input') } },
          },
        }
      : {}),
    responses: Object.fromEntries([...good, ...refused]),
  };
}

const PROBLEM = {
  description: 'Refused, and why.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function toSchema(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return described;
}
