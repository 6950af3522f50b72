import { expect, it } from 'vitest';
import { fieldsOf } from './as-actor.ts';

it('the fields of a form are its texts, the last of a name, without what React adds nor what no database keeps', () => {
  const form = new FormData();
  form.append('name', 'Lé\0a');
  form.append('hook', 'un');
  form.append('hook', 'deux');
  form.append('$ACTION_ID', 'x');
  form.append('file', new File(['a'], 'a.csv'));
  expect(fieldsOf(form)).toEqual({ name: 'Léa', hook: 'deux' });
});
