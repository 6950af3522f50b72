import { Field, type FieldFace, type Rest } from './field';

/** Several lines; grows with what is written. */
export function Textarea({
  label,
  hint,
  error,
  optional,
  hideLabel,
  className,
  id,
  ...rest
}: FieldFace & Rest<'textarea'>) {
  return (
    <Field {...{ label, hint, error, optional, hideLabel, className, id }}>
      {(wiring) => <textarea {...rest} {...wiring} className="input" />}
    </Field>
  );
}
