import { expect, test } from 'vitest';
import { UndoStack } from './undo-stack.ts';

test('the latest comes first, and again goes further back', async () => {
  const stack = new UndoStack();
  for (const token of ['a', 'b', 'b', 'c']) stack.push(token);
  stack.forget('c');
  expect(await stack.takeLatest()).toBe('b');
  expect(await stack.takeLatest()).toBe('a');
  expect(await stack.takeLatest()).toBeNull();
});

test('what the server has not answered yet is waited for, and is what is taken back', async () => {
  const stack = new UndoStack();
  stack.push('older');
  let answer = () => {};
  const work = new Promise<void>((done) => {
    answer = () => {
      stack.push('newer');
      done();
    };
  });
  void stack.follow(work);
  expect(stack.isBusy).toBe(true);
  const taken = stack.takeLatest();
  answer();
  expect(await taken).toBe('newer');
  expect(stack.isBusy).toBe(false);
});

test('work begun while waiting is waited for too, and one that fails holds nobody back', async () => {
  const stack = new UndoStack();
  let fail = () => {};
  let answer = () => {};
  const failing = new Promise<void>((_, no) => {
    fail = () => no(new Error('offline'));
  });
  stack.follow(failing).catch(() => {});
  const taken = stack.takeLatest();
  stack.follow(
    new Promise<void>((done) => {
      answer = () => {
        stack.push('second');
        done();
      };
    }),
  );
  fail();
  await new Promise((done) => setTimeout(done, 1));
  answer();
  expect(await taken).toBe('second');
});
